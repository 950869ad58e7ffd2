/// Stand-in until the template's own file comes.
public struct ProcessTemplate: Sendable {
  /// The rules of the case.
  public var casePolicy: CasePolicy
  /// The lint.
  public var lint: LintPolicy
  let lintScan: LintScan
  /// The matrix.
  public var roles: RolePolicy
  /// The clocks.
  public var clockBook: ClockBook
  /// The zone.
  public var zone: ZoneRules

  /// A stand-in.
  public init(
    casePolicy: CasePolicy, lint: LintPolicy, roles: RolePolicy, clockBook: ClockBook,
    zone: ZoneRules
  ) {
    self.clockBook = clockBook
    self.casePolicy = casePolicy
    self.lint = lint
    lintScan = LintScan(lint)
    self.roles = roles
    self.zone = zone
  }
}
