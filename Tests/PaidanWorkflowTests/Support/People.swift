import PaidanModel
import PaidanWorkflow

/// The people of the catalogue's examples.
enum People {
  static let customerID: CustomerID = "C-1"
  static let customer = Actor(role: .customer, customer: customerID)
  /// 王*, who takes the call.
  static let agent = Actor(role: .customerService, staff: "CS001")
  /// 李*, GY2024001.
  static let li = Actor(role: .engineer, staff: "GY2024001")
  static let zhao = Actor(role: .engineer, staff: "GY2024002")
  static let supervisor = Actor(role: .dispatchSupervisor, staff: "DS001")
  static let leader = Actor(role: .technicalLeader, staff: "TL001")
  static let afterSales = Actor(role: .afterSalesSupervisor, staff: "AS001")
  static let partner = Actor(role: .externalPartner, staff: "EP001")
  static let analyst = Actor(role: .dataAnalyst, staff: "DA001")
  static let system = Actor.system
}

/// The example values of the forms.
enum Example {
  static func number(_ kind: NumberKind, _ running: Int = 1) -> FormNumber {
    guard let date = LocalDate(year: 2024, month: 5, day: 20) else { preconditionFailure() }
    return FormNumber(kind, date, running)
  }

  static let intake = IntakeFacts(
    number: number(.intake), channels: [.phone], customer: People.customerID, demand: .repair,
    productModel: "KFR-35GW/ABC123", serialNumber: "SN20230815001",
    problem: "空调开机后不制冷，室内机吹常温风，室外机有嗡嗡声但风扇不转，已尝试遥控器重启无效",
    urgency: .urgent, emotion: .anxious, receivedBy: "CS001",
    specialRequirements: "上门前1小时电话联系",
    remarks: "家中有独居老人，工程师上门前1小时电话联系")

  static let order = OrderFacts(
    number: number(.workOrder), serviceType: .onSiteRepair, faultType: "noCooling",
    standardMinutes: 90, predictedParts: ["C123"])

  static let slot = Slot(
    start: Instant("2024-05-20T14:00:00+08:00"), end: Instant("2024-05-20T16:00:00+08:00"))
  static let tomorrow = Slot(
    start: Instant("2024-05-21T09:00:00+08:00"), end: Instant("2024-05-21T11:00:00+08:00"))

  static let agreement = AppointmentAgreement(
    number: number(.appointment), slot: slot, origin: .customerWish,
    serviceContent: "空调不制冷上门维修",
    customerPreparation: "请保持空调通电，并在阳台预留1米的室外机维修空间",
    cautions: "产品已过保修期，更换配件需先报价并经您同意，配件费与上门费按统一价目表收取",
    specialRequirements: "上门前1小时电话联系")

  static let preparation = Preparation(
    historyRead: true, partsPacked: true, stockQueried: true,
    equipment: [true, true, true, true, true])

  static let capacitor = ChargeLine(
    part: "C123", name: "风扇电容", model: "C123", quantity: 1, unitPrice: Money(fen: 5_000))

  static let quote = Quote(
    lines: [capacitor], callOut: .zero, ground: .productQuality, expectedMinutes: 80)

  static let findings = ServiceFindings(
    phenomenon: "室内机吹常温风，室外机风扇不转，检查发现风扇电容鼓包",
    cause: "室外机风扇电容老化失效，万用表测量容量为0",
    solution: "更换同型号风扇电容（25UF/450V）",
    customerFeedback: "对维修速度和效果满意")

  static let functionTest = "室外机风扇正常运转，出风口温度降至16℃，环境温度30℃，制冷达标"

  static let signature = SignOff(kind: .electronic, contentHash: "c0ffee")

  static let survey = SurveyAnswer(
    number: number(.survey), channel: .phone, scores: [4, 5, 5, 4, 4, 4],
    comments: "希望工程师上门时能带齐原厂配件，不用再等", followUpAction: "已反馈配件部门优化库存；王*")
}
