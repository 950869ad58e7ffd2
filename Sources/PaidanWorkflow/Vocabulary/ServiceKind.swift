/// A service beyond plain repair, installation or return (INT-35).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct ServiceKind: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 调试.
  public static let debugging = Self(rawValue: "debugging")
  /// 保养维护.
  public static let maintenance = Self(rawValue: "maintenance")
  /// 更换.
  public static let replacement = Self(rawValue: "replacement")
  /// 硬件升级.
  public static let upgrade = Self(rawValue: "upgrade")
  /// 定期巡检.
  public static let inspection = Self(rawValue: "inspection")
  /// 软件排障.
  public static let softwareTroubleshooting = Self(rawValue: "softwareTroubleshooting")
  /// 操作培训.
  public static let training = Self(rawValue: "training")
  /// 技术咨询.
  public static let consulting = Self(rawValue: "consulting")
  /// 延保.
  public static let extendedWarranty = Self(rawValue: "extendedWarranty")
  /// 配件供应.
  public static let partsSupply = Self(rawValue: "partsSupply")
  /// 实施.
  public static let implementation = Self(rawValue: "implementation")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.debugging, LocalizedText("debugging", "调试")),
    (.maintenance, LocalizedText("maintenance", "保养维护")),
    (.replacement, LocalizedText("replacement", "更换")),
    (.upgrade, LocalizedText("hardware upgrade", "硬件升级")),
    (.inspection, LocalizedText("periodic inspection", "定期巡检")),
    (.softwareTroubleshooting, LocalizedText("software trouble-shooting", "软件排障")),
    (.training, LocalizedText("operating training", "操作培训")),
    (.consulting, LocalizedText("technical consulting", "技术咨询")),
    (.extendedWarranty, LocalizedText("extended warranty", "延保")),
    (.partsSupply, LocalizedText("parts supply", "配件供应")),
    (.implementation, LocalizedText("implementation", "实施")),
  ]
}
