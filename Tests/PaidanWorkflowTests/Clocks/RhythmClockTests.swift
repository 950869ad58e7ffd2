import PaidanModel
import PaidanWorkflow
import Testing

/// What comes round, what is measured over a period, and what is kept.
@Suite struct RhythmClockTests {
  private func definition(_ id: ClockID) throws -> ClockDefinition {
    try #require(ClockCatalogue.all.first { $0.definition.id == id }).definition
  }

  /// The due instant of a periodic clock in local time, for a start at 2024-05-20 09:00.
  private func due(_ id: ClockID, _ start: ClockSignalKind) throws -> String {
    var bench = try ClockBench(id)
    bench.hear(start, 0, part: 1)
    let run = try #require(bench.state.instances(at: ClockBench.origin, in: bench.book).first)
    return try ZoneRules("Asia/Shanghai").localMinute(of: #require(run.due)).description
  }

  /// Checks that a clock is stopped by its signal, escalates to this role, and runs in the profile.
  private func check(
    _ id: ClockID, _ start: ClockSignalKind, _ stop: ClockSignalKind, _ role: Role,
    _ profile: String, times: Int = 1
  ) throws {
    let entry = try #require(ClockCatalogue.all.first { $0.definition.id == id })
    #expect(ClockTableRow.letters(entry.runsIn) == profile, "\(id)")
    #expect(entry.definition.escalations.map(\.role) == [role], "\(id)")
    #expect(entry.definition.kind == .periodic)
    var bench = try ClockBench(id)
    bench.hear(start, 0, part: 1)
    for time in 0..<times {
      #expect(bench.outcome(Double(time)) == .running, "\(id) after \(time)")
      bench.hear(stop, Double(time + 1), part: 1)
    }
    #expect(bench.outcome(Double(times)) == .met, "\(id)")
    bench = try ClockBench(id)
    bench.hear(start, 0, part: 1)
    bench.advance(1_000_000)
    #expect(bench.outcome(1_000_000) == .breached, "\(id)")
    #expect(bench.firings.last?.role == role, "\(id)")
  }

  @Test("SLA-52 monthly statistics are finished by the fifth of the next month, the day included")
  func statistics() throws {
    #expect(try due("SLA-52", .monthOpened) == "2024-06-06 00:00")
    try check("SLA-52", .monthOpened, .statisticsFinished, .afterSalesManager, "C")
    // The strict reading ends when the fifth begins.
    var strict = try ClockBench("SLA-52") {
      $0.limits = [
        ClockLimit(.period(PeriodRule(.month, following: 1, day: 5, isInclusive: false)))
      ]
    }
    strict.hear(.monthOpened, 0)
    #expect(strict.due == Double(16 * 1440 - 9 * 60))
  }

  @Test("SLA-53 each quarter a new version of the template is published")
  func revision() throws {
    #expect(try due("SLA-53", .templatePublished) == "2024-10-01 00:00")
    let entry = try #require(ClockCatalogue.all.first { $0.definition.id == "SLA-53" })
    #expect(entry.runsIn == [.standardConsumer])
    #expect(entry.definition.escalations.map(\.role) == [.afterSalesManager])
    var bench = try ClockBench("SLA-53")
    bench.hear(.templatePublished, 0)
    bench.hear(.templatePublished, 100_000)
    bench.advance(400_000)
    // The second version came in time, a third did not.
    #expect(
      bench.state.instances(at: ClockBench.minute(400_000), in: bench.book).map(\.outcome)
        == [.met, .breached])
  }

  @Test("SLA-54 SLA-55 SLA-56 scores by the 25th; reports and forms by the fifth, as no seed says")
  func reports() throws {
    #expect(try due("SLA-54", .monthOpened) == "2024-05-26 00:00")
    try check("SLA-54", .monthOpened, .scoresSent, .customerService, "D")
    #expect(try due("SLA-55", .monthOpened) == "2024-06-06 00:00")
    try check("SLA-55", .monthOpened, .reportsSubmitted, .assessor, "D")
    #expect(try due("SLA-56", .monthOpened) == "2024-06-06 00:00")
    try check("SLA-56", .monthOpened, .formsSent, .assessor, "D")
    #expect(try !definition("SLA-54").isExample)
    #expect(try definition("SLA-55").isExample)
    #expect(try definition("SLA-56").isExample)
  }

  @Test("SLA-57 SLA-58 SLA-59 incidents are reviewed monthly, their process and training quarterly")
  func incidents() throws {
    #expect(try due("SLA-57", .monthOpened) == "2024-06-01 00:00")
    try check("SLA-57", .monthOpened, .incidentsReviewed, .serviceDirector, "I")
    #expect(try due("SLA-58", .quarterOpened) == "2024-07-01 00:00")
    try check("SLA-58", .quarterOpened, .incidentProcessReviewed, .generalManager, "I")
    #expect(try due("SLA-59", .quarterOpened) == "2024-07-01 00:00")
    try check("SLA-59", .quarterOpened, .emergencyTrainingHeld, .serviceDirector, "I")
  }

  @Test("SLA-60 SLA-61 SLA-74 SLA-75 knowledge, performance, compliance and training come round")
  func others() throws {
    #expect(try due("SLA-60", .quarterOpened) == "2024-07-01 00:00")
    try check("SLA-60", .quarterOpened, .knowledgeChecked, .knowledgeAdministrator, "T")
    #expect(try due("SLA-61", .monthOpened) == "2024-06-01 00:00")
    try check("SLA-61", .monthOpened, .performanceEvaluated, .afterSalesDirector, "T")
    #expect(try due("SLA-61-quarter", .quarterOpened) == "2024-07-01 00:00")
    try check("SLA-61-quarter", .quarterOpened, .performanceEvaluated, .afterSalesDirector, "T")
    #expect(try due("SLA-74", .quarterOpened) == "2024-07-01 00:00")
    try check("SLA-74", .quarterOpened, .complianceAudited, .afterSalesDirector, "T")
    #expect(try definition("SLA-74").isExample)
    #expect(try due("SLA-75", .monthOpened) == "2024-06-01 00:00")
    try check("SLA-75", .monthOpened, .trainingHeld, .afterSalesManager, "C")
  }

  @Test("SLA-62 SLA-63 fifty orders are audited in a week, five mystery checks made in a month")
  func counts() throws {
    // 2024-05-20 is a Monday.
    #expect(try due("SLA-62", .weekOpened) == "2024-05-27 00:00")
    try check("SLA-62", .weekOpened, .orderAudited, .afterSalesManager, "T", times: 50)
    #expect(try due("SLA-63", .monthOpened) == "2024-06-01 00:00")
    try check("SLA-63", .monthOpened, .mysteryCheckDone, .afterSalesManager, "T", times: 5)
  }

  @Test("SLA-64 SLA-65 SLA-E03 means over a month: two hours of response, a day of handling")
  func means() throws {
    for (id, sample, hours) in [
      ("SLA-64", ClockSignalKind.responseMeasured, 2), ("SLA-65", .handlingMeasured, 24),
    ] as [(ClockID, ClockSignalKind, Int64)] {
      let clock = try definition(id)
      #expect(clock.kind == .aggregateMean)
      #expect(clock.escalations.map(\.role) == [.afterSalesSupervisor])
      for (extra, outcome) in [(0, ClockOutcome.met), (2, .breached)] as [(Int64, ClockOutcome)] {
        var bench = try ClockBench(id)
        bench.hear(.monthOpened, 0, part: 202_405)
        bench.hear(sample, 10, part: 202_405, amount: hours * 3_600_000 - 60_000)
        bench.hear(sample, 20, part: 202_405, amount: hours * 3_600_000 + 60_000 + extra)
        // An instant beside the amount changes nothing.
        bench.hear(
          sample, 25, part: 202_405, until: 9000, amount: hours * 3_600_000 - (1 - min(1, extra)))
        // Another month's sample does not count.
        bench.hear(sample, 30, part: 202_406, amount: 100 * 3_600_000)
        #expect(bench.outcome(40) == .running)
        bench.advance(100_000)
        #expect(bench.outcome(100_000) == outcome, "\(id)")
        #expect(bench.log.first.map { $0.hasPrefix("breach 16740") } ?? false == (extra > 0))
      }
      var empty = try ClockBench(id)
      empty.hear(.monthOpened, 0, part: 202_405)
      #expect(empty.outcome(100_000) == .cancelled)
    }
  }

  @Test(
    "SLA-66 SLA-67 SLA-68 SLA-79 SLA-E03 receipts, warranty, care and extension are kept in months")
  func retention() throws {
    func end(_ id: ClockID, _ start: ClockSignalKind, _ months: Int64? = nil) throws -> String {
      var bench = try ClockBench(id)
      bench.hear(start, 0, amount: months)
      #expect(bench.outcome(10) == .running)
      bench.advance(4_000_000)
      #expect(bench.firings.map(\.kind) == [.retentionEnded], "\(id)")
      #expect(bench.outcome(4_000_000) == .met)
      return try ZoneRules("Asia/Shanghai").localMinute(of: #require(bench.firings.first).at)
        .description
    }
    #expect(try end("SLA-66", .serviceEnded) == "2024-08-20 09:00")
    #expect(try end("SLA-67", .purchased, 12) == "2025-05-20 09:00")
    #expect(try end("SLA-67", .purchased, 36) == "2027-05-20 09:00")
    #expect(try end("SLA-68", .serviceDone) == "2024-08-20 09:00")
    #expect(try end("SLA-79", .compensationGranted) == "2024-11-20 09:00")
    // A reminder begins the next three months.
    var bench = try ClockBench("SLA-68")
    bench.hear(.serviceDone, 0)
    bench.hear(.careReminded, 92 * 1440)
    bench.advance(92 * 1440 + 93 * 1440)
    #expect(bench.firings.map(\.kind) == [.retentionEnded, .retentionEnded])
    // Without a warranty period there is nothing to keep.
    bench = try ClockBench("SLA-67")
    bench.hear(.purchased, 0)
    #expect(bench.outcome(1) == nil)
    #expect(TemplateContent.standard(.standardConsumer).clocks["SLA-67"]?.isEnabled == true)
  }

  @Test("SLA-76 the same fault within the calendar month breaks the repair, a later one does not")
  func repeatFault() throws {
    // June begins eleven days and fifteen hours on.
    for (reported, outcome) in [(11 * 1440.0, ClockOutcome.breached), (12 * 1440, .met)] {
      var bench = try ClockBench("SLA-76")
      bench.hear(.completed, 0)
      bench.hear(.sameFaultReported, reported)
      #expect(bench.outcome(20 * 1440) == outcome)
    }
    #expect(ProcessTemplate.dealerServiceDesk.clocks.definition("SLA-76") != nil)
    #expect(ProcessTemplate.standardConsumer.clocks.definition("SLA-76") == nil)
  }

  @Test("SLA-80 a customer is reminded in the rhythm of his tier; without one there is no limit")
  func register() throws {
    var bench = try ClockBench("SLA-80")
    bench.hear(.customerSpokenTo, 0, amount: 30 * 86_400_000)
    #expect(bench.due == Double(30 * 1440))
    bench.hear(.customerSpokenTo, 100)
    bench.advance(1_000_000)
    #expect(bench.firings.isEmpty)
    #expect(ProcessTemplate.tieredEquipment.clocks.definition("SLA-80") != nil)
  }

  @Test("SLA-E03 every kind of clock is among the shipped ones")
  func kinds() {
    let kinds = Set(ClockCatalogue.all.map(\.definition.kind))
    #expect(kinds == Set(ClockKind.allCases))
  }

  @Test("SLA-E02 the catalogue's eighty-two limits are data, each once and none of them zero")
  func complete() {
    let ids = ClockCatalogue.all.map(\.definition.id.text)
    let numbers = (1...82).map { $0 < 10 ? "SLA-0\($0)" : "SLA-\($0)" }
    #expect(Set(ids).count == ids.count)
    #expect(Set(numbers).subtracting(ids).isEmpty)
    #expect(Set(ids).subtracting(numbers) == ["SLA-61-quarter", "manualDispatch"])
    #expect(ClockCatalogue.lengths.values.allSatisfy { !$0.isZero })
  }

  @Test("SLA-E10 names without a role of their own resolve as the catalogue says")
  func roles() throws {
    #expect(try definition("SLA-01").escalations.first?.role.id == "ROLE-08")
    #expect(try definition("SLA-62").escalations.first?.role.id == "ROLE-09")
    #expect(try definition("SLA-74").escalations.first?.role.id == "ROLE-11")
    #expect(try definition("SLA-25").escalations.first?.role.id == "ROLE-10")
    #expect(try definition("SLA-12").escalations.first?.role.id == "ROLE-06")
    #expect(try definition("SLA-43").escalations.first?.role.id == "ROLE-21")
    #expect(try definition("SLA-44").escalations.first?.role.id == "ROLE-22")
    #expect(try definition("SLA-42").escalations.first?.role.id == "ROLE-20")
    #expect(try definition("SLA-55").escalations.first?.role.id == "ROLE-15")
    #expect(try definition("SLA-54").escalations.first?.role.id == "ROLE-02")
  }

  @Test("SLA-52 SLA-62 a period has one number for all its days, an ISO week that of its Thursday")
  func periodNumbers() throws {
    let zone = try ZoneRules("Asia/Shanghai")
    for (text, unit, number) in [
      ("2024-05-31T23:59:59+08:00", PeriodRule.Unit.month, 202_405),
      ("2024-06-01T00:00:00+08:00", .month, 202_406), ("2024-12-31T12:00:00+08:00", .week, 202_501),
      ("2021-01-03T12:00:00+08:00", .week, 202_053),
      ("2024-05-20T09:00:00+08:00", .quarter, 20_242),
      ("2024-05-20T09:00:00+08:00", .day, 20_240_520), ("2024-05-20T09:00:00+08:00", .year, 2024),
    ] as [(String, PeriodRule.Unit, Int32)] {
      #expect(PeriodRule(unit).number(of: try Instant(iso8601: text), in: zone) == number)
    }
  }
}
