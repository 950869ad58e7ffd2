internal import PaidanModel

extension ClockRun {
  /// What the run raises next, if anything.
  private struct Pending {
    var kind: ClockFiringKind
    var step: Int
    var point: Int64

    /// Keeps the earlier of two; what holds at the same instant comes in the order of its kind.
    mutating func take(_ kind: ClockFiringKind, _ step: Int, at point: Int64) {
      if point < self.point || point == self.point && kind.order < self.kind.order {
        self = Pending(kind: kind, step: step, point: point)
      }
    }
  }

  /// Finds when the run raises something next.
  mutating func findNext(in book: ClockBook, _ marks: [ClockMark]) {
    next = pending(in: book, marks).map { max($0.point, knownAt) } ?? .max
  }

  /// Takes in that a signal recorded at `recorded` has changed the verdict: a breach raised before
  /// stands only where the new verdict has it broken by then.
  mutating func learn(at recorded: Int64, in book: ClockBook, _ marks: [ClockMark]) {
    knownAt = recorded
    owesWithdrawal = isBreachRaised && (isVanished || verdict.breach > recorded)
    findNext(in: book, marks)
  }

  /// Marks something as raised.
  mutating func record(_ kind: ClockFiringKind, step: Int) {
    switch kind {
    case .warning, .taskDue: warned |= 1 << UInt16(step)
    case .breach: isBreachRaised = true
    case .escalation: rungs = UInt8(step + 1)
    case .breachWithdrawn:
      isBreachRaised = false
      owesWithdrawal = false
      rungs = 0
    case .retentionEnded: isEndRaised = true
    }
  }

  /// Raises what is next.
  ///
  /// - Precondition: something is, so `next` is no `.max`.
  mutating func raise(in book: ClockBook, _ marks: [ClockMark]) -> ClockFiring {
    guard let pending = pending(in: book, marks) else {
      preconditionFailure("a run raises only what it has found to be next")
    }
    let running = book.clocks[Int(clock)]
    let ladder = running.ladder(of: verdict)
    let rung = pending.kind == .escalation ? ladder[pending.step] : nil
    let firing = ClockFiring(
      kind: pending.kind, clock: running.definition.id, part: part,
      startedAt: Instant(milliseconds: verdict.start),
      due: verdict.due == .max ? nil : Instant(milliseconds: verdict.due),
      step: pending.step, at: Instant(milliseconds: pending.point),
      raisedAt: Instant(milliseconds: max(pending.point, knownAt)),
      role: rung?.role ?? ladder.first?.role, action: rung?.action)
    record(pending.kind, step: pending.step)
    findNext(in: book, marks)
    return firing
  }

  private func pending(in book: ClockBook, _ marks: [ClockMark]) -> Pending? {
    if owesWithdrawal { return Pending(kind: .breachWithdrawn, step: 0, point: knownAt) }
    if isVanished { return nil }
    let clock = book.clocks[Int(clock)]
    var next = Pending(kind: .retentionEnded, step: 0, point: .max)
    if !isBreachRaised, verdict.breach != .max { next.take(.breach, 0, at: verdict.breach) }
    if clock.kind == .retention, !isEndRaised, verdict.breach == .max, verdict.end > verdict.due {
      next.take(.retentionEnded, 0, at: verdict.due)
    }
    // A run that has ended says no more than whether its limit was broken.
    if verdict.end == .max {
      if !isBreachRaised {
        for step in clock.warnings.indices where warned & 1 << UInt16(step) == 0 {
          let point = clock.point(step, of: verdict, part: part, in: marks)
          let isTask = clock.warnings[step].meaning == .task
          if point != .max { next.take(isTask ? .taskDue : .warning, step, at: point) }
        }
      } else if case let ladder = clock.ladder(of: verdict), Int(rungs) < ladder.count,
        verdict.due != .max
      {
        let rung = ladder[Int(rungs)]
        let point = clock.instant(after: rung.after, since: verdict.due)
        next.take(.escalation, Int(rungs), at: point + 1)
      }
    }
    return next.point == .max ? nil : next
  }
}
