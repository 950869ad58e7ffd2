public import PaidanModel

/// Why an order has the engineer it has (requirement DSP-29).
public struct EngineerReason: Sendable, Hashable, Codable {
  /// The order.
  public let order: OrderID
  /// Who takes it, and what that costs.
  public let pair: PairFigures
  /// The cost of the slot it takes; of several new orders of one engineer the cheaper pair takes the
  /// earlier slot, ties by order.
  public let slotCost: Int64
  /// What leaving the order out would cost.
  public let penalty: Int64
  /// What the plan would cost more if the order were left out, exactly.
  public let worth: Int64
  /// How many others pass every rule and have a slot.
  public let others: Int
  /// Who would be best instead of him; nil where nobody else qualifies.
  public let runnerUp: RunnerUp?
  /// What his time is worth.
  public let price: PriceInterval

  /// The best of the others: whom to choose costs the plan least.
  public struct RunnerUp: Sendable, Hashable, Codable {
    /// Who; of equals the least identifier.
    public let pair: PairFigures
    /// What the plan would be with him, exactly.
    public let difference: PlanDifference
  }
}
