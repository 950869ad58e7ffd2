import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

/// The laws of clocks, on random clocks, calendars and histories.
@Suite struct ClockAlgebraTests {
  static let zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"]
  static let pauses: [PauseReason] = [.waitingForPart, .customerWish]

  /// A random calendar; every third counts every hour.
  static func calendar(_ random: inout SplitMix64) throws -> BusinessCalendar {
    let zone = zones.randomElement(using: &random) ?? "UTC"
    if Int.random(in: 0..<3, using: &random) == 0 {
      return BusinessCalendar(zone: zone, week: Array(repeating: [.wholeDay], count: 7))
    }
    let shifts = [
      [try OpenHours("09:00-12:00"), try OpenHours("13:30-18:00")], [try OpenHours("22:00-06:00")],
      [try OpenHours("00:00-24:00")], [],
    ]
    var week = (0..<7).map { _ in shifts.randomElement(using: &random) ?? [] }
    week[0] = shifts[0]
    return BusinessCalendar(zone: zone, week: week)
  }

  /// Books are made once, as laying out a calendar takes longer than all else.
  static let benches: [ClockBench] = {
    var random = SplitMix64(seed: TestScale.seed)
    return (0..<TestScale.count(40, full: 400)).compactMap { _ in try? newBench(&random) }
  }()

  static func bench(_ random: inout SplitMix64) throws -> ClockBench {
    try #require(benches.randomElement(using: &random))
  }

  /// Three clocks of all repetitions, with pauses, in one random calendar.
  static func newBench(_ random: inout SplitMix64) throws -> ClockBench {
    let calendar = try calendar(&random)
    let definitions = ClockRepetition.allCases.map { repetition in
      ClockDefinition(
        id: ClockID(repetition.rawValue), name: "x",
        title: LocalizedText(english: "x", chinese: "x"), kind: .deadline,
        starts: [ClockTrigger(.offerAccepted)], stops: [ClockTrigger(.appointmentMade)],
        cancels: [.caseCancelled], pauses: pauses,
        limits: [ClockLimit(.duration(.minutes(.random(in: 1...900, using: &random))))],
        calendar: "random",
        escalations: [
          EscalationRung(.dispatchSupervisor), EscalationRung(.afterSalesManager, after: .hours(1)),
        ], repetition: repetition, isPerPart: repetition == .each)
    }
    return try ClockBench(definitions, calendars: ["random": calendar])
  }

  /// Signals of one subject in the order in which they are recorded, some of them late.
  static func history(_ random: inout SplitMix64) -> [ClockSignal] {
    // Around a change of the clocks in New York and Lord Howe.
    let origin = Int64(1_712_300_000_000)
    let kinds: [ClockSignalKind] = [
      .offerAccepted, .appointmentMade, .pauseBegan, .pauseEnded, .caseCancelled, .offerAccepted,
      .appointmentMade, .pauseBegan, .pauseEnded,
    ]
    var happened = origin
    let signals = (0..<Int.random(in: 1...10, using: &random)).map { _ in
      happened += .random(in: 0...900, using: &random) * 60_000
      let delay =
        Int.random(in: 0..<3, using: &random) == 0
        ? Int64.random(in: 0...4_000, using: &random) * 60_000 : 0
      let kind = kinds.randomElement(using: &random) ?? .offerAccepted
      return ClockSignal(
        kind,
        at: Stamp(
          happenedAt: Instant(milliseconds: happened),
          recordedAt: Instant(milliseconds: happened + delay)),
        part: kind == .caseCancelled ? 0 : .random(in: 0...1, using: &random),
        pause: kind == .pauseBegan || kind == .pauseEnded
          ? pauses.randomElement(using: &random) : nil)
    }
    return signals.sorted { $0.stamp.recordedAt < $1.stamp.recordedAt }
  }

  static let end = Instant(milliseconds: 1_712_300_000_000 + 40 * 86_400_000)

  @Test("SLA-E05 one step of time or many give the same firings in the same order, each once")
  func steps() throws {
    var random = SplitMix64(seed: TestScale.seed)
    var seen: Set<ClockFiringKind> = []
    for round in 0..<TestScale.count(1_500, full: 100_000) {
      var whole = try Self.bench(&random)
      var stepped = whole
      let history = Self.history(&random)
      var now = history[0].stamp.recordedAt
      for signal in history {
        while now < signal.stamp.recordedAt, Bool.random(using: &random) {
          now = min(
            signal.stamp.recordedAt,
            now.advanced(byMinutes: .random(in: 1...2_000, using: &random)))
          stepped.state.advance(to: now, in: stepped.book, into: &stepped.firings)
        }
        now = signal.stamp.recordedAt
        whole.state.fold(signal, in: whole.book, into: &whole.firings)
        stepped.state.fold(signal, in: stepped.book, into: &stepped.firings)
      }
      whole.state.advance(to: Self.end, in: whole.book, into: &whole.firings)
      // Through every deadline, each with a look that finds nothing more.
      while let next = stepped.state.nextDeadline(after: now), next <= Self.end {
        now = next
        stepped.state.advance(to: now, in: stepped.book, into: &stepped.firings)
        stepped.state.advance(to: now, in: stepped.book, into: &stepped.firings)
      }
      stepped.state.advance(to: Self.end, in: stepped.book, into: &stepped.firings)
      #expect(whole.firings == stepped.firings, "round \(round)")
      #expect(whole.state == stepped.state, "round \(round)")
      Self.expectOrder(whole.firings, "round \(round)")
      seen.formUnion(whole.firings.map(\.kind))
    }
    #expect(seen == [.warning, .breach, .escalation, .breachWithdrawn])
  }

  /// Firings rise in the order in which they could be known; a breach is raised once, and again
  /// only after it was withdrawn; every rung and warning comes once.
  static func expectOrder(_ firings: [ClockFiring], _ comment: Comment) {
    struct Key: Hashable {
      let clock: ClockID
      let part: Int32
      let start: Instant
    }
    var breached: Set<Key> = []
    var rungs: [Key: Int] = [:]
    var warned: [Key: Set<Int>] = [:]
    for (first, second) in zip(firings, firings.dropFirst()) {
      #expect(first.raisedAt <= second.raisedAt, comment)
    }
    for firing in firings {
      // A clock with one run keeps it where a late report moves its start.
      let start = firing.clock == "once" ? ClockBench.origin : firing.startedAt
      let key = Key(clock: firing.clock, part: firing.part, start: start)
      #expect(firing.at <= firing.raisedAt, comment)
      switch firing.kind {
      case .breach:
        #expect(breached.insert(key).inserted, comment)
        rungs[key] = 0
      case .breachWithdrawn: #expect(breached.remove(key) != nil, comment)
      case .escalation:
        #expect(breached.contains(key), comment)
        #expect(rungs[key] == firing.step, comment)
        rungs[key] = firing.step + 1
      case .warning, .taskDue:
        #expect(warned[key, default: []].insert(firing.step).inserted, comment)
      case .retentionEnded: break
      }
    }
  }

  @Test("SLA-E01 the order in which late reports arrive changes no final verdict")
  func orderOfReports() throws {
    var random = SplitMix64(seed: TestScale.seed + 1)
    var outcomes: Set<ClockOutcome> = []
    for round in 0..<TestScale.count(1_500, full: 100_000) {
      var first = try Self.bench(&random)
      var second = first
      let history = Self.history(&random)
      let last = Self.end.advanced(byMinutes: -60)
      for signal in history {
        first.state.fold(signal, in: first.book, into: &first.firings)
      }
      // The same reports, recorded in any order at the very end.
      for (position, signal) in history.shuffled(using: &random).enumerated() {
        let late = ClockSignal(
          signal.kind,
          at: Stamp(
            happenedAt: signal.stamp.happenedAt, recordedAt: last.advanced(byMinutes: position)),
          part: signal.part, pause: signal.pause)
        second.state.fold(late, in: second.book, into: &second.firings)
      }
      for bench in [first, second] {
        var bench = bench
        bench.state.advance(to: Self.end, in: bench.book, into: &bench.firings)
      }
      func verdicts(_ bench: ClockBench) -> [ClockInstance] {
        bench.state.instances(at: Self.end, in: bench.book).sorted {
          ($0.clock.text, $0.part, $0.startedAt) < ($1.clock.text, $1.part, $1.startedAt)
        }
      }
      #expect(verdicts(first) == verdicts(second), "round \(round)")
      outcomes.formUnion(verdicts(first).map(\.outcome))
      // What stands as raised is what is broken in the end.
      for var bench in [first, second] {
        bench.state.advance(to: Self.end, in: bench.book, into: &bench.firings)
        let standing =
          bench.firings.count { $0.kind == .breach }
          - bench.firings.count { $0.kind == .breachWithdrawn }
        #expect(standing == verdicts(bench).count { $0.outcome == .breached }, "round \(round)")
      }
    }
    #expect(outcomes == Set(ClockOutcome.allCases).subtracting([.running]))
  }

  @Test("SLA-E08 a pause of d before the limit moves it by d of business time")
  func pauseMoves() throws {
    var random = SplitMix64(seed: TestScale.seed + 2)
    var moved = 0
    for round in 0..<TestScale.count(1_000, full: 100_000) {
      var plain = try Self.bench(&random)
      let definition = plain.book.definitions[0]
      let time = try #require(plain.book.time(of: definition.id))
      guard case .duration(let length) = definition.limits[0].figure else { continue }
      let limit = length.milliseconds
      let start = Instant(milliseconds: 1_712_300_000_000)
        .advanced(byMinutes: .random(in: 0...10_000, using: &random))
      plain.state.note(ClockSignal(.offerAccepted, at: Stamp(start)), in: plain.book)
      var paused = plain
      let due = try #require(
        plain.state.instances(of: definition.id, at: start, in: plain.book).first?.due)
      #expect(due == time.instant(adding: limit, to: start))
      let whole = due.milliseconds(since: start)
      let from = start.advanced(byMilliseconds: .random(in: 0..<whole, using: &random))
      let until = from.advanced(byMinutes: .random(in: 1...5_000, using: &random))
      paused.state.note(
        ClockSignal(.pauseBegan, at: Stamp(from), pause: .customerWish), in: paused.book)
      paused.state.note(
        ClockSignal(.pauseEnded, at: Stamp(until), pause: .customerWish), in: paused.book)
      // A pause that begins in the closed hours at the end of the limit comes after it.
      guard time.milliseconds(from: from, to: due) > 0 else { continue }
      let shift = time.milliseconds(from: from, to: until)
      let expected = time.instant(adding: shift, to: due)
      #expect(
        paused.state.instances(of: definition.id, at: start, in: paused.book).first?.due
          == expected,
        "round \(round): \(start), limit \(limit), \(from) to \(until)")
      let derivation = try #require(
        paused.state.derivations(of: definition.id, in: paused.book).first)
      #expect(derivation.pauses.map(\.businessMilliseconds) == [shift])
      if shift > 0 { moved += 1 }
    }
    #expect(moved > 100)
  }

  @Test("SLA-E08 the same history under a calendar without closed hours equals wall time")
  func wallTime() throws {
    var random = SplitMix64(seed: TestScale.seed + 3)
    // The same hours, said in a way that takes the long road of counting.
    let halves = BusinessCalendar(
      zone: "America/New_York",
      week: Array(
        repeating: [try OpenHours("00:00-12:00"), try OpenHours("12:00-24:00")], count: 7))
    let pairs = try (0..<TestScale.count(8, full: 80)).map { _ in
      let definitions = try Self.bench(&random).book.definitions
      return (
        try ClockBench(definitions, calendars: ["random": .always]),
        try ClockBench(definitions, calendars: ["random": halves])
      )
    }
    for round in 0..<TestScale.count(1_000, full: 50_000) {
      var (always, counted) = try #require(pairs.randomElement(using: &random))
      for signal in Self.history(&random) {
        always.state.fold(signal, in: always.book, into: &always.firings)
        counted.state.fold(signal, in: counted.book, into: &counted.firings)
      }
      always.state.advance(to: Self.end, in: always.book, into: &always.firings)
      counted.state.advance(to: Self.end, in: counted.book, into: &counted.firings)
      #expect(always.firings == counted.firings, "round \(round)")
      #expect(
        always.state.instances(at: Self.end, in: always.book)
          == counted.state.instances(at: Self.end, in: counted.book), "round \(round)")
    }
  }

  @Test("SLA-E05 what is pending is what an advance raises, and recording it is the same")
  func pendingAndRecord() throws {
    var random = SplitMix64(seed: TestScale.seed + 4)
    for round in 0..<TestScale.count(500, full: 20_000) {
      var folded = try Self.bench(&random)
      var decided = folded
      for signal in Self.history(&random) {
        folded.state.fold(signal, in: folded.book, into: &folded.firings)
        // As a host does: list, then record each, then note.
        let pending = decided.state.pending(at: signal.stamp.recordedAt, in: decided.book)
        #expect(pending.isEmpty != decided.state.hasPending(at: signal.stamp.recordedAt))
        for firing in pending { decided.state.record(firing, in: decided.book) }
        decided.firings += pending
        decided.state.note(signal, in: decided.book)
      }
      #expect(folded.firings == decided.firings, "round \(round)")
      #expect(folded.state == decided.state, "round \(round)")
    }
  }
}
