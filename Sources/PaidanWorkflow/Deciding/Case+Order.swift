internal import PaidanModel

extension Case {
  func createOrder(
    _ facts: OrderFacts, _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let intake, intake.submittedAt != nil, intake.outcome == nil else {
      throw .guardFailed(transition: .tr1, guard: .intakeConfirmed)
    }
    var violations = Violations()
    violations.check(facts.number.kind == .workOrder, "workOrderNumber", .numberKind)
    violations.check(
      facts.isAddressConfirmed || facts.serviceType == .remoteSupport, "serviceAddress", .required)
    violations.check(command.stamp.happenedAt >= intake.receivedAt, "createdAt", .order)
    violations.check(
      intake.facts.demand != .consultation || facts.serviceType == .remoteSupport, "serviceType",
      .combination)
    if let minutes = facts.standardMinutes {
      violations.check(minutes > 0, "standardMinutes", .range)
    }
    try violations.raise()
    out.emit(.intakeClosed(outcome: .workOrderCreated))
    let facts = template.completed(facts, for: intake.facts)
    out.emit(
      .orderCreated(
        facts: facts, urgency: intake.facts.urgency, customer: intake.facts.customer))
    if let link = facts.link { out.emit(.linked(link: link)) }
    if template.content.casePolicy.dispatchMode == .automatic {
      out.emit(.matchRequested(cause: .created, preferred: facts.dedicatedEngineer))
    }
  }

  func amendOrder(
    _ field: Amendment.Field, _ old: String, _ new: String, _ reason: String, _ command: Command,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    try requireText(new, "new")
    try requireText(reason, "reason")
    if let value = value(of: field), value != old {
      throw .invalid([.init(field: field.rawValue, value: old, rule: .mismatch)])
    }
    guard isValid(new, for: field) else {
      throw .invalid([.init(field: field.rawValue, value: new, rule: .range)])
    }
    out.emit(
      .orderAmended(
        amendment: Amendment(
          field: field, old: old, new: new, reason: reason, by: command.actor.staff,
          at: command.stamp.happenedAt)))
    if field == .requiredSkills { liftExclusions(on: .skillMismatch, &out) }
  }

  /// The value an amendment must name as the old one; nil: the case does not hold it.
  private func value(of field: Amendment.Field) -> String? {
    switch field {
    case .productModel: intake?.facts.productModel
    case .serialNumber: intake?.facts.serialNumber ?? ""
    case .problem: intake?.facts.problem
    case .faultType: order?.facts.faultType?.text ?? ""
    case .urgency: order?.urgency.rawValue
    case .serviceType: order?.facts.serviceType.rawValue
    case .serviceAddress, .requiredSkills: nil
    }
  }

  private func isValid(_ value: String, for field: Amendment.Field) -> Bool {
    switch field {
    case .urgency: Urgency(rawValue: value) != nil
    case .serviceType: ServiceType(rawValue: value) != nil
    default: true
    }
  }

  func cancelOrder(
    _ reason: CancellationReason, _ command: Command, _ template: ProcessTemplate,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    try declared(template.content.casePolicy.cancellationReasons, reason, .cancellationReasons)
    withdrawOffers(&out)
    out.emit(.orderCancelled(reason: reason))
  }
}
