/// The kind of problem (问题类型, INT-23).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct ProblemType: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 产品质量.
  public static let productQuality = Self(rawValue: "productQuality")
  /// 操作使用.
  public static let operation = Self(rawValue: "operation")
  /// 物流运输损坏.
  public static let shippingDamage = Self(rawValue: "shippingDamage")
  /// 安装调试.
  public static let installation = Self(rawValue: "installation")
  /// 配件缺失.
  public static let missingParts = Self(rawValue: "missingParts")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.productQuality, LocalizedText("product quality", "产品质量")),
    (.operation, LocalizedText("operation", "操作使用")),
    (.shippingDamage, LocalizedText("shipping damage", "物流运输损坏")),
    (.installation, LocalizedText("installation", "安装调试")),
    (.missingParts, LocalizedText("missing parts", "配件缺失")),
    (.other, LocalizedText("other", "其他")),
  ]
}
