/// One field that breaks one rule (FORM-G6, INT-18).
///
/// Its texts never show a person's data: a name, a phone or an address stands masked, a free text
/// only with its length.
public struct FormViolation: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  /// How grave it is.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Stored, with a hint.
    case warning
    /// The form is not accepted.
    case error
  }

  /// The form.
  public let form: FormCode
  /// The key of the field, such as `serialNumber` or `parts[0].total`.
  public let field: String
  /// The field's printed name.
  public let name: LocalizedText
  /// The rule it breaks.
  public let rule: FormRule
  /// How grave it is.
  public let severity: Severity
  /// The value as it may be shown; nil where there is none.
  public let value: String?
  /// The phrase, limit or prompt the rule speaks of; nil where it needs none.
  public let detail: String?

  /// The whole sentence in both languages.
  public var message: LocalizedText {
    let value = value.map { " (\($0))" } ?? ""
    let detail = detail.map { ": \($0)" } ?? ""
    return LocalizedText(
      "\(form.rawValue) \(field)\(value) \(rule.label.english)\(detail)",
      "\(form.rawValue) \(name.chinese)\(value)\(rule.label.chinese)\(detail)")
  }

  /// The sentence in English.
  public var description: String { message.english }
}
