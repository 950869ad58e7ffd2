internal import PaidanModel

extension Register {
  /// Applies an event whose number, if any, is free.
  mutating func apply(_ event: WorkflowEvent, _ id: CaseID) {
    let at = event.stamp.happenedAt
    switch event.body {
    case .intakeRecorded(let facts, _, _): open(id, facts)
    case .intakeAmended(let facts, _, _):
      entries[id]?.product = facts.productModel
      entries[id]?.problem = facts.problemType
    case .intakeSubmitted: report(id, at)
    case .intakeClosed(let outcome): if outcome != .workOrderCreated { close(id, at) }
    case .orderCreated(_, _, let customer):
      entries[id]?.createdAt = at
      customers[customer, default: CustomerEntry()].orders += 1
    case .offerMade(let engineer, _, _, _), .partnerAssigned(let engineer, _):
      entries[id]?.offered.append(engineer)
      staff[engineer, default: StaffEntry()].offers += 1
      load(engineer, id)
    case .offerAccepted(let engineer):
      entries[id]?.offered.removeAll { $0 == engineer }
      entries[id]?.owner = engineer
      staff[engineer]?.answered += 1
      staff[engineer]?.outcomes.count(.succeeded)
    case .offerRefused(let engineer, let reason, _, let outcome):
      endOffer(engineer, id, outcome)
      staff[engineer]?.answered += 1
      staff[engineer]?.refusals.append(
        RefusalRecord(order: id, reason: reason, at: at, isEvasion: outcome == .evaded))
    case .offerExpired(let engineer, let outcome): endOffer(engineer, id, outcome)
    case .offerWithdrawn(let engineer, _): endOffer(engineer, id, .withdrawn)
    case .acceptanceWithdrawn, .engineerWithdrawn, .orderReopened: disown(id, event.body)
    case .ownerChanged(_, let owner, _):
      let carried = entries[id]?.executor
      entries[id]?.owner = owner
      moveLoad(from: carried, id)
    case .executorAdded(let person, let role): add(person, role, id)
    case .executorEnded(let person): end(person, id)
    case .orderCancelled, .orderCompleted: close(id, at)
    case .surveyRecorded, .followUpRecorded, .closureAdvanced: break
    case .recoveryOpened:
      if let customer = entries[id]?.customer {
        customers[customer, default: CustomerEntry()].complaints += 1
      }
    default: break
    }
  }

  private mutating func open(_ id: CaseID, _ facts: IntakeFacts) {
    entries[id] = CaseEntry(
      customer: facts.customer, product: facts.productModel, problem: facts.problemType,
      isRepair: facts.demand == .repair)
    customers[facts.customer, default: CustomerEntry()].open.append(id)
  }

  private mutating func report(_ id: CaseID, _ at: Instant) {
    guard let entry = entries[id], entry.isRepair else { return }
    faults[FaultKey(product: entry.product, problem: entry.problem), default: []].append(
      FaultReport(customer: entry.customer, at: at))
  }

  private mutating func load(_ engineer: StaffID, _ id: CaseID) {
    staff[engineer, default: StaffEntry()].queue.append(id)
  }

  private mutating func unload(_ engineer: StaffID, _ id: CaseID) {
    guard let index = staff[engineer]?.queue.firstIndex(of: id) else { return }
    staff[engineer]?.queue.remove(at: index)
  }

  private mutating func endOffer(
    _ engineer: StaffID, _ id: CaseID, _ outcome: DispatchOutcome
  ) {
    entries[id]?.offered.removeAll { $0 == engineer }
    staff[engineer]?.outcomes.count(outcome)
    unload(engineer, id)
  }

  /// The case has its load with somebody else than before.
  private mutating func moveLoad(from carried: StaffID?, _ id: CaseID) {
    guard let executor = entries[id]?.executor, executor != carried else { return }
    if let carried { unload(carried, id) }
    load(executor, id)
  }

  private mutating func add(_ person: StaffID, _ role: ExecutorRole, _ id: CaseID) {
    switch role {
    case .transferee:
      let carried = entries[id]?.executor
      entries[id]?.transferee = person
      moveLoad(from: carried, id)
    case .helper:
      entries[id]?.helpers.append(person)
      if helpersCountAsLoad { load(person, id) }
    }
  }

  private mutating func end(_ person: StaffID, _ id: CaseID) {
    if entries[id]?.transferee == person {
      entries[id]?.transferee = nil
      moveLoad(from: person, id)
    } else if let index = entries[id]?.helpers.firstIndex(of: person) {
      entries[id]?.helpers.remove(at: index)
      if helpersCountAsLoad { unload(person, id) }
    }
  }

  /// Nobody has the case any longer.
  private mutating func disown(_ id: CaseID, _ body: WorkflowEvent.Body) {
    // a dispatch that is withdrawn later was no success.
    if case .orderReopened = body {
      if let customer = entries[id]?.customer {
        customers[customer]?.ended.removeAll { $0 == id }
        customers[customer]?.open.append(id)
      }
      entries[id]?.endedAt = nil
      entries[id]?.isClosed = false
    } else if let owner = entries[id]?.owner {
      staff[owner]?.outcomes.count(.succeeded, by: -1)
      staff[owner]?.outcomes.count(.withdrawn)
    }
    release(id)
  }

  private mutating func release(_ id: CaseID) {
    guard let entry = entries[id] else { return }
    if let executor = entry.executor { unload(executor, id) }
    for engineer in entry.offered {
      staff[engineer]?.outcomes.count(.withdrawn)
      unload(engineer, id)
    }
    if helpersCountAsLoad { for helper in entry.helpers { unload(helper, id) } }
    entries[id]?.owner = nil
    entries[id]?.transferee = nil
    entries[id]?.helpers = []
    entries[id]?.offered = []
  }

  private mutating func close(_ id: CaseID, _ at: Instant) {
    release(id)
    entries[id]?.isClosed = true
    entries[id]?.endedAt = at
    guard let customer = entries[id]?.customer else { return }
    customers[customer]?.open.removeAll { $0 == id }
    customers[customer]?.ended.append(id)
  }
}
