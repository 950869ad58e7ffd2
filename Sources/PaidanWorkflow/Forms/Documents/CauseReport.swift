/// FORM-X3, 原因分析报告: why it happened, at the root and at the surface.
public struct CauseReport: Document {
  /// Its kind.
  public static let kind = DocumentKind.causeReport

  /// 根本原因: no guess.
  public var rootCause: String
  /// 直接原因: no guess.
  public var directCause: String

  /// A cause report.
  public init(
    rootCause: String, directCause: String
  ) {
    self.rootCause = rootCause
    self.directCause = directCause
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.text(rootCause, "rootCause", as: .faultCause)
    check.text(directCause, "directCause", as: .faultCause)
    check.expect(rootCause != directCause, "rootCause", .repeated)
    return check.violations
  }
}
