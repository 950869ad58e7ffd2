/// Why a visit ended without completion, or could not begin (TR6, TR7).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct InterruptionReason: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 配件缺失.
  public static let missingPart = Self(rawValue: "missingPart")
  /// 技能不足.
  public static let insufficientSkill = Self(rawValue: "insufficientSkill")
  /// 远程未解决.
  public static let remoteUnsuccessful = Self(rawValue: "remoteUnsuccessful")
  /// 报价待确认.
  public static let quoteAwaits = Self(rawValue: "quoteAwaits")
  /// 客户不在家.
  public static let nobodyHome = Self(rawValue: "nobodyHome")
  /// 拒绝进入.
  public static let accessRefused = Self(rawValue: "accessRefused")
  /// 地址错误.
  public static let wrongAddress = Self(rawValue: "wrongAddress")
  /// 现场不安全.
  public static let unsafeSite = Self(rawValue: "unsafeSite")
  /// 工程师中断服务.
  public static let brokenOff = Self(rawValue: "brokenOff")
  /// 超出班次.
  public static let shiftEnded = Self(rawValue: "shiftEnded")
  /// 配件延迟.
  public static let partLate = Self(rawValue: "partLate")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.missingPart, LocalizedText("part missing", "配件缺失")),
    (.insufficientSkill, LocalizedText("insufficient skill", "技能不足")),
    (.remoteUnsuccessful, LocalizedText("remote support unsuccessful", "远程未解决")),
    (.quoteAwaits, LocalizedText("quotation awaits an answer", "报价待确认")),
    (.nobodyHome, LocalizedText("nobody at home", "客户不在家")),
    (.accessRefused, LocalizedText("access refused", "拒绝进入")),
    (.wrongAddress, LocalizedText("wrong address", "地址错误")),
    (.unsafeSite, LocalizedText("unsafe site", "现场不安全")),
    (.brokenOff, LocalizedText("engineer broke off", "工程师中断服务")),
    (.shiftEnded, LocalizedText("work outlasts the shift", "超出班次")),
    (.partLate, LocalizedText("part arrives late", "配件延迟")),
    (.other, LocalizedText("other", "其他")),
  ]
}
