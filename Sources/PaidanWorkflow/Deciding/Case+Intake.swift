internal import PaidanModel

extension Case {
  func recordIntake(
    _ facts: IntakeFacts, _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try checkIntake(facts, command, template)
    out.emit(
      .intakeRecorded(facts: facts, tier: template.tier(of: facts), template: template.name))
  }

  func amendIntake(
    _ facts: IntakeFacts, _ reason: String, _ command: Command, _ template: ProcessTemplate,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    try requireText(reason, "reason")
    try checkIntake(facts, command, template)
    guard facts.number == intake?.facts.number else {
      throw .invalid([.init(field: "intakeNumber", value: "\(facts.number)", rule: .mismatch)])
    }
    out.emit(.intakeAmended(facts: facts, tier: template.tier(of: facts), reason: reason))
  }

  /// All that is wrong with an intake at once (INT-18).
  private func checkIntake(
    _ facts: IntakeFacts, _ command: Command, _ template: ProcessTemplate
  ) throws(WorkflowError) {
    for channel in facts.channels {
      try declared(template.content.casePolicy.channels, channel, .channels)
    }
    if let type = facts.problemType {
      try declared(template.forms.problemTypes, type, .problemTypes)
    }
    if let kind = facts.serviceKind {
      try declared(template.forms.serviceKinds, kind, .serviceKinds)
    }
    var violations = Violations()
    violations.check(!facts.channels.isEmpty, "channels", .required)
    violations.check(facts.number.kind == .intake, "intakeNumber", .numberKind)
    violations.require(facts.productModel, "productModel")
    violations.lint(facts.problem, .problemDescription, "problemDescription", template)
    if let requested = facts.requestedAt, requested > command.stamp.happenedAt {
      violations.add("requestedAt", .future)
    }
    try violations.raise()
  }

  func submitIntake(
    _ history: CustomerHistory, _ promise: Instant?, _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let intake else { return }
    let facts = intake.facts
    var violations = Violations()
    violations.check(intake.readBackAt != nil, "customerConfirmedReadBack", .required)
    let hasProof = facts.proofOfPurchase != nil && intake.verifiedAt != nil
    if template.forms.needsSerialNumber(facts.productModel, hasVerifiedProof: hasProof) {
      violations.require(facts.serialNumber ?? "", "serialNumber")
    }
    if let promise, promise <= command.stamp.happenedAt {
      violations.add("promisedContactBy", .past, value: "\(promise)")
    }
    try violations.raise()
    out.emit(.intakeSubmitted(promisedContactBy: promise))
    if history.orders > 0 || history.complaints > 0 { out.emit(.historyFound(history: history)) }
    // INT-13, C-31: a single product is level 3 until a person says otherwise.
    if facts.urgency == .extraUrgent { out.emit(.incidentCandidateOpened(level: .level3)) }
  }

  func closeIntake(
    _ outcome: IntakeOutcome, _ link: CaseLink?, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard outcome != .workOrderCreated else {
      throw .invalid([.init(field: "outcome", value: outcome.rawValue, rule: .combination)])
    }
    guard outcome == .withdrawn || intake?.submittedAt != nil else {
      throw .outOfPlace(
        command: .closeIntake, place: .intakeDraft, possible: [.intakeSubmitted])
    }
    guard outcome != .duplicate || link != nil else {
      throw .invalid([.init(field: "link", value: "", rule: .required)])
    }
    if let link { out.emit(.linked(link: link)) }
    out.emit(.intakeClosed(outcome: outcome))
  }

  func judgeIncident(_ level: IncidentLevel?, _ out: inout Emitter) throws(WorkflowError) {
    guard case .open = intake?.incident else {
      throw .unknown(what: .openIncident, value: "")
    }
    out.emit(.incidentJudged(level: level))
  }
}
