/// How a fee is labelled (CNF-03).
public enum ChargeLabel: String, VocabularyTerm, CaseIterable {
  /// 免费.
  case free
  /// 收费.
  case charged

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .free: LocalizedText("free", "免费")
    case .charged: LocalizedText("charged", "收费")
    }
  }
}
