/// Why a repair is free or charged (SVC-06).
public enum ChargeGround: String, VocabularyTerm, CaseIterable {
  /// 产品质量问题.
  case productQuality
  /// 人为损坏.
  case humanDamage

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .productQuality: LocalizedText("product quality", "产品质量问题")
    case .humanDamage: LocalizedText("human damage", "人为损坏")
    }
  }
}
