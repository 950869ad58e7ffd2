/// The channel a request came in by (受理渠道, INT-01, C-22).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct Channel: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 400电话.
  public static let phone = Self(rawValue: "phone")
  /// 官方APP/小程序.
  public static let app = Self(rawValue: "app")
  /// 电商平台客服.
  public static let ecommerce = Self(rawValue: "ecommerce")
  /// 公众号.
  public static let officialAccount = Self(rawValue: "officialAccount")
  /// QQ群.
  public static let qqGroup = Self(rawValue: "qqGroup")
  /// 官网.
  public static let website = Self(rawValue: "website")
  /// 电子邮件.
  public static let email = Self(rawValue: "email")
  /// 微信.
  public static let wechat = Self(rawValue: "wechat")
  /// 上门.
  public static let walkIn = Self(rawValue: "walkIn")
  /// 社交媒体.
  public static let socialMedia = Self(rawValue: "socialMedia")
  /// 门店.
  public static let store = Self(rawValue: "store")
  /// 内部预警.
  public static let internalAlarm = Self(rawValue: "internalAlarm")
  /// 员工上报.
  public static let staffReport = Self(rawValue: "staffReport")
  /// 设备遥测.
  public static let deviceTelemetry = Self(rawValue: "deviceTelemetry")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.phone, LocalizedText("400 hotline", "400电话")),
    (.app, LocalizedText("official app or mini-program", "官方APP/小程序")),
    (.ecommerce, LocalizedText("e-commerce platform service", "电商平台客服")),
    (.officialAccount, LocalizedText("official account", "公众号")),
    (.qqGroup, LocalizedText("QQ group", "QQ群")),
    (.website, LocalizedText("website", "官网")),
    (.email, LocalizedText("e-mail", "电子邮件")),
    (.wechat, LocalizedText("WeChat", "微信")),
    (.walkIn, LocalizedText("walk-in", "上门")),
    (.socialMedia, LocalizedText("social media", "社交媒体")),
    (.store, LocalizedText("store", "门店")),
    (.internalAlarm, LocalizedText("internal alarm", "内部预警")),
    (.staffReport, LocalizedText("staff report", "员工上报")),
    (.deviceTelemetry, LocalizedText("device telemetry", "设备遥测")),
  ]
}
