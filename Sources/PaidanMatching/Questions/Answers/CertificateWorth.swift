public import PaidanModel

/// What one more certificate in one engineer's hands would be worth to the plan (requirement
/// OPT-14).
public struct CertificateWorth: Sendable, Hashable, Codable {
  /// The certificate.
  public let certificate: Certificate
  /// Who would hold it.
  public let engineer: EngineerID
  /// By how much the plan would cost less, in thousandths of an equivalent travel minute, exactly;
  /// below 0 where the policy sends holders of many certificates last.
  public let saving: Int64
  /// The plan with it against the one in force.
  public let difference: PlanDifference
}
