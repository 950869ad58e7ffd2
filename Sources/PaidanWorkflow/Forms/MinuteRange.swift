/// From one minute to another: 2024-05-20 14:00–16:00 (FORM-AP 6, FORM-OS 5).
public struct MinuteRange: Sendable, Hashable, Codable, CustomStringConvertible {
  /// When it begins.
  public var start: LocalMinute
  /// When it ends.
  public var end: LocalMinute

  /// From start to end; which comes first is for the form to check.
  public init(start: LocalMinute, end: LocalMinute) {
    self.start = start
    self.end = end
  }

  /// The day once where both lie in it.
  public var description: String {
    start.date == end.date ? "\(start)–\(end.clock)" : "\(start)–\(end)"
  }
}
