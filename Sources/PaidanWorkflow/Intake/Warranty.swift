/// How long a product is in warranty (INT-06, SLA-67): purchase, the model's period, extensions.
public struct Warranty: Sendable, Hashable, Codable {
  /// Something that lengthens a warranty.
  public enum Extension: Sendable, Hashable, Codable {
    /// An extended-warranty plan of a tier.
    case plan(tier: String, months: Int)
    /// The product was registered.
    case registration(months: Int)
    /// Granted as compensation; the example is six months (SLA-79).
    case compensation(months: Int)

    /// By how many months.
    public var months: Int {
      switch self {
      case .plan(_, let months), .registration(let months), .compensation(let months): months
      }
    }
  }

  /// The day of purchase.
  public let purchased: LocalDate
  /// The model's own period, from the catalogue.
  public let months: Int
  /// What lengthens it, in the order granted.
  public let extensions: [Extension]
  /// A person's word that it does not hold, whatever the dates say, with the reason.
  public let voidReason: String?

  /// A warranty.
  public init(
    purchased: LocalDate, product: Product, extensions: [Extension] = [],
    voidReason: String? = nil
  ) {
    self.purchased = purchased
    months = product.warrantyMonths
    self.extensions = extensions
    self.voidReason = voidReason
  }

  /// The last day of warranty: the purchase plus all months, and a day less.
  ///
  /// - Returns: nil where that lies beyond the year 9999.
  /// - Complexity: O(*e*) for *e* extensions.
  public var end: LocalDate? {
    let total = extensions.reduce(months) { $0 + $1.months }
    return purchased.adding(months: total)?.adding(days: -1)
  }

  /// What holds on a day; its last day included.
  public func status(on day: LocalDate) -> WarrantyStatus {
    if voidReason != nil { return .outOfWarranty }
    guard let end else { return .inWarranty }
    return day <= end ? .inWarranty : .outOfWarranty
  }
}
