/// How one dispatch ended (DSP-31).
public enum DispatchOutcome: String, VocabularyTerm, CaseIterable {
  /// 成功.
  case succeeded
  /// 拒单.
  case refused
  /// 超时.
  case expired
  /// 推脱.
  case evaded
  /// 撤回.
  case withdrawn

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .succeeded: LocalizedText("succeeded", "成功")
    case .refused: LocalizedText("refused", "拒单")
    case .expired: LocalizedText("expired", "超时")
    case .evaded: LocalizedText("evaded", "推脱")
    case .withdrawn: LocalizedText("withdrawn", "撤回")
    }
  }
}
