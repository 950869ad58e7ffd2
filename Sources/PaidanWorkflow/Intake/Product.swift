public import PaidanModel

/// A product model of the host's catalogue: what intake needs to know of it (INT-05, INT-06).
public struct Product: Sendable, Hashable, Codable {
  /// The model.
  public let id: ProductID
  /// The line of products it belongs to (INT-34).
  public let domain: ProductDomain
  /// Months of warranty from the purchase, normally 12 to 36.
  public let warrantyMonths: Int
  /// What its serial numbers look like; nil: anything but an empty text.
  public let serialNumber: SerialNumberFormat?

  /// A product.
  public init(
    id: ProductID, domain: ProductDomain, warrantyMonths: Int,
    serialNumber: SerialNumberFormat? = nil
  ) {
    self.id = id
    self.domain = domain
    self.warrantyMonths = warrantyMonths
    self.serialNumber = serialNumber
  }
}
