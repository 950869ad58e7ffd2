public import PaidanModel

/// When something happened, and when it became known.
///
/// Reports come late and out of order (a cellar without signal). Clocks judge by the first instant,
/// history and replay go by the second.
public struct Stamp: Sendable, Hashable, Codable {
  /// When it happened in the world.
  public let happenedAt: Instant
  /// When it was recorded; not before it happened.
  public let recordedAt: Instant

  /// Something that happened at one instant and was recorded at another.
  public init(happenedAt: Instant, recordedAt: Instant) {
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
  }

  /// Something recorded as it happened.
  public init(_ instant: Instant) { self.init(happenedAt: instant, recordedAt: instant) }
}
