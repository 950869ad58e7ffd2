/// Whether any reason allows a refusal (C-11).
public enum RefusalRight: String, VocabularyTerm, CaseIterable {
  /// 任何理由.
  case anyReason
  /// 仅限特殊原因.
  case specialReasonsOnly

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .anyReason: LocalizedText("any reason", "任何理由")
    case .specialReasonsOnly: LocalizedText("special reasons only", "仅限特殊原因")
    }
  }
}
