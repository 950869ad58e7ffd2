public import PaidanModel

/// What there is to say about an order with one engineer.
public struct PairFigures: Sendable, Hashable, Codable {
  /// The engineer.
  public let engineer: EngineerID
  /// Great-circle distance from his reference point, whole metres.
  public let meters: Int
  /// When he is expected to start.
  public let start: Instant
  /// What the pair costs, in thousandths of an equivalent travel minute; without the slot.
  public let cost: Int64
  /// What the cost is made of.
  public let terms: ScoreTerms
}
