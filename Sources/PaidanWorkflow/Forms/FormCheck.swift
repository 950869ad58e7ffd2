internal import PaidanModel

/// Collects what is wrong with a form while its fields are gone through in order.
struct FormCheck {
  let form: FormCode
  let context: FormContext
  private(set) var violations: [FormViolation] = []

  init(_ form: FormCode, in context: FormContext) {
    self.form = form
    self.context = context
  }

  mutating func add(
    _ field: FormField, _ rule: FormRule, value: String? = nil, detail: String? = nil,
    severity: FormViolation.Severity = .error, at path: String? = nil
  ) {
    violations.append(
      FormViolation(
        form: form, field: path ?? field.key, name: field.label, rule: rule, severity: severity,
        value: value, detail: detail))
  }

  /// The value, or a violation where there is none.
  mutating func require<Value>(_ field: FormField, _ value: Value?) -> Value? {
    if value == nil { add(field, .required) }
    return value
  }

  /// A free text under the lint; missing only where it is required.
  mutating func text(
    _ field: FormField, _ text: String?, as lintField: LintField, isRequired: Bool = true,
    unanswered: [String] = [], isMeasured: Bool = false, at path: String? = nil
  ) {
    guard let text else {
      if isRequired { add(field, .required, at: path) }
      return
    }
    let result = context.lint.check(
      text, in: lintField, unanswered: unanswered, isMeasured: isMeasured)
    for finding in result.findings {
      add(
        field, FormRule(finding.reason), value: Self.length(of: text), detail: finding.phrase,
        severity: finding.verdict == .reject ? .error : .warning, at: path)
    }
  }

  /// A required short text without a lint.
  mutating func plain(_ field: FormField, _ text: String?, at path: String? = nil) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else {
      add(field, .required, at: path)
      return nil
    }
    return text
  }

  /// A required masked name; it is shown masked, be it ever so wrong.
  mutating func name(_ field: FormField, _ name: String?, at path: String? = nil) {
    guard let name = plain(field, name, at: path) else { return }
    if !context.policy.names.isMasked(name) {
      add(field, .notMasked, value: context.policy.names.mask(name), at: path)
    }
  }

  /// A required masked phone.
  mutating func phone(_ field: FormField, _ phone: String?, at path: String? = nil) {
    guard let phone = plain(field, phone, at: path) else { return }
    if !PhoneMask.isMasked(phone) {
      add(field, .notMasked, value: PhoneMask.mask(phone), at: path)
    }
  }

  /// A number of its own: required, of the right kind.
  mutating func own(_ field: FormField, _ number: FormNumber?, _ kind: NumberKind) {
    guard let number = require(field, number) else { return }
    if number.kind != kind { add(field, .malformed, value: number.description) }
  }

  /// A number of another form: required, of the right kind, and existing (FORM-G3).
  mutating func link(_ field: FormField, _ number: FormNumber?, _ kind: NumberKind) {
    guard let number = require(field, number) else { return }
    if number.kind != kind {
      add(field, .malformed, value: number.description)
    } else if !context.existing.contains(number) {
      add(field, .noSuchRecord, value: number.description)
    }
  }

  /// A value copied from another form must be what it is there (FORM-G8).
  mutating func copy<Value: Equatable>(_ field: FormField, _ value: Value?, of source: Value?) {
    if let value, let source, value != source { add(field, .notTheSource) }
  }

  mutating func address(_ field: FormField, _ address: String?) {
    guard let address = plain(field, address) else { return }
    if !Self.hasDoorNumber(address, marks: context.policy.doorMarks) {
      add(field, .noDoorNumber, value: AddressMask.mask(address))
    }
  }

  mutating func signature(_ field: FormField, _ signature: FormSignature?, isRequired: Bool) {
    guard let signature else {
      if isRequired { add(field, .required) }
      return
    }
    name(field, signature.signer, at: "\(field.key).signer")
  }

  mutating func slot(_ field: FormField, _ slot: MinuteRange) {
    if slot.end <= slot.start { add(field, .tooEarly, value: slot.description) }
    if slot.start.minute != 0 || slot.end.minute != 0 {
      add(field, .notOnTheHour, value: slot.description)
    }
  }

  /// Free text is shown by its length only: it may name people.
  static func length(of text: String) -> String { "\(text.count) characters" }

  private static func hasDoorNumber(_ address: String, marks: [String]) -> Bool {
    let lower = address.lowercased()
    guard lower.contains(where: \.isNumber) else { return false }
    return marks.contains { lower.contains($0) }
  }
}
