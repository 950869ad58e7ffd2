/// What a specialist types in before anything is masked: checked here, for a form only ever sees
/// the masked values (INT-18).
public struct IntakeEntry: Sendable, Hashable {
  /// The customer's data.
  public var customer: PersonalData

  /// An entry.
  public init(customer: PersonalData) { self.customer = customer }

  /// What is wrong with the whole values; the violations show them masked.
  public func violations(in context: FormContext) -> [FormViolation] {
    var check = FormCheck(.intake, in: context)
    _ = check.plain(IntakeForm.Field.customerName, customer.name)
    if let phone = check.plain(IntakeForm.Field.contact, customer.phone) {
      Self.check(phone, IntakeForm.Field.contact, with: &check)
    }
    if let email = customer.email, !Self.isEmail(email) {
      check.add(Self.email, .malformed, value: FormCheck.length(of: email))
    }
    return check.violations
  }

  static func check(
    _ phone: String, _ field: FormField, with check: inout FormCheck, at path: String? = nil
  ) {
    let limits = check.context.policy.phoneDigits
    guard let number = PhoneNumber(phone),
      (limits.fewest...max(limits.fewest, limits.most)).contains(number.digits.count)
    else {
      check.add(
        field, .malformed, value: PhoneMask.mask(phone),
        detail: "\(limits.fewest)–\(limits.most)", at: path)
      return
    }
  }

  static let email = FormField(nil, "email", "E-mail", "电子邮箱")

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
    else { return false }
    return !text.contains { $0.isWhitespace || $0.isNewline }
  }
}
