/// How one order continues another (WO-29).
public enum LinkKind: String, VocabularyTerm, CaseIterable {
  /// 返修.
  case rework
  /// 复发.
  case recurrence
  /// 续接.
  case continuation
  /// 转换.
  case conversion

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .rework: LocalizedText("rework", "返修")
    case .recurrence: LocalizedText("recurrence", "复发")
    case .continuation: LocalizedText("continuation", "续接")
    case .conversion: LocalizedText("conversion", "转换")
    }
  }
}
