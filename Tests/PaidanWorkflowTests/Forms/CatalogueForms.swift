import PaidanModel
import PaidanWorkflow

/// The six forms with the catalogue's example values (2.21), and what they are held against.
///
/// Lost digits are made up: the serial number behind SN (D-03), the customer's address (D-04).
enum CatalogueForms {
  static let template = FormTemplate(id: "standardConsumer", version: 1)

  static let day = minute("2024-05-20 00:00").date
  static func minute(_ text: String) -> LocalMinute {
    guard let minute = LocalMinute(text) else { preconditionFailure("\(text) is no minute") }
    return minute
  }
  static func number(_ kind: NumberKind) -> FormNumber { FormNumber(kind, day, 1) }

  static let product = Product(
    id: "KFR-35GW/ABC123", domain: .homeAppliance, warrantyMonths: 9,
    serialNumber: SerialNumberFormat(prefix: "SN", shortest: 6, longest: 20))

  static let fifty = Money(fen: 5000)

  static var intake: IntakeForm {
    var form = IntakeForm(template: template)
    form.intakeNumber = number(.intake)
    form.receivedAt = minute("2024-05-20 09:15")
    form.channels = [.phone]
    form.customerName = "张*"
    form.contact = "138****"
    form.productModel = product.id
    form.serialNumber = "SN20230801"
    form.purchaseDate = LocalDate("2023-08-15")
    form.demandType = .repair
    form.problemDescription = "空调开机后不制冷，室内机吹自然风，室外机有嗡嗡声但风扇不转，已尝试用遥控器重启无效"
    form.urgency = .urgent
    form.emotion = .anxious
    form.receivedBy = "王*"
    form.remarks = "家中有老人独居，请工程师上门前1小时电话联系"
    return form
  }

  /// The order as it stands once the visit is agreed.
  static var scheduledOrder: WorkOrderForm {
    var form = WorkOrderForm(template: template)
    form.workOrderNumber = number(.workOrder)
    form.createdAt = minute("2024-05-20 09:20")
    form.intakeNumber = number(.intake)
    form.customer = CustomerOnForm(name: "张*", contact: "138****")
    form.serviceAddress = "某市某区某路某小区3号楼201室"
    form.addressConfirmed = true
    form.product = ProductOnForm(model: product.id, serialNumber: "SN20230801")
    form.serviceType = .onSiteRepair
    form.assignee = StaffOnForm(name: "李*", id: "GY2024001")
    form.appointment = slot
    form.status = .scheduled
    form.urgency = .urgent
    return form
  }

  /// The order as it is printed in the catalogue: finished.
  static var order: WorkOrderForm {
    var form = scheduledOrder
    form.status = .completed
    form.processRecord = ProcessRecord(
      cause: "室外风扇电容损坏，万用表测得容量为零", solution: "更换同型号风扇电容，恢复室外机运转",
      outcome: test, parts: [capacitor], fee: fee,
      serviceEndedAt: minute("2024-05-20 15:25"))
    form.customerSignature = FormSignature(signer: "张*", kind: .electronic)
    form.completedAt = minute("2024-05-20 15:30")
    return form
  }

  static let slot = MinuteRange(
    start: minute("2024-05-20 14:00"), end: minute("2024-05-20 16:00"))

  static let capacitor = PartLine(
    name: "风扇电容", model: "C123", quantity: 1, unitPrice: fifty, total: fifty, label: .charged)

  static let fee = FeeTotal(parts: fifty, callOut: .zero, total: fifty, label: .charged)

  static let test = FunctionTest(
    text: "室外风扇正常运转，出风口温度降至16℃，制冷达标",
    measures: [
      .init(name: "出风口温度", value: "16", unit: "℃"),
      .init(name: "环境温度", value: "30", unit: "℃"),
    ])

  static var appointment: AppointmentForm {
    var form = AppointmentForm(for: scheduledOrder)
    form.appointmentNumber = number(.appointment)
    form.slot = slot
    form.slotOrigin = .customerWish
    form.serviceContent = "空调不制冷维修"
    form.engineer?.phone = "139****5678"
    form.customerPreparation = "保持空调通电，阳台留出室外机维修空间"
    form.cautions = "该机购于2023-08-15，已过保修期，配件费与上门费另计，先报价经同意后维修"
    form.customerSignature = FormSignature(signer: "张*", kind: .electronic)
    form.sentAt = minute("2024-05-20 09:30")
    return form
  }

  static var record: ServiceRecordForm {
    var form = ServiceRecordForm(for: scheduledOrder)
    form.recordNumber = number(.serviceRecord)
    form.serviceInterval = MinuteRange(
      start: minute("2024-05-20 14:05"), end: minute("2024-05-20 15:25"))
    form.faultPhenomenon = "室内机吹自然风，室外风扇不转，电容鼓包"
    form.faultCause = "室外风扇电容老化失效，万用表测得容量为零"
    form.solution = "更换同型号风扇电容（25 UF / 450 V）"
    form.parts = [capacitor]
    form.feeTotal = fee
    form.functionTest = test
    form.customerFeedback = "对维修速度和效果满意"
    form.customerSignature = FormSignature(signer: "张*", kind: .electronic)
    form.engineerSignature = FormSignature(signer: "李*", kind: .electronic)
    return form
  }

  static var survey: SurveyForm {
    var form = SurveyForm(for: order)
    form.surveyNumber = number(.survey)
    form.surveyedAt = minute("2024-05-21 10:15")
    form.channel = .phone
    form.timeliness = 4
    form.professionalism = 5
    form.friendliness = 5
    form.resolution = 4
    form.overall = 4
    form.recommend = 4
    form.comments = "希望工程师能携带原装配件，不用等待"
    form.followUpAction = FollowUpAction(text: "已反馈配件部门，优化配件库存", owner: "王*")
    return form
  }

  static var statistics: StatisticsForm {
    var form = StatisticsForm(template: template)
    if let start = LocalDate("2024-05-01"), let end = LocalDate("2024-05-31") {
      form.period = StatisticsPeriod(start: start, end: end)
    }
    form.avgResponseMinutes = Figure("8.5")
    form.avgOnSiteHours = Figure("3.2")
    form.completionRate = Figure("98.7")
    form.firstTimeFixRate = Figure("92.3")
    form.reworkRate = Figure("2.1")
    form.avgSatisfaction = Figure("4.32")
    form.avgPartsCost = Money(fen: 8560)
    form.avgOnSiteCost = Money(fen: 4520)
    form.complaintCost = Money(fen: 12050)
    form.top3 = [
      TopProblem(text: "配件缺货导致延误", share: Figure(hundredths: 1500)),
      TopProblem(text: "技能不足导致二次上门", share: Figure(hundredths: 1200)),
      TopProblem(text: "收费不透明", share: Figure(hundredths: 800)),
    ]
    form.suggestions = [
      "建立配件安全库存预警，重点型号库存不少于50件", "每月组织工程师培训，针对返修Top3故障实操演练",
      "在预约确认单中增加费用明细说明",
    ]
    return form
  }

  /// What the forms are held against when the survey is done.
  static var context: FormContext {
    FormContext(
      policy: .standard, lint: .standard, now: minute("2024-05-21 10:20"),
      existing: Set(NumberKind.allCases.map(number)), product: product,
      modelOnProof: product.id, intake: intake, order: order, workers: ["GY2024001"])
  }

  /// The same in the month after, for the statistics.
  static var contextOfJune: FormContext {
    FormContext(policy: .standard, lint: .standard, now: minute("2024-06-05 09:00"))
  }
}
