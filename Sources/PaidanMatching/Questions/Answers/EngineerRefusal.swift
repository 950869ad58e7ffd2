public import PaidanModel

/// Why an order does not have a given engineer (requirement DSP-29).
public struct EngineerRefusal: Sendable, Hashable, Codable {
  /// The order.
  public let order: OrderID
  /// The engineer, and what the pair would cost.
  public let pair: PairFigures
  /// Whose it is instead; nil for nobody's.
  public let planned: EngineerID?
  /// The rules he fails; empty for a candidate.
  public let failed: [EligibilityRule]
  /// What else keeps them apart; nil for nothing.
  public let obstacle: Obstacle?
  /// What the plan would be with the order forced onto him, exactly; nil where he fails a rule or
  /// something else keeps them apart.
  ///
  /// An excess of 0 says that he is as good as whom the plan chose, by whatever breaks ties.
  public let difference: PlanDifference?

  /// What keeps an order from an engineer who passes every rule.
  public enum Obstacle: Sendable, Hashable, Codable {
    /// He cannot keep its appointment and those of these orders, which are his.
    case clash(with: [OrderID])
    /// He was offered it and did not answer in time; he is asked again after somebody else.
    case noAnswer
    /// All his slots are held by offers that the plan gives to others.
    case slotsHeld
  }
}
