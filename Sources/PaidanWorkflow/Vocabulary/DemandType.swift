/// What a request asks for (需求类型), single choice (INT-03, FORM-CR 9).
public enum DemandType: String, VocabularyTerm, CaseIterable {
  /// 维修.
  case repair
  /// 安装.
  case installation
  /// 退换货.
  case returnExchange
  /// 咨询.
  case consultation

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .repair: LocalizedText("repair", "维修")
    case .installation: LocalizedText("installation", "安装")
    case .returnExchange: LocalizedText("return or exchange", "退换货")
    case .consultation: LocalizedText("consultation", "咨询")
    }
  }
}
