/// Why an engineer is no candidate for an order (DSP-06).
public enum ExclusionReason: String, VocabularyTerm, CaseIterable {
  /// 技能不符.
  case noSkill
  /// 超出距离.
  case outOfRadius
  /// 负载已满.
  case overLoad
  /// 曾拒单.
  case excludedByRefusal
  /// 不可用.
  case unavailable
  /// 预约冲突.
  case appointmentInfeasible
  /// 跨区域: of another area than the order's address.
  case otherArea

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .noSkill: LocalizedText("no skill", "技能不符")
    case .outOfRadius: LocalizedText("out of radius", "超出距离")
    case .overLoad: LocalizedText("over load", "负载已满")
    case .excludedByRefusal: LocalizedText("excluded by refusal", "曾拒单")
    case .unavailable: LocalizedText("unavailable", "不可用")
    case .appointmentInfeasible: LocalizedText("appointment infeasible", "预约冲突")
    case .otherArea: LocalizedText("other area", "跨区域")
    }
  }
}
