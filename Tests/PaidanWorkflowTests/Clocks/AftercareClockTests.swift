import PaidanModel
import PaidanWorkflow
import Testing

/// SLA-30 … SLA-51 and what else follows a service or belongs to an incident.
@Suite struct AftercareClockTests {
  private func check(_ rows: [ClockTableRow]) throws {
    for row in rows { try row.check() }
  }

  @Test("SLA-30 SLA-31 SLA-32 SLA-33 follow-up within a day; after a day, a week and thirty days")
  func followUps() throws {
    let supervisor = ["afterSalesSupervisor (p)"]
    try check([
      ClockTableRow(
        id: "SLA-30", start: .completed, stop: .surveyDone, limit: "PT24H", target: 900,
        profiles: "C", ladder: supervisor),
      ClockTableRow(
        id: "SLA-31", start: .completed, stop: .followUpReached, limit: "PT24H", target: 1000,
        profiles: "T", ladder: supervisor, part: 1),
      ClockTableRow(
        id: "SLA-32", start: .completed, stop: .followUpReached, limit: "P7D", profiles: "T",
        ladder: supervisor, part: 2),
      ClockTableRow(
        id: "SLA-33", start: .completed, stop: .followUpReached, limit: "P30D", profiles: "T",
        ladder: supervisor, part: 3),
    ])
    // The first contact of the plan does not do for the second.
    var bench = ClockBench(ProcessTemplate.tieredEquipment.clocks)
    bench.hear(.completed, 0)
    bench.hear(.followUpReached, 60, part: 1)
    #expect(bench.outcome(70, of: "SLA-31") == .met)
    #expect(bench.outcome(70, of: "SLA-32") == .running)
    // A message that went out counts.
    bench = try ClockBench("SLA-30")
    bench.hear(.completed, 0)
    bench.hear(.followUpMessageSent, 60)
    #expect(bench.outcome(70) == .met)
  }

  @Test("SLA-34 SLA-36 SLA-37 SLA-38 the service desk: two hours, a week, seven days and a month")
  func serviceDesk() throws {
    let supervisor = ["afterSalesSupervisor (p)"]
    try check([
      ClockTableRow(
        id: "SLA-34", start: .completed, stop: .followUpReached, limit: "PT2H", profiles: "D",
        ladder: supervisor, part: 1),
      ClockTableRow(
        id: "SLA-36", start: .completed, stop: .followUpReached, limit: "P7D", profiles: "",
        ladder: supervisor, part: 3),
      ClockTableRow(
        id: "SLA-37", start: .implementationFinished, stop: .followUpReached, limit: "P7D",
        profiles: "D", ladder: supervisor, part: 1),
      ClockTableRow(
        id: "SLA-38", start: .implementationFinished, stop: .followUpReached, limit: "P1M",
        profiles: "D", ladder: supervisor, part: 2),
    ])
    #expect(TemplateContent.standard(.dealerServiceDesk).clocks["SLA-36"]?.isEnabled == false)
    // A calendar month, clamped to its end.
    var bench = try ClockBench("SLA-38")
    let january = try Instant(iso8601: "2024-01-31T10:00:00+08:00")
    bench.state.note(ClockSignal(.implementationFinished, at: Stamp(january)), in: bench.book)
    #expect(
      bench.state.instances(at: january, in: bench.book).first?.due?.description
        == "2024-02-29T02:00:00Z")
  }

  @Test("SLA-35 the recurrence check is due after three days and late after four")
  func recurrence() throws {
    try check([
      ClockTableRow(
        id: "SLA-35", start: .completed, stop: .followUpReached, limit: "P4D", profiles: "D",
        ladder: ["afterSalesSupervisor (p)"], part: 2)
    ])
    var bench = try ClockBench("SLA-35")
    bench.hear(.completed, 0)
    bench.advance(10_000)
    #expect(bench.log == ["taskDue 4320", "breach 5760", "escalation 5760 afterSalesSupervisor"])
    // A reopened order ends the check; the next completion begins another.
    bench = try ClockBench("SLA-35")
    bench.hear(.completed, 0)
    bench.hear(.reopened, 100)
    bench.hear(.completed, 200)
    bench.hear(.followUpReached, 4600, part: 2)
    #expect(
      bench.state.instances(at: ClockBench.minute(9000), in: bench.book).map(\.outcome)
        == [.cancelled, .met])
  }

  @Test("SLA-39 a routine follow-up is done in each of its periods")
  func routine() throws {
    var bench = try ClockBench("SLA-39")
    bench.hear(.monthOpened, 0, part: 202_405)
    // 1 June 00:00 in Shanghai is eleven days and fifteen hours on.
    #expect(bench.due == Double(11 * 1440 + 15 * 60))
    bench.hear(.routineFollowUpDone, 100, part: 202_405)
    #expect(bench.outcome(100) == .met)
    #expect(bench.book.definitions[0].isExample)
    #expect(ProcessTemplate.dealerServiceDesk.clocks.definition("SLA-39") != nil)
  }

  @Test("SLA-40 SLA-41 dissatisfaction is handed over within an hour and answered within a day")
  func dissatisfaction() throws {
    try check([
      ClockTableRow(
        id: "SLA-40", start: .dissatisfactionRecorded, stop: .supervisorTookOver, limit: "PT1H",
        profiles: "C",
        ladder: ["customerService", "afterSalesSupervisor", "afterSalesManager (p)"], part: 1),
      ClockTableRow(
        id: "SLA-41", start: .supervisorTookOver, stop: .supervisorContacted, limit: "PT24H",
        target: 1000, profiles: "C", ladder: ["afterSalesManager (p)"], part: 1),
    ])
  }

  @Test("SLA-42 SLA-43 SLA-44 SLA-45 SLA-49 SLA-50 SLA-51 incidents by level, with their leads")
  func incidents() throws {
    func row(
      _ id: ClockID, _ level: IncidentLevel, _ start: ClockSignalKind, _ stop: ClockSignalKind,
      _ limit: String, _ role: String
    ) -> ClockTableRow {
      ClockTableRow(
        id: id, start: start, stop: stop, limit: limit, profiles: "I", ladder: [role],
        context: ClockContext(level: level))
    }
    try check([
      row("SLA-42", .level1, .incidentIdentified, .incidentContacted, "PT30M", "generalManager"),
      row("SLA-43", .level2, .incidentIdentified, .incidentContacted, "PT1H", "serviceDirector"),
      row("SLA-44", .level3, .incidentIdentified, .incidentContacted, "PT2H", "serviceManager"),
      row("SLA-45", .level1, .incidentLevelDecided, .incidentStarted, "PT10M", "generalManager"),
      row("SLA-49", .level1, .incidentResolved, .reviewReported, "PT24H", "generalManager (p)"),
      row("SLA-50", .level2, .incidentResolved, .reviewReported, "PT48H", "serviceDirector (p)"),
      row("SLA-51", .level3, .incidentResolved, .reviewReported, "PT72H", "serviceManager (p)"),
    ])
  }

  @Test("SLA-46 SLA-47 SLA-48 the training's ladder: plan, team and solution by level")
  func emergencies() throws {
    func row(
      _ id: ClockID, _ level: IncidentLevel, _ stop: ClockSignalKind, _ limit: String,
      _ role: String
    ) -> ClockTableRow {
      ClockTableRow(
        id: id, start: .emergencyRaised, stop: stop, limit: limit, profiles: "E", ladder: [role],
        context: ClockContext(level: level))
    }
    try check([
      row("SLA-46", .level1, .emergencyPlanStarted, "PT30M", "seniorManagement"),
      row("SLA-47", .level2, .emergencyTeamWorking, "PT2H", "afterSalesDirector (p)"),
      row("SLA-48", .level3, .emergencySolved, "PT24H", "afterSalesManager (p)"),
    ])
  }

  @Test("SLA-71 SLA-72 SLA-73 SLA-77 SLA-82 the seeds' examples are there, and off")
  func examples() throws {
    try check([
      ClockTableRow(
        id: "SLA-71", start: .interventionBegan, stop: .recovered, limit: "PT48H", profiles: "",
        ladder: ["regionalManager (p)"]),
      ClockTableRow(
        id: "SLA-72", start: .requestAccepted, stop: .customerContacted, limit: "PT24H",
        profiles: "", ladder: ["system"]),
      ClockTableRow(
        id: "SLA-73", start: .firstContactMade, stop: .repairerOnSite, limit: "PT24H",
        profiles: "", ladder: ["serviceManager (p)"]),
      ClockTableRow(
        id: "SLA-77", start: .analysisStarted, stop: .causeKnown, limit: "PT2H", profiles: "",
        ladder: ["generalManager (p)"]),
      ClockTableRow(
        id: "SLA-82", start: .stormEnded, stop: .deliveryMade, limit: "PT24H", profiles: "",
        ladder: ["logisticsSupportGroup"]),
    ])
    let equipment = TemplateContent.standard(.tieredEquipment)
    let guided = TemplateContent.standard(.standardConsumer, overlays: [.incidentGuide])
    for (content, ids) in [
      (equipment, ["SLA-71", "SLA-72"]), (guided, ["SLA-73", "SLA-77", "SLA-79", "SLA-82"]),
    ] as [(TemplateContent, [ClockID])] {
      for id in ids { #expect(content.clocks[id]?.isEnabled == false, "\(id)") }
    }
  }

  @Test("SLA-81 a promise within an incident is due when it says, and goes to the level's owner")
  func promises() throws {
    for (level, role) in [
      (IncidentLevel.level1, Role.generalManager), (.level2, .serviceDirector),
      (.level3, .serviceManager),
    ] {
      var bench = try ClockBench("SLA-81")
      bench.hear(.promiseGiven, 0, part: 1, context: ClockContext(level: level), until: 77)
      bench.hear(.promiseGiven, 0, part: 2, context: ClockContext(level: level), until: 90)
      bench.hear(.promiseKept, 80, part: 2)
      #expect(bench.due == 90)
      bench.advance(200)
      let broken = bench.firings.filter { $0.kind == .breach || $0.kind == .escalation }
      #expect(broken.map(\.part) == [1, 1])
      #expect(broken.allSatisfy { $0.role == role && $0.due == ClockBench.minute(77) })
    }
  }
}
