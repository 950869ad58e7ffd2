internal import PaidanModel

extension Case {
  /// Each command to its own function; nothing is decided here.
  func decide(
    _ command: Command, _ template: ProcessTemplate, into out: inout Emitter
  ) throws(WorkflowError) {
    switch command.action {
    case .recordIntake(let facts): try recordIntake(facts, command, template, &out)
    case .amendIntake(let facts, let reason):
      try amendIntake(facts, reason, command, template, &out)
    case .confirmReadBack:
      try once(intake?.readBackAt == nil, .confirmReadBack, .readBackConfirmed, &out)
    case .submitIntake(let history, let promise):
      try submitIntake(history, promise, command, template, &out)
    case .verifyProduct(let warranty, let genuine, let end):
      out.emit(.productVerified(warranty: warranty, genuine: genuine, warrantyEnd: end))
    case .giveFeedback(let kind): out.emit(.feedbackGiven(kind: kind))
    case .linkRepeatedContact(let channel):
      try declared(template.content.casePolicy.channels, channel, .channels)
      out.emit(.contactRepeated(channel: channel))
    case .closeIntake(let outcome, let link): try closeIntake(outcome, link, &out)
    case .judgeIncident(let level): try judgeIncident(level, &out)
    case .createOrder(let facts): try createOrder(facts, command, template, &out)
    case .amendOrder(let field, let old, let new, let reason):
      try amendOrder(field, old, new, reason, command, &out)
    case .requestAmendment(let field, let new, let reason):
      try requireText(new, "new")
      try requireText(reason, "reason")
      out.emit(.amendmentRequested(field: field, new: new, reason: reason))
    case .cancelOrder(let reason): try cancelOrder(reason, command, template, &out)
    case .link(let link):
      guard !links.contains(link) else { throw .alreadyDone(command: .link) }
      out.emit(.linked(link: link))
    case .informLeader(let reached):
      guard assignment.leaderInformedAt == nil else { throw .alreadyDone(command: .informLeader) }
      out.emit(.leaderInformed(reached: reached))

    case .requestMatch(let cause): try requestMatch(cause, &out)
    case .makeOffer(let engineer, let source, let load, let overload, let decision):
      try makeOffer(
        OfferRequest(
          engineer: engineer, source: source, load: load, overload: overload, decision: decision),
        command, template, &out)
    case .confirmDelivery(let engineer): try confirmDelivery(engineer, &out)
    case .acceptOffer: try acceptOffer(command, &out)
    case .refuseOffer(let reason, let special, let note):
      try refuseOffer(reason, special, note, command, template, &out)
    case .expireOffer(let engineer): try expireOffer(engineer, command, template, &out)
    case .withdrawOffer(let engineer, let reason):
      try withdrawOffer(engineer, reason, template, &out)
    case .queueForManual(let findings): try queueForManual(findings, &out)
    case .assignPartner(let partner, let decision): try assignPartner(partner, decision, &out)
    case .withdrawAcceptance(let reason): try withdrawAcceptance(reason, template, &out)
    case .liftExclusion(let engineer, let reason): try liftExclusion(engineer, reason, &out)
    case .changeOwner(let owner, let reason): try changeOwner(owner, reason, &out)
    case .addExecutor(let staff, let role, let load):
      try addExecutor(staff, role, load, template, &out)
    case .endExecutor(let staff): try endExecutor(staff, &out)

    case .recordCall(let reached): out.emit(.callMade(reached: reached))
    case .offerSlots(let slots): try offerSlots(slots, command, template, &out)
    case .agreeAppointment(let agreement, let busy):
      try agreeAppointment(agreement, busy, command, template, &out)
    case .changeAppointment(let slot, let origin, let busy):
      try changeAppointment(slot, origin, busy, command, template, &out)
    case .sendConfirmation(let channel):
      try requireAppointment()
      out.emit(.confirmationSent(channel: channel))
    case .signAppointment(let signature):
      try requireAppointment()
      try once(
        appointment.agreed?.signature == nil, .signAppointment,
        .appointmentSigned(signature: signature), &out)
    case .remindCustomer(let holds):
      try requireAppointment()
      out.emit(.customerReminded(stillHolds: holds))
    case .checkBeforeVisit(let result):
      try requireAppointment()
      out.emit(.visitChecked(result: result))
    case .prepare(let preparation): try prepare(preparation, template, &out)
    case .foreseeArrival(let at): try foreseeArrival(at, template, &out)
    case .sendLateNotice(let arrival, let apologised):
      try sendLateNotice(arrival, apologised, command, &out)

    case .startService(let mode, let arrival):
      try startService(mode, arrival, command, template, &out)
    case .reportMoment(let moment): try reportMoment(moment, command, template, &out)
    case .recordEtiquette(let items):
      try requireCount(items.count, template.content.casePolicy.etiquetteChecklist.count, "items")
      out.emit(.etiquetteRecorded(items: items))
    case .recordDiagnosis(let step): try recordDiagnosis(step, template, &out)
    case .enterNode(let node): try enterNode(node, template, &out)
    case .recordFindings(let findings): try recordFindings(findings, template, &out)
    case .proposeQuote(let quote): try proposeQuote(quote, template, &out)
    case .answerQuote(let consents): try answerQuote(consents, &out, template)
    case .requestPart(let part, let quantity, let expectedAt):
      try requestPart(part, quantity, expectedAt, command, &out)
    case .approvePart(let part, let source, let expectedAt):
      try approvePart(part, source, expectedAt, &out)
    case .supplyPart(let part): try supplyPart(part, &out)
    case .delayPart(let part, let expectedAt): try delayPart(part, expectedAt, &out)
    case .replacePart(let part): try replacePart(part, template, &out)
    case .testFunction(let result): try testFunction(result, template, &out)
    case .giveCare(let guidance, let cleaning):
      out.emit(.careGiven(guidance: guidance, cleaning: cleaning))
    case .startSession(let tool): try startSession(tool, &out)
    case .endSession(let result, let steps): try endSession(result, steps, &out)
    case .reportUnsolvable(let note): try reportUnsolvable(note, command, &out)
    case .tellProgress(let note):
      try requireText(note, "note")
      out.emit(.progressTold(note: note))
    case .interruptService(let reason, let next):
      try interruptService(reason, next, command, template, &out)
    case .withdrawEngineer(let reason): try withdrawEngineer(reason, command, template, &out)

    case .recordServiceForm(let number): try recordServiceForm(number, &out)
    case .demonstrate(let needs): out.emit(.functionDemonstrated(furtherNeeds: needs))
    case .chargeFee(let callOut): try chargeFee(callOut, template, &out)
    case .pay(let payment): try pay(payment, template, &out)
    case .sendInvoice: try sendInvoice(&out)
    case .signByCustomer(let signature):
      try once(
        confirmation.customer == nil, .signByCustomer, .customerSigned(signature: signature), &out)
    case .signByEngineer(let signature):
      try once(
        confirmation.engineer == nil, .signByEngineer, .engineerSigned(signature: signature), &out)
    case .refuseSignature(let reason): try refuseSignature(reason, &out)
    case .handOverCopy: try handOverCopy(command, template, &out)
    case .confirmSolved(let verdict): out.emit(.solvedConfirmed(verdict: verdict))
    case .completeOrder: try completeOrder(command, template, &out)
    case .completeByPhone(let findings, let consent):
      try completeByPhone(findings, consent, command, template, &out)
    case .reportSolution(let findings): try reportSolution(findings, template, &out)

    case .recordFollowUp(let step, let channel, let outcome):
      try recordFollowUp(step, channel, outcome, command, template, &out)
    case .recordSurvey(let answer): try recordSurvey(answer, template, &out)
    case .handOverRecovery(let supervisor): try handOverRecovery(supervisor, &out)
    case .contactRecovery(let solution): try contactRecovery(solution, &out)
    case .closeRecovery: try closeRecovery(template, &out)
    case .reopenOrder: try reopenOrder(command, template, &out)
    case .closeFully: try closeFully(template, &out)
    case .archive(let summary):
      try requireText(summary, "summary")
      out.emit(.archived(summary: summary))
    case .advanceClocks: break
    }
  }

  /// An event that may happen once.
  func once(
    _ isFirst: Bool, _ kind: CommandKind, _ body: WorkflowEvent.Body, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard isFirst else { throw .alreadyDone(command: kind) }
    out.emit(body)
  }

  /// A value must be among those the template declares.
  func declared<Term: OpenTerm>(
    _ terms: [Term], _ term: Term, _ list: WorkflowError.TermList
  ) throws(WorkflowError) {
    guard terms.contains(where: { $0.rawValue == term.rawValue }) else {
      throw .undeclared(list: list, value: term.rawValue)
    }
  }

  /// A text must not be empty.
  func requireText(_ text: String, _ field: String) throws(WorkflowError) {
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw .invalid([WorkflowError.Violation(field: field, value: "", rule: .required)])
    }
  }

  /// A checklist must answer every item of the template's.
  func requireCount(_ count: Int, _ expected: Int, _ field: String) throws(WorkflowError) {
    guard count == expected else {
      throw .invalid([WorkflowError.Violation(field: field, value: "\(count)", rule: .range)])
    }
  }

  /// A transition's guard must hold.
  func require(
    _ holds: Bool, _ transition: TransitionID, _ check: TransitionGuard
  ) throws(WorkflowError) {
    guard holds else { throw .guardFailed(transition: transition, guard: check) }
  }
}
