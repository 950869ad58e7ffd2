/// The status of the ticket tool SysAid (WO-08, table 2.2.2).
public enum SysAidStatus: String, VocabularyTerm, CaseIterable {
  /// 已经派工.
  case dispatched
  /// 完工确认.
  case completionConfirmed
  /// 完工回访.
  case completionFollowedUp
  /// 彻底关闭.
  case fullyClosed

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .dispatched: LocalizedText("dispatched", "已经派工")
    case .completionConfirmed: LocalizedText("completion confirmed", "完工确认")
    case .completionFollowedUp: LocalizedText("completion followed up", "完工回访")
    case .fullyClosed: LocalizedText("fully closed", "彻底关闭")
    }
  }
}
