/// The dispatch sub-state inside `pending`, never shown as a status (2.2.1).
public enum DispatchState: String, VocabularyTerm, CaseIterable {
  /// 未派单.
  case unassigned
  /// 匹配中.
  case matching
  /// 已推送.
  case offered
  /// 已接单.
  case accepted
  /// 已拒单.
  case refused
  /// 超时未确认.
  case expired
  /// 已撤回.
  case withdrawn
  /// 人工派单.
  case manualQueue
  /// 外部合作服务商.
  case externalPartner

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .unassigned: LocalizedText("unassigned", "未派单")
    case .matching: LocalizedText("matching", "匹配中")
    case .offered: LocalizedText("offered", "已推送")
    case .accepted: LocalizedText("accepted", "已接单")
    case .refused: LocalizedText("refused", "已拒单")
    case .expired: LocalizedText("expired", "超时未确认")
    case .withdrawn: LocalizedText("withdrawn", "已撤回")
    case .manualQueue: LocalizedText("manual queue", "人工派单")
    case .externalPartner: LocalizedText("external partner", "外部合作服务商")
    }
  }
}
