public import PaidanModel

/// A reminder that comes round without a fault: maintenance, tips, contact (FUP-18, FUP-19, FUP-22).
public struct CareRule: Sendable, Hashable, Codable {
  /// Its stable key, such as `filterCleaning`.
  public var key: String
  /// What is told to the customer.
  public var text: LocalizedText
  /// For whom.
  public var audience: Audience
  /// How often.
  public var every: ClockDuration

  /// For whom a reminder is.
  public enum Audience: Sendable, Hashable, Codable {
    /// Owners of products of a domain or model.
    case product(ProductID)
    /// Customers of a tier of the register.
    case tier(String)
    /// Key customers who were won back (case A).
    case recovered
  }

  /// A rule.
  public init(_ key: String, text: LocalizedText, for audience: Audience, every: ClockDuration) {
    self.key = key
    self.text = text
    self.audience = audience
    self.every = every
  }

  /// When the next reminder is due.
  ///
  /// - Parameters:
  ///   - last: the service, or the reminder before.
  ///   - zone: whose months count.
  /// - Returns: the instant it is due.
  public func next(after last: Instant, in zone: ZoneRules) -> Instant {
    zone.adding(every, to: last)
  }

  /// The reminders of the catalogue.
  public static let standard = [
    CareRule(
      "filterCleaning", text: LocalizedText("clean the filter", "清洗滤网"),
      for: .product("airConditioner"), every: .months(3)),
    CareRule(
      "keyCustomerContact", text: LocalizedText("monthly contact", "月度主动回访"),
      for: .recovered, every: .months(1)),
  ]
}
