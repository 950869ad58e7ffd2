/// How pressing an order is (紧急程度), least first.
public enum Urgency: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// 普通.
  case normal
  /// 紧急.
  case urgent
  /// 特急.
  case extraUrgent

  /// 0 for normal, 1 for urgent, 2 for extraUrgent.
  public var rank: Int {
    switch self {
    case .normal: 0
    case .urgent: 1
    case .extraUrgent: 2
    }
  }

  /// True when the left one is less pressing.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
