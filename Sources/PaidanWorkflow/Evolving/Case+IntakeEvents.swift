internal import PaidanModel

extension Case {
  mutating func applyIntake(_ body: WorkflowEvent.Body, _ at: Instant) {
    switch body {
    case .intakeRecorded(let facts, let tier, let template):
      intake = IntakeState(facts: facts, tier: tier, template: template, receivedAt: at)
      holder = Holder(role: .customerService, staff: facts.receivedBy)
    case .intakeAmended(let facts, let tier, _):
      intake?.facts = facts
      intake?.tier = tier
      // What was read back is no longer what is on record.
      intake?.readBackAt = nil
      holder = Holder(role: .customerService, staff: facts.receivedBy)
    case .readBackConfirmed: intake?.readBackAt = at
    case .intakeSubmitted(let promise):
      intake?.submittedAt = at
      intake?.promisedContactBy = promise
    case .historyFound(let history):
      intake?.earlierOrders = history.orders
      intake?.earlierComplaints = history.complaints
    case .productVerified(let warranty, let genuine, let end):
      intake?.warranty = warranty
      intake?.genuine = genuine
      intake?.warrantyEnd = end
      intake?.verifiedAt = at
    case .feedbackGiven(let kind):
      intake?.feedbackAt.keepEarlier(at)
      if kind == .solution { intake?.solutionAt.keepEarlier(at) }
      order?.respondedAt.keepEarlier(at)
    case .contactRepeated: intake?.repeatedContacts += 1
    case .intakeClosed(let outcome): intake?.outcome = outcome
    case .incidentCandidateOpened(let level): intake?.incident = .open(level: level)
    case .incidentJudged(let level):
      intake?.incident = level.map { .taken(level: $0) } ?? .dismissed
    default: break
    }
  }
}

extension Instant? {
  /// Reports come late: the first time is the earliest that happened, not the first recorded.
  mutating func keepEarlier(_ at: Instant) { self = map { Swift.min($0, at) } ?? at }
}
