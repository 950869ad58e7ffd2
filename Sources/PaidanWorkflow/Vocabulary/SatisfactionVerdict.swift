/// The verdict on a solved incident (CNF-14).
public enum SatisfactionVerdict: String, VocabularyTerm, CaseIterable {
  /// 满意.
  case satisfied
  /// 一般.
  case average
  /// 不满意.
  case dissatisfied

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .satisfied: LocalizedText("satisfied", "满意")
    case .average: LocalizedText("average", "一般")
    case .dissatisfied: LocalizedText("dissatisfied", "不满意")
    }
  }
}
