internal import PaidanModel

extension Case {
  mutating func applyAfterwards(_ body: WorkflowEvent.Body, _ event: WorkflowEvent) {
    let at = event.stamp.happenedAt
    switch body {
    case .orderCompleted:
      order?.status = .completed
      order?.completedAt = at
      order?.unresolved = nil
      endNode(at)
      endExecutors(at)
    case .solutionReported(let findings):
      merge(findings)
      order?.isSolutionReported = true
    case .followUpRecorded(let step, let channel, let outcome):
      followUp.contacts.append(
        FollowUpContact(step: step, channel: channel, outcome: outcome, at: at))
    case .surveyRecorded(let answer):
      followUp.survey = answer
      followUp.surveyedAt = at
    case .recoveryOpened: followUp.recovery = RecoveryState(openedAt: at)
    case .recoveryHandedOver(let supervisor):
      followUp.recovery?.handedOverAt = at
      followUp.recovery?.supervisor = supervisor
    case .recoveryContacted: followUp.recovery?.contactedAt = at
    case .recoveryClosed: followUp.recovery?.closedAt = at
    case .orderReopened(let rework): reopen(rework, at)
    case .reworkRequested: followUp.isReworkRequested = true
    case .closureAdvanced(let stage): advance(to: stage, at)
    case .archived: archivedAt = at
    default: break
    }
  }

  private mutating func advance(to stage: ClosureStage, _ at: Instant) {
    order?.closure = stage
    switch stage {
    case .completionFollowedUp: order?.followedUpAt = at
    case .fullyClosed: order?.fullyClosedAt = at
    case .open, .completionConfirmed: break
    }
  }

  /// TR12: the same order, from the beginning of dispatch; what was done before stays in its
  /// history, what must be confirmed anew is cleared.
  private mutating func reopen(_ rework: Int32, _ at: Instant) {
    order?.status = .pending
    order?.closure = .open
    order?.reworkCount = rework
    order?.isFirstTimeFix = false
    order?.preferredEngineer = assignment.owner
    order?.completedAt = nil
    order?.followedUpAt = nil
    order?.isSolutionReported = false
    if let owner = assignment.owner { disown(owner, at) }
    appointment = AppointmentState()
    beginRecordAnew()
    fees = FeeState()
    service.replacedParts = []
    followUp.contacts = []
    followUp.survey = nil
    followUp.surveyedAt = nil
  }
}
