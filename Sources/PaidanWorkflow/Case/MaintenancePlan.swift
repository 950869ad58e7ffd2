/// When a product should be looked after before anything fails (APT-19).
public struct MaintenancePlan: Sendable, Hashable, Codable {
  /// Months between two visits at most.
  public var everyMonths: Int
  /// How often the product is used in a year, as the customer or the device says.
  public var usesPerYear: Int
  /// Uses after which it should be looked after, where those come first.
  public var dueAtUses: Int

  /// A plan.
  public init(everyMonths: Int, usesPerYear: Int, dueAtUses: Int) {
    self.everyMonths = everyMonths
    self.usesPerYear = usesPerYear
    self.dueAtUses = dueAtUses
  }

  /// The day on which the next visit is due: after the months, or sooner by use.
  ///
  /// - Parameters:
  ///   - last: the last visit, or the purchase.
  ///   - isOptedIn: whether the customer wants to be reminded.
  /// - Returns: the day; nil where he does not.
  public func next(after last: LocalDate, isOptedIn: Bool) -> LocalDate? {
    guard isOptedIn else { return nil }
    let byUse = usesPerYear > 0 ? max(1, dueAtUses * 12 / usesPerYear) : everyMonths
    return last.adding(months: min(everyMonths, byUse))
  }
}
