/// How a fee was paid (CNF-04).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct PaymentMethod: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 扫码支付.
  public static let scan = Self(rawValue: "scan")
  /// 刷卡.
  public static let card = Self(rawValue: "card")
  /// 现金.
  public static let cash = Self(rawValue: "cash")
  /// 转账.
  public static let transfer = Self(rawValue: "transfer")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.scan, LocalizedText("scan-to-pay", "扫码支付")),
    (.card, LocalizedText("card", "刷卡")),
    (.cash, LocalizedText("cash", "现金")),
    (.transfer, LocalizedText("bank transfer", "转账")),
  ]
}
