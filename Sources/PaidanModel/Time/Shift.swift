/// One working period: its start belongs to it, its end does not.
public struct Shift: Sendable, Hashable {
  /// The first instant on duty.
  public let start: Instant
  /// The first instant off duty again.
  public let end: Instant

  /// A shift from `start` up to `end`.
  ///
  /// - Throws: ``ShiftError`` when it does not end after it starts.
  public init(start: Instant, end: Instant) throws(ShiftError) {
    guard start < end else { throw ShiftError(start: start, end: end) }
    self.start = start
    self.end = end
  }

  /// True when `instant` lies within the shift.
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}

/// A shift that does not end after it starts.
public struct ShiftError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the shift starts.
  public let start: Instant
  /// Where it would end.
  public let end: Instant

  /// What is wrong, in one sentence.
  public var description: String { "shift_end \(end) must lie after shift_start \(start)" }
}
