public import PaidanModel

/// Fills the forms from a case, its template and the personal data kept apart (FORM-G8).
///
/// Forms are never stored: they are what the events say, masked. Whoever may read them gets them
/// from here, at any moment of a case's history.
public struct FormProjection: Sendable {
  private let state: Case
  private let template: ProcessTemplate
  private let customer: PersonalData
  private let staff: [StaffID: PersonalData]

  /// A projection.
  ///
  /// - Parameters:
  ///   - state: the case.
  ///   - template: it was begun under.
  ///   - customer: the customer's data.
  ///   - staff: the data of everybody the forms name; one who is missing is shown as a star.
  public init(
    of state: Case, under template: ProcessTemplate, customer: PersonalData,
    staff: [StaffID: PersonalData]
  ) {
    self.state = state
    self.template = template
    self.customer = customer
    self.staff = staff
  }

  private var header: FormTemplate { FormTemplate(id: template.id, version: template.version) }
  private var masked: CustomerOnForm { customer.masked(by: template.forms.names) }

  /// SA-CR-001; nil before the intake is recorded.
  public var intake: IntakeForm? {
    guard let intake = state.intake else { return nil }
    let facts = intake.facts
    var form = IntakeForm(template: header)
    form.intakeNumber = facts.number
    form.receivedAt = minute(intake.receivedAt)
    form.channels = facts.channels
    form.customerName = masked.name
    form.contact = masked.contact
    form.productModel = ProductID(facts.productModel)
    form.serialNumber = facts.serialNumber
    form.purchaseDate = facts.purchasedOn
    form.demandType = facts.demand
    form.problemDescription = facts.problem
    form.urgency = facts.urgency
    form.emotion = facts.emotion
    form.receivedBy = name(of: facts.receivedBy)
    form.remarks = facts.remarks
    return form
  }

  /// SA-WO-002; nil before the order is created.
  public var order: WorkOrderForm? {
    guard let order = state.order, let facts = state.intake?.facts else { return nil }
    var form = WorkOrderForm(template: header)
    form.workOrderNumber = order.facts.number
    form.createdAt = minute(order.createdAt)
    form.intakeNumber = facts.number
    form.customer = masked
    form.serviceAddress = customer.address
    form.addressConfirmed = order.facts.isAddressConfirmed
    form.product = ProductOnForm(
      model: ProductID(facts.productModel), serialNumber: facts.serialNumber)
    form.serviceType = order.facts.serviceType
    form.assignee = state.assignment.owner.map { StaffOnForm(name: name(of: $0), id: $0) }
    form.appointment = state.appointment.agreed.map { range($0.agreement.slot) }
    form.status = order.status
    form.processRecord = processRecord
    form.customerSignature = signature(
      state.confirmation.customer, state.confirmation.customerSignedAt, masked.name)
    form.completedAt = order.completedAt.map(minute)
    form.urgency = order.urgency
    return form
  }

  /// SA-AP-003; nil while no appointment stands.
  ///
  /// Special requirements of the intake are carried over where the appointment says none (INT-30,
  /// APT-11).
  public var appointment: AppointmentForm? {
    guard let order, let appointment = state.appointment.agreed else { return nil }
    let agreement = appointment.agreement
    var form = AppointmentForm(for: order)
    form.appointmentNumber = agreement.number
    form.slot = range(agreement.slot)
    form.slotOrigin = agreement.origin
    form.serviceContent = agreement.serviceContent
    form.engineer = state.assignment.owner.map { staffOnForm($0, withPhone: true) }
    form.customerPreparation = agreement.customerPreparation
    form.cautions = agreement.cautions
    form.customerSignature = signature(appointment.signature, nil, masked.name)
    form.sentAt = appointment.sentAt.map(minute)
    form.feeDetail = agreement.feeDetail
    form.specialRequirements =
      agreement.specialRequirements ?? state.intake?.facts.specialRequirements
    return form
  }

  /// SA-OS-004; nil before the record has its number.
  public var serviceRecord: ServiceRecordForm? {
    guard let order, let number = state.service.recordNumber else { return nil }
    let findings = state.service.findings
    var form = ServiceRecordForm(for: order)
    form.recordNumber = number
    form.serviceInterval = interval
    form.engineer = state.service.visits.last.map { staffOnForm($0.engineer, withPhone: false) }
    form.faultPhenomenon = findings.phenomenon
    form.faultCause = findings.cause
    form.solution = findings.solution
    form.parts = parts
    form.feeTotal = fee
    form.functionTest = state.service.functionTest.map { FunctionTest(text: $0) }
    form.customerFeedback = findings.customerFeedback
    let confirmation = state.confirmation
    form.customerSignature = signature(
      confirmation.customer, confirmation.customerSignedAt, masked.name)
    form.engineerSignature = signature(
      confirmation.engineer, confirmation.engineerSignedAt, form.engineer?.name ?? "*")
    return form
  }

  /// SA-CS-005; nil before the survey is answered.
  ///
  /// - Parameter owner: who answers for the follow-up action, where there is one.
  /// - Returns: the form.
  public func survey(ownedBy owner: StaffID?) -> SurveyForm? {
    guard let order, let answer = state.followUp.survey else { return nil }
    var form = SurveyForm(for: order)
    form.surveyNumber = answer.number
    form.surveyedAt = state.followUp.surveyedAt.map(minute)
    form.channel = answer.channel
    let paths: [WritableKeyPath<SurveyForm, Int?>] = [
      \.timeliness, \.professionalism, \.friendliness, \.resolution, \.overall, \.recommend,
    ]
    for (path, score) in zip(paths, answer.scores) { form[keyPath: path] = score }
    form.comments = answer.comments
    form.dissatisfactionClass = answer.dissatisfaction
    form.followUpAction = answer.followUpAction.map {
      FollowUpAction(text: $0, owner: owner.map(name(of:)) ?? "*")
    }
    return form
  }

  private var processRecord: ProcessRecord? {
    let findings = state.service.findings
    guard let cause = findings.cause, let solution = findings.solution,
      let test = state.service.functionTest, let fee
    else { return nil }
    return ProcessRecord(
      cause: cause, solution: solution, outcome: FunctionTest(text: test), parts: parts, fee: fee,
      serviceEndedAt: interval?.end)
  }

  private var parts: [PartLine] {
    let isFree = state.fees.charge?.parts == .zero
    return state.service.replacedParts.compactMap { part in
      try? PartLine(
        name: part.line.name, model: part.line.model, quantity: Int(part.line.quantity),
        unitPrice: part.line.unitPrice, label: isFree ? .free : .charged)
    }
  }

  private var fee: FeeTotal? {
    state.fees.charge.map {
      FeeTotal(parts: $0.parts, callOut: $0.callOut, total: $0.total, label: $0.label)
    }
  }

  private var interval: MinuteRange? {
    guard let visit = state.service.visits.last, let end = visit.endedAt else { return nil }
    return MinuteRange(start: minute(visit.arrivedAt ?? visit.startedAt), end: minute(end))
  }

  private func signature(
    _ signature: SignOff?, _ at: Instant?, _ signer: String
  ) -> FormSignature? {
    signature.map {
      FormSignature(
        signer: signer, kind: $0.kind, signedAt: at.map(minute), contentHash: $0.contentHash)
    }
  }

  private func name(of person: StaffID) -> String {
    staff[person].map { template.forms.names.mask($0.name) } ?? "*"
  }

  private func staffOnForm(_ person: StaffID, withPhone: Bool) -> StaffOnForm {
    StaffOnForm(
      name: name(of: person), id: person,
      phone: withPhone ? staff[person].map { PhoneMask.mask($0.phone) } : nil)
  }

  private func range(_ slot: Slot) -> MinuteRange {
    MinuteRange(start: minute(slot.start), end: minute(slot.end))
  }

  private func minute(_ instant: Instant) -> LocalMinute {
    LocalMinute(instant, offsetMinutes: template.zone.offsetMinutes(at: instant))
  }
}
