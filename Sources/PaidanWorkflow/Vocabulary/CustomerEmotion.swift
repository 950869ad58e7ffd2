/// How the customer feels while asking (客户情绪状态, INT-14).
public enum CustomerEmotion: String, VocabularyTerm, CaseIterable {
  /// 平静.
  case calm
  /// 焦虑.
  case anxious
  /// 愤怒.
  case angry

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .calm: LocalizedText("calm", "平静")
    case .anxious: LocalizedText("anxious", "焦虑")
    case .angry: LocalizedText("angry", "愤怒")
    }
  }
}
