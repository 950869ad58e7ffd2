/// How a customer is best spoken to (客户类型, INT-32).
public enum CustomerType: String, VocabularyTerm, CaseIterable {
  /// 理性型.
  case rational
  /// 情感型.
  case emotional
  /// 抱怨型.
  case complaining
  /// 行动型.
  case actionOriented

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .rational: LocalizedText("rational", "理性型")
    case .emotional: LocalizedText("emotional", "情感型")
    case .complaining: LocalizedText("complaining", "抱怨型")
    case .actionOriented: LocalizedText("action-oriented", "行动型")
    }
  }
}
