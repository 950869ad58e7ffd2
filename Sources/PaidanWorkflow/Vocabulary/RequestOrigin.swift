/// Where a request comes from: told by somebody, or predicted (INT-36, FUP-12).
public enum RequestOrigin: String, VocabularyTerm, CaseIterable {
  /// 客户报修.
  case reported
  /// 预测.
  case predicted
  /// 回访发现.
  case followUp

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .reported: LocalizedText("reported", "客户报修")
    case .predicted: LocalizedText("predicted", "预测")
    case .followUp: LocalizedText("found at follow-up", "回访发现")
    }
  }
}
