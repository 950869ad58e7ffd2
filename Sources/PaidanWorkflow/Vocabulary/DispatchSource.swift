/// Who found the engineer (DSP-07).
public enum DispatchSource: String, VocabularyTerm, CaseIterable {
  /// 智能派单.
  case automatic
  /// 人工派单（本区）.
  case manualLocal
  /// 人工派单（跨区域）.
  case manualCrossArea
  /// 外部合作服务商.
  case externalPartner

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .automatic: LocalizedText("automatic", "智能派单")
    case .manualLocal: LocalizedText("manual, local", "人工派单（本区）")
    case .manualCrossArea: LocalizedText("manual, cross-area", "人工派单（跨区域）")
    case .externalPartner: LocalizedText("external partner", "外部合作服务商")
    }
  }
}
