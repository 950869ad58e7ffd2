internal import PaidanModel

extension Case {
  mutating func applyDispatch(_ body: WorkflowEvent.Body, _ event: WorkflowEvent) {
    let at = event.stamp.happenedAt
    switch body {
    case .leaderInformed(let reached):
      if reached { assignment.leaderInformedAt = at } else { assignment.isLeaderUnreachable = true }
    case .matchRequested:
      assignment.state = .matching
      assignment.matchRounds += 1
      holdBySpecialist()
    case .promiseAtRisk(let forecast): intake?.contactForecast = forecast
    case .offerMade(let engineer, let source, _, let decision):
      assignment.offers.append(
        Offer(engineer: engineer, source: source, sentAt: at, decision: decision))
      assignment.state = .offered
      holdBySpecialist()
      assignment.dispatchedBy = source == .automatic ? nil : event.actor.staff
    case .offerDelivered(let engineer):
      change(engineer) { $0.deliveredAt = at }
    case .offerAccepted(let engineer):
      change(engineer) {
        $0.outcome = .succeeded
        $0.answeredAt = at
      }
      assignment.state = .accepted
      own(engineer)
    case .offerRefused(let engineer, let reason, _, let outcome):
      change(engineer) {
        $0.outcome = outcome
        $0.answeredAt = at
        $0.reason = reason
      }
      leaveOffered(for: .refused)
    case .offerExpired(let engineer, let outcome):
      change(engineer) {
        $0.outcome = outcome
        $0.answeredAt = at
      }
      leaveOffered(for: .expired)
    case .offerWithdrawn(let engineer, _):
      change(engineer) {
        $0.outcome = .withdrawn
        $0.answeredAt = at
      }
      if assignment.state != .accepted { leaveOffered(for: .withdrawn) }
    case .engineerExcluded(let exclusion): assignment.exclusions.append(exclusion)
    case .exclusionLifted(let engineer, _):
      assignment.exclusions.removeAll { $0.engineer == engineer }
    case .manualQueueEntered(let findings):
      assignment.state = .manualQueue
      assignment.manualReasons = findings
      // WO-35: the supervisor's office answers for what nobody was found for.
      holder = Holder(role: .dispatchSupervisor, staff: nil)
    case .partnerAssigned(let partner, let decision):
      assignment.offers.append(
        Offer(engineer: partner, source: .externalPartner, sentAt: at, decision: decision))
      assignment.state = .externalPartner
      assignment.dispatchedBy = event.actor.staff
    case .acceptanceWithdrawn(let engineer, _): disown(engineer, at)
    case .ownerChanged(_, let owner, _): own(owner)
    case .executorAdded(let staff, let role):
      // A transfer ends the transfer before it: one executor carries the load.
      if role == .transferee {
        for index in assignment.executors.indices
        where assignment.executors[index].role == .transferee
          && assignment.executors[index].until == nil
        {
          assignment.executors[index].until = at
        }
      }
      assignment.executors.append(Executor(staff: staff, role: role, from: at))
    case .executorEnded(let staff):
      for index in assignment.executors.indices
      where assignment.executors[index].staff == staff && assignment.executors[index].until == nil {
        assignment.executors[index].until = at
      }
    default: break
    }
  }

  private mutating func change(_ engineer: StaffID, _ change: (inout Offer) -> Void) {
    for index in assignment.offers.indices
    where assignment.offers[index].outcome == nil && assignment.offers[index].engineer == engineer {
      change(&assignment.offers[index])
      return
    }
  }

  /// The sub-state leaves `offered` only when no other offer waits.
  private mutating func leaveOffered(for state: DispatchState) {
    for offer in assignment.offers where offer.outcome == nil { return }
    assignment.state = state
    holdBySpecialist()
  }

  /// WO-35: from intake to acceptance the specialist answers for the request.
  mutating func holdBySpecialist() {
    holder = Holder(role: .customerService, staff: intake?.facts.receivedBy)
  }

  private mutating func own(_ engineer: StaffID) {
    assignment.owner = engineer
    holder = Holder(role: .personResponsible, staff: engineer)
  }

  /// The engineer no longer has the order; a dispatch that succeeded is so no longer.
  mutating func disown(_ engineer: StaffID, _ at: Instant) {
    for index in assignment.offers.indices where assignment.offers[index].outcome == .succeeded {
      assignment.offers[index].outcome = .withdrawn
    }
    endExecutors(at)
    assignment.owner = nil
    assignment.state = .withdrawn
    holdBySpecialist()
  }
}
