internal import PaidanModel

extension Case {
  func recordServiceForm(
    _ number: FormNumber, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard number.kind == .serviceRecord else {
      throw .invalid([.init(field: "recordNumber", value: "\(number)", rule: .numberKind)])
    }
    try once(
      service.recordNumber == nil, .recordServiceForm, .serviceFormNumbered(number: number), &out)
  }

  func refuseSignature(_ reason: String, _ out: inout Emitter) throws(WorkflowError) {
    try requireText(reason, "reason")
    guard confirmation.customer == nil, confirmation.refusal == nil else {
      throw .alreadyDone(command: .refuseSignature)
    }
    out.emit(.signatureRefused(reason: reason))
    if followUp.recovery == nil { out.emit(.recoveryOpened) }
  }

  func handOverCopy(
    _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard confirmation.customer != nil else {
      throw .invalid([.init(field: "customerSignature", value: "", rule: .required)])
    }
    let keep = template.instant(
      command.stamp.happenedAt, addingMonths: template.content.casePolicy.customerCopyMonths)
    try once(
      confirmation.copyHandedAt == nil, .handOverCopy, .copyHandedOver(keepUntil: keep), &out)
  }

  func completeOrder(
    _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require(isServiceRecordValid(until: command.stamp.happenedAt), .tr5, .serviceRecordValid)
    try require(service.functionTest != nil, .tr5, .functionTestRecorded)
    try require(fees.isSettled, .tr5, .feeSettledOrFree)
    try require(
      confirmation.customer != nil || confirmation.refusal != nil, .tr5, .signatureOrRefusal)
    complete(hasSolution: true, template, &out)
  }

  /// SA-OS-004 in full: number, interval, findings, engineer's signature (SVC-14).
  ///
  /// The texts passed the lint when they were recorded.
  private func isServiceRecordValid(until instant: Instant) -> Bool {
    guard let visit = service.visits.last, let ended = visit.endedAt, ended <= instant else {
      return false
    }
    // Without travel there is no arrival: the interval begins with the session.
    let began = visit.mode == .onSite ? visit.arrivedAt : visit.startedAt
    guard let began, began < ended else { return false }
    let findings = service.findings
    return service.recordNumber != nil && findings.phenomenon != nil && findings.cause != nil
      && findings.solution != nil && findings.customerFeedback != nil
      && confirmation.engineer != nil
  }

  private func complete(
    hasSolution: Bool, _ template: ProcessTemplate, _ out: inout Emitter
  ) {
    withdrawOffers(&out)
    out.emit(.orderCompleted)
    // WO-21: where the report is asked for, the stage waits for it.
    if !template.content.casePolicy.solutionReportRequired || order?.isSolutionReported == true {
      out.emit(.closureAdvanced(stage: .completionConfirmed))
    }
  }

  func completeByPhone(
    _ findings: ServiceFindings, _ consent: SignOff, _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try check(findings, template)
    try require(findings.cause != nil && findings.solution != nil, .tr11, .resultRecorded)
    try require(consent.kind == .spokenConsent, .tr11, .spokenConsent)
    out.emit(.findingsRecorded(findings: findings))
    out.emit(.customerSigned(signature: consent))
    complete(hasSolution: true, template, &out)
  }

  func reportSolution(
    _ findings: ServiceFindings, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try check(findings, template)
    var violations = Violations()
    violations.check(
      findings.cause != nil || service.findings.cause != nil, "faultCause", .required)
    violations.check(
      findings.solution != nil || service.findings.solution != nil, "solution", .required)
    try violations.raise()
    guard order?.isSolutionReported == false else {
      throw .alreadyDone(command: .reportSolution)
    }
    out.emit(.solutionReported(findings: findings))
    if status == .completed, order?.closure == .open {
      out.emit(.closureAdvanced(stage: .completionConfirmed))
    }
  }
}
