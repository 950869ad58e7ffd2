extension Amendment.Field {
  /// What was changed, as the engineer reads it.
  var label: LocalizedText {
    switch self {
    case .productModel: LocalizedText("product model", "产品型号")
    case .serialNumber: LocalizedText("serial number", "产品序列号")
    case .problem: LocalizedText("problem description", "问题描述")
    case .faultType: LocalizedText("fault type", "故障类型")
    case .urgency: LocalizedText("urgency", "紧急程度")
    case .serviceType: LocalizedText("service type", "服务类型")
    case .serviceAddress: LocalizedText("service address", "服务地址")
    case .requiredSkills: LocalizedText("required certificates", "所需资质")
    }
  }
}
