/// Why an order was cancelled (取消原因, WO-14).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct CancellationReason: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 客户要求.
  public static let customerRequest = Self(rawValue: "customerRequest")
  /// 客户自行解决.
  public static let solvedByCustomer = Self(rawValue: "solvedByCustomer")
  /// 客户失联.
  public static let notReached = Self(rawValue: "notReached")
  /// 客户拒绝报价.
  public static let quoteRefused = Self(rawValue: "quoteRefused")
  /// 重复工单.
  public static let duplicate = Self(rawValue: "duplicate")
  /// 不在服务范围.
  public static let outOfScope = Self(rawValue: "outOfScope")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.customerRequest, LocalizedText("customer's request", "客户要求")),
    (.solvedByCustomer, LocalizedText("solved by the customer", "客户自行解决")),
    (.notReached, LocalizedText("customer not reached", "客户失联")),
    (.quoteRefused, LocalizedText("quotation refused", "客户拒绝报价")),
    (.duplicate, LocalizedText("duplicate", "重复工单")),
    (.outOfScope, LocalizedText("out of scope", "不在服务范围")),
    (.other, LocalizedText("other", "其他")),
  ]
}
