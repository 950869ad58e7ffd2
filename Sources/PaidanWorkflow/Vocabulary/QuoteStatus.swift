/// What became of a quotation (SVC-05, CNF-10).
public enum QuoteStatus: String, VocabularyTerm, CaseIterable {
  /// 已报价.
  case proposed
  /// 客户同意.
  case consented
  /// 客户拒绝.
  case refused

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .proposed: LocalizedText("proposed", "已报价")
    case .consented: LocalizedText("consented", "客户同意")
    case .refused: LocalizedText("refused", "客户拒绝")
    }
  }
}
