extension IntakePolicy {
  /// The prompts, hints and guides of the catalogue.
  public static let standard = IntakePolicy(
    prompts: [
      IntakePrompt("frequency", LocalizedText("how often does it happen", "故障出现的频率")),
      IntakePrompt(
        "soundOrSmell", LocalizedText("any abnormal sound or smell", "是否有异响或异味")),
      IntakePrompt("attempts", LocalizedText("what was tried already", "已尝试过哪些操作")),
      IntakePrompt("since", LocalizedText("since when", "故障从何时开始")),
      IntakePrompt("environment", LocalizedText("in which environment of use", "使用环境如何")),
    ],
    urgency: .standard,
    emotionHints: [
      EmotionHints(emotion: .anxious, hints: [empathy, noArguing, facts]),
      EmotionHints(emotion: .angry, hints: [empathy, noArguing, facts]),
    ],
    customerHints: [
      CustomerHints(
        type: .rational, hints: [LocalizedText("give facts and figures", "提供事实与数据")]),
      CustomerHints(
        type: .emotional, hints: [LocalizedText("listen and show understanding", "倾听并表示理解")]),
      CustomerHints(
        type: .complaining,
        hints: [LocalizedText("let him finish, then offer choices", "让客户说完，再提供选择")]),
      CustomerHints(
        type: .actionOriented, hints: [LocalizedText("name the next step at once", "立即说明下一步")]),
    ],
    selfChecks: [
      SelfCheck(
        domain: .homeAppliance,
        steps: [
          LocalizedText("check plug, socket and fuse", "检查插头、插座和空开"),
          LocalizedText("check the settings of the remote control", "检查遥控器设置"),
          LocalizedText("clean the filter", "清洗过滤网"),
        ]),
      SelfCheck(
        domain: .smartHome,
        steps: [
          LocalizedText("restart the device", "重启设备"),
          LocalizedText("connect it to the network again", "重新连接网络"),
        ]),
    ],
    domains: [
      services(
        .homeAppliance, ("installation", "安装"), ("repair", "维修"), ("maintenance", "保养")),
      services(
        .consumerElectronics, ("hardware repair", "硬件维修"), ("software support", "软件支持"),
        ("returns", "退换货")),
      services(
        .automotiveAftermarket, ("maintenance", "保养"), ("diagnosis", "故障诊断"),
        ("parts", "配件供应"), ("road rescue", "道路救援")),
      services(
        .smartHome, ("network set-up", "组网调试"), ("trouble-shooting", "故障排查"),
        ("upgrade", "系统升级")),
      services(.officeEquipment, ("repair", "维修"), ("maintenance", "保养")),
      services(.medicalDevice, ("repair", "维修"), ("periodic inspection", "定期巡检")),
    ],
    layers: [
      KindLayer(kind: .debugging, layer: .technical),
      KindLayer(kind: .maintenance, layer: .valueAdded),
      KindLayer(kind: .replacement, layer: .basic),
      KindLayer(kind: .upgrade, layer: .valueAdded),
      KindLayer(kind: .inspection, layer: .valueAdded),
      KindLayer(kind: .softwareTroubleshooting, layer: .technical),
      KindLayer(kind: .training, layer: .valueAdded),
      KindLayer(kind: .consulting, layer: .technical),
      KindLayer(kind: .extendedWarranty, layer: .valueAdded),
      KindLayer(kind: .partsSupply, layer: .basic),
      KindLayer(kind: .implementation, layer: .technical),
    ],
    historyHint: LocalizedText(
      "earlier fault records exist, pay attention", "该客户有历史故障记录，请重点关注"),
    silenceMinutes: 120)

  private static let empathy = LocalizedText(
    "first show understanding for the trouble", "先表示理解和歉意")
  private static let noArguing = LocalizedText("do not argue", "避免争辩")
  private static let facts = LocalizedText("then ask for the facts", "再了解事实经过")

  private static func services(
    _ domain: ProductDomain, _ names: (english: String, chinese: String)...
  ) -> DomainServices {
    DomainServices(
      domain: domain, services: names.map { LocalizedText($0.english, $0.chinese) })
  }
}
