/// What the call before leaving found (WO-33).
public enum PreVisitCheck: String, VocabularyTerm, CaseIterable {
  /// 一致.
  case match
  /// 不一致.
  case mismatch

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .match: LocalizedText("match", "一致")
    case .mismatch: LocalizedText("mismatch", "不一致")
    }
  }
}
