extension WorkflowEvent {
  /// The name of what happened, as the history format writes it.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// See ``Body``.
    case intakeRecorded
    /// See ``Body``.
    case intakeAmended
    /// See ``Body``.
    case readBackConfirmed
    /// See ``Body``.
    case intakeSubmitted
    /// See ``Body``.
    case historyFound
    /// See ``Body``.
    case productVerified
    /// See ``Body``.
    case feedbackGiven
    /// See ``Body``.
    case contactRepeated
    /// See ``Body``.
    case intakeClosed
    /// See ``Body``.
    case incidentCandidateOpened
    /// See ``Body``.
    case incidentJudged
    /// See ``Body``.
    case orderCreated
    /// See ``Body``.
    case orderAmended
    /// See ``Body``.
    case amendmentRequested
    /// See ``Body``.
    case orderCancelled
    /// See ``Body``.
    case linked
    /// See ``Body``.
    case leaderInformed
    /// See ``Body``.
    case matchRequested
    /// See ``Body``.
    case offerMade
    /// See ``Body``.
    case promiseAtRisk
    /// See ``Body``.
    case offerDelivered
    /// See ``Body``.
    case offerAccepted
    /// See ``Body``.
    case offerRefused
    /// See ``Body``.
    case offerExpired
    /// See ``Body``.
    case offerWithdrawn
    /// See ``Body``.
    case engineerExcluded
    /// See ``Body``.
    case exclusionLifted
    /// See ``Body``.
    case manualQueueEntered
    /// See ``Body``.
    case partnerAssigned
    /// See ``Body``.
    case acceptanceWithdrawn
    /// See ``Body``.
    case ownerChanged
    /// See ``Body``.
    case executorAdded
    /// See ``Body``.
    case executorEnded
    /// See ``Body``.
    case callMade
    /// See ``Body``.
    case slotsOffered
    /// See ``Body``.
    case slotCountUnusual
    /// See ``Body``.
    case appointmentAgreed
    /// See ``Body``.
    case appointmentChanged
    /// See ``Body``.
    case confirmationSent
    /// See ``Body``.
    case appointmentSigned
    /// See ``Body``.
    case customerReminded
    /// See ``Body``.
    case visitChecked
    /// See ``Body``.
    case prepared
    /// See ``Body``.
    case arrivalForeseen
    /// See ``Body``.
    case lateNoticeSent
    /// See ``Body``.
    case serviceStarted
    /// See ``Body``.
    case momentReported
    /// See ``Body``.
    case etiquetteRecorded
    /// See ``Body``.
    case diagnosisRecorded
    /// See ``Body``.
    case nodeEntered
    /// See ``Body``.
    case findingsRecorded
    /// See ``Body``.
    case quoteProposed
    /// See ``Body``.
    case quoteConsented
    /// See ``Body``.
    case quoteRefused
    /// See ``Body``.
    case partRequested
    /// See ``Body``.
    case partApproved
    /// See ``Body``.
    case partSupplied
    /// See ``Body``.
    case partDelayed
    /// See ``Body``.
    case partReplaced
    /// See ``Body``.
    case functionTested
    /// See ``Body``.
    case careGiven
    /// See ``Body``.
    case sessionStarted
    /// See ``Body``.
    case sessionEnded
    /// See ``Body``.
    case foundUnsolvable
    /// See ``Body``.
    case progressTold
    /// See ``Body``.
    case serviceInterrupted
    /// See ``Body``.
    case engineerWithdrawn
    /// See ``Body``.
    case serviceFormNumbered
    /// See ``Body``.
    case functionDemonstrated
    /// See ``Body``.
    case feeCharged
    /// See ``Body``.
    case paid
    /// See ``Body``.
    case invoiceSent
    /// See ``Body``.
    case customerSigned
    /// See ``Body``.
    case engineerSigned
    /// See ``Body``.
    case signatureRefused
    /// See ``Body``.
    case copyHandedOver
    /// See ``Body``.
    case solvedConfirmed
    /// See ``Body``.
    case orderCompleted
    /// See ``Body``.
    case solutionReported
    /// See ``Body``.
    case followUpRecorded
    /// See ``Body``.
    case surveyRecorded
    /// See ``Body``.
    case recoveryOpened
    /// See ``Body``.
    case recoveryHandedOver
    /// See ``Body``.
    case recoveryContacted
    /// See ``Body``.
    case recoveryClosed
    /// See ``Body``.
    case orderReopened
    /// See ``Body``.
    case reworkRequested
    /// See ``Body``.
    case closureAdvanced
    /// See ``Body``.
    case archived
    /// See ``Body``.
    case clockRaised
  }
}

extension WorkflowEvent.Body {
  /// The name of what happened.
  public var kind: WorkflowEvent.Kind {
    switch self {
    case .intakeRecorded: .intakeRecorded
    case .intakeAmended: .intakeAmended
    case .readBackConfirmed: .readBackConfirmed
    case .intakeSubmitted: .intakeSubmitted
    case .historyFound: .historyFound
    case .productVerified: .productVerified
    case .feedbackGiven: .feedbackGiven
    case .contactRepeated: .contactRepeated
    case .intakeClosed: .intakeClosed
    case .incidentCandidateOpened: .incidentCandidateOpened
    case .incidentJudged: .incidentJudged
    case .orderCreated: .orderCreated
    case .orderAmended: .orderAmended
    case .amendmentRequested: .amendmentRequested
    case .orderCancelled: .orderCancelled
    case .linked: .linked
    case .leaderInformed: .leaderInformed
    case .matchRequested: .matchRequested
    case .offerMade: .offerMade
    case .promiseAtRisk: .promiseAtRisk
    case .offerDelivered: .offerDelivered
    case .offerAccepted: .offerAccepted
    case .offerRefused: .offerRefused
    case .offerExpired: .offerExpired
    case .offerWithdrawn: .offerWithdrawn
    case .engineerExcluded: .engineerExcluded
    case .exclusionLifted: .exclusionLifted
    case .manualQueueEntered: .manualQueueEntered
    case .partnerAssigned: .partnerAssigned
    case .acceptanceWithdrawn: .acceptanceWithdrawn
    case .ownerChanged: .ownerChanged
    case .executorAdded: .executorAdded
    case .executorEnded: .executorEnded
    case .callMade: .callMade
    case .slotsOffered: .slotsOffered
    case .slotCountUnusual: .slotCountUnusual
    case .appointmentAgreed: .appointmentAgreed
    case .appointmentChanged: .appointmentChanged
    case .confirmationSent: .confirmationSent
    case .appointmentSigned: .appointmentSigned
    case .customerReminded: .customerReminded
    case .visitChecked: .visitChecked
    case .prepared: .prepared
    case .arrivalForeseen: .arrivalForeseen
    case .lateNoticeSent: .lateNoticeSent
    case .serviceStarted: .serviceStarted
    case .momentReported: .momentReported
    case .etiquetteRecorded: .etiquetteRecorded
    case .diagnosisRecorded: .diagnosisRecorded
    case .nodeEntered: .nodeEntered
    case .findingsRecorded: .findingsRecorded
    case .quoteProposed: .quoteProposed
    case .quoteConsented: .quoteConsented
    case .quoteRefused: .quoteRefused
    case .partRequested: .partRequested
    case .partApproved: .partApproved
    case .partSupplied: .partSupplied
    case .partDelayed: .partDelayed
    case .partReplaced: .partReplaced
    case .functionTested: .functionTested
    case .careGiven: .careGiven
    case .sessionStarted: .sessionStarted
    case .sessionEnded: .sessionEnded
    case .foundUnsolvable: .foundUnsolvable
    case .progressTold: .progressTold
    case .serviceInterrupted: .serviceInterrupted
    case .engineerWithdrawn: .engineerWithdrawn
    case .serviceFormNumbered: .serviceFormNumbered
    case .functionDemonstrated: .functionDemonstrated
    case .feeCharged: .feeCharged
    case .paid: .paid
    case .invoiceSent: .invoiceSent
    case .customerSigned: .customerSigned
    case .engineerSigned: .engineerSigned
    case .signatureRefused: .signatureRefused
    case .copyHandedOver: .copyHandedOver
    case .solvedConfirmed: .solvedConfirmed
    case .orderCompleted: .orderCompleted
    case .solutionReported: .solutionReported
    case .followUpRecorded: .followUpRecorded
    case .surveyRecorded: .surveyRecorded
    case .recoveryOpened: .recoveryOpened
    case .recoveryHandedOver: .recoveryHandedOver
    case .recoveryContacted: .recoveryContacted
    case .recoveryClosed: .recoveryClosed
    case .orderReopened: .orderReopened
    case .reworkRequested: .reworkRequested
    case .closureAdvanced: .closureAdvanced
    case .archived: .archived
    case .clockRaised: .clockRaised
    }
  }
}
