/// Who chooses the engineer (C-10, DSP-14).
public enum DispatchMode: String, VocabularyTerm, CaseIterable {
  /// 智能派单.
  case automatic
  /// 组长选人.
  case leaderSelect
  /// 仅建议.
  case suggestOnly

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .automatic: LocalizedText("automatic", "智能派单")
    case .leaderSelect: LocalizedText("the leader selects", "组长选人")
    case .suggestOnly: LocalizedText("suggestions only", "仅建议")
    }
  }
}
