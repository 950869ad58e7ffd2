/// How a notice reaches somebody (NTF-01).
public enum NotificationChannel: String, VocabularyTerm, CaseIterable {
  /// APP.
  case app
  /// 短信.
  case sms
  /// 电话.
  case phone
  /// 电子邮件.
  case email
  /// QQ.
  case qq

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .app: LocalizedText("app", "APP")
    case .sms: LocalizedText("SMS", "短信")
    case .phone: LocalizedText("phone call", "电话")
    case .email: LocalizedText("e-mail", "电子邮件")
    case .qq: LocalizedText("QQ", "QQ")
    }
  }
}
