/// Whether any reason allows a refusal (C-11).
public enum RefusalRight: String, VocabularyTerm, CaseIterable {
  /// 说明原因即可.
  case withReason
  /// 仅限特殊原因.
  case specialReasonsOnly

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .withReason: LocalizedText("with any reason", "说明原因即可")
    case .specialReasonsOnly: LocalizedText("special reasons only", "仅限特殊原因")
    }
  }
}
