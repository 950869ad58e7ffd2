/// A line of products served (产品领域, INT-34).
///
/// Open: a template may declare further values; what it does not declare is refused on new input.
public struct ProductDomain: OpenTerm {
  /// The stable key.
  public let rawValue: String

  /// The value with this key.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 家电.
  public static let homeAppliance = Self(rawValue: "homeAppliance")
  /// 消费电子.
  public static let consumerElectronics = Self(rawValue: "consumerElectronics")
  /// 汽车后市场.
  public static let automotiveAftermarket = Self(rawValue: "automotiveAftermarket")
  /// 智能家居.
  public static let smartHome = Self(rawValue: "smartHome")
  /// 办公设备.
  public static let officeEquipment = Self(rawValue: "officeEquipment")
  /// 医疗设备.
  public static let medicalDevice = Self(rawValue: "medicalDevice")

  /// The values known to the library, with their names.
  public static let known: [(value: Self, label: LocalizedText)] = [
    (.homeAppliance, LocalizedText("home appliances", "家电")),
    (.consumerElectronics, LocalizedText("consumer electronics", "消费电子")),
    (.automotiveAftermarket, LocalizedText("automotive aftermarket", "汽车后市场")),
    (.smartHome, LocalizedText("smart home", "智能家居")),
    (.officeEquipment, LocalizedText("office equipment", "办公设备")),
    (.medicalDevice, LocalizedText("medical devices", "医疗设备")),
  ]
}
