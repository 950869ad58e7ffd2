public import PaidanModel

/// What is known of a customer beyond his requests; all of it optional (INT-32).
public struct CustomerProfile: Sendable, Hashable, Codable {
  /// How he is best spoken to.
  public var type: CustomerType?
  /// The name of his tier.
  public var tier: String?
  /// True for a customer served before others of the same urgency.
  public var isVIP: Bool
  /// The engineer he wants, or who knows his device (DSP-22).
  public var preferredEngineer: StaffID?
  /// The name of his loyalty tier.
  public var loyaltyTier: String?

  /// A profile; what is not said is not known.
  public init(
    type: CustomerType? = nil, tier: String? = nil, isVIP: Bool = false,
    preferredEngineer: StaffID? = nil, loyaltyTier: String? = nil
  ) {
    self.type = type
    self.tier = tier
    self.isVIP = isVIP
    self.preferredEngineer = preferredEngineer
    self.loyaltyTier = loyaltyTier
  }
}
