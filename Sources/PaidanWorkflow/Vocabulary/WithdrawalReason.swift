/// Why an engineer was taken off an order (TR7, DSP-31).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct WithdrawalReason: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 工程师缺勤.
  public static let engineerAbsent = Self(rawValue: "engineerAbsent")
  /// 工程师退出.
  public static let engineerDroppedOut = Self(rawValue: "engineerDroppedOut")
  /// 改派.
  public static let reassigned = Self(rawValue: "reassigned")
  /// 型号或故障不符.
  public static let modelMismatch = Self(rawValue: "modelMismatch")
  /// 负载过高.
  public static let overload = Self(rawValue: "overload")
  /// 客户要求.
  public static let customerRequest = Self(rawValue: "customerRequest")
  /// 其他.
  public static let other = Self(rawValue: "other")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.engineerAbsent, LocalizedText("engineer absent", "工程师缺勤")),
    (.engineerDroppedOut, LocalizedText("engineer dropped out", "工程师退出")),
    (.reassigned, LocalizedText("reassigned", "改派")),
    (.modelMismatch, LocalizedText("model or fault differs", "型号或故障不符")),
    (.overload, LocalizedText("overload", "负载过高")),
    (.customerRequest, LocalizedText("customer's request", "客户要求")),
    (.other, LocalizedText("other", "其他")),
  ]
}
