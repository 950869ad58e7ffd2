internal import PaidanModel

extension Case {
  mutating func applyService(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .serviceStarted(let engineer, let mode, let arrival):
      service.visits.append(
        ServiceVisit(
          engineer: engineer, mode: mode, slot: appointment.agreed?.agreement.slot,
          startedAt: at, expectedArrival: arrival))
      order?.status = .inService
    case .momentReported(let moment, let isOnTime):
      let last = service.visits.count - 1
      service.visits[last][moment] = at
      if let isOnTime { service.visits[last].isOnTime = isOnTime }
    case .etiquetteRecorded(let items): service.etiquette = items
    case .diagnosisRecorded(let step): service.diagnosis.append(step)
    case .nodeEntered(let node, _):
      endNode(at)
      service.nodes.append(NodePassage(node: node, startedAt: at))
    case .findingsRecorded(let findings): merge(findings)
    case .careGiven(let guidance, let cleaning):
      service.isGuidanceGiven = service.isGuidanceGiven || guidance
      service.isCleaned = service.isCleaned || cleaning
    case .functionTested(let result): service.functionTest = result
    case .sessionStarted(let tool):
      service.sessions.append(RemoteSession(tool: tool, startedAt: at))
    case .sessionEnded(let result, let steps):
      let last = service.sessions.count - 1
      service.sessions[last].endedAt = at
      service.sessions[last].result = result
      service.sessions[last].steps = steps
    case .foundUnsolvable(let note):
      order?.unresolved = note
      service.unsolvableAt.keepEarlier(at)
    case .progressTold: order?.progressAt = at
    case .serviceInterrupted(let interruption): interrupt(interruption, at)
    case .engineerWithdrawn(let engineer, _):
      appointment.wish = appointment.agreed?.agreement.slot
      appointment.agreed = nil
      order?.status = .pending
      disown(engineer, at)
    case .serviceFormNumbered(let number): service.recordNumber = number
    default: break
    }
  }

  mutating func endNode(_ at: Instant) {
    if let last = service.nodes.indices.last, service.nodes[last].endedAt == nil {
      service.nodes[last].endedAt = at
    }
  }

  mutating func merge(_ findings: ServiceFindings) {
    if let text = findings.phenomenon { service.findings.phenomenon = text }
    if let text = findings.cause { service.findings.cause = text }
    if let text = findings.solution { service.findings.solution = text }
    if let text = findings.customerFeedback { service.findings.customerFeedback = text }
  }

  /// A further visit has a record, a charge and signatures of its own; findings and parts stay.
  mutating func beginRecordAnew() {
    if let number = service.recordNumber { service.earlierRecords.append(number) }
    service.recordNumber = nil
    service.functionTest = nil
    if fees.payment == nil { fees.charge = nil }
    confirmation = ConfirmationState()
  }

  private mutating func interrupt(_ interruption: Interruption, _ at: Instant) {
    let last = service.visits.count - 1
    service.visits[last].interruption = interruption.reason
    service.visits[last].secondVisitCause = interruption.cause
    if service.visits[last].endedAt == nil { service.visits[last].endedAt = at }
    if let session = service.sessions.indices.last, service.sessions[session].endedAt == nil {
      service.sessions[session].endedAt = at
      service.sessions[session].result = .brokenOff
    }
    endNode(at)
    beginRecordAnew()
    if interruption.losesFirstTimeFix { order?.isFirstTimeFix = false }
    fees.callOuts = (try? fees.callOuts.adding(interruption.callOut)) ?? fees.callOuts
    if let next = interruption.next {
      appointment.agreed = Appointment(agreement: next, agreedAt: at)
    }
    order?.status = .scheduled
  }
}
