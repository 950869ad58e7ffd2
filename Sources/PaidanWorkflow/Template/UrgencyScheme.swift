public import PaidanModel

/// How urgency becomes a response tier: an editable table (C-02).
///
/// Scope and complexity are attributes of their own (WO-27).
public struct UrgencyScheme: Sendable, Hashable, Codable {
  /// The tier of a fault of each urgency while the device can be used.
  public var usable: [String: ResponseTier]
  /// The tier of a fault of each urgency while it cannot.
  public var unusable: [String: ResponseTier]
  /// The tier of what is no fault, whatever the urgency.
  public var noFault: ResponseTier

  /// The table of the catalogue.
  public static let standard = UrgencyScheme(
    usable: [
      Urgency.normal.rawValue: .generalFault, Urgency.urgent.rawValue: .generalFault,
      Urgency.extraUrgent.rawValue: .emergencyFault,
    ],
    unusable: [
      Urgency.normal.rawValue: .generalFault, Urgency.urgent.rawValue: .emergencyFault,
      Urgency.extraUrgent.rawValue: .emergencyFault,
    ], noFault: .nonFault)

  /// The tier of a request; nil where the table lacks the urgency, which validation refuses.
  public func tier(of urgency: Urgency, isFault: Bool, isUnusable: Bool) -> ResponseTier? {
    isFault ? (isUnusable ? unusable : usable)[urgency.rawValue] : noFault
  }

  /// True when each urgency has a tier and nothing else stands in the table.
  var isComplete: Bool {
    let keys = Set(Urgency.allCases.map(\.rawValue))
    return Set(usable.keys) == keys && Set(unusable.keys) == keys
  }
}
