/// What a follow-up found (FUP-12).
public enum FollowUpOutcome: String, VocabularyTerm, CaseIterable {
  /// 已解决.
  case solved
  /// 未解决.
  case notSolved
  /// 复发.
  case recurred
  /// 未联系上.
  case notReached
  /// 拒绝回访.
  case refused
  /// 新问题.
  case newProblem

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .solved: LocalizedText("solved", "已解决")
    case .notSolved: LocalizedText("not solved", "未解决")
    case .recurred: LocalizedText("recurred", "复发")
    case .notReached: LocalizedText("not reached", "未联系上")
    case .refused: LocalizedText("refused", "拒绝回访")
    case .newProblem: LocalizedText("new problem", "新问题")
    }
  }
}
