import PaidanModel
import PaidanWorkflow
import Testing

@Suite("SA-OS-004")
struct ServiceRecordFormTests {
  private static let spoilt: [Spoilt<ServiceRecordForm>] = [
    Spoilt("1 no number", "recordNumber", .required) { f, _ in f.recordNumber = nil },
    Spoilt("2 no such order", "workOrderNumber", .noSuchRecord) { f, _ in
      f.workOrderNumber = FormNumber(.workOrder, CatalogueForms.day, 7)
    },
    Spoilt("3 another customer", "customerName", .notTheSource) { f, _ in
      f.customerName = "李*"
    },
    Spoilt("4 no address", "serviceAddress", .required) { f, _ in f.serviceAddress = nil },
    Spoilt("5 no time", "serviceInterval", .required) { f, _ in f.serviceInterval = nil },
    Spoilt("5 ends where it begins", "serviceInterval", .tooEarly) { f, _ in
      f.serviceInterval?.end = CatalogueForms.minute("2024-05-20 14:05")
    },
    Spoilt("5 not over yet", "serviceInterval", .inTheFuture) { f, _ in
      f.serviceInterval?.end = CatalogueForms.minute("2024-05-21 15:25")
    },
    Spoilt("6 nobody", "engineer", .required) { f, _ in f.engineer = nil },
    Spoilt("6 somebody who did not work on it", "engineer.id", .notTheSource) { f, _ in
      f.engineer?.id = "GY2024009"
    },
    Spoilt("7 another product", "product", .notTheSource) { f, _ in
      f.product?.serialNumber = "SN99999999"
    },
    Spoilt("8 nothing found", "faultPhenomenon", .required) { f, _ in f.faultPhenomenon = nil },
    Spoilt("8 broken", "faultPhenomenon", .stockPhrase) { f, _ in f.faultPhenomenon = "坏了" },
    Spoilt("9 a guess", "faultCause", .guess) { f, _ in f.faultCause = "可能是室外风扇电容老化" },
    Spoilt("9 unknown", "faultCause", .stockPhrase) { f, _ in f.faultCause = "不明" },
    Spoilt("10 repaired", "solution", .stockPhrase) { f, _ in f.solution = "修好了" },
    Spoilt("11 no piece", "parts[0].quantity", .outOfRange) { f, _ in f.parts[0].quantity = 0 },
    Spoilt("11 a price below zero", "parts[0].unitPrice", .outOfRange) { f, _ in
      f.parts[0].unitPrice = Money(fen: -1)
    },
    Spoilt("11 a line that does not multiply", "parts[0].total", .wrongSum) { f, _ in
      f.parts[0].quantity = 2
    },
    Spoilt("11 free and yet charged", "parts[0].total", .wrongSum) { f, _ in
      f.parts[0].label = .free
    },
    Spoilt("11 a part without a name", "parts[0].name", .required) { f, _ in
      f.parts[0].name = ""
    },
    Spoilt("11 a part without a model", "parts[0].model", .required) { f, _ in
      f.parts[0].model = " "
    },
    Spoilt("12 no fee", "feeTotal", .required) { f, _ in f.feeTotal = nil },
    Spoilt("12 not the sum of the parts", "feeTotal.parts", .wrongSum) { f, _ in
      f.feeTotal?.parts = .zero
    },
    Spoilt("12 not parts and call-out", "feeTotal.total", .wrongSum) { f, _ in
      f.feeTotal?.callOut = Money(fen: 5000)
    },
    Spoilt("12 charged but labelled free", "feeTotal.label", .wrongLabel) { f, _ in
      f.feeTotal?.label = .free
    },
    Spoilt("12 a call-out below zero", "feeTotal.callOut", .outOfRange) { f, _ in
      f.feeTotal?.callOut = Money(fen: -1)
    },
    Spoilt("13 no test", "functionTest", .required) { f, _ in f.functionTest = nil },
    Spoilt("13 cooling normal", "functionTest.text", .stockPhrase) { f, _ in
      f.functionTest = FunctionTest(text: "制冷正常")
    },
    Spoilt("13 nothing measured", "functionTest.text", .notMeasured) { f, _ in
      f.functionTest = FunctionTest(text: "室外风扇正常运转，制冷达标")
    },
    Spoilt("13 a measure without digits", "functionTest.measures[0].value", .malformed) { f, _ in
      f.functionTest?.measures[0].value = "十六"
    },
    Spoilt("13 a unit nobody declared", "functionTest.measures[0].unit", .undeclared) { f, _ in
      f.functionTest?.measures[0].unit = "花"
    },
    Spoilt("14 no opinion", "customerFeedback", .required) { f, _ in f.customerFeedback = nil },
    Spoilt("15 no signature", "customerSignature", .required) { f, _ in
      f.customerSignature = nil
    },
    Spoilt("16 no engineer's signature", "engineerSignature", .required) { f, _ in
      f.engineerSignature = nil
    },
    Spoilt("16 a whole name", "engineerSignature.signer", .notMasked) { f, _ in
      f.engineerSignature?.signer = "李四"
    },
  ]

  @Test("FORM-OS FORM-G3 FORM-G8 PRT-04 CNF-03 each field has its rule", arguments: spoilt)
  func rules(_ spoilt: Spoilt<ServiceRecordForm>) {
    spoilt.check(CatalogueForms.record, in: CatalogueForms.context)
  }

  @Test(
    "FORM-OS PRT-04 CNF-03 the catalogue's example is without fault: one capacitor, 50 + 0 = 50 yuan"
  )
  func example() throws {
    let form = CatalogueForms.record
    #expect(form.violations(in: CatalogueForms.context, stage: .final) == [])
    #expect(try FeeTotal(for: form.parts, callOut: .zero) == form.feeTotal)
    let line = try PartLine(
      name: "风扇电容", model: "C123", quantity: 1, unitPrice: Money(yuan: 50), label: .charged)
    #expect(line == CatalogueForms.capacitor)
  }

  @Test(
    "CNF-02 CNF-03 the fee example of the text: a part of 200 yuan and a call-out of 50 are 250")
  func feeExample() throws {
    let part = try PartLine(
      name: "主板", model: "M1", quantity: 1, unitPrice: Money(yuan: 200), label: .charged)
    let fee = try FeeTotal(for: [part], callOut: Money(yuan: 50))
    #expect(fee.total == Money(fen: 25_000) && fee.label == .charged)
    let free = try PartLine(
      name: "主板", model: "M1", quantity: 3, unitPrice: Money(yuan: 200), label: .free)
    #expect(free.total == .zero)
    #expect(try FeeTotal(for: [free], callOut: .zero).label == .free)
    #expect(throws: MoneyError.overflow) {
      try FeeTotal(for: [part], callOut: Money(fen: .max))
    }
  }

  @Test(
    "FORM-OS A-59 remote support has no address and no call-out fee, and is signed electronically")
  func remote() {
    var form = CatalogueForms.record
    var context = CatalogueForms.context
    context.order?.serviceType = .remoteSupport
    context.order?.serviceAddress = nil
    form.serviceAddress = nil
    #expect(form.isValid(in: context))
    form.feeTotal = FeeTotal(
      parts: CatalogueForms.fifty, callOut: CatalogueForms.fifty, total: Money(fen: 10_000),
      label: .charged)
    #expect(form.violations(in: context, stage: .final).map(\.field) == ["feeTotal.callOut"])
  }

  @Test("FORM-OS SVC-08 a function without a quantity passes with a named test and its result")
  func namedTest() {
    var form = CatalogueForms.record
    form.functionTest = FunctionTest(
      text: "通电后启动，遥控各功能测试通过", tests: [.init(name: "通电", passed: true)])
    #expect(form.isValid(in: CatalogueForms.context))
    form.functionTest?.tests = [.init(name: " ", passed: true)]
    #expect(!form.isValid(in: CatalogueForms.context))
  }

  @Test("FORM-OS as a draft it needs no signatures")
  func draft() {
    var form = CatalogueForms.record
    form.customerSignature = nil
    form.engineerSignature = nil
    #expect(form.isValid(in: CatalogueForms.context, stage: .draft))
  }
}
