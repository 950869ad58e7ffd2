/// The class of an emergency incident (事件分类).
public enum IncidentClass: String, VocabularyTerm, CaseIterable {
  /// 产品质量类.
  case productQuality
  /// 服务失误类.
  case serviceFailure
  /// 特殊场景类.
  case specialScenario

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .productQuality: LocalizedText("product quality", "产品质量类")
    case .serviceFailure: LocalizedText("service failure", "服务失误类")
    case .specialScenario: LocalizedText("special scenario", "特殊场景类")
    }
  }
}
