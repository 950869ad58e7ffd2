/// A reason that excuses a refusal where others do not (特殊原因, DSP-16).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct SpecialReason: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 生病.
  public static let illness = Self(rawValue: "illness")
  /// 已批准请假.
  public static let leave = Self(rawValue: "leave")
  /// 现场紧急情况.
  public static let emergency = Self(rawValue: "emergency")
  /// 安全原因.
  public static let safety = Self(rawValue: "safety")
  /// 车辆故障.
  public static let vehicleBreakdown = Self(rawValue: "vehicleBreakdown")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.illness, LocalizedText("illness", "生病")),
    (.leave, LocalizedText("approved leave", "已批准请假")),
    (.emergency, LocalizedText("emergency on site", "现场紧急情况")),
    (.safety, LocalizedText("safety", "安全原因")),
    (.vehicleBreakdown, LocalizedText("vehicle breakdown", "车辆故障")),
  ]
}
