/// FORM-X7, 复盘报告: what happened by 5W1H, and what is to be better.
public struct ReviewReport: Document {
  /// Its kind.
  public static let kind = DocumentKind.review

  /// What (何事).
  public var what: String
  /// When (何时).
  public var when: String
  /// Where (何地).
  public var place: String
  /// Who (何人).
  public var who: String
  /// Why (何因).
  public var why: String
  /// How (如何).
  public var how: String
  /// 改进点.
  public var improvements: [String]

  /// A review report.
  public init(
    what: String, when: String, place: String, who: String, why: String, how: String,
    improvements: [String]
  ) {
    self.what = what
    self.when = when
    self.place = place
    self.who = who
    self.why = why
    self.how = how
    self.improvements = improvements
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    for (text, field) in [
      (what, "what"), (when, "when"), (place, "place"), (who, "who"), (why, "why"), (how, "how"),
    ] {
      check.text(text, field)
    }
    check.list(improvements, "improvements")
    return check.violations
  }
}
