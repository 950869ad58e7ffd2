public import PaidanModel

/// FORM-X5, 解决方案审批表: a solution and who approved it.
public struct SolutionApproval: Document {
  /// Its kind.
  public static let kind = DocumentKind.solutionApproval

  /// 解决方案.
  public var solution: String
  /// 审批人.
  public var approver: StaffID
  /// In which role; it must be one that may approve (2.20.2).
  public var approverRole: Role
  /// 合规性: true where the solution keeps law and company rules.
  public var isCompliant: Bool
  /// True where it was approved.
  public var isApproved: Bool

  /// A solution approval.
  public init(
    solution: String, approver: StaffID, approverRole: Role, isCompliant: Bool, isApproved: Bool
  ) {
    self.solution = solution
    self.approver = approver
    self.approverRole = approverRole
    self.isCompliant = isCompliant
    self.isApproved = isApproved
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.text(solution, "solution", as: .solution)
    check.text(approver.text, "approver")
    let may = RolePolicy.standard.permits(
      approverRole, Permission(.approve, .solutionApproval), relation: .other,
      circumstances: [.incident, .majorIncident])
    check.expect(may, "approverRole", .undeclared)
    check.expect(isCompliant || !isApproved, "isApproved", .unconfirmed)
    return check.violations
  }
}
