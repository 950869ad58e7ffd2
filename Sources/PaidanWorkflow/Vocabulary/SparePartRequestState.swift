/// How far a spare-part request is (PRT-05).
public enum SparePartRequestState: String, VocabularyTerm, CaseIterable {
  /// 已申请.
  case requested
  /// 已批准.
  case approved
  /// 已供应.
  case supplied

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .requested: LocalizedText("requested", "已申请")
    case .approved: LocalizedText("approved", "已批准")
    case .supplied: LocalizedText("supplied", "已供应")
    }
  }
}
