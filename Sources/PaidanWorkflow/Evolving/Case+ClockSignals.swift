internal import PaidanModel

/// What clocks hear of an event; the case is already what the event made of it.
extension Case {
  mutating func tellClocks(_ event: WorkflowEvent) {
    let stamp = event.stamp
    switch event.body {
    case .clockRaised(let firing): clocks.record(firing, in: book.clocks)

    case .intakeRecorded(let facts, _, _):
      let raised = facts.requestedAt.map {
        Stamp(happenedAt: $0, recordedAt: stamp.recordedAt)
      }
      tell(.demandRaised, raised ?? stamp)
      tell(.requestAccepted, stamp)
      tell(.reportReceived, raised ?? stamp)
      tell(.reportRecorded, stamp)
    case .intakeSubmitted(let promise):
      tell(.intakeSubmitted, stamp)
      if let promise { tell(.contactPromised, stamp, until: promise) }
    case .feedbackGiven(let kind):
      tell(.feedbackGiven, stamp, feedback: kind)
      tell(.anyResponseGiven, stamp)
    case .incidentCandidateOpened: tell(.incidentIdentified, stamp)
    case .incidentJudged:
      tell(.emergencyTakenUp, stamp)
      tell(.incidentLevelDecided, stamp)
    case .intakeClosed(let outcome):
      if outcome != .workOrderCreated { tell(.caseCancelled, stamp) }

    case .orderCreated:
      tell(.orderCreated, stamp)
      tell(.enteredInSystem, stamp)
    case .orderCancelled: tell(.caseCancelled, stamp)

    case .leaderInformed(let reached): if reached { tell(.leaderInformed, stamp) }
    case .offerMade:
      tell(.dispatchTriggered, stamp)
      tell(.personChosen, stamp)
      tell(.manualQueueLeft, stamp)
      // the answer is due from delivery, else from sending.
      tell(.offerDelivered, stamp, part: offerNumber)
    case .partnerAssigned:
      tell(.manualQueueLeft, stamp)
      tell(.offerDelivered, stamp, part: offerNumber)
    case .offerDelivered(let engineer):
      tell(.offerDelivered, stamp, part: offerNumber(of: engineer))
      tell(.personNotified, stamp)
    case .offerAccepted(let engineer):
      tell(.offerAnswered, stamp, part: offerNumber(of: engineer))
      tell(.offerAccepted, stamp)
      tell(.personNotified, stamp)
    case .offerRefused(let engineer, _, _, _):
      tell(.offerAnswered, stamp, part: offerNumber(of: engineer))
    case .offerExpired(let engineer, _), .offerWithdrawn(let engineer, _):
      tell(.offerClosed, stamp, part: offerNumber(of: engineer))
    case .manualQueueEntered:
      tell(.dispatchTriggered, stamp)
      tell(.manualQueueEntered, stamp)
    case .acceptanceWithdrawn: tell(.acceptanceWithdrawn, stamp)

    case .callMade(let reached): if reached { tellContact(stamp) }
    case .appointmentAgreed(let agreement):
      tellContact(stamp)
      tellAppointment(agreement.slot, agreement.specialRequirements != nil, stamp)
    case .appointmentChanged(let slot, _): tellAppointment(slot, false, stamp)
    case .confirmationSent: tell(.feedbackGiven, stamp, feedback: .progress)
    case .customerReminded:
      tell(.reminderCalled, stamp)
      tell(.calledAhead, stamp)
    case .arrivalForeseen(_, let isLate):
      if isLate, let slot = appointment.agreed?.agreement.slot {
        tell(.latenessForeseen, stamp, until: slot.end)
      } else {
        tell(.latenessCleared, stamp)
      }
    case .lateNoticeSent: tell(.lateNoticeGiven, stamp)

    case .serviceStarted(_, let mode, _):
      tell(.serviceBegan, stamp)
      tellPause(.pauseEnded, stamp)
      // Remote work has no arrival: its beginning is.
      if mode != .onSite { tell(.arrived, stamp) }
    case .momentReported(let moment, _): tellMoment(moment, stamp)
    case .nodeEntered(_, let limit):
      let number = Int32(clamping: service.nodes.count)
      if number > 1 { tell(.nodeEnded, stamp, part: number - 1) }
      // SLA-69: a node without a limit of its own runs no clock.
      if let limit {
        tell(.nodeStarted, stamp, part: number, amount: Int64(limit) * 60_000)
      }
    case .foundUnsolvable:
      tell(.notSolvableNow, stamp)
      tell(.unsolvedReported, stamp)
    case .progressTold:
      tell(.progressReported, stamp)
      tell(.customerCalled, stamp)
    case .serviceInterrupted(let interruption): tellInterruption(interruption, stamp)
    case .engineerWithdrawn:
      tell(.appointmentCancelled, stamp)
      tell(.acceptanceWithdrawn, stamp)

    case .customerSigned, .signatureRefused:
      tell(.customerSigned, stamp, part: Int32(clamping: service.visits.count))
    case .orderCompleted:
      tell(.resolved, stamp)
      tell(.completed, stamp)
      if intake?.facts.serviceKind == .implementation { tell(.implementationFinished, stamp) }
    case .orderReopened: tell(.reopened, stamp)
    case .followUpRecorded(let step, _, let outcome):
      // reached, or told by message; nobody reached is an attempt.
      if outcome != .notReached { tell(.followUpReached, stamp, part: step) }
    case .surveyRecorded: tell(.surveyDone, stamp, part: 1)
    case .recoveryOpened: tell(.dissatisfactionRecorded, stamp, part: 1)
    case .recoveryHandedOver: tell(.supervisorTookOver, stamp, part: 1)
    case .recoveryContacted: tell(.supervisorContacted, stamp, part: 1)
    default: break
    }
  }

  private mutating func tell(
    _ kind: ClockSignalKind, _ stamp: Stamp, part: Int32 = 0, feedback: FeedbackKind? = nil,
    pause: PauseReason? = nil, from: Instant? = nil, until: Instant? = nil, amount: Int64? = nil
  ) {
    clocks.note(
      ClockSignal(
        kind, at: stamp, part: part, context: clockContext, feedback: feedback, pause: pause,
        from: from, until: until, amount: amount), in: book.clocks)
  }

  /// What limits may depend on (CFG-12).
  var clockContext: ClockContext {
    var level: IncidentLevel?
    switch intake?.incident {
    case .open(let candidate), .taken(let candidate): level = candidate
    case .dismissed, nil: break
    }
    return ClockContext(
      urgency: order?.urgency ?? intake?.facts.urgency, tier: intake?.tier, level: level,
      service: order?.facts.serviceType)
  }

  private mutating func tellContact(_ stamp: Stamp) {
    tell(.engineerContacted, stamp)
    tell(.technicianResponded, stamp)
    tell(.customerContacted, stamp)
    tell(.customerCalled, stamp)
    tell(.anyResponseGiven, stamp)
  }

  private mutating func tellAppointment(_ slot: Slot, _ callsAhead: Bool, _ stamp: Stamp) {
    tell(.appointmentMade, stamp, from: slot.start, until: slot.end)
    if callsAhead { tell(.callAheadAgreed, stamp, until: slot.start) }
  }

  private mutating func tellMoment(_ moment: VisitMoment, _ stamp: Stamp) {
    let part = Int32(clamping: service.visits.count)
    switch moment {
    case .arrived: tell(.arrived, stamp)
    case .repairStarted:
      tell(
        .repairStarted, stamp, part: part,
        amount: order?.facts.standardMinutes.map { Int64($0) * 60_000 })
    case .repairEnded: tell(.repairEnded, stamp, part: part)
    case .ended: tell(.serviceEnded, stamp, part: part)
    }
  }

  private mutating func tellInterruption(_ interruption: Interruption, _ stamp: Stamp) {
    // The repair of this visit is over, whatever it was.
    tell(.repairEnded, stamp, part: Int32(clamping: service.visits.count))
    if interruption.pausesClocks {
      tell(.pauseBegan, stamp, pause: Self.pause(of: interruption.reason))
    }
    if let next = interruption.next {
      tellAppointment(next.slot, next.specialRequirements != nil, stamp)
    }
  }

  private mutating func tellPause(_ kind: ClockSignalKind, _ stamp: Stamp) {
    guard service.visits.count > 1,
      let reason = service.visits[service.visits.count - 2].interruption,
      let pause = Self.pause(of: reason)
    else { return }
    tell(kind, stamp, pause: pause)
  }

  private static func pause(of reason: InterruptionReason) -> PauseReason? {
    switch reason {
    case .missingPart, .partLate: .waitingForPart
    case .quoteAwaits: .quoteAwaits
    case .nobodyHome: .customerUnreachable
    case .accessRefused: .accessRefused
    case .unsafeSite: .unsafeSite
    default: nil
    }
  }

  private var offerNumber: Int32 { Int32(clamping: assignment.offers.count) }

  /// The number of the latest offer to an engineer, from 1.
  private func offerNumber(of engineer: StaffID) -> Int32 {
    let index = assignment.offers.lastIndex { $0.engineer == engineer } ?? 0
    return Int32(clamping: index + 1)
  }
}
