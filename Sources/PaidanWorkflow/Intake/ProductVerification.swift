public import PaidanModel

/// What a verification found, and when (INT-05): two answers that do not depend on each other.
public struct ProductVerification: Sendable, Hashable, Codable {
  /// Whether the product is in warranty.
  public let warranty: WarrantyStatus
  /// Whether it was bought through a genuine channel.
  public let genuine: GenuineChannel
  /// The last day of warranty; nil while unknown.
  public let warrantyEnd: LocalDate?
  /// The model the evidence names; nil where it names none (FORM-CR 6).
  public let model: ProductID?
  /// When it was verified.
  public let verifiedAt: Instant

  /// A finding.
  public init(
    warranty: WarrantyStatus, genuine: GenuineChannel, warrantyEnd: LocalDate? = nil,
    model: ProductID? = nil, verifiedAt: Instant
  ) {
    self.warranty = warranty
    self.genuine = genuine
    self.warrantyEnd = warrantyEnd
    self.model = model
    self.verifiedAt = verifiedAt
  }

  /// Nothing could be found out.
  public static func unknown(at instant: Instant) -> ProductVerification {
    ProductVerification(warranty: .unknown, genuine: .unknown, verifiedAt: instant)
  }
}
