public import PaidanModel

/// One order left out of a plan, and why.
public struct UnassignedOrder: Sendable, Hashable {
  /// The order.
  public let order: OrderID
  /// What leaving it out costs, in thousandths of an equivalent travel minute.
  public let penalty: Int64
  /// For each rule, in the order of ``EligibilityRule``, the engineers who fail it;
  /// ``EligibilityRule/otherArea`` only where somebody does.
  ///
  /// Only engineers within twice the radius are looked at.
  public let rules: [RuleCount]
  /// How many engineers pass every rule, those kept from it by a clash among them.
  public let eligible: Int
  /// Of those who pass and are not kept from it, the one with the least cost plus price; nil when
  /// there is none.
  ///
  /// His time is worth more elsewhere.
  public let best: Best?
  /// Who came nearest to qualifying, up to three: who holds the certificates first, then fewest
  /// rules failed, then least distance, then identifier.
  public let nearMisses: [NearMiss]

  /// How many engineers fail a rule.
  public struct RuleCount: Sendable, Hashable, Codable {
    /// The rule.
    public let rule: EligibilityRule
    /// How many fail it, whatever else they fail.
    public let engineers: Int
    /// How many of them fail nothing else.
    public let only: Int
  }

  /// The cheapest engineer who qualifies.
  public struct Best: Sendable, Hashable {
    /// Who.
    public let engineer: EngineerID
    /// His cost plus his price: not below the penalty, or he would have the order.
    public let costPlusPrice: Int64
  }

  /// An engineer who nearly qualifies.
  public struct NearMiss: Sendable, Hashable, Codable {
    /// Who.
    public let engineer: EngineerID
    /// Great-circle distance from his reference point, whole metres.
    public let meters: Int
    /// Orders he holds.
    public let openOrders: Int
    /// The rules he fails.
    public let failed: [EligibilityRule]
  }
}
