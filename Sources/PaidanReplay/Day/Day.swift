public import PaidanMatching
public import PaidanModel

/// A day of work: its orders, its engineers and, where known, what really happened.
///
/// Every list is in an order of its own (identifiers by their UTF-8 bytes), so that the order of
/// the rows in the files never reaches a decision.
public struct Day: Sendable, Hashable {
  /// The folder's last path component.
  public let name: String
  /// The day's orders, by identifier; no identifier twice.
  public let orders: [Order]
  /// The day's engineers, by identifier; no identifier twice.
  public let engineers: [Engineer]
  /// The external partners people may turn to, by identifier; no identifier twice.
  ///
  /// Empty where none were given.
  public let partners: [Partner]
  /// What really happened, by order identifier; empty where no history was given.
  public let history: [HistoryEntry]

  init(
    name: String, orders: [Order], engineers: [Engineer], partners: [Partner] = [],
    history: [HistoryEntry]
  ) {
    self.name = name
    self.orders = orders
    self.engineers = engineers
    self.partners = partners
    self.history = history
  }
}
