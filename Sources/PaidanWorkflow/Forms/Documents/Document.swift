/// A document beside the six forms: its fields as far as the seeds give them (FORM-X).
public protocol Document: Sendable, Hashable, Codable {
  /// Which document.
  static var kind: DocumentKind { get }
  /// Everything that is wrong with it, in the order of its fields.
  ///
  /// - Parameter lint: judges the free texts.
  /// - Returns: the violations; empty for a document without fault.
  func violations(by lint: DescriptionLint) -> [DocumentViolation]
}

/// One field of a document that breaks one rule; it shows no value, as that may name people.
public struct DocumentViolation: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  /// The document.
  public let document: DocumentKind
  /// The key of the field.
  public let field: String
  /// The rule it breaks.
  public let rule: FormRule

  /// The whole sentence in both languages.
  public var message: LocalizedText {
    LocalizedText(
      "\(document.label.english): \(field) \(rule.label.english)",
      "\(document.label.chinese)：\(field) \(rule.label.chinese)")
  }

  /// The sentence in English.
  public var description: String { message.english }
}

/// Gathers what is wrong with a document.
struct DocumentCheck {
  let document: DocumentKind
  let lint: DescriptionLint
  private(set) var violations: [DocumentViolation] = []

  init(_ document: DocumentKind, _ lint: DescriptionLint) {
    self.document = document
    self.lint = lint
  }

  mutating func expect(_ holds: Bool, _ field: String, _ rule: FormRule = .required) {
    if !holds {
      violations.append(DocumentViolation(document: document, field: field, rule: rule))
    }
  }

  mutating func text(_ text: String, _ field: String) {
    expect(!text.allSatisfy(\.isWhitespace), field)
  }

  /// A text the lint must not refuse.
  mutating func text(_ text: String, _ field: String, as place: LintField) {
    for finding in lint.check(text, in: place).findings where finding.verdict == .reject {
      expect(false, field, FormRule(finding.reason))
    }
  }

  mutating func list(_ texts: [String], _ field: String) {
    expect(!texts.isEmpty, field)
    for (index, text) in texts.enumerated() { self.text(text, "\(field)[\(index)]") }
  }

  mutating func name(_ name: String, _ field: String) {
    expect(NameMask.standard.isMasked(name), field, .notMasked)
  }

  mutating func score(_ score: Int, _ field: String) {
    expect((1...5).contains(score), field, .outOfRange)
  }
}
