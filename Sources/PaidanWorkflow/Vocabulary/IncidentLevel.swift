/// The level of an emergency incident (事件分级), gravest first.
public enum IncidentLevel: String, VocabularyTerm, CaseIterable {
  /// 一级（重大）.
  case level1
  /// 二级（较大）.
  case level2
  /// 三级（一般）.
  case level3

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .level1: LocalizedText("level 1, major", "一级（重大）")
    case .level2: LocalizedText("level 2, serious", "二级（较大）")
    case .level3: LocalizedText("level 3, ordinary", "三级（一般）")
    }
  }
}
