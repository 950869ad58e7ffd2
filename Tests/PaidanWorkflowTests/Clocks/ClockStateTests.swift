import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct ClockStateTests {
  @Test("SLA-E01 a clock is a definition and runs with start, due, stop and outcome")
  func instance() throws {
    var bench = try ClockBench("SLA-16")
    #expect(bench.state.instances(at: ClockBench.origin, in: bench.book).isEmpty)
    bench.hear(.offerAccepted, 0)
    #expect(bench.outcome(10) == .running)
    #expect(bench.due == 30)
    bench.hear(.appointmentMade, 12, from: 60, until: 180)
    let run = try #require(bench.state.instances(at: ClockBench.minute(12), in: bench.book).first)
    #expect(run.clock == "SLA-16")
    #expect(run.startedAt == ClockBench.minute(0))
    #expect(run.stoppedAt == ClockBench.minute(12))
    #expect(run.outcome == .met)
    bench.advance(10_000)
    #expect(bench.log == [])
  }

  @Test(
    "SLA-E01 a cancellation before the limit ends a clock without a verdict, one after does not")
  func cancelled() throws {
    var bench = try ClockBench("SLA-16")
    bench.hear(.offerAccepted, 0)
    bench.hear(.caseCancelled, 20)
    #expect(bench.outcome(100) == .cancelled)
    bench = try ClockBench("SLA-16")
    bench.hear(.offerAccepted, 0)
    bench.hear(.caseCancelled, 31)
    #expect(bench.outcome(100) == .breached)
  }

  @Test("SLA-E02 several clocks run on one order at once and stop apart")
  func several() throws {
    var bench = ClockBench(ProcessTemplate.standardConsumer.clocks)
    bench.hear(.intakeSubmitted, 0, context: ClockContext(urgency: .urgent))
    bench.hear(.orderCreated, 5, context: ClockContext(urgency: .urgent))
    bench.hear(.dispatchTriggered, 6)
    bench.hear(.offerDelivered, 6, part: 1)
    let running = bench.state.instances(at: ClockBench.minute(7), in: bench.book)
      .filter { $0.outcome == .running }.map(\.clock)
    #expect(Set(running) == ["SLA-07", "SLA-09", "SLA-13"])
    bench.hear(.offerAnswered, 10, part: 1)
    bench.advance(100)
    #expect(
      bench.firings.filter { $0.kind == .breach }.map(\.clock) == ["SLA-07", "SLA-09"])
  }

  @Test("SLA-E04 warnings come at 50 % and 80 % of the limit, before the breach")
  func warnings() throws {
    var bench = try ClockBench("SLA-16")
    #expect(bench.book.definitions[0].warnings == WarnPoint.standard)
    bench.hear(.offerAccepted, 0)
    bench.advance(14.9)
    #expect(bench.log == [])
    bench.advance(15)
    #expect(bench.log == ["warning 15"])
    bench.advance(40)
    #expect(
      bench.log == ["warning 15", "warning 24", "breach 30", "escalation 30 dispatchSupervisor"])
    #expect(bench.firings.allSatisfy { $0.role == .dispatchSupervisor })
  }

  @Test("SLA-E05 a breach is raised at its instant, which the host learns beforehand")
  func nextDeadline() throws {
    var bench = try ClockBench("SLA-11")
    bench.hear(.orderCreated, 0)
    var instants: [Double] = []
    var now = ClockBench.minute(0)
    while let next = bench.state.nextDeadline(after: now) {
      instants.append(Double(next.milliseconds(since: ClockBench.origin)) / 60_000)
      bench.state.advance(to: next, in: bench.book, into: &bench.firings)
      now = next
    }
    #expect(instants == [2.5, 4, 5 + 1 / 60_000])
    #expect(
      bench.log == ["warning 2.5", "warning 4", "breach 5", "escalation 5 dispatchSupervisor"])
    #expect(bench.firings.allSatisfy { $0.at == $0.raisedAt })
    // Late looks find the same instants.
    var late = try ClockBench("SLA-11")
    late.hear(.orderCreated, 0)
    late.advance(600)
    #expect(late.firings == bench.firings)
  }

  @Test("SLA-E07 to stop at the limit itself is met, a millisecond later is not")
  func equality() throws {
    for (milliseconds, outcome) in [(0.0, ClockOutcome.met), (1, .breached)] {
      var bench = try ClockBench("SLA-16")
      bench.hear(.offerAccepted, 0)
      bench.hear(.appointmentMade, 30 + milliseconds / 60_000)
      #expect(bench.outcome(31) == outcome)
      bench.advance(31)
      #expect(bench.firings.contains { $0.kind == .breach } == (outcome == .breached))
    }
  }

  @Test("SLA-E08 nothing pauses a clock unless its definition lists the reason")
  func pausesOff() throws {
    var bench = try ClockBench("SLA-16")
    #expect(ClockCatalogue.all.allSatisfy { $0.definition.pauses.isEmpty })
    bench.hear(.offerAccepted, 0)
    bench.hear(.pauseBegan, 5, pause: .customerUnreachable)
    #expect(bench.due == 30)
    bench = try ClockBench("SLA-16") { $0.pauses = [.customerUnreachable] }
    bench.hear(.offerAccepted, 0)
    bench.hear(.pauseBegan, 5, pause: .waitingForPart)
    #expect(bench.outcome(6) == .running)
    bench.hear(.pauseBegan, 10, pause: .customerUnreachable)
    #expect(bench.outcome(11) == .paused)
    #expect(bench.due == nil)
    bench.advance(1000)
    #expect(bench.log == [])
    bench.hear(.pauseEnded, 1000, pause: .customerUnreachable)
    #expect(bench.due == 1020)
    bench.advance(2000)
    #expect(
      bench.log == [
        "warning 1005", "warning 1014", "breach 1020",
        "escalation 1020 dispatchSupervisor",
      ])
  }

  @Test(
    "SLA-E01 a report that comes late withdraws the breach it disproves, by a firing of its own")
  func withdrawn() throws {
    var bench = try ClockBench("SLA-16")
    bench.hear(.offerAccepted, 0)
    bench.advance(45)
    #expect(bench.outcome(45) == .breached)
    bench.hear(.appointmentMade, 28, recorded: 50)
    #expect(bench.outcome(50) == .met)
    bench.advance(60)
    #expect(
      bench.log == [
        "warning 15", "warning 24", "breach 30", "escalation 30 dispatchSupervisor",
        "breachWithdrawn 50",
      ])
    bench.advance(6000)
    #expect(bench.firings.count == 5)
  }

  @Test("SLA-E01 a late report that shows a limit broken raises the breach when it is recorded")
  func lateBreach() throws {
    var bench = try ClockBench("SLA-16")
    bench.hear(.offerAccepted, 0, recorded: 100)
    bench.hear(.appointmentMade, 40, recorded: 110)
    #expect(bench.outcome(110) == .breached)
    let breach = try #require(bench.firings.first { $0.kind == .breach })
    #expect(breach.due == ClockBench.minute(30))
    #expect(breach.at == ClockBench.minute(30).advanced(byMilliseconds: 1))
    #expect(breach.raisedAt == ClockBench.minute(100))
    #expect(bench.firings.count { $0.kind == .breach } == 1)
  }

  @Test(
    "SLA-E01 a pause reported late moves the limit, withdraws the breach and raises the new one")
  func latePause() throws {
    var bench = try ClockBench("SLA-16") { $0.pauses = [.customerWish] }
    bench.hear(.offerAccepted, 0)
    bench.advance(31)
    bench.hear(.pauseBegan, 20, recorded: 32, pause: .customerWish)
    bench.hear(.pauseEnded, 30, recorded: 33, pause: .customerWish)
    #expect(bench.due == 40)
    bench.advance(50)
    #expect(
      bench.log == [
        "warning 15", "warning 24", "breach 30", "escalation 30 dispatchSupervisor",
        "breachWithdrawn 32", "breach 40", "escalation 40 dispatchSupervisor",
      ])
  }

  @Test("SLA-E10 the ladder is climbed in order, each rung once, in the clock's calendar")
  func ladder() throws {
    let office = BusinessCalendar(
      week: Array(repeating: [try OpenHours("09:00-18:00")], count: 7))
    let definition = ClockDefinition(
      id: "x", name: "x", title: LocalizedText(english: "x", chinese: "x"), kind: .deadline,
      starts: [ClockTrigger(.offerAccepted)], stops: [ClockTrigger(.appointmentMade)],
      limits: [ClockLimit(.duration(.hours(8)))], calendar: "office", warnings: [],
      escalations: [
        EscalationRung(.dispatchSupervisor), EscalationRung(.afterSalesManager, after: .hours(2)),
        EscalationRung(.generalManager, after: .hours(4), action: .takeOver),
      ])
    var bench = try ClockBench([definition], calendars: ["office": office])
    bench.hear(.offerAccepted, 0)
    bench.advance(100_000)
    // Due at 17:00; two hours later is ten o'clock of the next day, four is twelve.
    #expect(
      bench.log == [
        "breach 480", "escalation 480 dispatchSupervisor",
        "escalation 1500 afterSalesManager", "escalation 1620 generalManager",
      ])
    #expect(bench.firings.last?.action == .takeOver)
    #expect(bench.firings.last?.step == 2)
    // What is done in time is not escalated further.
    bench = try ClockBench([definition], calendars: ["office": office])
    bench.hear(.offerAccepted, 0)
    bench.hear(.appointmentMade, 1510)
    bench.advance(100_000)
    #expect(bench.log.last == "escalation 1500 afterSalesManager")
  }

  @Test("SLA-E09 compliance is met runs of those finished or overdue, running ones left out")
  func compliance() throws {
    var books: [ClockBench] = []
    for stop in [10.0, 20, 31, nil] {
      var bench = try ClockBench("SLA-16")
      bench.hear(.offerAccepted, 0)
      if let stop { bench.hear(.appointmentMade, stop) }
      books.append(bench)
    }
    var bench = try ClockBench("SLA-16")
    bench.hear(.offerAccepted, 0)
    bench.hear(.caseCancelled, 5)
    books.append(bench)
    func compliance(at minute: Double) -> ClockCompliance {
      ClockCompliance(
        books.flatMap { $0.state.instances(at: ClockBench.minute(minute), in: $0.book) })
    }
    var early = compliance(at: 25)
    #expect((early.met, early.breached, early.excluded) == (2, 0, 3))
    #expect(early.perMille == 1000)
    let late = compliance(at: 40)
    #expect((late.met, late.breached, late.excluded) == (2, 2, 1))
    #expect(late.perMille == 500)
    early.add(.breached)
    #expect(early.perMille == 666)
    #expect(early.reaches(perMille: 666) == true)
    #expect(early.reaches(perMille: 667) == false)
    #expect(early.reaches(perMille: nil) == nil)
    #expect(ClockCompliance([]).perMille == nil)
  }

  @Test("SLA-E08 a due instant is derived item by item: six days because of what")
  func derivation() throws {
    let office = BusinessCalendar(
      week: Array(repeating: [try OpenHours("09:00-17:00")], count: 5) + [[], []])
    let definition = ClockDefinition(
      id: "x", name: "resolution", title: LocalizedText(english: "x", chinese: "x"),
      kind: .deadline, starts: [ClockTrigger(.demandRaised)], stops: [ClockTrigger(.resolved)],
      pauses: [.waitingForPart], limits: [ClockLimit(.duration(.hours(24)))], calendar: "office")
    var bench = try ClockBench([definition], calendars: ["office": office])
    bench.hear(.demandRaised, 0)
    bench.hear(.pauseBegan, 60, pause: .waitingForPart)
    bench.hear(.pauseEnded, 60 + 1440, pause: .waitingForPart)
    let derivation = try #require(bench.state.derivations(of: "x", in: bench.book).first)
    #expect(derivation.startedBy == [.demandRaised])
    #expect(derivation.limitMilliseconds == 86_400_000)
    #expect(derivation.pauses.map(\.businessMilliseconds) == [8 * 3_600_000])
    #expect(derivation.closedMilliseconds == 3 * 16 * 3_600_000)
    #expect(derivation.startOffset == "+08:00")
    #expect(derivation.template == "test 1")
    #expect(
      derivation.description
        == "P3DT8H because started at 2024-05-20T01:00:00Z (+08:00) by demandRaised; "
        + "limit P1D of resolution; paused from 2024-05-20T02:00:00Z until 2024-05-21T02:00:00Z, "
        + "which moves it by PT8H; closed for P2D by calendar office in Asia/Shanghai; "
        + "due at 2024-05-23T09:00:00Z (+08:00); by template test 1")
  }

  @Test("SLA-E02 a run that late reports leave without a start goes, and takes its breach back")
  func vanished() throws {
    var bench = try ClockBench("SLA-70")
    bench.hear(.unsolvedReported, 0)
    bench.advance(2000)
    #expect(bench.log.contains("breach 1440"))
    // An update of minute 100 ends the first run in time and begins another, broken at 1540.
    bench.hear(.progressReported, 100, recorded: 2000)
    bench.advance(2001)
    #expect(bench.log.suffix(2).contains("breachWithdrawn 2000"))
    #expect(bench.firings.count { $0.kind == .breach } == 2)
    let runs = bench.state.instances(at: ClockBench.minute(2001), in: bench.book)
    #expect(runs.map(\.outcome) == [.met, .breached])
  }

  @Test("SLA-E05 the example of docs/clocks.md says what it says there")
  func example() throws {
    let nine = ClockBench.origin
    let book = ProcessTemplate.standardConsumer.clocks
    var clocks = ClockState()
    var firings: [ClockFiring] = []
    clocks.fold(ClockSignal(.offerAccepted, at: Stamp(nine)), in: book, into: &firings)
    #expect(clocks.nextDeadline(after: nine) == nine.advanced(byMinutes: 15))
    clocks.advance(to: nine.advanced(byMinutes: 60), in: book, into: &firings)
    #expect(firings.map(\.kind) == [.warning, .warning, .breach, .escalation])
    let text = clocks.derivations(of: "SLA-16", in: book).first?.description
    #expect(text?.hasPrefix("PT30M because started at 2024-05-20T01:00:00Z (+08:00)") == true)
    #expect(text?.contains("by offerAccepted; limit PT30M of appointment; due at") == true)
  }
}
