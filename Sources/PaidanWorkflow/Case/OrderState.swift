public import PaidanModel

/// The order itself (工单): what it is and how far it is.
///
/// Status, dispatch sub-state and closure stage are three orthogonal parts (WO-04, WO-07).
public struct OrderState: Sendable, Hashable {
  /// What it was created with, as amended since.
  public internal(set) var facts: OrderFacts
  /// When it was created; clocks of dispatch run from here.
  public internal(set) var createdAt: Instant
  /// One of five (WO-04).
  public internal(set) var status: WorkOrderStatus = .pending
  /// How far closing has come (WO-07).
  public internal(set) var closure: ClosureStage = .open
  /// How pressing it is.
  public internal(set) var urgency: Urgency
  /// Whose request it is.
  public internal(set) var customer: CustomerID
  /// When it was completed (WO-13).
  public internal(set) var completedAt: Instant?
  /// When the first follow-up confirmed it (C-09).
  public internal(set) var followedUpAt: Instant?
  /// When it was fully closed (C-09).
  public internal(set) var fullyClosedAt: Instant?
  /// Why it was cancelled (WO-14).
  public internal(set) var cancellation: CancellationReason?
  /// When it was cancelled.
  public internal(set) var cancelledAt: Instant?
  /// Audited changes, oldest first (WO-16).
  public internal(set) var amendments: [Amendment] = []
  /// Amendments engineers asked for (WO-16).
  public internal(set) var amendmentRequests: Int32 = 0
  /// Why it is not solved for now (WO-20).
  public internal(set) var unresolved: UnresolvedNote?
  /// How often it was reopened (TR12).
  public internal(set) var reworkCount: Int32 = 0
  /// False from the first interruption that counts against first-time fix.
  public internal(set) var isFirstTimeFix = true
  /// The engineer a rework should go to again (TR12).
  public internal(set) var preferredEngineer: StaffID?
  /// True when its completion was reported with cause and solution (WO-21).
  public internal(set) var isSolutionReported = false
  /// When progress was last told to the customer (WO-24).
  public internal(set) var progressAt: Instant?
  /// When the customer was first answered by the service organisation (WO-26).
  public internal(set) var respondedAt: Instant?
}

/// A change of an order, kept for ever (WO-16).
public struct Amendment: Sendable, Hashable, Codable {
  /// What was changed.
  public enum Field: String, Sendable, Hashable, Codable, CaseIterable {
    /// The product's model.
    case productModel
    /// The serial number.
    case serialNumber
    /// The description of the fault.
    case problem
    /// The type of fault.
    case faultType
    /// The urgency.
    case urgency
    /// The service type.
    case serviceType
    /// The address; its text lies with the personal data, the values here only name versions of it.
    case serviceAddress
    /// Certificates the order needs.
    case requiredSkills
  }

  /// What was changed.
  public let field: Field
  /// The value before.
  public let old: String
  /// The value since.
  public let new: String
  /// Why.
  public let reason: String
  /// Who changed it; filled in by `decide`.
  public let by: StaffID?
  /// When; filled in by `decide`.
  public let at: Instant
}

/// Why an order is not solved for now (WO-20).
public struct UnresolvedNote: Sendable, Hashable, Codable {
  /// Why it cannot be solved now.
  public let reason: String
  /// When it is expected to be.
  public let expectedAt: Instant
  /// When the customer is contacted next.
  public let nextContactAt: Instant

  /// A note to the customer's side.
  public init(reason: String, expectedAt: Instant, nextContactAt: Instant) {
    self.reason = reason
    self.expectedAt = expectedAt
    self.nextContactAt = nextContactAt
  }
}
