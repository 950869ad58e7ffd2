import PaidanModel
import PaidanWorkflow
import Testing

@Suite("SA-WO-002")
struct WorkOrderFormTests {
  private static let spoilt: [Spoilt<WorkOrderForm>] = [
    Spoilt("1 no number", "workOrderNumber", .required) { f, _ in f.workOrderNumber = nil },
    Spoilt("1 another kind", "workOrderNumber", .malformed) { f, _ in
      f.workOrderNumber = CatalogueForms.number(.intake)
    },
    Spoilt("2 no time", "createdAt", .required) { f, _ in f.createdAt = nil },
    Spoilt("2 before the intake", "createdAt", .tooEarly) { f, _ in
      f.createdAt = LocalMinute("2024-05-20 09:14")
    },
    Spoilt("2 in the future", "createdAt", .inTheFuture) { f, _ in
      f.createdAt = LocalMinute("2024-05-22 09:14")
      f.completedAt = LocalMinute("2024-05-22 15:30")
    },
    Spoilt("3 no intake", "intakeNumber", .required) { f, _ in f.intakeNumber = nil },
    Spoilt("3 an intake that does not exist", "intakeNumber", .noSuchRecord) { f, _ in
      f.intakeNumber = FormNumber(.intake, CatalogueForms.day, 2)
    },
    Spoilt("3 an order as intake", "intakeNumber", .malformed) { f, _ in
      f.intakeNumber = CatalogueForms.number(.workOrder)
    },
    Spoilt("4 no customer", "customer", .required) { f, _ in f.customer = nil },
    Spoilt("4 a whole name", "customer.name", .notMasked) { f, c in
      f.customer?.name = "张三"
      c.intake?.customerName = "张三"
    },
    Spoilt("4 a whole phone", "customer.contact", .notMasked) { f, c in
      f.customer?.contact = "13812345678"
      c.intake?.contact = "13812345678"
    },
    Spoilt("4 another customer than the intake's", "customer", .notTheSource) { f, _ in
      f.customer?.name = "李*"
    },
    Spoilt("5 no address", "serviceAddress", .required) { f, _ in f.serviceAddress = nil },
    Spoilt("5 an address without door", "serviceAddress", .noDoorNumber) { f, _ in
      f.serviceAddress = "某市某区某路某小区"
    },
    Spoilt("5 not confirmed a second time", "addressConfirmed", .unconfirmed) { f, _ in
      f.addressConfirmed = false
    },
    Spoilt("6 no product", "product", .required) { f, _ in f.product = nil },
    Spoilt("6 another model than the intake's", "product", .notTheSource) { f, _ in
      f.product?.model = "KFR-50"
    },
    Spoilt("7 no service type", "serviceType", .required) { f, _ in f.serviceType = nil },
    Spoilt("8 nobody assigned", "assignee", .required) { f, _ in f.assignee = nil },
    Spoilt("8 an engineer nobody knows", "assignee.id", .noSuchRecord) { f, _ in
      f.assignee?.id = "GY9"
    },
    Spoilt("8 an engineer's whole name", "assignee.name", .notMasked) { f, _ in
      f.assignee?.name = "李四"
    },
    Spoilt("9 half past", "appointment", .notOnTheHour) { f, _ in
      f.appointment?.start = CatalogueForms.minute("2024-05-20 14:30")
    },
    Spoilt("9 ends before it begins", "appointment", .tooEarly) { f, _ in
      f.appointment?.end = CatalogueForms.minute("2024-05-20 13:00")
    },
    Spoilt("9 scheduled without a time", "appointment", .required) { f, _ in
      f.status = .scheduled
      f.appointment = nil
    },
    Spoilt("11 no process record", "processRecord", .required) { f, _ in f.processRecord = nil },
    Spoilt("11 repaired, no more", "processRecord.solution", .stockPhrase) { f, _ in
      f.processRecord?.solution = "已修复"
    },
    Spoilt("11 nothing measured", "processRecord.outcome.text", .notMeasured) { f, _ in
      f.processRecord?.outcome = FunctionTest(text: "试机良好，客户确认制冷效果")
    },
    Spoilt("11 a guessed cause", "processRecord.cause", .guess) { f, _ in
      f.processRecord?.cause = "可能是室外风扇电容老化了"
    },
    Spoilt("11 a fee that does not add up", "processRecord.fee.total", .wrongSum) { f, _ in
      f.processRecord?.fee.total = Money(fen: 5100)
    },
    Spoilt("12 no signature", "customerSignature", .required) { f, _ in
      f.customerSignature = nil
    },
    Spoilt("13 no completion time", "completedAt", .required) { f, _ in f.completedAt = nil },
    Spoilt("13 completed before the service ended", "completedAt", .tooEarly) { f, _ in
      f.completedAt = LocalMinute("2024-05-20 15:24")
    },
    Spoilt("no urgency", "urgency", .required) { f, _ in f.urgency = nil },
  ]

  @Test("FORM-WO FORM-G3 FORM-G8 each field has its rule", arguments: spoilt)
  func rules(_ spoilt: Spoilt<WorkOrderForm>) {
    spoilt.check(CatalogueForms.order, in: CatalogueForms.context)
  }

  @Test(
    "FORM-WO WO-13 the catalogue's example is without fault: closed 15:30 for a service ended 15:25"
  )
  func example() {
    #expect(CatalogueForms.order.violations(in: CatalogueForms.context, stage: .final) == [])
    #expect(
      CatalogueForms.scheduledOrder.violations(in: CatalogueForms.context, stage: .final) == [])
  }

  @Test(
    "FORM-WO a status demands no more than has happened",
    arguments: [
      (WorkOrderStatus.pending, [String]()), (.scheduled, ["assignee", "appointment"]),
      (.inService, ["assignee"]), (.cancelled, []),
      (.completed, ["assignee", "processRecord", "customerSignature", "completedAt"]),
    ])
  func statuses(_ status: WorkOrderStatus, _ missing: [String]) {
    var form = CatalogueForms.scheduledOrder
    form.assignee = nil
    form.appointment = nil
    form.status = status
    let violations = form.violations(in: CatalogueForms.context, stage: .final)
    #expect(violations.map(\.field) == missing)
  }

  @Test("FORM-WO A-59 remote support needs no address")
  func remote() {
    var form = CatalogueForms.scheduledOrder
    form.serviceType = .remoteSupport
    form.serviceAddress = nil
    #expect(form.isValid(in: CatalogueForms.context))
  }

  @Test("FORM-G4 an address shows no street in a violation")
  func quiet() throws {
    var form = CatalogueForms.order
    form.serviceAddress = "杭州市西湖区文三路某小区"
    let violation = try #require(
      form.violations(in: CatalogueForms.context, stage: .final).first)
    #expect(violation.value == "杭州市西湖区***")
  }
}
