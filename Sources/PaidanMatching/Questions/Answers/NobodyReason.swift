public import PaidanModel

/// Why nobody takes an order (requirements DSP-06, OPT-09).
public struct NobodyReason: Sendable, Hashable, Codable {
  /// The order.
  public let order: OrderID
  /// What leaving it out costs, in thousandths of an equivalent travel minute.
  public let penalty: Int64
  /// For each rule, in the order of ``EligibilityRule``, the engineers who fail it;
  /// ``EligibilityRule/otherArea`` only where somebody does.
  ///
  /// Only engineers within twice the radius are looked at.
  public let rules: [UnassignedOrder.RuleCount]
  /// How many engineers pass every rule, those kept from it among them.
  public let eligible: Int
  /// Who came nearest to qualifying, up to three; as in ``UnassignedOrder/nearMisses``.
  public let nearMisses: [UnassignedOrder.NearMiss]
  /// Who passes every rule and is kept from it all the same, by engineer.
  public let keptApart: [KeptApart]
  /// The proof that there is no room, where those who qualify have none, nor anybody who could
  /// relieve them; nil where nobody qualifies, or room could be made.
  public let competition: Competition?
  /// What a place would cost the plan; nil where nobody can take it.
  public let place: Place?

  /// An engineer who qualifies, and what keeps the order from him.
  public struct KeptApart: Sendable, Hashable, Codable {
    /// Who.
    public let engineer: EngineerID
    /// What keeps them apart.
    public let obstacle: EngineerRefusal.Obstacle
  }

  /// More orders than slots: no order of these may go to anybody but these engineers, and they have
  /// one slot less than there are orders.
  public struct Competition: Sendable, Hashable, Codable {
    /// The orders, this one among them, by identifier.
    public let orders: [OrderID]
    /// The engineers, by identifier.
    public let engineers: [EngineerID]
    /// How many slots they have in the plan.
    public let slots: Int
  }

  /// The best plan that serves the order.
  public struct Place: Sendable, Hashable, Codable {
    /// Who would take it.
    public let engineer: EngineerID
    /// What serving it costs, everything it brings upon others counted: not below the penalty.
    public let cost: Int64
    /// The plan that serves it against the one in force: its excess is the cost less the penalty.
    public let difference: PlanDifference
  }
}
