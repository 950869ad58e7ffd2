public import PaidanModel

/// A window for a visit: 'today 14:00–16:00' (可选时段).
public struct Slot: Sendable, Hashable, Codable {
  /// When it begins.
  public let start: Instant
  /// When it ends; a visit begun then is still in the window.
  public let end: Instant

  /// A window from `start` to `end`; `decide` refuses one that does not last.
  public init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  /// True when the two share more than a border.
  public func overlaps(_ other: Slot) -> Bool { start < other.end && other.start < end }
}
