public import PaidanModel

/// The rules of the case itself: the section of a template that `decide` reads.
///
/// Numbers of dispatch (radius, load, weights) are the dispatch policy's; limits of time are the
/// clocks'.
public struct CasePolicy: Sendable, Hashable, Codable {
  /// The channels an intake may come through (INT-01).
  public var channels: [Channel]
  /// What scope and complexity do to the response tier (WO-27).
  public var grades: [GradeRule]
  /// Kinds of service that are no fault, whatever the urgency (C-02).
  public var nonFaultKinds: [ServiceKind]
  /// Who chooses the engineer (C-10).
  public var dispatchMode: DispatchMode
  /// Whether staff may refuse for any reason (C-11).
  public var refusalRight: RefusalRight
  /// Reasons of refusal (DSP-09).
  public var refusalReasons: [RefusalReason]
  /// Reasons that excuse a refusal where only special ones count (DSP-16).
  public var specialReasons: [SpecialReason]
  /// What follows a refusal.
  public var refusal: RefusalPolicy
  /// Rounds of matching that skip who stayed silent.
  public var roundsSkippedAfterSilence: Int32
  /// Whether one engineer is asked at a time, or how many.
  public var offersAtOnce: Int
  /// Minutes an engineer has to answer, by urgency (DSP-08, A-06, A-56).
  public var acknowledgementMinutes: MinutesByUrgency
  /// Reasons of cancellation (WO-14).
  public var cancellationReasons: [CancellationReason]
  /// Reasons of withdrawal.
  public var withdrawalReasons: [WithdrawalReason]
  /// What each interruption of a visit does to fee, clocks, load and first-time fix.
  public var interruptions: [InterruptionRule]
  /// Windows to offer: at least.
  public var slotsAtLeast: Int
  /// Windows to offer: at most (APT-06).
  public var slotsAtMost: Int
  /// Minutes that begin and end of a window must be whole multiples of, in local time.
  public var slotGrainMinutes: Int
  /// Things to tick off before leaving (APT-04).
  public var equipmentChecklist: [LocalizedText]
  /// What is known of types of fault beforehand (APT-02, SVC-04, SVC-10, SVC-18).
  public var faultGuides: [FaultGuide]
  /// What is known of kinds of work beforehand (SVC-20).
  public var workGuides: [WorkGuide]
  /// Earlier orders from which on a customer gets a dedicated engineer (DSP-22); 0: never.
  public var dedicatedFromOrders: Int
  /// The minutes dispatch, answer and appointment may take together before the promise of a
  /// contact is at risk; the answer's minutes come by urgency (DSP-25).
  public var contactBudget: ContactBudget
  /// Things to tick off at the customer's (SVC-03).
  public var etiquetteChecklist: [LocalizedText]
  /// Steps of the diagnosis, from outside in (SVC-12).
  public var diagnosisSteps: [LocalizedText]
  /// True where an engineer must have prepared himself before he leaves (TR4).
  public var preparationRequired: Bool
  /// Ways to pay (CNF-04).
  public var paymentMethods: [PaymentMethod]
  /// What things cost (CNF-02).
  public var priceList: PriceList
  /// True where human damage is charged even in warranty (C-30).
  public var humanDamageIsCharged: Bool
  /// Months the customer should keep his copy (CNF-08).
  public var customerCopyMonths: Int
  /// What becomes of an order whose fault returns (WO-29).
  public var reworkMode: ReworkMode
  /// Days in which a returning fault is rework (C-17).
  public var reworkWindowDays: Int
  /// Different customers with the same problem that make a suspected batch fault (WO-30).
  public var batchFaultCustomers: Int
  /// Days in which they count (WO-30).
  public var batchFaultDays: Int
  /// What must have been heard before an order is fully closed (WO-07).
  public var closing: ClosingRule
  /// True where helpers' work counts as their load.
  public var helpersCountAsLoad: Bool
  /// True where completion waits for the report of cause and solution (WO-21).
  public var solutionReportRequired: Bool
}

/// Minutes for each urgency.
public struct MinutesByUrgency: Sendable, Hashable, Codable {
  /// 普通.
  public var normal: Int
  /// 紧急.
  public var urgent: Int
  /// 特急.
  public var extraUrgent: Int

  /// Minutes for each urgency.
  public init(normal: Int, urgent: Int, extraUrgent: Int) {
    self.normal = normal
    self.urgent = urgent
    self.extraUrgent = extraUrgent
  }

  /// The minutes of one urgency.
  public subscript(urgency: Urgency) -> Int {
    switch urgency {
    case .normal: normal
    case .urgent: urgent
    case .extraUrgent: extraUrgent
    }
  }
}

/// A grade that asks for a response of its own, whatever the urgency (WO-27).
public struct GradeRule: Sendable, Hashable, Codable {
  /// How many it concerns; nil: any.
  public var scope: ImpactScope?
  /// How hard it is; nil: any.
  public var complexity: Complexity?
  /// The response tier, and with it limit and process.
  public var tier: ResponseTier

  /// A rule.
  public init(scope: ImpactScope? = nil, complexity: Complexity? = nil, tier: ResponseTier) {
    self.scope = scope
    self.complexity = complexity
    self.tier = tier
  }
}

/// What a contact takes at most: dispatch, answer, appointment (DSP-25).
public struct ContactBudget: Sendable, Hashable, Codable {
  /// Minutes until an offer is out.
  public var dispatchMinutes: Int
  /// Minutes from acceptance to the appointment.
  public var appointmentMinutes: Int

  /// A budget.
  public init(dispatchMinutes: Int, appointmentMinutes: Int) {
    self.dispatchMinutes = dispatchMinutes
    self.appointmentMinutes = appointmentMinutes
  }
}

/// What follows a refusal besides the rematch.
public enum RefusalPolicy: Sendable, Hashable, Codable {
  /// The refuser is not proposed again for this order.
  case excludeForOrder
  /// He is not proposed for so many minutes.
  case excludeFor(minutes: Int)
  /// He may be proposed again; the matcher makes him dearer.
  case penalise
}

/// What must have been heard before an order is fully closed (WO-07).
public enum ClosingRule: String, Sendable, Hashable, Codable, CaseIterable {
  /// The survey, answered or finally not reached, and no open dissatisfaction.
  case survey
  /// A first follow-up that says solved and a later one without recurrence (FUP-13).
  case recurrenceCheck
}

/// What a visit that ends without completion does (TR6): to fee, clocks, load, first-time fix.
public struct InterruptionRule: Sendable, Hashable, Codable {
  /// Why the visit ended.
  public var reason: InterruptionReason
  /// True where the call-out fee is owed all the same.
  public var chargesCallOut: Bool
  /// True where clocks that name it pause until work goes on.
  public var pausesClocks: Bool
  /// True where the engineer gives the order up: TR7 follows and his load falls.
  public var returnsToDispatch: Bool
  /// True where it counts against first-time fix.
  public var losesFirstTimeFix: Bool
  /// The cause of the second visit (SVC-19).
  public var cause: SecondVisitCause

  /// A rule.
  public init(
    reason: InterruptionReason, chargesCallOut: Bool = false, pausesClocks: Bool = false,
    returnsToDispatch: Bool = false, losesFirstTimeFix: Bool, cause: SecondVisitCause = .other
  ) {
    self.reason = reason
    self.chargesCallOut = chargesCallOut
    self.pausesClocks = pausesClocks
    self.returnsToDispatch = returnsToDispatch
    self.losesFirstTimeFix = losesFirstTimeFix
    self.cause = cause
  }
}

/// The one tariff for parts and call-out (统一价目表, CNF-02).
public struct PriceList: Sendable, Hashable, Codable {
  /// The fees a visit may cost; zero is one of them.
  public var callOuts: [Money]
  /// The fee for a visit that came to nothing, or to a refused quotation.
  public var callOutWithoutWork: Money
  /// The parts; an empty list leaves prices to the host's catalogue.
  public var parts: [PricedPart]

  /// A tariff.
  public init(callOuts: [Money], callOutWithoutWork: Money, parts: [PricedPart]) {
    self.callOuts = callOuts
    self.callOutWithoutWork = callOutWithoutWork
    self.parts = parts
  }
}

/// A part and its price.
public struct PricedPart: Sendable, Hashable, Codable {
  /// Which part.
  public var part: PartID
  /// What one costs.
  public var price: Money

  /// A priced part.
  public init(part: PartID, price: Money) {
    self.part = part
    self.price = price
  }
}
