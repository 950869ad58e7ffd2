import PaidanModel
import PaidanWorkflow
import Testing

@Suite("What is typed in at intake")
struct IntakeEntryTests {
  private let context = CatalogueForms.context

  private func fields(_ entry: IntakeEntry) -> [String] {
    entry.violations(in: context).map { "\($0.field) \($0.rule.rawValue)" }
  }

  @Test(
    "INT-18 INT-07 name and contact are required and the contact's format is checked before it is masked"
  )
  func entry() {
    #expect(fields(IntakeEntry(customer: PersonalData(name: "张三", phone: "13812345678"))) == [])
    #expect(fields(IntakeEntry(customer: PersonalData(name: "张三", phone: "010-6234 5678"))) == [])
    #expect(
      fields(IntakeEntry(customer: PersonalData(name: " ", phone: ""))) == [
        "customerName required", "contact required",
      ])
    for phone in ["138", "1381234567890123", "1381234567x", "138****5678"] {
      #expect(
        fields(IntakeEntry(customer: PersonalData(name: "张三", phone: phone)))
          == ["contact malformed"], "\(phone)")
    }
    for email in ["", "a", "a@b", "@b.cn", "a@.cn", "a b@c.cn", "a@b@c.cn", "a@b."] {
      #expect(
        fields(IntakeEntry(customer: PersonalData(name: "张三", phone: "13812345678", email: email)))
          == ["email malformed"], "\(email)")
    }
    #expect(
      fields(
        IntakeEntry(
          customer: PersonalData(name: "张三", phone: "13812345678", email: "z.s@example.com.cn")))
        == [])
  }

  @Test("INT-18 a violation shows the contact masked")
  func quiet() throws {
    let entry = IntakeEntry(customer: PersonalData(name: "张三", phone: "138123456789012"))
    let violation = try #require(entry.violations(in: context).first)
    #expect(violation.value == "13812****789012")
    #expect(!violation.message.english.contains("138123456"))
  }

  @Test("INT-27 a business caller gives full name, dealership, position and at least one phone")
  func business() {
    func fields(_ caller: BusinessCaller) -> [String] {
      caller.violations(in: context).map { "\($0.field) \($0.rule.rawValue)" }
    }
    let caller = BusinessCaller(
      fullName: "赵敏", dealership: "某品牌某市店", position: "服务经理", officePhone: "0571-87654321")
    #expect(fields(caller) == [])
    var mobile = caller
    mobile.officePhone = nil
    mobile.mobilePhone = "13912345678"
    #expect(fields(mobile) == [])
    mobile.mobilePhone = ""
    #expect(fields(mobile) == ["caller.officePhone required"])
    mobile.mobilePhone = "139"
    #expect(fields(mobile) == ["caller.mobilePhone malformed"])
    let nobody = BusinessCaller(fullName: "", dealership: "", position: " ")
    #expect(
      fields(nobody) == [
        "caller.fullName required", "caller.dealership required", "caller.position required",
        "caller.officePhone required",
      ])
  }

  @Test("INT-03 the kinds of request of the project's desk become demands, complaints or notes")
  func kinds() {
    #expect(ServiceRequestKind.consultation.destination == .intake(.consultation))
    #expect(ServiceRequestKind.faultReport.destination == .intake(.repair))
    #expect(ServiceRequestKind.complaint.destination == .complaint)
    #expect(ServiceRequestKind.suggestion.destination == .note)
    #expect(
      DemandType.allCases.map(\.rawValue)
        == ["repair", "installation", "returnExchange", "consultation"])
    #expect(DemandType.allCases.map(\.label.chinese) == ["维修", "安装", "退换货", "咨询"])
  }

  @Test("INT-22 completeness is the share of intakes whose required fields are all there and valid")
  func completeness() {
    var lacking = CatalogueForms.intake
    lacking.serialNumber = nil
    var warned = CatalogueForms.intake
    warned.problemDescription = "不制冷"
    let forms = [CatalogueForms.intake, lacking, warned].map { (form: $0, context: context) }
    let completeness = IntakeCompleteness(forms)
    #expect(completeness.complete == 2 && completeness.total == 3)
    #expect(completeness.perMille == 666)
    #expect(IntakeCompleteness([]).perMille == nil)
    #expect(IntakeCompleteness([(form: CatalogueForms.intake, context: context)]).perMille == 1000)
  }
}
