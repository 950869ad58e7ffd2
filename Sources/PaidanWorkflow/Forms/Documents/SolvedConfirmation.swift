/// FORM-X6, 问题解决确认单: the customer's word that an incident is solved (CNF-14).
public struct SolvedConfirmation: Document {
  /// Its kind.
  public static let kind = DocumentKind.solvedConfirmation

  /// 处理结果.
  public var result: String
  /// 满意, 一般, 不满意.
  public var verdict: SatisfactionVerdict
  /// The signature; nil where it was confirmed in the app.
  public var signature: FormSignature?
  /// When it was confirmed in the app; nil where it was signed.
  public var confirmedInAppAt: LocalMinute?

  /// A solved confirmation.
  public init(
    result: String, verdict: SatisfactionVerdict, signature: FormSignature? = nil,
    confirmedInAppAt: LocalMinute? = nil
  ) {
    self.result = result
    self.verdict = verdict
    self.signature = signature
    self.confirmedInAppAt = confirmedInAppAt
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.text(result, "result", as: .solution)
    check.expect(signature != nil || confirmedInAppAt != nil, "signature")
    if let signature { check.name(signature.signer, "signature.signer") }
    return check.violations
  }
}
