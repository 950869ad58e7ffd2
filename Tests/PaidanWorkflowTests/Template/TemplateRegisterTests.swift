import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct TemplateRegisterTests {
  private let first = TemplateContent.standard(.standardConsumer)
  private let second = TemplateVersion(id: "standardConsumer", version: 2)

  private func next(
    from text: String, _ change: (inout TemplateContent) -> Void = { _ in }
  ) throws -> TemplateContent {
    var next = first
    next.parent = first.version
    next.version = first.version + 1
    next.validFrom = try Instant(iso8601: text)
    next.reason = "quarterly revision"
    change(&next)
    return next
  }

  @Test("CFG-02 a published version names its origin and never changes")
  func immutable() throws {
    var register = TemplateRegister(standard: "standardConsumer")
    try register.publish(first)
    let before = register
    var changed = first
    changed.reviewMonths = 2
    let own = TemplateVersion(id: "standardConsumer", version: 1)
    #expect(throws: TemplateError.alreadyPublished(own)) { try register.publish(changed) }
    let orphan = try next(from: "2024-04-01T00:00:00+08:00") { $0.parent = nil }
    #expect(throws: TemplateError.parentMismatch(second, parent: nil, last: 1)) {
      try register.publish(orphan)
    }
    let early = try next(from: "2023-04-01T00:00:00+08:00")
    #expect(throws: TemplateError.notAfterParent(second)) { try register.publish(early) }
    let spoilings: [(inout TemplateContent) -> Void] = [
      { $0.author = "" }, { $0.reason = " " }, { $0.parent = 2 }, { $0.id = "" },
    ]
    for spoil in spoilings {
      let spoiled = try next(from: "2024-04-01T00:00:00+08:00", spoil)
      #expect(throws: TemplateError.self) { try register.publish(spoiled) }
    }
    #expect(register == before)
  }

  @Test("CFG-04 an order begins under the version in force, and later versions do not touch it")
  func effectiveDates() throws {
    var register = TemplateRegister(
      standard: "standardConsumer", selection: [.implementation: "dealerServiceDesk"])
    try register.publish(first)
    try register.publish(.standard(.dealerServiceDesk))
    let revised = try next(from: "2024-04-01T00:00:00+08:00") {
      $0.clocks["SLA-16"]?.limits = [ClockLimit(.duration(.minutes(20)))]
    }
    try register.publish(revised)
    #expect(register.template(at: try Instant(iso8601: "2023-12-31T23:59:59+08:00")) == nil)
    let march = try #require(
      register.template(at: try Instant(iso8601: "2024-03-31T23:59:59+08:00")))
    let april = try #require(register.template(at: revised.validFrom))
    #expect(march.version == 1)
    #expect(april.version == 2)
    #expect(
      register.template(at: revised.validFrom, for: .implementation)?.id == "dealerServiceDesk")
    // Clocks name the version they are counted by.
    let start = Stamp(try Instant(iso8601: "2024-03-31T23:00:00+08:00"))
    for (template, minutes) in [(march, 30), (april, 20)] {
      var clocks = ClockState()
      clocks.note(ClockSignal(.offerAccepted, at: start), in: template.clocks)
      let derivation = try #require(clocks.derivations(of: "SLA-16", in: template.clocks).first)
      #expect(derivation.due == start.happenedAt.advanced(byMinutes: minutes))
      #expect(derivation.template == "standardConsumer \(template.version)")
    }
  }

  @Test("CFG-03 a template not revised for a quarter is due for review")
  func review() throws {
    var register = TemplateRegister(standard: "standardConsumer")
    try register.publish(first)
    let due = try Instant(iso8601: "2024-04-01T00:00:00+08:00")
    #expect(register.reviewDue(of: first.id, at: first.validFrom) == due)
    #expect(!register.isReviewDue(of: first.id, at: due))
    #expect(register.isReviewDue(of: first.id, at: due.advanced(byMilliseconds: 1)))
    try register.publish(try next(from: "2024-03-20T00:00:00+08:00"))
    #expect(!register.isReviewDue(of: first.id, at: due.advanced(byMinutes: 60)))
  }

  @Test("CFG-05 a change lists its differences and the material that must be brought up to date")
  func affectedMaterial() throws {
    var register = TemplateRegister(standard: "standardConsumer")
    try register.publish(first)
    var revised = try next(from: "2024-04-01T00:00:00+08:00") {
      $0.lengths["manualDispatch"] = .minutes(10)
      $0.affects = AffectedMaterial()
    }
    #expect(revised.violations.map(\.path) == ["affects"])
    revised.affects = AffectedMaterial(training: ["dispatch course 3"], guides: ["desk guide 2.4"])
    let published = try register.publish(revised)
    let paths = published.differences.map(\.path)
    #expect(paths.contains("lengths.manualDispatch"))
    #expect(paths.contains("affects.training"))
    let change = try #require(published.differences.first { $0.path == "lengths.manualDispatch" })
    #expect(change.old == #""PT15M""#)
    #expect(change.new == #""PT10M""#)
    #expect(!paths.contains { $0.hasPrefix("clocks") })
  }

  @Test("CFG-09 a version published without a replay carries the advice to replay past days")
  func replay() throws {
    var register = TemplateRegister(standard: "standardConsumer")
    #expect(try register.publish(first).advice == [.replayHistoricalDays])
    let day = try #require(LocalDate("2024-05-20"))
    let evidence = try #require(ReplayEvidence(days: [day], digest: "0123456789abcdef"))
    let published = try register.publish(
      try next(from: "2024-04-01T00:00:00+08:00"), replay: evidence)
    #expect(published.advice.isEmpty)
    #expect(published.replay == evidence)
    #expect(ReplayEvidence(days: [], digest: "x") == nil)
  }

  @Test("CFG-06 an improvement has root cause, actions with owner and due date, and its version")
  func improvement() throws {
    let day = try #require(LocalDate("2024-06-30"))
    var improvement = Improvement(
      "filterNoise", meeting: .technical, rootCause: "filters were not checked",
      kind: .checkSteps(product: "KFR-35GW", steps: ["check the filter"]),
      actions: [.init("add the step to the guide", owner: "GY2024001", dueBy: day)])
    #expect(throws: ImprovementError.notStandardised) { try improvement.link(to: second) }
    let start = try Instant(iso8601: "2024-06-01T09:00:00+08:00")
    for (day, phase) in Improvement.Phase.allCases.enumerated() {
      try improvement.record(phase, note: "day \(day)", at: start.advanced(byMinutes: day * 1440))
    }
    try improvement.link(to: second)
    #expect(improvement.template == second)
    #expect(improvement.actions.first?.owner == "GY2024001")
    let json = try StrictJSON.write(improvement)
    #expect(try StrictJSON.read(Improvement.self, from: json) == improvement)
  }

  @Test("CFG-07 plan, do, check and act are recorded in turn, and the cycle goes round")
  func cycle() throws {
    var improvement = Improvement(
      "x", meeting: .afterSales, rootCause: "cause", kind: .process("x"), actions: [])
    let start = try Instant(iso8601: "2024-06-01T09:00:00+08:00")
    #expect(throws: ImprovementError.phaseOutOfOrder(given: .check, next: .plan)) {
      try improvement.record(.check, note: "x", at: start)
    }
    try improvement.record(.plan, note: "8.5 minutes become 7", at: start)
    #expect(throws: ImprovementError.emptyNote(.do)) {
      try improvement.record(.do, note: "", at: start)
    }
    #expect(throws: ImprovementError.beforeLast(.do)) {
      try improvement.record(.do, note: "x", at: start.advanced(byMinutes: -1))
    }
    for phase: Improvement.Phase in [.do, .check, .act, .plan] {
      try improvement.record(phase, note: "x", at: start)
    }
    #expect(improvement.steps.map(\.phase) == [.plan, .do, .check, .act, .plan])
  }

  @Test(
    "CFG-11 the examples of improvements can be said",
    arguments: [
      Improvement.Kind.checkSteps(product: "KFR-35GW", steps: ["check the filter"]),
      .safetyStock(part: "compressor", atLeast: 5),
      .formModule(form: .serviceRecord, name: "photos"),
      .training(topic: "inverter", perMonth: 2),
    ])
  func examples(_ kind: Improvement.Kind) throws {
    let improvement = Improvement(
      "x", meeting: .production, rootCause: "cause", kind: kind, actions: [])
    let again = try StrictJSON.read(Improvement.self, from: StrictJSON.write(improvement))
    #expect(again.kind == kind)
  }
}
