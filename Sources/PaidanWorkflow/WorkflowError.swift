public import PaidanModel

/// Why a command changed nothing.
///
/// Every case names the field, the value and the rule; none holds a name, a phone or an address.
/// The module knows nothing of the matcher, of storage or of a wall clock.
public enum WorkflowError: Error, Sendable, Hashable {
  /// The case has moved on since the command was thought of (WO-32).
  case versionConflict(expected: Int32, actual: Int32)
  /// The command is recorded before the case's last event.
  case recordedOutOfOrder(recordedAt: Instant, last: Instant)
  /// It is said to have happened after it was recorded.
  case happenedAfterRecorded(happenedAt: Instant, recordedAt: Instant)
  /// The case was begun under another version of the template (CFG-04).
  case templateDiffers(begunWith: TemplateVersion, given: TemplateVersion)
  /// The role lacks the permission, for this record or at all (2.20.2).
  case notPermitted(
    command: CommandKind, role: Role, permission: Permission, relation: Relation)
  /// The case is not where this command makes sense.
  case outOfPlace(command: CommandKind, place: CasePlace, possible: [CasePlace])
  /// Table 2.2.1 has no such transition from this status; those it has are named (WO-05).
  case transitionNotAllowed(
    command: CommandKind, status: WorkOrderStatus, possible: [TransitionID])
  /// A guard of a transition does not hold (WO-05).
  case guardFailed(transition: TransitionID, guard: TransitionGuard)
  /// The dispatch sub-state does not allow it (2.2.1).
  case dispatchStateNotAllowed(
    command: CommandKind, state: DispatchState, possible: [DispatchState])
  /// Fields break rules; all of them at once.
  case invalid([Violation])
  /// The template does not declare the value (FORM-G7).
  case undeclared(list: TermList, value: String)
  /// Nothing of that name is there: no open offer to him, no such part.
  case unknown(what: Reference, value: String)
  /// It was done before.
  case alreadyDone(command: CommandKind)
  /// The engineer is excluded from this order (DSP-11).
  case engineerExcluded(StaffID)
  /// The load rule lets him take no further order, and no reason overrides it.
  case engineerOverloaded(StaffID, open: Int32)
  /// A charge without prior consent (CNF-10).
  case feeWithoutConsent
  /// A charge that is not what the customer consented to (CNF-09).
  case chargeDiffers(quoted: Money, charged: Money)
  /// What the template asks for before an order is fully closed has not been heard (WO-07).
  case closingIncomplete(ClosingRule)
  /// Its time has not come.
  case notDue(command: CommandKind, due: Instant)

  /// What a command may name that is not there.
  public enum Reference: String, Sendable, Hashable, CaseIterable {
    /// An offer that waits for an answer.
    case openOffer
    /// A part asked for and not yet supplied.
    case awaitedPart
    /// An executor at work.
    case executor
    /// An exclusion.
    case exclusion
    /// A part of the price list.
    case pricedPart
    /// A task of the follow-up plan.
    case followUpTask
    /// A visit that runs, or ran.
    case visit
    /// A remote session that runs.
    case session
    /// A quotation that waits for an answer.
    case openQuote
    /// A candidate for an emergency that waits for judgement.
    case openIncident
    /// A dissatisfied customer's case.
    case recovery
    /// An appointment that stands.
    case appointment
  }

  /// A list of values that the template declares.
  public enum TermList: String, Sendable, Hashable, CaseIterable {
    /// Channels of intake.
    case channels
    /// Reasons of refusal.
    case refusalReasons
    /// Reasons of cancellation.
    case cancellationReasons
    /// Reasons of withdrawal.
    case withdrawalReasons
    /// Reasons of interruption.
    case interruptionReasons
    /// Ways to pay.
    case paymentMethods
    /// Types of problem.
    case problemTypes
    /// Kinds of service.
    case serviceKinds
    /// Classes of dissatisfaction.
    case dissatisfactionClasses
  }

  /// A field that breaks a rule.
  public struct Violation: Sendable, Hashable {
    /// The key of the field.
    public let field: String
    /// The value, where it names no person; else empty.
    public let value: String
    /// The rule it breaks.
    public let rule: Rule
  }

  /// What a field may break.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// It must not be empty.
    case required
    /// The lint refuses the wording (INT-09).
    case wording
    /// The window must end after it begins.
    case windowOrder
    /// The window must be on full hours (APT-12).
    case fullHours
    /// The number must be of the right kind.
    case numberKind
    /// It must be within its range.
    case range
    /// It must not lie in the future.
    case future
    /// It must lie ahead.
    case past
    /// It must not come before what it follows.
    case order
    /// It must equal what is on record.
    case mismatch
    /// It must be a valid combination with another field.
    case combination
  }
}
