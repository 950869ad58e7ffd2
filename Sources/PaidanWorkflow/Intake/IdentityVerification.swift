/// Whether a caller is who he says (INT-04): name, contact and purchase, each against the record.
public struct IdentityVerification: Sendable, Hashable, Codable {
  /// What came of it.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// All three agree.
    case verified
    /// There is no record to hold them against: a new customer.
    case newCustomer
    /// Something differs; ``IdentityVerification/differing`` says what.
    case differs
  }

  /// A thing that is compared.
  public enum Trait: String, Sendable, Hashable, Codable, CaseIterable {
    /// 姓名.
    case name
    /// 联系方式.
    case contact
    /// 购买信息.
    case purchase
  }

  /// What came of it.
  public let outcome: Outcome
  /// What differs, in the order of ``Trait``; never the values themselves.
  public let differing: [Trait]

  /// Compares what a caller says with the record of the customer.
  ///
  /// Phones are compared by their digits; a country code that only one of them has is no difference.
  ///
  /// - Parameters:
  ///   - said: by the caller.
  ///   - purchases: that he names.
  ///   - record: of the customer; nil where there is none.
  ///   - recorded: his purchases on record; one in common is enough.
  public init(
    said: PersonalData, purchases: [PurchaseEvidence], record: PersonalData?,
    recorded: [PurchaseEvidence]
  ) {
    guard let record else {
      outcome = .newCustomer
      differing = []
      return
    }
    var differing: [Trait] = []
    if said.name != record.name { differing.append(.name) }
    if !Self.isSamePhone(said.phone, record.phone) { differing.append(.contact) }
    if Set(purchases).isDisjoint(with: recorded) { differing.append(.purchase) }
    self.differing = differing
    outcome = differing.isEmpty ? .verified : .differs
  }

  private static func isSamePhone(_ left: String, _ right: String) -> Bool {
    guard let left = PhoneNumber(left), let right = PhoneNumber(right) else {
      return left == right
    }
    guard left.digits == right.digits else { return false }
    guard let one = left.countryCode, let other = right.countryCode else { return true }
    return one == other
  }
}
