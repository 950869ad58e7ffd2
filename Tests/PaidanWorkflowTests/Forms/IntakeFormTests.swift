import PaidanModel
import PaidanWorkflow
import Testing

@Suite("SA-CR-001")
struct IntakeFormTests {
  private static let spoilt: [Spoilt<IntakeForm>] = [
    Spoilt("1 no number", "intakeNumber", .required) { f, _ in f.intakeNumber = nil },
    Spoilt("1 another kind of number", "intakeNumber", .malformed) { f, _ in
      f.intakeNumber = CatalogueForms.number(.workOrder)
    },
    Spoilt("2 no time", "receivedAt", .required) { f, _ in f.receivedAt = nil },
    Spoilt("2 tomorrow", "receivedAt", .inTheFuture) { f, c in
      f.receivedAt = LocalMinute("2024-05-21 10:21")
      c.now = CatalogueForms.minute("2024-05-21 10:20")
    },
    Spoilt("3 no channel", "channels", .required) { f, _ in f.channels = [] },
    Spoilt("3 a channel the template does not declare", "channels[1]", .undeclared) { f, _ in
      f.channels = [.phone, .qqGroup]
    },
    Spoilt("3 a channel twice", "channels[1]", .repeated) { f, _ in
      f.channels = [.app, .app]
    },
    Spoilt("4 no name", "customerName", .required) { f, _ in f.customerName = nil },
    Spoilt("4 a whole name", "customerName", .notMasked) { f, _ in f.customerName = "张三" },
    Spoilt("5 no contact", "contact", .required) { f, _ in f.contact = "  " },
    Spoilt("5 a whole phone", "contact", .notMasked) { f, _ in f.contact = "13812345678" },
    Spoilt("6 no model", "productModel", .required) { f, _ in f.productModel = nil },
    Spoilt("6 a model other than on the proof", "productModel", .notTheSource) { f, _ in
      f.productModel = "KFR-50"
    },
    Spoilt("7 no serial number", "serialNumber", .required) { f, _ in f.serialNumber = nil },
    Spoilt("7 a serial number of another shape", "serialNumber", .malformed) { f, _ in
      f.serialNumber = "SN-2"
    },
    Spoilt("8 no purchase date", "purchaseDate", .required) { f, _ in f.purchaseDate = nil },
    Spoilt("8 bought tomorrow", "purchaseDate", .inTheFuture) { f, _ in
      f.purchaseDate = LocalDate("2024-05-22")
    },
    Spoilt("9 no demand type", "demandType", .required) { f, _ in f.demandType = nil },
    Spoilt("10 no description", "problemDescription", .required) { f, _ in
      f.problemDescription = nil
    },
    Spoilt("10 broken", "problemDescription", .stockPhrase) { f, _ in
      f.problemDescription = "坏了"
    },
    Spoilt("10 a guess", "problemDescription", .guess, .warning) { f, _ in
      f.problemDescription = "空调不制冷，可能缺少制冷剂"
    },
    Spoilt("10 an own diagnosis", "problemDescription", .ownDiagnosis, .warning) { f, _ in
      f.problemDescription = "压缩机坏了，请尽快派人修理"
    },
    Spoilt("10 a few words", "problemDescription", .tooShort, .warning) { f, _ in
      f.problemDescription = "不制冷"
    },
    Spoilt("10 a prompt unanswered", "problemDescription", .promptUnanswered, .warning) { _, c in
      c.unansweredPrompts = ["故障从何时开始"]
    },
    Spoilt("11 no urgency", "urgency", .required) { f, _ in f.urgency = nil },
    Spoilt("12 no emotion", "emotion", .required) { f, _ in f.emotion = nil },
    Spoilt("13 nobody received it", "receivedBy", .required) { f, _ in f.receivedBy = nil },
    Spoilt("13 a specialist's whole name", "receivedBy", .notMasked) { f, _ in
      f.receivedBy = "王小二"
    },
  ]

  @Test(
    "FORM-CR INT-18 each field has its rule, and breaking it is told by field and rule",
    arguments: spoilt)
  func rules(_ spoilt: Spoilt<IntakeForm>) {
    spoilt.check(CatalogueForms.intake, in: CatalogueForms.context)
  }

  @Test("FORM-CR the catalogue's example is without fault, remarks or not")
  func example() {
    var form = CatalogueForms.intake
    #expect(form.violations(in: CatalogueForms.context, stage: .final) == [])
    form.remarks = nil
    #expect(form.violations(in: CatalogueForms.context, stage: .final) == [])
  }

  @Test("INT-18 FORM-G6 an empty form tells all its violations at once, in the order of the fields")
  func all() {
    let form = IntakeForm(template: CatalogueForms.template)
    let violations = form.violations(in: CatalogueForms.context, stage: .final)
    #expect(
      violations.map(\.field) == [
        "intakeNumber", "receivedAt", "channels", "customerName", "contact", "productModel",
        "serialNumber", "purchaseDate", "demandType", "problemDescription", "urgency", "emotion",
        "receivedBy",
      ])
    #expect(violations.allSatisfy { $0.rule == .required && $0.severity == .error })
    #expect(
      violations[6].message
        == LocalizedText(
          english: "SA-CR-001 serialNumber is required", chinese: "SA-CR-001 产品序列号为必填项"))
  }

  @Test("FORM-G4 a violation shows no name, phone or free text")
  func quiet() throws {
    var form = CatalogueForms.intake
    form.customerName = "张三丰"
    form.contact = "13812345678"
    form.receivedBy = "王小二"
    form.serialNumber = "机主张三丰"
    form.problemDescription = "张三丰说可能坏了"
    let violations = form.violations(in: CatalogueForms.context, stage: .final)
    #expect(violations.count >= 5)
    for violation in violations {
      let json = try StrictJSON.write(violation)
      let texts = [
        violation.message.english, violation.message.chinese, String(decoding: json, as: UTF8.self),
      ]
      for secret in ["三丰", "1234", "小二"] {
        #expect(!texts.contains { $0.contains(secret) }, "\(violation)")
      }
    }
  }

  @Test(
    "FORM-G7 INT-01 a channel of another profile is accepted only where the template declares it")
  func channels() {
    var form = CatalogueForms.intake
    form.channels = [.qqGroup]
    var context = CatalogueForms.context
    #expect(!form.isValid(in: context))
    context.channels.append(.qqGroup)
    #expect(form.isValid(in: context))
    // Off by default are all but the four of the form.
    #expect(
      CasePolicy.standardConsumer.channels == [.phone, .app, .ecommerce, .officialAccount])
    #expect(Channel.known.count == 14)
  }

  @Test(
    "C-44 INT-05 a verified proof of purchase stands in for the serial number where the template allows it"
  )
  func proofInsteadOfSerial() {
    var form = CatalogueForms.intake
    form.serialNumber = nil
    var context = CatalogueForms.context
    context.hasVerifiedProof = true
    #expect(!form.isValid(in: context), "the form's rule wins by default")
    var policy = FormPolicy.standard
    policy.proofReplacesSerialNumber = true
    var lenient = FormContext(
      policy: policy, lint: .standard, now: context.now, product: context.product,
      hasVerifiedProof: true)
    #expect(form.isValid(in: lenient))
    lenient.hasVerifiedProof = false
    #expect(!form.isValid(in: lenient))
    // A model without a number on its body needs none.
    policy = .standard
    policy.modelsWithoutSerialNumber = [CatalogueForms.product.id]
    context = FormContext(policy: policy, lint: .standard, now: context.now)
    #expect(form.isValid(in: context))
  }
}
