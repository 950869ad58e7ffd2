/// FORM-X1, 事件等级判定表: how grave an incident is.
public struct IncidentLevelForm: Document {
  /// Its kind.
  public static let kind = DocumentKind.incidentLevel

  /// 事件分类.
  public var incidentClass: IncidentClass
  /// 影响范围: how many customers it touches.
  public var affectedCustomers: Int
  /// 严重程度, in words.
  public var severity: String
  /// 事件等级.
  public var level: IncidentLevel

  /// A incident level form.
  public init(
    incidentClass: IncidentClass, affectedCustomers: Int, severity: String, level: IncidentLevel
  ) {
    self.incidentClass = incidentClass
    self.affectedCustomers = affectedCustomers
    self.severity = severity
    self.level = level
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.expect(affectedCustomers >= 1, "affectedCustomers", .outOfRange)
    check.text(severity, "severity")
    return check.violations
  }
}
