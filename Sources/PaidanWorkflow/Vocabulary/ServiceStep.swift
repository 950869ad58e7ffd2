/// The five steps of the training course (WO-28, table 2.2.2).
public enum ServiceStep: String, VocabularyTerm, CaseIterable {
  /// 受理.
  case intake
  /// 派单.
  case dispatch
  /// 诊断.
  case diagnosis
  /// 处理.
  case handling
  /// 回访.
  case followUp

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .intake: LocalizedText("intake", "受理")
    case .dispatch: LocalizedText("dispatch", "派单")
    case .diagnosis: LocalizedText("diagnosis", "诊断")
    case .handling: LocalizedText("handling", "处理")
    case .followUp: LocalizedText("follow-up", "回访")
    }
  }
}
