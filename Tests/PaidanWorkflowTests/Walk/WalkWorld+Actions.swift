import PaidanModel
import PaidanWorkflow

extension WalkWorld {
  /// A command that could well be right for the case as it is.
  mutating func likelyAction(_ walker: Walker) -> (Action, Actor) {
    switch walker.state.place {
    case .blank:
      return (.recordIntake(facts: choices.facts(number(.intake), at: now)), People.agent)
    case .intakeDraft: return draftAction(walker.state)
    case .intakeSubmitted: return submittedAction(walker.state)
    case .pending: return pendingAction(walker)
    case .scheduled: return scheduledAction(walker)
    case .inService: return serviceAction(walker)
    case .completed: return completedAction(walker)
    case .intakeClosed, .cancelled, .fullyClosed:
      if choices.chance(60) { return (.archive(summary: choices.text("归档")), People.analyst) }
      return (
        choices.pick([.sendInvoice, pay(walker.state), .judgeIncident(level: .level2)]),
        People.agent
      )
    case .archived: return (.advanceClocks, People.system)
    }
  }

  func pay(_ state: Case) -> Action {
    .pay(payment: Payment(amount: state.fees.due, method: .scan, receipt: "R-1"))
  }

  private mutating func draftAction(_ state: Case) -> (Action, Actor) {
    let submit = Action.submitIntake(
      history: register.history(of: state.intake?.facts.customer ?? "C-1"),
      promisedContactBy: choices.chance(70) ? now.advanced(byMinutes: 60) : nil)
    var facts = choices.facts(state.intake?.facts.number ?? number(.intake), at: now)
    facts.customer = state.intake?.facts.customer ?? "C-1"
    let actions: [Action] =
      [
        state.intake?.readBackAt == nil ? .confirmReadBack : submit, submit,
        .verifyProduct(
          warranty: choices.pick(WarrantyStatus.allCases), genuine: .yes, warrantyEnd: nil),
      ]
      + (choices.chance(8)
        ? [.amendIntake(facts: facts, reason: "更正"), .closeIntake(outcome: .withdrawn, link: nil)]
        : [])
    return (choices.pick(actions), People.agent)
  }

  private mutating func submittedAction(_ state: Case) -> (Action, Actor) {
    if case .open = state.intake?.incident, choices.chance(30) {
      return (
        .judgeIncident(level: choices.pick([nil, .level2, .level3])),
        Actor(role: .serviceDirector, staff: "D-1")
      )
    }
    if choices.chance(70) {
      return (
        .createOrder(
          facts: choices.order(number(.workOrder), demand: state.intake?.facts.demand ?? .repair)),
        People.agent
      )
    }
    return (
      choices.pick([
        .giveFeedback(kind: .solution), .giveFeedback(kind: .progress),
        .informLeader(reached: choices.chance(70)), .linkRepeatedContact(channel: .phone),
        .closeIntake(
          outcome: choices.pick(IntakeOutcome.allCases),
          link: choices.chance(50) ? CaseLink(kind: .continuation, other: "CR-0") : nil),
        .tellProgress(note: choices.text("正在处理")),
      ]), People.agent
    )
  }

  private mutating func pendingAction(_ walker: Walker) -> (Action, Actor) {
    let state = walker.state
    let waiting = state.assignment.offers.first { $0.outcome == nil }?.engineer
    switch state.assignment.state {
    case .unassigned, .matching, .refused, .expired, .withdrawn:
      return matchingAction(walker)
    case .offered, .externalPartner:
      guard let waiting else { return (.requestMatch(cause: .withdrawn), People.system) }
      let role: Role = state.assignment.state == .offered ? .engineer : .externalPartner
      let him = Actor(role: role, staff: waiting)
      return choices.pick([
        (.acceptOffer, him), (.acceptOffer, him), (.acceptOffer, him),
        (.confirmDelivery(engineer: waiting), People.system),
        (
          .refuseOffer(
            reason: choices.pick([.skillMismatch, .timeConflict, .other]),
            special: choices.pick([nil, .illness]), note: choices.pick([nil, "车辆故障"])), him
        ),
        (.expireOffer(engineer: waiting), People.system),
        (.withdrawOffer(engineer: waiting, reason: .reassigned), People.supervisor),
        (
          .makeOffer(
            engineer: choices.engineer(), source: .automatic,
            load: EngineerLoad(open: 0, mayTake: true), overload: nil, decision: nil),
          People.system
        ),
      ])
    case .manualQueue:
      let engineer = choices.engineer()
      return choices.pick([
        (
          .makeOffer(
            engineer: engineer, source: choices.pick([.manualLocal, .manualCrossArea]),
            load: choices.load(register, engineer), overload: choices.pick([nil, "客户指定"]),
            decision: nil), People.supervisor
        ),
        (.assignPartner(partner: "EP001", decision: nil), People.supervisor),
      ])
    case .accepted: return acceptedAction(walker)
    }
  }

  private mutating func matchingAction(_ walker: Walker) -> (Action, Actor) {
    let engineer = choices.engineer()
    let manual =
      walker.template.casePolicy.dispatchMode == .leaderSelect ? People.leader : People.supervisor
    let isManual = choices.chance(30)
    if choices.chance(75) {
      return (
        .makeOffer(
          engineer: engineer, source: isManual ? .manualLocal : .automatic,
          load: choices.load(register, engineer), overload: isManual ? "客户指定" : nil,
          decision: "D-1"), isManual ? manual : People.system
      )
    }
    return choices.pick([
      (
        .queueForManual(findings: [
          ExclusionFinding(engineer: engineer, reasons: [.outOfRadius, .overLoad])
        ]), People.system
      ),
      (.requestMatch(cause: .engineerFreed), People.system),
      (.informLeader(reached: choices.chance(50)), People.agent),
      (.liftExclusion(engineer: engineer, reason: "工程师已同意"), People.supervisor),
      (.cancelOrder(reason: .customerRequest), People.agent),
    ])
  }

  private mutating func acceptedAction(_ walker: Walker) -> (Action, Actor) {
    let state = walker.state
    let him = Actor(role: .engineer, staff: state.assignment.owner)
    let other = choices.engineer()
    let slots = (0..<choices.number(1...4)).map { _ in choices.slot(after: now, walker.template) }
    if choices.chance(45) {
      return (
        .agreeAppointment(
          agreement: choices.agreement(number(.appointment), after: now, walker.template),
          busy: choices.chance(8) ? [choices.slot(after: now, walker.template)] : []), him
      )
    }
    return choices.pick([
      (.recordCall(reached: choices.chance(70)), him), (.offerSlots(slots: slots), him),
      (.startService(mode: state.order?.facts.delivery ?? .onSite, expectedArrival: nil), him),
      (
        .completeByPhone(
          findings: choices.findings(),
          consent: SignOff(
            kind: choices.pick([.spokenConsent, .spokenConsent, .electronic]), contentHash: "0")),
        him
      ),
      (.withdrawAcceptance(reason: .engineerAbsent), People.supervisor),
      (.changeOwner(owner: other, reason: "改派负责人"), People.supervisor),
      (
        .addExecutor(
          staff: other, role: choices.pick(ExecutorRole.allCases),
          load: choices.load(register, other)), People.supervisor
      ),
      (
        .endExecutor(staff: state.assignment.executors.last?.staff ?? other), People.supervisor
      ),
      (.cancelOrder(reason: .solvedByCustomer), customer(state)),
      (
        .amendOrder(
          field: .urgency, old: state.order?.urgency.rawValue ?? "",
          new: choices.pick(Urgency.allCases).rawValue, reason: "客户补充说明"), People.agent
      ),
      (.requestPart(part: "C123", quantity: 1, expectedAt: now.advanced(byMinutes: 600)), him),
    ])
  }

  func customer(_ state: Case) -> Actor {
    Actor(role: .customer, customer: state.intake?.facts.customer)
  }

  private mutating func scheduledAction(_ walker: Walker) -> (Action, Actor) {
    let state = walker.state
    let him = Actor(role: .engineer, staff: state.assignment.owner)
    if choices.chance(40) {
      return state.appointment.agreed?.preparation == nil
        ? (.prepare(preparation: Example.preparation), him)
        : (.startService(mode: .onSite, expectedArrival: now.advanced(byMinutes: 30)), him)
    }
    return choices.pick([
      (.sendConfirmation(channel: .sms), People.agent),
      (.signAppointment(signature: Example.signature), customer(state)),
      (.remindCustomer(stillHolds: choices.chance(80)), him),
      (.checkBeforeVisit(result: choices.pick(PreVisitCheck.allCases)), him),
      (
        .changeAppointment(
          slot: choices.slot(after: now, walker.template), origin: .customerWish, busy: []),
        People.agent
      ),
      (.foreseeArrival(at: now.advanced(byMinutes: choices.number(10...600))), People.system),
      (
        .sendLateNotice(
          expectedArrival: now.advanced(byMinutes: choices.number(-5...60)),
          apologised: choices.chance(90)), People.agent
      ),
      (.withdrawEngineer(reason: .engineerAbsent), People.supervisor),
      (.cancelOrder(reason: choices.pick([.customerRequest, .notReached])), People.agent),
      (.approvePart(part: "C123", source: .transfer, expectedAt: nil), People.agent),
      (.supplyPart(part: "C123"), People.agent),
      (.delayPart(part: "C123", expectedAt: now.advanced(byMinutes: 2000)), People.agent),
      (.requestPart(part: "C123", quantity: 1, expectedAt: nil), him),
      (.startService(mode: .onSite, expectedArrival: nil), him),
    ])
  }

  private mutating func serviceAction(_ walker: Walker) -> (Action, Actor) {
    let state = walker.state
    let him = Actor(role: .engineer, staff: state.assignment.owner)
    if choices.chance(72) { return nextInService(state, him) }
    let next = choices.agreement(number(.appointment), after: now, walker.template)
    return choices.pick([
      (
        .interruptService(
          reason: choices.pick(
            InterruptionReason.known.map(\.value) + [InterruptionReason(rawValue: "bored")]),
          next: choices.chance(80) ? next : nil), him
      ),
      (.interruptService(reason: .nobodyHome, next: next), him),
      (.withdrawEngineer(reason: .engineerDroppedOut), People.supervisor),
      (.answerQuote(consents: choices.chance(60)), customer(state)),
      (.proposeQuote(quote: choices.quote()), him),
      (.startSession(tool: .video), him),
      (.endSession(result: choices.pick(RemoteResult.allCases), steps: ["查看设置"]), him),
      (
        .recordDiagnosis(
          step: DiagnosisStep(index: Int32(choices.number(0...4)), result: choices.text("外观完好"))),
        him
      ),
      (.enterNode(node: choices.pick(ServiceNode.allCases)), him),
      (
        .recordEtiquette(
          items: Array(repeating: true, count: choices.chance(80) ? 6 : 2)), him
      ),
      (.requestPart(part: choices.pick(["C123", "C9"]), quantity: 1, expectedAt: nil), him),
      (
        .approvePart(part: "C123", source: .transfer, expectedAt: now.advanced(byMinutes: 900)),
        People.agent
      ),
      (.supplyPart(part: "C123"), People.agent),
      (
        .reportUnsolvable(
          note: UnresolvedNote(
            reason: "配件缺货", expectedAt: now.advanced(byMinutes: 2880),
            nextContactAt: now.advanced(byMinutes: choices.number(-60...1440)))), him
      ),
      (.tellProgress(note: "配件在途"), People.agent),
      (.refuseSignature(reason: choices.text("对费用有异议")), him),
      (.handOverRecovery(supervisor: "AS001"), People.agent),
      (.requestAmendment(field: .productModel, new: "KFR-36", reason: "铭牌不同"), him),
      (.confirmSolved(verdict: .satisfied), customer(state)),
      (.signByEngineer(signature: Example.signature), him),
      (.recordCall(reached: true), him), (.chargeFee(callOut: Money(fen: 5_000)), him),
      (.replacePart(part: ReplacedPart(line: Example.capacitor, oldPart: .recycled)), him),
    ])
  }

  /// The next thing a visit needs that it has not got.
  private mutating func nextInService(_ state: Case, _ him: Actor) -> (Action, Actor) {
    let visit = state.service.visits.last
    if visit?.mode == .onSite, visit?.arrivedAt == nil {
      return (.reportMoment(moment: .arrived), him)
    }
    if state.fees.quoteStatus == nil { return (.proposeQuote(quote: choices.quote()), him) }
    if state.fees.quoteStatus == .proposed {
      return (.answerQuote(consents: choices.chance(90)), customer(state))
    }
    if visit?.repairStartedAt == nil { return (.reportMoment(moment: .repairStarted), him) }
    if state.service.replacedParts.isEmpty, choices.chance(70),
      state.fees.quote?.lines.isEmpty == false
    {
      return (
        .replacePart(part: ReplacedPart(line: Example.capacitor, oldPart: .recycled)), him
      )
    }
    if visit?.repairEndedAt == nil { return (.reportMoment(moment: .repairEnded), him) }
    if state.service.functionTest == nil {
      return (.testFunction(result: choices.text(Example.functionTest)), him)
    }
    if state.service.findings.solution == nil {
      return (.recordFindings(findings: choices.findings()), him)
    }
    if !state.service.isCleaned { return (.giveCare(guidance: true, cleaning: true), him) }
    if state.confirmation.demonstratedAt == nil { return (.demonstrate(furtherNeeds: nil), him) }
    if visit?.endedAt == nil { return (.reportMoment(moment: .ended), him) }
    if state.service.recordNumber == nil {
      return (.recordServiceForm(number: number(.serviceRecord)), him)
    }
    if state.fees.charge == nil { return (.chargeFee(callOut: .zero), him) }
    if state.confirmation.engineer == nil {
      return (.signByEngineer(signature: Example.signature), him)
    }
    if state.confirmation.customer == nil, state.confirmation.refusal == nil {
      return (.signByCustomer(signature: Example.signature), customer(state))
    }
    if !state.fees.isSettled { return (pay(state), customer(state)) }
    if state.confirmation.copyHandedAt == nil, choices.chance(50) { return (.handOverCopy, him) }
    return (.completeOrder, him)
  }

  private mutating func completedAction(_ walker: Walker) -> (Action, Actor) {
    let state = walker.state
    let him = Actor(role: .engineer, staff: state.assignment.owner)
    if let recovery = state.followUp.recovery, recovery.closedAt == nil, choices.chance(50) {
      if recovery.handedOverAt == nil {
        return (.handOverRecovery(supervisor: "AS001"), People.agent)
      }
      return recovery.contactedAt == nil
        ? (.contactRecovery(solution: "上门复检并致歉"), People.afterSales)
        : (.closeRecovery, People.afterSales)
    }
    if !(state.order?.isSolutionReported ?? true), choices.chance(40) {
      return (.reportSolution(findings: choices.findings()), him)
    }
    return choices.pick([
      (
        .recordFollowUp(
          step: Int32(choices.number(1...4)), channel: choices.pick(SurveyChannel.allCases),
          outcome: choices.pick([.solved, .solved] + FollowUpOutcome.allCases)), People.agent
      ),
      (.recordSurvey(answer: choices.survey(number(.survey))), People.agent),
      (.closeFully, People.agent), (.reopenOrder, People.agent), (.sendInvoice, People.agent),
      (.reportMoment(moment: choices.pick(VisitMoment.allCases)), him),
      (.handOverCopy, him), (.link(to: CaseLink(kind: .rework, other: "CR-1")), People.agent),
      (.closeRecovery, People.afterSales),
    ])
  }
}
