public import PaidanModel

/// The clocks of one subject, folded from its signals.
///
/// Clocks judge by when something happened; a signal recorded late may change what was already
/// raised, and a breach that no longer stands is withdrawn by a firing of its own. The rule for
/// whoever folds: before a signal recorded at some instant is noted, what was pending up to that
/// instant is raised and recorded, so that the firings depend on the history alone and not on how
/// often somebody looked. ``fold(_:in:into:)`` does both.
public struct ClockState: Sendable, Hashable {
  /// A state without clocks.
  public init() {}

  /// Raises what is pending up to the signal's recording, then notes the signal.
  public mutating func fold(
    _ signal: ClockSignal, in book: ClockBook, into firings: inout [ClockFiring]
  ) {
    advance(to: signal.stamp.recordedAt, in: book, into: &firings)
    note(signal, in: book)
  }

  /// Raises all that is pending up to an instant, in order, each once.
  public mutating func advance(
    to instant: Instant, in book: ClockBook, into firings: inout [ClockFiring]
  ) {
  }

  /// What is pending up to an instant, without recording it: for whoever decides before he changes
  /// anything.
  public func pending(at instant: Instant, in book: ClockBook) -> [ClockFiring] { [] }

  /// Notes a signal; the clocks it concerns are derived anew.
  public mutating func note(_ signal: ClockSignal, in book: ClockBook) {}

  /// Records that a firing was raised.
  public mutating func record(_ firing: ClockFiring, in book: ClockBook) {}

  /// The next instant after `instant` at which something is to be raised; nil: none without
  /// further signals.
  public func nextDeadline(after instant: Instant, in book: ClockBook) -> Instant? { nil }
}

/// The clocks of a template, made ready to run.
public struct ClockBook: Sendable {
  /// A book without clocks.
  public init() {}
}
