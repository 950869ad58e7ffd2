public import PaidanModel

/// One run of a clock as it stands at an instant (SLA-E01).
public struct ClockInstance: Sendable, Hashable {
  /// The clock.
  public let clock: ClockID
  /// Which of the subject's offers, repairs, follow-up steps … it concerns.
  public let part: Int32
  /// When it began.
  public let startedAt: Instant
  /// The last instant that counts as met; nil while a pause lasts.
  public let due: Instant?
  /// When it was stopped.
  public let stoppedAt: Instant?
  /// How it stands.
  public let outcome: ClockOutcome
}

extension ClockState {
  /// All runs as they stand at an instant, by what is known now, in the order they became known.
  ///
  /// - Complexity: O(*c*) for *c* runs.
  public func instances(at instant: Instant, in book: ClockBook) -> [ClockInstance] {
    runs.filter { !$0.isVanished }.map { run in
      let clock = book.clocks[Int(run.clock)]
      let verdict = run.verdict
      return ClockInstance(
        clock: clock.definition.id, part: run.part,
        startedAt: Instant(milliseconds: verdict.start),
        due: verdict.due == .max ? nil : Instant(milliseconds: verdict.due),
        stoppedAt: verdict.stop == .max ? nil : Instant(milliseconds: verdict.stop),
        outcome: verdict.outcome(of: clock.kind, at: instant.milliseconds))
    }
  }

  /// The runs of one clock, as ``instances(at:in:)`` lists them.
  public func instances(
    of clock: ClockID, at instant: Instant, in book: ClockBook
  ) -> [ClockInstance] {
    instances(at: instant, in: book).filter { $0.clock == clock }
  }
}

extension ClockVerdict {
  func outcome(of kind: ClockKind, at now: Int64) -> ClockOutcome {
    if breach <= now { return .breached }
    if cancel <= now, cancel <= stop { return .cancelled }
    switch kind {
    case .aggregateMean: return now <= due ? .running : lacksSamples ? .cancelled : .met
    case .retention: return now < due ? .running : .met
    case .deadline, .scheduledBefore, .window, .periodic:
      if stop <= now { return .met }
      return isPaused ? .paused : .running
    }
  }
}
