/// FORM-X14, 流程优化报告: what the improvement stage puts out.
public struct OptimisationReport: Document {
  /// Its kind.
  public static let kind = DocumentKind.optimisation

  /// 差距: where the process falls short.
  public var gaps: [String]
  /// 原因.
  public var causes: [String]
  /// 改进: what is changed.
  public var changes: [String]

  /// A optimisation report.
  public init(
    gaps: [String], causes: [String], changes: [String]
  ) {
    self.gaps = gaps
    self.causes = causes
    self.changes = changes
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.list(gaps, "gaps")
    check.list(causes, "causes")
    check.list(changes, "changes")
    for (index, change) in changes.enumerated() {
      check.text(change, "changes[\(index)]", as: .suggestion)
    }
    return check.violations
  }
}
