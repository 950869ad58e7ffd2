/// Stand-in until the template's own file comes.
public struct ProcessTemplate: Sendable {
  /// The rules of the case.
  public var casePolicy: CasePolicy
  /// The lint.
  public var lint: LintPolicy
  /// The matrix.
  public var roles: RolePolicy
  /// The zone.
  public var zone: ZoneRules
}
