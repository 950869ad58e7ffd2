/// The kind of service an order is for (服务类型), single choice (WO-09, FORM-WO 7).
public enum ServiceType: String, VocabularyTerm, CaseIterable {
  /// 上门维修.
  case onSiteRepair
  /// 远程支持.
  case remoteSupport
  /// 安装.
  case installation
  /// 退换货.
  case returnExchange

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .onSiteRepair: LocalizedText("on-site repair", "上门维修")
    case .remoteSupport: LocalizedText("remote support", "远程支持")
    case .installation: LocalizedText("installation", "安装")
    case .returnExchange: LocalizedText("return or exchange", "退换货")
    }
  }
}
