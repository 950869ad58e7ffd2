/// How far an engineer is trained (认证等级, requirement CRT-01), lowest first.
public enum CertificationLevel: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// 基础认证.
  case basic
  /// 专业认证.
  case professional
  /// 高级认证.
  case advanced
  /// 讲师认证.
  case instructor

  /// 0 for basic … 3 for instructor.
  public var rank: Int {
    switch self {
    case .basic: 0
    case .professional: 1
    case .advanced: 2
    case .instructor: 3
    }
  }

  /// True when the left level takes less training.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
