/// How far a completed order is closed, apart from its status (WO-07).
public enum ClosureStage: String, VocabularyTerm, CaseIterable {
  /// 未关闭.
  case open
  /// 完工确认.
  case completionConfirmed
  /// 完工回访.
  case completionFollowedUp
  /// 彻底关闭.
  case fullyClosed

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .open: LocalizedText("open", "未关闭")
    case .completionConfirmed: LocalizedText("completion confirmed", "完工确认")
    case .completionFollowedUp: LocalizedText("completion followed up", "完工回访")
    case .fullyClosed: LocalizedText("fully closed", "彻底关闭")
    }
  }
}
