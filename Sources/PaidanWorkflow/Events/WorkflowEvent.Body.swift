public import PaidanModel

extension WorkflowEvent {
  /// What happened.
  ///
  /// The names of cases and labels are the keys of the history format: changing one needs a new
  /// version there.
  public enum Body: Sendable, Hashable, Codable {
    // MARK: Intake
    /// A request was taken down.
    case intakeRecorded(facts: IntakeFacts, tier: ResponseTier, template: TemplateVersion)
    /// It was corrected.
    case intakeAmended(facts: IntakeFacts, tier: ResponseTier, reason: String)
    /// The customer confirmed what was read back.
    case readBackConfirmed
    /// It was submitted; a promise may have been given.
    case intakeSubmitted(promisedContactBy: Instant?)
    /// The customer has a history: pay attention (INT-19).
    case historyFound(history: CustomerHistory)
    /// The product was verified.
    case productVerified(warranty: WarrantyStatus, genuine: GenuineChannel, warrantyEnd: Instant?)
    /// The customer heard something, or a solution.
    case feedbackGiven(kind: FeedbackKind)
    /// The customer asked again about the same problem.
    case contactRepeated(channel: Channel)
    /// The intake ended.
    case intakeClosed(outcome: IntakeOutcome)
    /// An extra-urgent request opened a candidate (INT-13).
    case incidentCandidateOpened(level: IncidentLevel)
    /// A person took or dismissed it.
    case incidentJudged(level: IncidentLevel?)
    // MARK: Order
    /// An order was made (TR1).
    case orderCreated(facts: OrderFacts, urgency: Urgency, customer: CustomerID)
    /// The order was amended.
    case orderAmended(amendment: Amendment)
    /// An engineer asked for an amendment.
    case amendmentRequested(field: Amendment.Field, new: String, reason: String)
    /// The order was cancelled (TR8, TR9).
    case orderCancelled(reason: CancellationReason)
    /// The case was tied to another.
    case linked(link: CaseLink)
    // MARK: Dispatch
    /// The technical leader was told, or could not be reached.
    case leaderInformed(reached: Bool)
    /// The matcher is asked.
    case matchRequested(cause: MatchCause, preferred: StaffID?)
    /// The order was pushed to an engineer.
    case offerMade(engineer: StaffID, source: DispatchSource, overload: String?, decision: String?)
    /// The contact will come later than promised, as things stand (DSP-25).
    case promiseAtRisk(forecast: Instant)
    /// It reached his app.
    case offerDelivered(engineer: StaffID)
    /// He accepted; he is the owner from now.
    case offerAccepted(engineer: StaffID)
    /// He refused, or evaded.
    case offerRefused(
      engineer: StaffID, reason: RefusalReason, note: String?, outcome: DispatchOutcome)
    /// He did not answer.
    case offerExpired(engineer: StaffID, outcome: DispatchOutcome)
    /// The offer was taken back; nil: another accepted first.
    case offerWithdrawn(engineer: StaffID, reason: WithdrawalReason?)
    /// The rematch skips him.
    case engineerExcluded(exclusion: Exclusion)
    /// It skips him no longer.
    case exclusionLifted(engineer: StaffID, reason: String)
    /// To the dispatch supervisor.
    case manualQueueEntered(findings: [ExclusionFinding])
    /// Given to an external partner.
    case partnerAssigned(partner: StaffID, decision: String?)
    /// The order was taken from its engineer.
    case acceptanceWithdrawn(engineer: StaffID, reason: WithdrawalReason)
    /// Another person is responsible.
    case ownerChanged(from: StaffID, to: StaffID, reason: String)
    /// A colleague helps or takes over.
    case executorAdded(staff: StaffID, role: ExecutorRole)
    /// His part ended.
    case executorEnded(staff: StaffID)
    // MARK: Appointment
    /// The customer was called.
    case callMade(reached: Bool)
    /// Windows were offered.
    case slotsOffered(slots: [Slot])
    /// Fewer or more windows than the template asks for: a warning (APT-06).
    case slotCountUnusual(count: Int32)
    /// An appointment stands (TR2).
    case appointmentAgreed(agreement: AppointmentAgreement)
    /// It was moved (TR3).
    case appointmentChanged(slot: Slot, origin: SlotOrigin)
    /// SA-AP-003 went to the customer.
    case confirmationSent(channel: NotificationChannel)
    /// The customer confirmed it.
    case appointmentSigned(signature: SignOff)
    /// The call before the visit.
    case customerReminded(stillHolds: Bool)
    /// Model and fault compared by phone.
    case visitChecked(result: PreVisitCheck)
    /// The engineer prepared himself.
    case prepared(preparation: Preparation)
    /// A forecast of the arrival.
    case arrivalForeseen(at: Instant, isLate: Bool)
    /// The customer knows of the lateness.
    case lateNoticeSent(expectedArrival: Instant)
    // MARK: Service
    /// Departure, or a session's start (TR4, TR10).
    case serviceStarted(engineer: StaffID, mode: DeliveryMode, expectedArrival: Instant?)
    /// A moment of the visit.
    case momentReported(moment: VisitMoment, isOnTime: Bool?)
    /// The checklist on site.
    case etiquetteRecorded(items: [Bool])
    /// A step of the diagnosis.
    case diagnosisRecorded(step: DiagnosisStep)
    /// The work entered a node.
    case nodeEntered(node: ServiceNode, limitMinutes: Int32?)
    /// What was found and done.
    case findingsRecorded(findings: ServiceFindings)
    /// Content, cost and time were told.
    case quoteProposed(quote: Quote)
    /// The customer consented.
    case quoteConsented
    /// The customer refused.
    case quoteRefused
    /// A part was asked for.
    case partRequested(part: PartID, quantity: Int32, expectedAt: Instant?)
    /// It was approved.
    case partApproved(part: PartID, source: PartSource, expectedAt: Instant?)
    /// It is there.
    case partSupplied(part: PartID)
    /// It comes later.
    case partDelayed(part: PartID, expectedAt: Instant)
    /// It was built in.
    case partReplaced(part: ReplacedPart)
    /// The function was tested.
    case functionTested(result: String)
    /// Use explained, place cleaned.
    case careGiven(guidance: Bool, cleaning: Bool)
    /// A remote session began.
    case sessionStarted(tool: RemoteTool)
    /// It ended.
    case sessionEnded(result: RemoteResult, steps: [String])
    /// It cannot be solved now.
    case foundUnsolvable(note: UnresolvedNote)
    /// The customer knows how it stands.
    case progressTold(note: String)
    /// The visit ended without completion (TR6).
    case serviceInterrupted(interruption: Interruption)
    /// Back to dispatch, the appointment kept as a wish (TR7).
    case engineerWithdrawn(engineer: StaffID, reason: WithdrawalReason)
    // MARK: Confirmation
    /// The record of service has its number.
    case serviceFormNumbered(number: FormNumber)
    /// The restored function was shown.
    case functionDemonstrated(furtherNeeds: String?)
    /// Parts and call-out were charged.
    case feeCharged(charge: Charge)
    /// The customer paid.
    case paid(payment: Payment)
    /// The invoice went out.
    case invoiceSent
    /// The customer signed.
    case customerSigned(signature: SignOff)
    /// The engineer signed.
    case engineerSigned(signature: SignOff)
    /// The customer did not sign.
    case signatureRefused(reason: String)
    /// The customer has his copy.
    case copyHandedOver(keepUntil: Instant)
    /// The problem-solved confirmation.
    case solvedConfirmed(verdict: SatisfactionVerdict)
    /// Done (TR5, TR11).
    case orderCompleted
    /// Cause and solution were told to customer service.
    case solutionReported(findings: ServiceFindings)
    // MARK: Afterwards
    /// A follow-up.
    case followUpRecorded(step: Int32, channel: SurveyChannel, outcome: FollowUpOutcome)
    /// The survey.
    case surveyRecorded(answer: SurveyAnswer)
    /// The customer is dissatisfied.
    case recoveryOpened
    /// The supervisor has it.
    case recoveryHandedOver(supervisor: StaffID)
    /// Apology and solution.
    case recoveryContacted(solution: String)
    /// It ended.
    case recoveryClosed
    /// The fault is back (TR12).
    case orderReopened(rework: Int32)
    /// A linked order is asked for (WO-29).
    case reworkRequested(kind: LinkKind)
    /// Closing came one stage further (WO-07).
    case closureAdvanced(stage: ClosureStage)
    /// Into the archive.
    case archived(summary: String)
    // MARK: Clocks
    /// A clock raised something (SLA-E05).
    case clockRaised(firing: ClockFiring)
  }
}
