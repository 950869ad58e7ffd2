/// Why a clock may stand still: none does unless its definition lists the reason.
public enum PauseReason: String, VocabularyTerm, CaseIterable {
  /// 等待配件.
  case waitingForPart
  /// 客户联系不上.
  case customerUnreachable
  /// 客户要求延后.
  case customerWish
  /// 报价待确认.
  case quoteAwaits
  /// 无法进入现场.
  case accessRefused
  /// 现场不安全.
  case unsafeSite
  /// 不可抗力.
  case forceMajeure

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .waitingForPart: LocalizedText("waiting for a part", "等待配件")
    case .customerUnreachable: LocalizedText("customer not reached", "客户联系不上")
    case .customerWish: LocalizedText("customer asked to wait", "客户要求延后")
    case .quoteAwaits: LocalizedText("quotation awaits an answer", "报价待确认")
    case .accessRefused: LocalizedText("no access to the site", "无法进入现场")
    case .unsafeSite: LocalizedText("site not safe", "现场不安全")
    case .forceMajeure: LocalizedText("force majeure", "不可抗力")
    }
  }
}
