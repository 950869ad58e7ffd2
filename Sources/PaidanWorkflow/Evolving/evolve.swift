internal import PaidanModel

/// Applies an event to a case, in place: the case afterwards is what its events amount to.
///
/// Pure and total: an event that `decide` made for this case always applies.
///
/// - Parameters:
///   - state: the case before, and after.
///   - event: the next event of its history.
/// - Precondition: the event's sequence follows the case's version.
/// - Complexity: O(*n*) in the records the case holds of the kind concerned, mostly none to five.
public func evolve(_ state: inout Case, _ event: WorkflowEvent) {
  precondition(event.sequence == state.version + 1, "events apply in their order")
  state.version = event.sequence
  state.lastRecordedAt = event.stamp.recordedAt
  state.apply(event.body, event)
  state.tellClocks(event)
}

extension Case {
  mutating func apply(_ body: WorkflowEvent.Body, _ event: WorkflowEvent) {
    let at = event.stamp.happenedAt
    switch body {
    case .intakeRecorded, .intakeAmended, .readBackConfirmed, .intakeSubmitted, .historyFound,
      .productVerified, .feedbackGiven, .contactRepeated, .intakeClosed,
      .incidentCandidateOpened, .incidentJudged:
      applyIntake(body, at)
    case .orderCreated, .orderAmended, .amendmentRequested, .orderCancelled, .linked:
      applyOrder(body, at)
    case .leaderInformed, .matchRequested, .promiseAtRisk, .offerMade, .offerDelivered,
      .offerAccepted,
      .offerRefused, .offerExpired, .offerWithdrawn, .engineerExcluded, .exclusionLifted,
      .manualQueueEntered, .partnerAssigned, .acceptanceWithdrawn, .ownerChanged, .executorAdded,
      .executorEnded:
      applyDispatch(body, event)
    case .callMade, .slotsOffered, .slotCountUnusual, .appointmentAgreed, .appointmentChanged,
      .confirmationSent, .appointmentSigned, .customerReminded, .visitChecked, .prepared,
      .arrivalForeseen, .lateNoticeSent:
      applyAppointment(body, at)
    case .serviceStarted, .momentReported, .etiquetteRecorded, .diagnosisRecorded, .nodeEntered,
      .findingsRecorded, .careGiven, .functionTested, .sessionStarted, .sessionEnded,
      .foundUnsolvable, .progressTold, .serviceInterrupted, .engineerWithdrawn,
      .serviceFormNumbered:
      applyService(body, at)
    case .partRequested, .partApproved, .partSupplied, .partDelayed, .partReplaced:
      applyParts(body, at)
    case .quoteProposed, .quoteConsented, .quoteRefused, .feeCharged, .paid, .invoiceSent:
      applyFees(body, at)
    case .functionDemonstrated, .customerSigned, .engineerSigned, .signatureRefused,
      .copyHandedOver, .solvedConfirmed:
      applyConfirmation(body, at)
    case .orderCompleted, .solutionReported, .followUpRecorded, .surveyRecorded, .recoveryOpened,
      .recoveryHandedOver, .recoveryContacted, .recoveryClosed, .orderReopened, .reworkRequested,
      .closureAdvanced, .archived:
      applyAfterwards(body, event)
    case .clockRaised: break
    }
  }
}
