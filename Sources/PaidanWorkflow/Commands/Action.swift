public import PaidanModel

/// What a command asks for: one case for each thing that can be done to a case of after-sales.
public enum Action: Sendable, Hashable, Codable {
  // MARK: Intake
  /// Take a request down (INT-02).
  case recordIntake(facts: IntakeFacts)
  /// Correct what was taken down, before an order exists.
  case amendIntake(facts: IntakeFacts, reason: String)
  /// The customer confirms what was read back to him (INT-15).
  case confirmReadBack
  /// Submit a read-back intake; the customer's history comes with it, and what was promised
  /// (INT-16, INT-19).
  case submitIntake(history: CustomerHistory, promisedContactBy: Instant?)
  /// Note what a verification found (INT-05, INT-06).
  case verifyProduct(warranty: WarrantyStatus, genuine: GenuineChannel, warrantyEnd: Instant?)
  /// Tell the customer something, or a solution (INT-12, A-16).
  case giveFeedback(kind: FeedbackKind)
  /// The customer asks again about the same problem: no new case (INT-31).
  case linkRepeatedContact(channel: Channel)
  /// Close an intake that needs no order (INT-24, INT-25).
  case closeIntake(outcome: IntakeOutcome, link: CaseLink?)
  /// A person takes the candidate at a level, or dismisses it with nil.
  case judgeIncident(level: IncidentLevel?)
  // MARK: Order
  /// Make an order of a submitted intake (TR1).
  case createOrder(facts: OrderFacts)
  /// Amend the order where the site differs from it (WO-16).
  case amendOrder(field: Amendment.Field, old: String, new: String, reason: String)
  /// An engineer asks customer service for an amendment (WO-16).
  case requestAmendment(field: Amendment.Field, new: String, reason: String)
  /// Cancel before service (TR8, WO-14).
  case cancelOrder(reason: CancellationReason)
  /// Tie this case to another (WO-29).
  case link(to: CaseLink)
  // MARK: Dispatch
  /// Tell the technical leader of the report, or find that he cannot be reached (DSP-14, DSP-15).
  case informLeader(reached: Bool)
  /// Ask the matcher again, or for the first time (DSP-10, DSP-30).
  case requestMatch(cause: MatchCause)
  /// Push the order to one engineer (WO-03); over the load rule only with a reason.
  case makeOffer(
    engineer: StaffID, source: DispatchSource, load: EngineerLoad, overload: String?,
    decision: String?)
  /// The offer reached the engineer's app; his answer is due from now.
  case confirmDelivery(engineer: StaffID)
  /// The engineer accepts the offer made to him (DSP-08).
  case acceptOffer
  /// The engineer refuses, with a reason (DSP-09, DSP-16).
  case refuseOffer(reason: RefusalReason, special: SpecialReason?, note: String?)
  /// No answer in time (DSP-12).
  case expireOffer(engineer: StaffID)
  /// Take an offer back.
  case withdrawOffer(engineer: StaffID, reason: WithdrawalReason)
  /// Nobody matches: to the dispatch supervisor with every reason (DSP-06).
  case queueForManual(findings: [ExclusionFinding])
  /// Give the order to an external partner (DSP-07).
  case assignPartner(partner: StaffID, decision: String?)
  /// Take an accepted order from its engineer (2.2.1).
  case withdrawAcceptance(reason: WithdrawalReason)
  /// Let a refuser be proposed again (DSP-11).
  case liftExclusion(engineer: StaffID, reason: String)
  /// Name another person responsible after acceptance (WO-19).
  case changeOwner(owner: StaffID, reason: String)
  /// A colleague helps or takes over (WO-18).
  case addExecutor(staff: StaffID, role: ExecutorRole, load: EngineerLoad)
  /// A colleague's part ends.
  case endExecutor(staff: StaffID)
  // MARK: Appointment
  /// The engineer called the customer (APT-05, A-08).
  case recordCall(reached: Bool)
  /// Offer windows to the customer (APT-06).
  case offerSlots(slots: [Slot])
  /// Agree on one (TR2); `busy` is what the engineer has besides (APT-17).
  case agreeAppointment(agreement: AppointmentAgreement, busy: [Slot])
  /// Move it (TR3).
  case changeAppointment(slot: Slot, origin: SlotOrigin, busy: [Slot])
  /// Send SA-AP-003 to the customer (APT-07).
  case sendConfirmation(channel: NotificationChannel)
  /// The customer confirms the appointment (APT-16).
  case signAppointment(signature: SignOff)
  /// The call before the visit (APT-08).
  case remindCustomer(stillHolds: Bool)
  /// Model and fault confirmed by phone (WO-33).
  case checkBeforeVisit(result: PreVisitCheck)
  /// Tools, parts, equipment, history (APT-01…APT-04).
  case prepare(preparation: Preparation)
  /// A forecast of the arrival (APT-22).
  case foreseeArrival(at: Instant)
  /// Tell the customer that the visit will be late (SVC-02).
  case sendLateNotice(expectedArrival: Instant, apologised: Bool)
  // MARK: Service
  /// Depart, or begin a session (TR4, TR10).
  case startService(mode: DeliveryMode, expectedArrival: Instant?)
  /// A moment of the visit, late reports included.
  case reportMoment(moment: VisitMoment)
  /// The checklist on site (SVC-03).
  case recordEtiquette(items: [Bool])
  /// A step of the diagnosis (SVC-12).
  case recordDiagnosis(step: DiagnosisStep)
  /// The work enters a fixed node; the one before ends (WO-22).
  case enterNode(node: ServiceNode)
  /// What was found and done (SVC-14).
  case recordFindings(findings: ServiceFindings)
  /// Content, cost and time, before any work (SVC-05).
  case proposeQuote(quote: Quote)
  /// The customer consents, or refuses (TR9).
  case answerQuote(consents: Bool)
  /// A part is missing: ask for it (PRT-02, PRT-05).
  case requestPart(part: PartID, quantity: Int32, expectedAt: Instant?)
  /// Customer service arranges the transfer (PRT-05).
  case approvePart(part: PartID, source: PartSource, expectedAt: Instant?)
  /// The part is there (PRT-05).
  case supplyPart(part: PartID)
  /// The part comes later than expected.
  case delayPart(part: PartID, expectedAt: Instant)
  /// A part was replaced (PRT-04, SVC-07).
  case replacePart(part: ReplacedPart)
  /// The function test, quantified (SVC-08).
  case testFunction(result: String)
  /// Use explained, place cleaned (SVC-09).
  case giveCare(guidance: Bool, cleaning: Bool)
  /// A remote session begins (SVC-10).
  case startSession(tool: RemoteTool)
  /// It ends (SVC-10, SVC-11).
  case endSession(result: RemoteResult, steps: [String])
  /// It cannot be solved now (WO-20, SVC-16).
  case reportUnsolvable(note: UnresolvedNote)
  /// Tell the customer how it stands (WO-24, SLA-70).
  case tellProgress(note: String)
  /// The visit ends without completion (TR6, and TR7 where the template says so).
  case interruptService(reason: InterruptionReason, next: AppointmentAgreement?)
  /// The engineer is absent or drops out, wherever the order stands (TR7).
  case withdrawEngineer(reason: WithdrawalReason)
  // MARK: Confirmation
  /// Number the record of service (FORM-OS).
  case recordServiceForm(number: FormNumber)
  /// Show the restored function (CNF-01).
  case demonstrate(furtherNeeds: String?)
  /// Charge parts and call-out (CNF-02, CNF-03, CNF-10).
  case chargeFee(callOut: Money)
  /// The customer paid (CNF-04).
  case pay(payment: Payment)
  /// The electronic invoice went out (CNF-05).
  case sendInvoice
  /// The customer signs (CNF-06).
  case signByCustomer(signature: SignOff)
  /// The engineer signs (CNF-06).
  case signByEngineer(signature: SignOff)
  /// The customer does not sign (CNF-13).
  case refuseSignature(reason: String)
  /// The customer's copy (CNF-08).
  case handOverCopy
  /// The problem-solved confirmation (CNF-14).
  case confirmSolved(verdict: SatisfactionVerdict)
  /// Done (TR5).
  case completeOrder
  /// Solved on the phone (TR11).
  case completeByPhone(findings: ServiceFindings, consent: SignOff)
  /// Result, cause and solution to customer service (WO-21).
  case reportSolution(findings: ServiceFindings)
  // MARK: Afterwards
  /// A follow-up (FUP-12).
  case recordFollowUp(step: Int32, channel: SurveyChannel, outcome: FollowUpOutcome)
  /// The survey (SA-CS-005).
  case recordSurvey(answer: SurveyAnswer)
  /// The dissatisfied customer goes to the supervisor (SLA-40).
  case handOverRecovery(supervisor: StaffID)
  /// Apology and solution (SLA-41).
  case contactRecovery(solution: String)
  /// The dissatisfied customer's case ends.
  case closeRecovery
  /// The fault is back (TR12).
  case reopenOrder
  /// Nothing is left to do (WO-07).
  case closeFully
  /// Into the archive (WO-24).
  case archive(summary: String)
  // MARK: Clocks
  /// Raise what clocks have to say up to when this is recorded (SLA-E05).
  case advanceClocks
}
