/// The fixed nodes of handling (关键节点, WO-22).
public enum ServiceNode: String, VocabularyTerm, CaseIterable {
  /// 问题诊断.
  case diagnosis
  /// 方案制定.
  case planMaking
  /// 实施.
  case implementation
  /// 验证.
  case verification
  /// 客户确认.
  case customerConfirmation

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .diagnosis: LocalizedText("diagnosis", "问题诊断")
    case .planMaking: LocalizedText("plan making", "方案制定")
    case .implementation: LocalizedText("implementation", "实施")
    case .verification: LocalizedText("verification", "验证")
    case .customerConfirmation: LocalizedText("customer confirmation", "客户确认")
    }
  }
}
