/// How a returned fault is carried on (WO-29).
public enum ReworkMode: String, VocabularyTerm, CaseIterable {
  /// 关联新工单.
  case linkedOrder
  /// 重开原工单.
  case reopenSame

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .linkedOrder: LocalizedText("linked order", "关联新工单")
    case .reopenSame: LocalizedText("reopen the same", "重开原工单")
    }
  }
}
