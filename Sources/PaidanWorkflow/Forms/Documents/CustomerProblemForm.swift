public import PaidanModel

/// FORM-X2, 客户问题信息表: what a customer reports in an incident.
public struct CustomerProblemForm: Document {
  /// Its kind.
  public static let kind = DocumentKind.customerProblem

  /// 客户姓名, masked.
  public var customerName: String
  /// 联系方式, masked.
  public var contact: String
  /// 订单号.
  public var orderNumber: String
  /// 购买时间.
  public var purchasedAt: LocalDate
  /// 产品型号.
  public var productModel: ProductID
  /// 问题现象.
  public var phenomenon: String
  /// 发生时间.
  public var occurredAt: LocalMinute
  /// 影响范围.
  public var scope: ImpactScope
  /// Where the evidence is kept.
  public var evidence: [String]
  /// The customer's consent to the evidence; nil: not given (ARC-19).
  public var consent: String?

  /// A customer problem form.
  public init(
    customerName: String, contact: String, orderNumber: String, purchasedAt: LocalDate,
    productModel: ProductID, phenomenon: String, occurredAt: LocalMinute, scope: ImpactScope,
    evidence: [String] = [], consent: String? = nil
  ) {
    self.customerName = customerName
    self.contact = contact
    self.orderNumber = orderNumber
    self.purchasedAt = purchasedAt
    self.productModel = productModel
    self.phenomenon = phenomenon
    self.occurredAt = occurredAt
    self.scope = scope
    self.evidence = evidence
    self.consent = consent
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.name(customerName, "customerName")
    check.expect(PhoneMask.isMasked(contact), "contact", .notMasked)
    check.text(orderNumber, "orderNumber")
    check.expect(purchasedAt <= occurredAt.date, "purchasedAt", .tooEarly)
    check.text(productModel.text, "productModel")
    check.text(phenomenon, "phenomenon", as: .faultPhenomenon)
    if !evidence.isEmpty { check.text(consent ?? "", "consent") }
    return check.violations
  }
}
