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
  /// Whom people could give an order in play, at most so many
  /// (``LiveMatcher/proposals(for:most:)``).
  case proposals(OrderID, most: Int? = nil)
  /// The same for an order that was handed to people, by its record
  /// (``LiveMatcher/proposals(forRecord:most:)``).
  case proposalsForRecord(Order, most: Int? = nil)
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
    case .proposals, .proposalsForRecord: "proposals"
    case .worthOfTime, .worthOfCertificate: "worth"
    case .skillsGaps: "skillsGaps"
    case .stability: "stability"
    case .whatIf: "whatIf"
    }
  }
}
