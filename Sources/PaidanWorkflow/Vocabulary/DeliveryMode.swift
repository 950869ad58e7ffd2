/// How a service reaches the customer, apart from its type (C-23, SVC-23).
public enum DeliveryMode: String, VocabularyTerm, CaseIterable {
  /// 现场服务.
  case onSite
  /// 远程支持.
  case remote
  /// 电话支持.
  case phone
  /// 寄修.
  case mailIn
  /// 到店.
  case shop
  /// 上门取送.
  case pickUpAndReturn

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .onSite: LocalizedText("on site", "现场服务")
    case .remote: LocalizedText("remote", "远程支持")
    case .phone: LocalizedText("phone", "电话支持")
    case .mailIn: LocalizedText("mail-in", "寄修")
    case .shop: LocalizedText("shop", "到店")
    case .pickUpAndReturn: LocalizedText("pick-up and return", "上门取送")
    }
  }
}
