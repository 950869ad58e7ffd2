internal import PaidanModel

/// One offer somebody wants to make.
struct OfferRequest {
  let engineer: StaffID
  let source: DispatchSource
  let load: EngineerLoad
  let overload: String?
  let decision: String?
}

extension Case {
  /// The dispatch sub-state must be one of these (2.2.1).
  private func require(
    _ possible: [DispatchState], for kind: CommandKind
  ) throws(WorkflowError) {
    guard possible.contains(assignment.state) else {
      throw .dispatchStateNotAllowed(
        command: kind, state: assignment.state, possible: possible)
    }
  }

  private func openOffer(to engineer: StaffID) throws(WorkflowError) -> Offer {
    for offer in assignment.offers where offer.outcome == nil && offer.engineer == engineer {
      return offer
    }
    throw .unknown(what: .openOffer, value: engineer.text)
  }

  private var openOfferCount: Int {
    assignment.offers.reduce(0) { $0 + ($1.outcome == nil ? 1 : 0) }
  }

  func requestMatch(_ cause: MatchCause, _ out: inout Emitter) throws(WorkflowError) {
    try require([.unassigned, .matching], for: .requestMatch)
    out.emit(
      .matchRequested(
        cause: cause, preferred: order?.preferredEngineer ?? order?.facts.dedicatedEngineer))
  }

  func makeOffer(
    _ offer: OfferRequest, _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    let atOnce = template.content.casePolicy.offersAtOnce
    let isBroadcast = atOnce > 1 && openOfferCount < atOnce
    try require(
      offer.source == .automatic
        ? (isBroadcast ? [.matching, .offered] : [.matching])
        : (isBroadcast
          ? [.unassigned, .matching, .manualQueue, .offered]
          : [.unassigned, .matching, .manualQueue]), for: .makeOffer)
    // A person may not pass for the matcher, nor the matcher for a person (DSP-27).
    guard (offer.source == .automatic) == (command.actor.role == .system),
      offer.source != .externalPartner,
      offer.source != .automatic || template.content.casePolicy.dispatchMode != .suggestOnly
    else {
      throw .invalid([.init(field: "source", value: offer.source.rawValue, rule: .combination)])
    }
    for open in assignment.offers where open.outcome == nil && open.engineer == offer.engineer {
      throw .alreadyDone(command: .makeOffer)
    }
    try requireProposable(offer.engineer, at: command.stamp.happenedAt)
    guard offer.load.mayTake || (offer.source != .automatic && offer.overload != nil) else {
      throw .engineerOverloaded(offer.engineer, open: offer.load.open)
    }
    if let overload = offer.overload { try requireText(overload, "overload") }
    out.emit(
      .offerMade(
        engineer: offer.engineer, source: offer.source,
        overload: offer.load.mayTake ? nil : offer.overload, decision: offer.decision))
  }

  private func requireProposable(
    _ engineer: StaffID, at instant: Instant
  ) throws(WorkflowError) {
    for exclusion in assignment.exclusions where exclusion.engineer == engineer {
      if exclusion.isInForce(at: instant, round: assignment.matchRounds) {
        throw .engineerExcluded(engineer)
      }
    }
  }

  func confirmDelivery(_ engineer: StaffID, _ out: inout Emitter) throws(WorkflowError) {
    guard try openOffer(to: engineer).deliveredAt == nil else {
      throw .alreadyDone(command: .confirmDelivery)
    }
    out.emit(.offerDelivered(engineer: engineer))
  }

  func acceptOffer(_ command: Command, _ out: inout Emitter) throws(WorkflowError) {
    try require([.offered, .externalPartner], for: .acceptOffer)
    let engineer = try actorAsked(by: command)
    _ = try openOffer(to: engineer)
    // the first acceptance wins; the others lose their offer without a refusal.
    for offer in assignment.offers where offer.outcome == nil && offer.engineer != engineer {
      out.emit(.offerWithdrawn(engineer: offer.engineer, reason: nil))
    }
    out.emit(.offerAccepted(engineer: engineer))
  }

  private func actorAsked(by command: Command) throws(WorkflowError) -> StaffID {
    guard let staff = command.actor.staff else { throw .unknown(what: .openOffer, value: "") }
    return staff
  }

  func refuseOffer(
    _ reason: RefusalReason, _ special: SpecialReason?, _ note: String?, _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.offered, .externalPartner], for: .refuseOffer)
    let engineer = try actorAsked(by: command)
    let offer = try openOffer(to: engineer)
    try declared(template.content.casePolicy.refusalReasons, reason, .refusalReasons)
    if reason == .other { try requireText(note ?? "", "note") }
    // DSP-16: where only special reasons count, any other refusal is an evasion.
    let isEvasion =
      template.content.casePolicy.refusalRight == .specialReasonsOnly
      && !(special.map { template.content.casePolicy.specialReasons.contains($0) } ?? false)
    out.emit(
      .offerRefused(
        engineer: engineer, reason: reason, note: note, outcome: isEvasion ? .evaded : .refused))
    if offer.source == .externalPartner {
      out.emit(
        .manualQueueEntered(
          findings: [ExclusionFinding(engineer: engineer, reasons: [.excludedByRefusal])]))
      return
    }
    switch template.content.casePolicy.refusal {
    case .excludeForOrder: exclude(engineer, reason, nil, nil, &out)
    case .excludeFor(let minutes):
      exclude(
        engineer, reason, command.stamp.happenedAt.advanced(byMinutes: minutes), nil, &out)
    case .penalise: break
    }
    if openOfferCount == 1 { restart(.refused, command, template, &out) }
  }

  /// Dispatch begins anew; where the promise of a contact can no longer be kept, that is said at
  /// once (DSP-10, DSP-25).
  private func restart(
    _ cause: MatchCause, _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) {
    out.emit(.matchRequested(cause: cause, preferred: nil))
    guard let promise = intake?.promisedContactBy, !appointment.isCustomerReached else { return }
    let policy = template.content.casePolicy
    let minutes =
      policy.contactBudget.dispatchMinutes + policy.contactBudget.appointmentMinutes
      + policy.acknowledgementMinutes[order?.urgency ?? .normal]
    let forecast = command.stamp.happenedAt.advanced(byMinutes: minutes)
    if forecast > promise { out.emit(.promiseAtRisk(forecast: forecast)) }
  }

  private func exclude(
    _ engineer: StaffID, _ ground: RefusalReason?, _ until: Instant?, _ lastRound: Int32?,
    _ out: inout Emitter
  ) {
    out.emit(
      .engineerExcluded(
        exclusion: Exclusion(
          engineer: engineer, ground: ground, until: until, lastRound: lastRound)))
  }

  func expireOffer(
    _ engineer: StaffID, _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.offered, .externalPartner], for: .expireOffer)
    let offer = try openOffer(to: engineer)
    let minutes = template.content.casePolicy.acknowledgementMinutes[order?.urgency ?? .normal]
    let due = (offer.deliveredAt ?? offer.sentAt).advanced(byMinutes: minutes)
    // SLA-E07: an answer at the very instant is still in time.
    guard command.stamp.happenedAt > due else { throw .notDue(command: .expireOffer, due: due) }
    out.emit(
      .offerExpired(
        engineer: engineer,
        outcome: template.content.casePolicy.refusalRight == .specialReasonsOnly
          ? .evaded : .expired))
    if offer.source == .externalPartner {
      out.emit(
        .manualQueueEntered(
          findings: [ExclusionFinding(engineer: engineer, reasons: [.unavailable])]))
      return
    }
    // who stays silent is skipped for a round, not excluded.
    let rounds = template.content.casePolicy.roundsSkippedAfterSilence
    if rounds > 0 { exclude(engineer, nil, nil, assignment.matchRounds + rounds, &out) }
    if openOfferCount == 1 { restart(.expired, command, template, &out) }
  }

  /// An order that ends while somebody is asked is taken back from him first.
  func withdrawOffers(_ out: inout Emitter) {
    for offer in assignment.offers where offer.outcome == nil {
      out.emit(.offerWithdrawn(engineer: offer.engineer, reason: .other))
    }
  }

  func withdrawOffer(
    _ engineer: StaffID, _ reason: WithdrawalReason, _ template: ProcessTemplate,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.offered, .externalPartner], for: .withdrawOffer)
    _ = try openOffer(to: engineer)
    try declared(template.content.casePolicy.withdrawalReasons, reason, .withdrawalReasons)
    out.emit(.offerWithdrawn(engineer: engineer, reason: reason))
    if openOfferCount == 1 { out.emit(.matchRequested(cause: .withdrawn, preferred: nil)) }
  }

  func queueForManual(
    _ findings: [ExclusionFinding], _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.unassigned, .matching], for: .queueForManual)
    for finding in findings where finding.reasons.isEmpty {
      throw .invalid([.init(field: "reasons", value: finding.engineer.text, rule: .required)])
    }
    out.emit(.manualQueueEntered(findings: findings))
  }

  func assignPartner(
    _ partner: StaffID, _ decision: String?, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.manualQueue], for: .assignPartner)
    out.emit(.partnerAssigned(partner: partner, decision: decision))
  }

  func withdrawAcceptance(
    _ reason: WithdrawalReason, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.accepted], for: .withdrawAcceptance)
    try declared(template.content.casePolicy.withdrawalReasons, reason, .withdrawalReasons)
    guard let owner = assignment.owner else { return }
    out.emit(.acceptanceWithdrawn(engineer: owner, reason: reason))
    out.emit(.matchRequested(cause: .withdrawn, preferred: nil))
  }

  func liftExclusion(
    _ engineer: StaffID, _ reason: String, _ out: inout Emitter
  ) throws(WorkflowError) {
    try requireText(reason, "reason")
    guard assignment.exclusions.contains(where: { $0.engineer == engineer }) else {
      throw .unknown(what: .exclusion, value: engineer.text)
    }
    out.emit(.exclusionLifted(engineer: engineer, reason: reason))
    if assignment.state == .matching {
      out.emit(.matchRequested(cause: .exclusionLifted, preferred: nil))
    }
  }

  /// The exclusions whose ground has gone.
  func liftExclusions(on ground: RefusalReason, _ out: inout Emitter) {
    for exclusion in assignment.exclusions where exclusion.ground == ground {
      out.emit(.exclusionLifted(engineer: exclusion.engineer, reason: "ground gone"))
    }
  }

  func changeOwner(
    _ owner: StaffID, _ reason: String, _ out: inout Emitter
  ) throws(WorkflowError) {
    try requireText(reason, "reason")
    try require([.accepted], for: .changeOwner)
    guard let old = assignment.owner else { return }
    guard old != owner else { throw .alreadyDone(command: .changeOwner) }
    out.emit(.ownerChanged(from: old, to: owner, reason: reason))
  }

  func addExecutor(
    _ staff: StaffID, _ role: ExecutorRole, _ load: EngineerLoad, _ template: ProcessTemplate,
    _ out: inout Emitter
  ) throws(WorkflowError) {
    try require([.accepted], for: .addExecutor)
    for executor in assignment.executors where executor.staff == staff && executor.until == nil {
      throw .alreadyDone(command: .addExecutor)
    }
    guard staff != assignment.executor else { throw .alreadyDone(command: .addExecutor) }
    guard load.mayTake || (role == .helper && !template.content.casePolicy.helpersCountAsLoad)
    else {
      throw .engineerOverloaded(staff, open: load.open)
    }
    out.emit(.executorAdded(staff: staff, role: role))
  }

  func endExecutor(_ staff: StaffID, _ out: inout Emitter) throws(WorkflowError) {
    for executor in assignment.executors where executor.staff == staff && executor.until == nil {
      out.emit(.executorEnded(staff: staff))
      return
    }
    throw .unknown(what: .executor, value: staff.text)
  }
}

extension Exclusion {
  /// True where a matcher must still skip the engineer.
  func isInForce(at instant: Instant, round: Int32) -> Bool {
    if let until, until <= instant { return false }
    if let lastRound, lastRound < round { return false }
    return true
  }
}
