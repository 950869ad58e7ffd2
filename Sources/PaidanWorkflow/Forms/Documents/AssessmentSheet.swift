public import PaidanModel

/// FORM-X11, KPI考评: how somebody did by the indicators of his job.
public struct AssessmentSheet: Document {
  /// Its kind.
  public static let kind = DocumentKind.assessment

  /// 考评人.
  public var assessor: StaffID
  /// The person assessed.
  public var person: StaffID
  /// 部门.
  public var department: String
  /// 职务.
  public var position: String
  /// 考评时间.
  public var assessedOn: LocalDate
  /// The indicators by their ids, such as KPI-T5.
  public var indicators: [Indicator]

  /// A assessment sheet.
  public init(
    assessor: StaffID, person: StaffID, department: String, position: String, assessedOn: LocalDate,
    indicators: [Indicator]
  ) {
    self.assessor = assessor
    self.person = person
    self.department = department
    self.position = position
    self.assessedOn = assessedOn
    self.indicators = indicators
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.text(assessor.text, "assessor")
    check.text(person.text, "person")
    check.expect(assessor != person, "assessor", .repeated)
    check.text(department, "department")
    check.text(position, "position")
    check.expect(!indicators.isEmpty, "indicators")
    let ids = indicators.map(\.id)
    for (index, id) in ids.enumerated() {
      check.text(id, "indicators[\(index)].id")
      check.expect(!ids[..<index].contains(id), "indicators[\(index)].id", .repeated)
    }
    return check.violations
  }
}

extension AssessmentSheet {
  /// An indicator and its value.
  public struct Indicator: Sendable, Hashable, Codable {
    /// Its id.
    public var id: String
    /// Its value.
    public var value: Figure

    /// An indicator.
    public init(id: String, value: Figure) {
      self.id = id
      self.value = value
    }
  }
}
