/// How a survey reaches the customer (调研渠道, FORM-CS 5).
public enum SurveyChannel: String, VocabularyTerm, CaseIterable {
  /// 电话.
  case phone
  /// 短信.
  case sms
  /// APP推送.
  case appPush

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .phone: LocalizedText("phone", "电话")
    case .sms: LocalizedText("SMS", "短信")
    case .appPush: LocalizedText("app push", "APP推送")
    }
  }
}
