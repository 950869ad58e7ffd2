/// Who proposed the time of an appointment (APT-12).
public enum SlotOrigin: String, VocabularyTerm, CaseIterable {
  /// 客户期望时间.
  case customerWish
  /// 工程师建议时间.
  case engineerProposal

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .customerWish: LocalizedText("customer's wish", "客户期望时间")
    case .engineerProposal: LocalizedText("engineer's proposal", "工程师建议时间")
    }
  }
}
