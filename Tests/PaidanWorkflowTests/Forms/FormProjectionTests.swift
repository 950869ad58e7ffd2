import PaidanModel
import PaidanWorkflow
import Testing

@Suite("Forms of a case")
struct FormProjectionTests {
  private let customer = PersonalData(
    name: "张三", phone: "13812345678", address: "某市某区某路某小区3号楼201室")
  private let staff: [StaffID: PersonalData] = [
    "GY2024001": PersonalData(name: "李四", phone: "13912345678"),
    "CS001": PersonalData(name: "王五", phone: "13712345678"),
  ]

  private func forms(_ driver: CaseDriver) -> FormProjection {
    FormProjection(of: driver.state, under: driver.template, customer: customer, staff: staff)
  }

  private func golden() throws -> CaseDriver {
    var scenario = Scenario.golden
    let first = scenario.steps[0]
    guard case .recordIntake(var facts) = first.action else { return CaseDriver() }
    facts.purchasedOn = LocalDate("2023-08-15")
    scenario.steps[0] = .init(
      time: first.time, actor: first.actor, action: .recordIntake(facts: facts))
    return try CaseDriver.after(scenario)
  }

  @Test(
    "FORM-CR FORM-WO FORM-AP FORM-OS FORM-CS the golden case fills five forms without fault, with the catalogue's numbers and times"
  )
  func goldenForms() throws {
    let driver = try golden()
    let forms = forms(driver)
    let intake = try #require(forms.intake)
    let order = try #require(forms.order)
    let appointment = try #require(forms.appointment)
    let record = try #require(forms.serviceRecord)
    let survey = try #require(forms.survey(ownedBy: "CS001"))
    var context = FormContext(
      template: driver.template, now: CatalogueForms.minute("2024-05-21 10:20"),
      existing: Set(NumberKind.allCases.map(CatalogueForms.number)))
    context.intake = intake
    context.order = order
    context.workers = ["GY2024001"]
    #expect(intake.violations(in: context, stage: .final) == [])
    #expect(order.violations(in: context, stage: .final) == [])
    #expect(appointment.violations(in: context, stage: .final) == [])
    #expect(record.violations(in: context, stage: .final) == [])
    #expect(survey.violations(in: context, stage: .final) == [])

    #expect(intake.receivedAt == CatalogueForms.intake.receivedAt)
    #expect(intake.receivedBy == "王*" && intake.customerName == "张*")
    #expect(order.createdAt == CatalogueForms.order.createdAt)
    #expect(order.assignee == CatalogueForms.order.assignee)
    #expect(order.appointment == CatalogueForms.slot)
    #expect(order.completedAt == CatalogueForms.order.completedAt)
    #expect(appointment.sentAt == CatalogueForms.appointment.sentAt)
    #expect(appointment.engineer?.phone == "139****5678")
    #expect(record.serviceInterval == CatalogueForms.record.serviceInterval)
    #expect(record.feeTotal == CatalogueForms.fee && record.parts == [CatalogueForms.capacitor])
    #expect(survey.surveyNumber == CatalogueForms.survey.surveyNumber)
    #expect(survey.overall == 4 && survey.professionalism == 5)
  }

  @Test("FORM-G8 a form shows the case at that moment, and nothing that has not happened")
  func moments() throws {
    let none = forms(CaseDriver())
    #expect(none.intake == nil && none.order == nil && none.appointment == nil)
    #expect(none.serviceRecord == nil && none.survey(ownedBy: nil) == nil)
    let created = try forms(CaseDriver.after(Scenario.golden.through(.createOrder)))
    #expect(created.order?.assignee == nil && created.order?.status == .pending)
    #expect(created.order?.processRecord == nil && created.appointment == nil)
    let agreed = try forms(CaseDriver.after(Scenario.golden.through(.agreeAppointment)))
    #expect(agreed.appointment?.sentAt == nil && agreed.appointment?.customerSignature == nil)
    #expect(agreed.serviceRecord == nil)
  }

  @Test(
    "FORM-G4 the forms of a case show no whole name or phone, and a person without data as a star")
  func masked() throws {
    let driver = try golden()
    let projection = FormProjection(
      of: driver.state, under: driver.template, customer: customer, staff: [:])
    for forms in [forms(driver), projection] {
      let pages = [
        forms.intake?.html(), forms.order?.html(), forms.appointment?.html(),
        forms.serviceRecord?.html(), forms.survey(ownedBy: "CS001")?.html(),
      ]
      for page in pages.compactMap({ $0 }) {
        for secret in ["张三", "李四", "王五", "1381234", "1391234"] {
          #expect(!page.contains(secret))
        }
      }
    }
    #expect(projection.order?.assignee?.name == "*")
  }

  @Test(
    "INT-30 APT-11 special requirements of the intake reach the appointment, remarks stay with the intake"
  )
  func specialRequirements() throws {
    var driver = try CaseDriver.after(Scenario.golden.before(.agreeAppointment))
    var agreement = Example.agreement
    agreement.specialRequirements = nil
    try driver.give(
      .agreeAppointment(agreement: agreement, busy: []), by: People.li, at: "09:29")
    #expect(forms(driver).appointment?.specialRequirements == "上门前1小时电话联系")
    #expect(forms(driver).intake?.remarks == Example.intake.remarks)
    var other = try CaseDriver.after(Scenario.golden.before(.agreeAppointment))
    agreement.specialRequirements = "下午在家"
    try other.give(.agreeAppointment(agreement: agreement, busy: []), by: People.li, at: "09:29")
    #expect(forms(other).appointment?.specialRequirements == "下午在家")
  }
}
