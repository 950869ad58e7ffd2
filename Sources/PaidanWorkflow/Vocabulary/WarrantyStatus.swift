/// What the verification says about the warranty (INT-05).
public enum WarrantyStatus: String, VocabularyTerm, CaseIterable {
  /// 保修期内.
  case inWarranty
  /// 保修期外.
  case outOfWarranty
  /// 未知.
  case unknown

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .inWarranty: LocalizedText("in warranty", "保修期内")
    case .outOfWarranty: LocalizedText("out of warranty", "保修期外")
    case .unknown: LocalizedText("unknown", "未知")
    }
  }
}
