public import PaidanModel

/// What a set of manual changes would lead to (requirement OPT-12).
public struct ManualOutcome: Sendable, Hashable, Codable {
  /// The best plan under the changes against the one in force.
  public let difference: PlanDifference
  /// The rules that assignments made by hand break.
  public let broken: [BrokenRules]
  /// Orders left out that were served, by identifier.
  public let lost: [OrderID]
  /// Orders served that were left out, by identifier.
  public let won: [OrderID]
  /// Engineers who could not keep all the appointments the changed plan gives them, by identifier;
  /// the difference does not say what keeping those apart would cost.
  public let clashing: [EngineerID]

  /// An assignment made by hand that no plan would make.
  public struct BrokenRules: Sendable, Hashable, Codable {
    /// The order.
    public let order: OrderID
    /// The engineer.
    public let engineer: EngineerID
    /// The rules he fails for it, in the order of ``EligibilityRule``.
    public let failed: [EligibilityRule]
    /// Whether he takes it beyond the slots he has.
    public let isBeyondLoad: Bool
  }
}
