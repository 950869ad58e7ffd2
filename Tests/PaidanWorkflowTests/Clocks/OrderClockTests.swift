import PaidanModel
import PaidanWorkflow
import Testing

/// SLA-01 … SLA-29 and the others of an order, by the figures of the table.
@Suite struct OrderClockTests {
  private func check(_ rows: [ClockTableRow]) throws {
    for row in rows { try row.check() }
  }

  @Test("SLA-01 SLA-03 SLA-04 SLA-05 the first contact: ten seconds, thirty, five and ten minutes")
  func firstContact() throws {
    try check([
      ClockTableRow(
        id: "SLA-01", start: .phoneRang, stop: .phoneAnswered, limit: "PT10S", profiles: "C",
        ladder: ["afterSalesSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-03", start: .messageArrived, stop: .firstReplied, limit: "PT30S", profiles: "C",
        ladder: ["afterSalesSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-04", start: .demandRaised, stop: .anyResponseGiven, limit: "PT5M", profiles: "T",
        ladder: ["afterSalesSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-05", start: .demandRaised, stop: .anyResponseGiven, limit: "PT10M", profiles: "",
        ladder: ["afterSalesSupervisor (p)"]),
    ])
    // SLA-05 is there in the default profile, but off.
    let content = TemplateContent.standard(.standardConsumer)
    #expect(content.clocks["SLA-05"]?.isEnabled == false)
    #expect(ProcessTemplate.standardConsumer.clocks.definition("SLA-05") == nil)
  }

  @Test("SLA-02 three rings count as rings where they are counted, else as fifteen seconds")
  func rings() throws {
    let entry = try #require(ClockCatalogue.all.first { $0.definition.id == "SLA-02" })
    #expect(entry.runsIn == [.tieredEquipment])
    #expect(entry.definition.limits.map(\.figure) == [.count(3, each: .seconds(5))])
    for (rings, seconds, outcome) in [
      (3, 20.0, ClockOutcome.met), (4, 10, .breached), (nil, 15, .met), (nil, 15.1, .breached),
    ] as [(Int64?, Double, ClockOutcome)] {
      var bench = try ClockBench("SLA-02")
      bench.hear(.phoneRang, 0)
      bench.hear(.phoneAnswered, seconds / 60, amount: rings)
      #expect(bench.outcome(1) == outcome, "\(rings ?? 0) rings in \(seconds) s")
    }
  }

  @Test(
    "SLA-06 SLA-07 SLA-08 SLA-E06 late response: two hours, half an hour, ten minutes by urgency")
  func feedback() throws {
    try check([
      ClockTableRow(
        id: "SLA-06", start: .intakeSubmitted, stop: .feedbackGiven, limit: "PT2H", profiles: "C",
        ladder: ["afterSalesSupervisor (p)"], context: ClockContext(urgency: .normal),
        feedback: .solution),
      ClockTableRow(
        id: "SLA-07", start: .intakeSubmitted, stop: .feedbackGiven, limit: "PT30M",
        profiles: "C", ladder: ["afterSalesSupervisor (p)"],
        context: ClockContext(urgency: .urgent), feedback: .progress),
      ClockTableRow(
        id: "SLA-08", start: .intakeSubmitted, stop: .emergencyTakenUp, limit: "PT10M",
        profiles: "C", ladder: ["afterSalesManager (p)"],
        context: ClockContext(urgency: .extraUrgent)),
    ])
    // Each urgency runs one of them; a normal one wants a solution, progress alone does not do.
    let book = ProcessTemplate.standardConsumer.clocks
    for (urgency, id) in [
      (Urgency.normal, "SLA-06"), (.urgent, "SLA-07"), (.extraUrgent, "SLA-08"),
    ] as [(Urgency, ClockID)] {
      var bench = ClockBench(book)
      bench.hear(.intakeSubmitted, 0, context: ClockContext(urgency: urgency))
      #expect(bench.state.instances(at: ClockBench.origin, in: book).map(\.clock) == [id])
    }
    var bench = try ClockBench("SLA-06")
    bench.hear(.intakeSubmitted, 0, context: ClockContext(urgency: .normal))
    bench.hear(.feedbackGiven, 5, feedback: .progress)
    #expect(bench.outcome(6) == .running)
  }

  @Test(
    "SLA-09 SLA-10 SLA-11 SLA-12 SLA-13 SLA-14 SLA-15 dispatch: promise, entry, trigger, answer")
  func dispatch() throws {
    try check([
      ClockTableRow(
        id: "SLA-09", start: .contactPromised, stop: .engineerContacted, limit: "PT1H",
        profiles: "C", ladder: ["dispatchSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-10", start: .reportReceived, stop: .enteredInSystem, limit: "PT15M",
        profiles: "D", ladder: ["afterSalesSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-11", start: .orderCreated, stop: .dispatchTriggered, limit: "PT5M",
        profiles: "C", ladder: ["dispatchSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-12", start: .reportReceived, stop: .personNotified, limit: "PT10M",
        profiles: "D", ladder: ["technicalLeader (p)"]),
      ClockTableRow(
        id: "SLA-13", start: .offerDelivered, stop: .offerAnswered, limit: "PT15M",
        target: 1000, profiles: "C", ladder: ["system", "dispatchSupervisor (p)"], part: 3),
      ClockTableRow(
        id: "SLA-14", start: .reportRecorded, stop: .leaderInformed, limit: "PT1M",
        profiles: "D", ladder: ["customerService"]),
      ClockTableRow(
        id: "SLA-15", start: .leaderInformed, stop: .personChosen, limit: "PT5M", profiles: "D",
        ladder: ["customerService"]),
    ])
    // The system rematches, customer service dispatches in the leader's place.
    #expect(definition("SLA-13")?.escalations.first?.action == .rematch)
    #expect(definition("SLA-15")?.escalations.first?.action == .dispatchInstead)
    // Without a promise the order's creation starts SLA-09.
    var bench = try ClockBench("SLA-09")
    bench.hear(.orderCreated, 5)
    #expect(bench.due == 65)
  }

  @Test("SLA-13 each offer has its own clock, and one withdrawn in time counts for nothing")
  func offers() throws {
    var bench = try ClockBench("SLA-13")
    bench.hear(.offerDelivered, 0, part: 1)
    bench.hear(.offerAnswered, 4, part: 1)
    bench.hear(.offerDelivered, 5, part: 2)
    bench.hear(.offerClosed, 6, part: 2)
    bench.hear(.offerDelivered, 7, part: 3)
    bench.advance(60)
    let outcomes = bench.state.instances(at: ClockBench.minute(60), in: bench.book).map(\.outcome)
    #expect(outcomes == [.met, .cancelled, .breached])
    #expect(bench.firings.filter { $0.kind == .breach }.map(\.part) == [3])
    // The receipt of delivery takes the place of the sending.
    bench = try ClockBench("SLA-13")
    bench.hear(.offerDelivered, 0, part: 1)
    bench.hear(.offerDelivered, 5, part: 1)
    #expect(bench.due == 20)
    // A cancelled case ends the clocks of all offers.
    bench = try ClockBench("SLA-13")
    bench.hear(.offerDelivered, 0, part: 1)
    bench.hear(.offerDelivered, 0, part: 2)
    bench.hear(.caseCancelled, 1)
    #expect(
      bench.state.instances(at: ClockBench.minute(60), in: bench.book).map(\.outcome)
        == [.cancelled, .cancelled])
  }

  @Test("SLA-16 SLA-17 SLA-18 appointment within half an hour, within a day; a call within an hour")
  func appointment() throws {
    try check([
      ClockTableRow(
        id: "SLA-16", start: .offerAccepted, stop: .appointmentMade, limit: "PT30M",
        profiles: "C", ladder: ["dispatchSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-17", start: .demandRaised, stop: .appointmentMade, limit: "PT24H",
        profiles: "C", ladder: ["afterSalesSupervisor (p)"]),
      ClockTableRow(
        id: "SLA-18", start: .notSolvableNow, stop: .customerCalled, limit: "PT1H",
        profiles: "D", ladder: ["technicalLeader (p)"]),
    ])
    #expect(TemplateContent.standard(.standardConsumer).clocks["SLA-18"]?.isEnabled == false)
  }

  @Test("SLA-19 a reminder counts from 90 to 60 minutes before, later is late, earlier is none")
  func reminder() throws {
    let reminder = try #require(definition("SLA-19"))
    #expect(reminder.kind == .scheduledBefore)
    #expect(reminder.targetPerMille == 1000)
    #expect(reminder.escalations.map(\.role) == [.customerService])
    for (call, outcome) in [
      (209.0, ClockOutcome.running), (210, .met), (240, .met), (240.1, .breached),
    ] {
      var bench = try ClockBench("SLA-19")
      bench.hear(.appointmentMade, 0, from: 300, until: 420)
      #expect(bench.due == 240)
      bench.hear(.reminderCalled, call)
      #expect(bench.outcome(max(call, 239)) == outcome, "called at \(call)")
    }
    var bench = try ClockBench("SLA-19")
    bench.hear(.appointmentMade, 0, from: 300, until: 420)
    bench.advance(230)
    #expect(bench.log == ["taskDue 210"])
    // A new appointment wants a reminder of its own.
    bench.hear(.reminderCalled, 231)
    bench.hear(.appointmentMade, 235, from: 1500, until: 1620)
    bench.advance(2000)
    #expect(
      bench.log == [
        "taskDue 210", "taskDue 1410", "breach 1440", "escalation 1440 customerService",
      ])
    // Booked less than an hour ahead: none is owed.
    bench = try ClockBench("SLA-19")
    bench.hear(.appointmentMade, 0, from: 50, until: 170)
    #expect(bench.state.instances(at: ClockBench.origin, in: bench.book).isEmpty)
  }

  @Test("SLA-20 SLA-E03 SLA-E06 late arrival: in the window, or a quarter of an hour before it")
  func arrival() throws {
    let arrival = try #require(definition("SLA-20"))
    #expect(arrival.kind == .window)
    #expect(arrival.targetPerMille == 950)
    #expect(arrival.escalations.map(\.role) == [.dispatchSupervisor])
    for (arrived, outcome) in [
      (284.9, ClockOutcome.breached), (285, .met), (305, .met), (420, .met), (420.1, .breached),
    ] {
      var bench = try ClockBench("SLA-20")
      bench.hear(.appointmentMade, 0, from: 300, until: 420)
      bench.hear(.arrived, arrived)
      #expect(bench.outcome(500) == outcome, "arrived at \(arrived)")
    }
    // The strict reading: not later than the beginning of the window.
    var strict = try ClockBench("SLA-20") {
      $0.limits = [ClockLimit(.window(.byWindowStart(tolerance: .minutes(3))))]
    }
    strict.hear(.appointmentMade, 0, from: 300, until: 420)
    #expect(strict.due == 303)
    // An appointment moved in time is no late arrival; one moved too late is.
    var bench = try ClockBench("SLA-20")
    bench.hear(.appointmentMade, 0, from: 300, until: 420)
    bench.hear(.appointmentMade, 400, from: 600, until: 720)
    bench.hear(.appointmentMade, 730, from: 1600, until: 1720)
    bench.hear(.arrived, 1600)
    #expect(
      bench.state.instances(at: ClockBench.minute(1700), in: bench.book).map(\.outcome)
        == [.cancelled, .breached, .met])
  }

  @Test("SLA-21 lateness is told half an hour before it begins, and is a breach after that")
  func lateNotice() throws {
    for (foreseen, told, outcome) in [
      (300.0, 380.0, ClockOutcome.met), (300, 390, .met), (300, 391, .breached),
      (395, 396, .breached),
    ] {
      var bench = try ClockBench("SLA-21")
      bench.hear(.latenessForeseen, foreseen, until: 420)
      bench.hear(.lateNoticeGiven, told)
      #expect(bench.outcome(500) == outcome, "foreseen at \(foreseen), told at \(told)")
      #expect(bench.firings.first?.kind == .taskDue || foreseen > 390)
    }
    var bench = try ClockBench("SLA-21")
    bench.hear(.latenessForeseen, 300, until: 420)
    bench.advance(300)
    #expect(bench.log == ["taskDue 300"])
    bench.hear(.latenessCleared, 310)
    #expect(bench.outcome(600) == .cancelled)
  }

  @Test("SLA-22 SLA-23 SLA-24 SLA-25 SLA-26 SLA-27 response and resolution by tier")
  func tiers() throws {
    func row(
      _ id: ClockID, _ tier: ResponseTier, _ stop: ClockSignalKind, _ limit: String,
      _ target: Int?, _ role: String
    ) -> ClockTableRow {
      ClockTableRow(
        id: id, start: .demandRaised, stop: stop, limit: limit, target: target, profiles: "T",
        ladder: [role], context: ClockContext(tier: tier))
    }
    let supervisor = "afterSalesSupervisor (p)"
    let manager = "regionalManager (p)"
    try check([
      row("SLA-22", .emergencyFault, .technicianResponded, "PT2H", 950, supervisor),
      row("SLA-23", .generalFault, .technicianResponded, "PT24H", 950, supervisor),
      row("SLA-24", .nonFault, .technicianResponded, "PT48H", 950, supervisor),
      row("SLA-25", .emergencyFault, .resolved, "PT24H", nil, manager),
      row("SLA-26", .generalFault, .resolved, "PT72H", nil, manager),
      row("SLA-27", .nonFault, .completed, "P7D", nil, manager),
    ])
    // One of each for a request, whichever its tier.
    let book = ProcessTemplate.tieredEquipment.clocks
    for (tier, expected) in [
      (ResponseTier.emergencyFault, ["SLA-22", "SLA-25"]), (.generalFault, ["SLA-23", "SLA-26"]),
      (.nonFault, ["SLA-24", "SLA-27"]),
    ] as [(ResponseTier, [ClockID])] {
      var bench = ClockBench(book)
      bench.hear(.demandRaised, 0, context: ClockContext(tier: tier))
      let running = bench.state.instances(at: ClockBench.origin, in: book).map(\.clock)
      #expect(running.filter { $0 != "SLA-04" } == expected)
    }
  }

  @Test("SLA-28 SLA-69 SLA-E06 over-long repair: the standard hours of the start are the limit")
  func standardHours() throws {
    for (id, start, stop) in [
      ("SLA-28", ClockSignalKind.repairStarted, .repairEnded), ("SLA-69", .nodeStarted, .nodeEnded),
    ] as [(ClockID, ClockSignalKind, ClockSignalKind)] {
      #expect(definition(id)?.limits.map(\.figure) == [.amount])
      for (end, outcome) in [(90.0, ClockOutcome.met), (90.1, .breached)] {
        var bench = try ClockBench(id)
        bench.hear(start, 0, part: 2, amount: 90 * 60_000)
        bench.hear(stop, 10, part: 1)
        bench.hear(stop, end, part: 2)
        #expect(bench.outcome(100) == outcome)
      }
      // No standard hours: no limit, never a limit of zero.
      var bench = try ClockBench(id)
      bench.hear(start, 0, part: 1)
      bench.hear(start, 0, part: 2, amount: 0)
      bench.advance(1000)
      #expect(bench.firings.isEmpty)
      #expect(bench.state.instances(at: ClockBench.minute(1000), in: bench.book).isEmpty)
    }
    let entry = try #require(ClockCatalogue.all.first { $0.definition.id == "SLA-28" })
    #expect(ClockTableRow.letters(entry.runsIn) == "DC")
    #expect(definition("SLA-28")?.escalations.map(\.role) == [.technicalLeader])
    #expect(definition("SLA-69")?.escalations.map(\.isProposed) == [false])
    let any = try #require(ClockCatalogue.all.first { $0.definition.id == "SLA-69" })
    #expect(ClockTableRow.letters(any.runsIn) == "CDT")
  }

  @Test("SLA-29 the customer signs within ten minutes of the end of the service, or before it")
  func signOff() throws {
    try check([
      ClockTableRow(
        id: "SLA-29", start: .serviceEnded, stop: .customerSigned, limit: "PT10M", profiles: "C",
        ladder: ["afterSalesSupervisor (p)"], part: 1)
    ])
    var bench = try ClockBench("SLA-29")
    bench.hear(.customerSigned, 5, part: 1)
    bench.hear(.serviceEnded, 8, part: 1)
    #expect(bench.outcome(100) == .met)
  }

  @Test("SLA-70 the customer hears of an unsolved problem at least daily until it is solved")
  func progress() throws {
    #expect(ClockCatalogue.lengths["progressUpdate"] == .hours(24))
    var bench = try ClockBench("SLA-70")
    bench.hear(.unsolvedReported, 0)
    bench.hear(.progressReported, 1000)
    bench.hear(.progressReported, 2400)
    bench.advance(4000)
    #expect(bench.log.suffix(2) == ["breach 3840", "escalation 3840 personResponsible"])
    bench.hear(.resolved, 4001)
    bench.advance(10_000)
    #expect(
      bench.state.instances(at: ClockBench.minute(10_000), in: bench.book).map(\.outcome)
        == [.met, .met, .breached])
    #expect(definition("SLA-70")?.isExample == true)
  }

  @Test("SLA-78 who asked to be called an hour ahead is called")
  func callAhead() throws {
    #expect(definition("SLA-78")?.escalations.isEmpty == true)
    for (call, outcome) in [(240.0, ClockOutcome.met), (241, .breached)] {
      var bench = try ClockBench("SLA-78")
      bench.hear(.callAheadAgreed, 0, until: 300)
      bench.hear(.calledAhead, call)
      #expect(bench.outcome(300) == outcome)
    }
  }

  private func definition(_ id: ClockID) -> ClockDefinition? {
    ClockCatalogue.all.first { $0.definition.id == id }?.definition
  }
}
