/// What holds of every case after every event.
public enum CaseInvariant: String, Sendable, Hashable, CaseIterable {
  /// Exactly one answers for the request, and the right one (WO-35).
  case holder
  /// From `scheduled` to `completed` somebody is responsible; the sub-state says so (WO-18).
  case owner
  /// `scheduled` has an appointment, unless its engineer has that moment broken off.
  case appointment
  /// Only the last visit may run, and it does while the order is in service.
  case visit
  /// Offers wait only while the order is offered.
  case offers
  /// Closing comes after completion, and full closing after dissatisfaction is dealt with (WO-07).
  case closure
  /// Stamps of completion and cancellation go with the status.
  case stamps
  /// Nothing is charged without consent; what is paid is what is owed (CNF-10).
  case fees
}

extension Case {
  /// The invariants that do not hold; none, ever.
  ///
  /// - Complexity: O(*n*) in the records of the case.
  public var brokenInvariants: [CaseInvariant] {
    CaseInvariant.allCases.filter { !holds($0) }
  }

  private func holds(_ invariant: CaseInvariant) -> Bool {
    switch invariant {
    case .holder: holder == rightfulHolder
    case .owner: ownerHolds
    case .appointment: status != .scheduled || appointment.agreed != nil || hasBrokenOff
    case .visit: visitHolds
    case .offers: offersHold
    case .closure: closureHolds
    case .stamps:
      (order?.completedAt != nil) == (status == .completed)
        && (order?.cancelledAt != nil) == (status == .cancelled)
    case .fees: feesHold
    }
  }

  /// WO-35: the specialist from intake to acceptance, then the owner; the supervisor while people
  /// look for somebody.
  private var rightfulHolder: Holder? {
    guard let intake else { return nil }
    if let owner = assignment.owner { return Holder(role: .personResponsible, staff: owner) }
    switch assignment.state {
    case .manualQueue, .externalPartner: return Holder(role: .dispatchSupervisor, staff: nil)
    default: return Holder(role: .customerService, staff: intake.facts.receivedBy)
    }
  }

  private var ownerHolds: Bool {
    if status == .scheduled || status == .inService {
      return assignment.owner != nil && assignment.state == .accepted
    }
    return (assignment.owner != nil) == (assignment.state == .accepted)
  }

  /// Between TR6 and TR7 of one command an order that never had an appointment has none.
  private var hasBrokenOff: Bool { service.visits.last?.interruption != nil }

  private var visitHolds: Bool {
    let past = service.visits.dropLast()
    guard past.allSatisfy({ $0.endedAt != nil && $0.interruption != nil || isReworked }) else {
      return false
    }
    guard status == .inService else { return true }
    return service.visits.last.map { $0.interruption == nil } ?? false
  }

  /// A visit before a reopening ended with a completion, not an interruption.
  private var isReworked: Bool { (order?.reworkCount ?? 0) > 0 }

  private var offersHold: Bool {
    let waiting = assignment.offers.contains { $0.outcome == nil }
    guard waiting else {
      return assignment.state != .offered && assignment.state != .externalPartner
    }
    return status == .pending
      && (assignment.state == .offered || assignment.state == .externalPartner)
  }

  private var closureHolds: Bool {
    guard let order else { return true }
    if order.closure != .open, order.status != .completed { return false }
    guard order.closure == .fullyClosed else { return true }
    return followUp.recovery == nil || followUp.recovery?.closedAt != nil
  }

  private var feesHold: Bool {
    if let payment = fees.payment, payment.amount != fees.due { return false }
    guard let charge = fees.charge, charge.total > .zero else { return true }
    return fees.quoteStatus == .consented || status == .cancelled
  }
}
