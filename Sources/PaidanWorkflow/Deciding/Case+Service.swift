internal import PaidanModel

extension Case {
  func startService(
    _ mode: DeliveryMode, _ arrival: Instant?, _ command: Command, _ template: ProcessTemplate,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    if status == .scheduled {
      try require(assignment.executor != nil, .tr4, .assigneeSet)
      try require(
        mode != .onSite || !template.content.casePolicy.preparationRequired
          || appointment.agreed?.preparation != nil, .tr4, .preparationChecked)
    } else {
      try require(
        order?.facts.serviceType == .remoteSupport || order?.urgency == .extraUrgent, .tr10,
        .remoteOrExtraUrgent)
      try require(assignment.state == .accepted, .tr10, .offerAccepted)
      try require(appointment.isCustomerReached, .tr10, .customerReached)
    }
    if let arrival, arrival < command.stamp.happenedAt {
      throw .invalid([.init(field: "expectedArrival", value: "\(arrival)", rule: .order)])
    }
    guard let executor = assignment.executor else { return }
    out.emit(.serviceStarted(engineer: executor, mode: mode, expectedArrival: arrival))
  }

  /// Moments may be reported late and in any order; each once a visit, and none before another it
  /// must follow.
  func reportMoment(
    _ moment: VisitMoment, _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let visit = service.visits.last else {
      throw .unknown(what: .visit, value: moment.rawValue)
    }
    guard visit[moment] == nil else { throw .alreadyDone(command: .reportMoment) }
    let at = command.stamp.happenedAt
    guard at >= visit.startedAt else {
      throw .invalid([.init(field: moment.rawValue, value: "\(at)", rule: .order)])
    }
    for other in VisitMoment.allCases where other != moment {
      guard let known = visit[other] else { continue }
      guard other.rank < moment.rank ? known <= at : at <= known else {
        throw .invalid([.init(field: moment.rawValue, value: "\(at)", rule: .order)])
      }
    }
    let isOnTime = moment == .arrived ? visit.slot.map { template.isOnTime(at, for: $0) } : nil
    out.emit(.momentReported(moment: moment, isOnTime: isOnTime))
  }

  func recordDiagnosis(
    _ step: DiagnosisStep, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    violations.check(
      template.content.casePolicy.diagnosisSteps.indices.contains(Int(step.index)), "index", .range)
    // SVC-12: from outside in; a step already taken may be repeated, none left out.
    violations.check(
      step.index <= (service.diagnosis.map(\.index).max() ?? -1) + 1, "index", .order)
    violations.require(step.result, "result")
    try violations.raise()
    out.emit(.diagnosisRecorded(step: step))
  }

  func enterNode(
    _ node: ServiceNode, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    if let last = service.nodes.last, last.node == node, last.endedAt == nil {
      throw .alreadyDone(command: .enterNode)
    }
    out.emit(
      .nodeEntered(
        node: node,
        limitMinutes: template.limitMinutes(of: node, for: intake?.facts.serviceKind)))
  }

  func recordFindings(
    _ findings: ServiceFindings, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try check(findings, template)
    out.emit(.findingsRecorded(findings: findings))
  }

  /// What is said must pass the lint; what is not said stays as it was (WO-12, SVC-14).
  func check(
    _ findings: ServiceFindings, _ template: ProcessTemplate
  ) throws(WorkflowError) {
    var violations = Violations()
    if let text = findings.phenomenon {
      violations.lint(text, .faultPhenomenon, "faultPhenomenon", template)
    }
    if let text = findings.cause { violations.lint(text, .faultCause, "faultCause", template) }
    if let text = findings.solution { violations.lint(text, .solution, "solution", template) }
    if let text = findings.customerFeedback {
      violations.lint(text, .customerFeedback, "customerFeedback", template)
    }
    try violations.raise()
  }

  func testFunction(
    _ result: String, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    violations.lint(result, .functionTest, "functionTest", template)
    try violations.raise()
    out.emit(.functionTested(result: result))
  }

  func startSession(_ tool: RemoteTool, _ out: inout Emitter) throws(WorkflowError) {
    if let last = service.sessions.last, last.endedAt == nil {
      throw .alreadyDone(command: .startSession)
    }
    out.emit(.sessionStarted(tool: tool))
  }

  func endSession(
    _ result: RemoteResult, _ steps: [String], _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let last = service.sessions.last, last.endedAt == nil else {
      throw .unknown(what: .session, value: "")
    }
    for step in steps { try requireText(step, "steps") }
    out.emit(.sessionEnded(result: result, steps: steps))
  }

  func reportUnsolvable(
    _ note: UnresolvedNote, _ command: Command, _ out: inout Emitter
  ) throws(WorkflowError) {
    var violations = Violations()
    violations.require(note.reason, "unresolvedReason")
    violations.check(note.expectedAt > command.stamp.happenedAt, "expectedResolution", .past)
    violations.check(note.nextContactAt > command.stamp.happenedAt, "nextContact", .past)
    try violations.raise()
    out.emit(.foundUnsolvable(note: note))
  }

  func interruptService(
    _ reason: InterruptionReason, _ next: AppointmentAgreement?, _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let rule = template.content.casePolicy.interruptions.first(where: { $0.reason == reason })
    else {
      throw .undeclared(list: .interruptionReasons, value: reason.rawValue)
    }
    try interrupt(by: rule, next, command, template, &out)
    if rule.returnsToDispatch { returnToDispatch(.engineerDroppedOut, &out) }
  }

  private func interrupt(
    by rule: InterruptionRule, _ next: AppointmentAgreement?, _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require(next != nil || rule.returnsToDispatch, .tr6, .newAppointment)
    if let next {
      try require(
        next.slot.start < next.slot.end && next.slot.end > command.stamp.happenedAt, .tr6,
        .newAppointment)
      guard next.number.kind == .appointment else {
        throw .invalid([
          .init(field: "appointmentNumber", value: "\(next.number)", rule: .numberKind)
        ])
      }
    }
    let isFree = isFreeOfCharge(.productQuality, template)
    out.emit(
      .serviceInterrupted(
        interruption: Interruption(
          reason: rule.reason, cause: rule.cause, next: next,
          callOut: rule.chargesCallOut && !isFree
            ? template.content.casePolicy.priceList.callOutWithoutWork : .zero,
          losesFirstTimeFix: rule.losesFirstTimeFix, pausesClocks: rule.pausesClocks,
          returnsToDispatch: rule.returnsToDispatch)))
  }

  private func returnToDispatch(_ reason: WithdrawalReason, _ out: inout Emitter) {
    guard let engineer = assignment.executor else { return }
    out.emit(.engineerWithdrawn(engineer: engineer, reason: reason))
    out.emit(.matchRequested(cause: .withdrawn, preferred: nil))
  }

  func withdrawEngineer(
    _ reason: WithdrawalReason, _ command: Command, _ template: ProcessTemplate,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    try declared(template.content.casePolicy.withdrawalReasons, reason, .withdrawalReasons)
    if status == .inService {
      try interrupt(
        by: InterruptionRule(reason: .brokenOff, returnsToDispatch: true, losesFirstTimeFix: true),
        nil, command, template, &out)
    }
    returnToDispatch(reason, &out)
  }
}

extension VisitMoment {
  /// Its place in a visit that goes as planned.
  var rank: Int {
    switch self {
    case .arrived: 0
    case .repairStarted: 1
    case .repairEnded: 2
    case .ended: 3
    }
  }
}

extension ServiceVisit {
  /// When a moment happened.
  subscript(moment: VisitMoment) -> Instant? {
    get {
      switch moment {
      case .arrived: arrivedAt
      case .repairStarted: repairStartedAt
      case .repairEnded: repairEndedAt
      case .ended: endedAt
      }
    }
    set {
      switch moment {
      case .arrived: arrivedAt = newValue
      case .repairStarted: repairStartedAt = newValue
      case .repairEnded: repairEndedAt = newValue
      case .ended: endedAt = newValue
      }
    }
  }
}
