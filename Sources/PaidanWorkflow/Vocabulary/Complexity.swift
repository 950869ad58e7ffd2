/// How involved a problem is (复杂程度, INT-23).
public enum Complexity: String, VocabularyTerm, CaseIterable {
  /// 简单.
  case simple
  /// 中等.
  case medium
  /// 复杂.
  case complex

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .simple: LocalizedText("simple", "简单")
    case .medium: LocalizedText("medium", "中等")
    case .complex: LocalizedText("complex", "复杂")
    }
  }
}
