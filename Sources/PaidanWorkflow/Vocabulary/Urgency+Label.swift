public import PaidanModel

extension Urgency: VocabularyTerm {
  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .normal: LocalizedText("normal", "普通")
    case .urgent: LocalizedText("urgent", "紧急")
    case .extraUrgent: LocalizedText("extra-urgent", "特急")
    }
  }
}
