/// What happens while an order is in service (table 2.2.2).
public enum ServiceProgress: String, VocabularyTerm, CaseIterable {
  /// 前往途中.
  case travelling
  /// 诊断中.
  case diagnosing
  /// 维修中.
  case repairing
  /// 测试中.
  case testing

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .travelling: LocalizedText("travelling", "前往途中")
    case .diagnosing: LocalizedText("diagnosing", "诊断中")
    case .repairing: LocalizedText("repairing", "维修中")
    case .testing: LocalizedText("testing", "测试中")
    }
  }
}
