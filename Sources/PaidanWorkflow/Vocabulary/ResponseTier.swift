/// The response tier of the equipment profile (响应时效, C-02).
public enum ResponseTier: String, VocabularyTerm, CaseIterable {
  /// 紧急故障.
  case emergencyFault
  /// 一般故障.
  case generalFault
  /// 非故障服务.
  case nonFault

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .emergencyFault: LocalizedText("emergency fault", "紧急故障")
    case .generalFault: LocalizedText("general fault", "一般故障")
    case .nonFault: LocalizedText("no fault", "非故障服务")
    }
  }
}
