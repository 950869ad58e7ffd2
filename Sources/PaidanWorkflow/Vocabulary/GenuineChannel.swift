/// Whether the product was bought through a genuine channel (INT-05).
public enum GenuineChannel: String, VocabularyTerm, CaseIterable {
  /// 是.
  case yes
  /// 否.
  case no
  /// 未知.
  case unknown

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .yes: LocalizedText("yes", "是")
    case .no: LocalizedText("no", "否")
    case .unknown: LocalizedText("unknown", "未知")
    }
  }
}
