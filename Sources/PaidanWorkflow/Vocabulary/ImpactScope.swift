/// How many a problem touches (影响范围, INT-23).
public enum ImpactScope: String, VocabularyTerm, CaseIterable {
  /// 单个.
  case single
  /// 多个.
  case several
  /// 大范围.
  case wide

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .single: LocalizedText("single", "单个")
    case .several: LocalizedText("several", "多个")
    case .wide: LocalizedText("wide", "大范围")
    }
  }
}
