/// Why somebody beside the owner worked on an order (WO-18).
public enum ExecutorRole: String, VocabularyTerm, CaseIterable {
  /// 协助.
  case helper
  /// 接手.
  case transferee

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .helper: LocalizedText("helper", "协助")
    case .transferee: LocalizedText("transferee", "接手")
    }
  }
}
