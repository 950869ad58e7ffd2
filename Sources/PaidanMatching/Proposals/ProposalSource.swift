/// Where somebody comes from who is proposed for manual dispatch; the names are those of requirement
/// DSP-07, in the order in which people ask (OPT-F28).
public enum ProposalSource: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// An engineer within the radius, and not of another area.
  case manualLocal
  /// An engineer beyond the radius or of another area.
  case manualCrossArea
  /// An external partner.
  case externalPartner

  /// 0 for the local, 1 for cross-area, 2 for partners.
  var rank: Int {
    switch self {
    case .manualLocal: 0
    case .manualCrossArea: 1
    case .externalPartner: 2
    }
  }

  /// True when people ask the left one first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
