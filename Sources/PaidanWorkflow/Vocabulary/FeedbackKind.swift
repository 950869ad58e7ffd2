/// What a feedback to the customer holds.
public enum FeedbackKind: String, VocabularyTerm, CaseIterable {
  /// 解决方案.
  case solution
  /// 处理进展.
  case progress

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .solution: LocalizedText("a solution", "解决方案")
    case .progress: LocalizedText("progress", "处理进展")
    }
  }
}
