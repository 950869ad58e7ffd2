public import PaidanModel

/// What an engineer's time is worth, in thousandths of an equivalent travel minute.
///
/// Prices that prove a plan are not unique; the interval is a fact of the problem.
public struct PriceInterval: Sendable, Hashable, Codable {
  /// Whose time.
  public let engineer: EngineerID
  /// What one more slot at no cost would save the plan.
  public let least: Int64
  /// What one slot less would cost it.
  public let greatest: Int64
  /// How many slots he has in the plan.
  public let slots: Int
  /// How many of them orders take.
  public let taken: Int
  /// What his next free slot costs; nil where none is free.
  public let nextSlotCost: Int64?
}
