public import PaidanModel

/// One order with its engineer, and why him.
///
/// Costs are thousandths of an equivalent travel minute.
public struct Assignment: Sendable, Hashable {
  /// The order.
  public let order: OrderID
  /// Who takes it.
  public let engineer: EngineerID
  /// Great-circle distance from his reference point, whole metres.
  public let meters: Int
  /// When he is expected to start; several new orders of one engineer share it.
  public let start: Instant
  /// The pair's cost: the sum of the terms.
  public let cost: Int64
  /// The cost of the slot it takes; of several new orders of one engineer the cheaper pair takes
  /// the earlier slot, ties by order.
  public let slotCost: Int64
  /// What the cost is made of.
  public let terms: ScoreTerms
  /// Who came next; nil when nobody else qualified.
  public let runnerUp: RunnerUp?

  /// The engineer with the least cost plus price among the others.
  public struct RunnerUp: Sendable, Hashable {
    /// Who; of equals the least identifier.
    public let engineer: EngineerID
    /// By how much the plan would be worse with him, at least.
    public let lostBy: Int64
  }
}
