public import PaidanModel

/// What a limit may depend on (CFG-12): a clock is given the context of the signal that starts it.
///
/// The customer's tier is no part of it: it chooses a layer of the template, and so a whole set of
/// limits.
public struct ClockContext: Sendable, Hashable, Codable {
  /// The urgency of the order.
  public var urgency: Urgency?
  /// The response tier of the fault.
  public var tier: ResponseTier?
  /// The level of the incident.
  public var level: IncidentLevel?
  /// The kind of service.
  public var service: ServiceType?

  /// Nothing known.
  public static let unknown = ClockContext()

  /// A context of the parts that are known.
  public init(
    urgency: Urgency? = nil, tier: ResponseTier? = nil, level: IncidentLevel? = nil,
    service: ServiceType? = nil
  ) {
    self.urgency = urgency
    self.tier = tier
    self.level = level
    self.service = service
  }
}
