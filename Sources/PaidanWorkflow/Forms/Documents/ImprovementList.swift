public import PaidanModel

/// FORM-X8, 改进措施清单: measures with owner and due day.
public struct ImprovementList: Document {
  /// Its kind.
  public static let kind = DocumentKind.improvements

  /// The day of the list.
  public var date: LocalDate
  /// 措施.
  public var measures: [Measure]

  /// A improvement list.
  public init(
    date: LocalDate, measures: [Measure]
  ) {
    self.date = date
    self.measures = measures
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.expect(!measures.isEmpty, "measures")
    for (index, measure) in measures.enumerated() {
      check.text(measure.text, "measures[\(index)].text", as: .suggestion)
      check.text(measure.owner.text, "measures[\(index)].owner")
      check.expect(measure.due >= date, "measures[\(index)].due", .tooEarly)
    }
    return check.violations
  }
}

extension ImprovementList {
  /// A measure.
  public struct Measure: Sendable, Hashable, Codable {
    /// What is done: concrete and measurable.
    public var text: String
    /// Who answers for it.
    public var owner: StaffID
    /// By when.
    public var due: LocalDate

    /// A measure.
    public init(text: String, owner: StaffID, due: LocalDate) {
      self.text = text
      self.owner = owner
      self.due = due
    }
  }
}
