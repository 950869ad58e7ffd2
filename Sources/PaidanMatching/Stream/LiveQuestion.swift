public import PaidanModel

/// A question put to the plan in a stream; answering it changes nothing.
public enum LiveQuestion: Sendable, Hashable {
  /// Why the engineer who is planned (``LiveMatcher/why(_:)``).
  case whyThis(OrderID)
  /// Why not that one (``LiveMatcher/whyNot(_:by:)``).
  case whyNot(OrderID, EngineerID)
  /// Why nobody (``LiveMatcher/whyNobody(_:)``).
  case whyNobody(OrderID)
  /// What would serve it (``LiveMatcher/whatWouldHelp(_:within:)``).
  case whatHelps(OrderID)
  /// What everybody's time is worth, or one engineer's.
  case worthOfTime(EngineerID?)
  /// What a certificate in an engineer's hand would be worth.
  case worthOfCertificate(Certificate, EngineerID)
  /// Which certificates are wanting where, the most worthwhile training first (OPT-14).
  case skillsGaps
  /// In which interval of each weight the plan stays optimal.
  case stability
  /// What manual changes would come to (OPT-12).
  case whatIf([ManualChange])

  /// What the question is called in a stream.
  var name: String {
    switch self {
    case .whyThis: "whyThis"
    case .whyNot: "whyNot"
    case .whyNobody: "whyNobody"
    case .whatHelps: "whatHelps"
    case .worthOfTime, .worthOfCertificate: "worth"
    case .skillsGaps: "skillsGaps"
    case .stability: "stability"
    case .whatIf: "whatIf"
    }
  }
}
