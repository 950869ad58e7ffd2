public import PaidanModel

/// What was done: visits, sessions, findings, parts (SVC, PRT).
public struct ServiceState: Sendable, Hashable {
  /// Visits and sessions of work, oldest first; the last one may be running.
  public internal(set) var visits: [ServiceVisit] = []
  /// Remote sessions, oldest first (SVC-10).
  public internal(set) var sessions: [RemoteSession] = []
  /// What was found and done (form SA-OS-004, WO-12).
  public internal(set) var findings = ServiceFindings()
  /// The steps of the diagnosis with their results (SVC-12).
  public internal(set) var diagnosis: [DiagnosisStep] = []
  /// Where the work stands among the fixed nodes (WO-22).
  public internal(set) var nodes: [NodePassage] = []
  /// Parts asked for (PRT-02, PRT-05).
  public internal(set) var partRequests: [PartRequest] = []
  /// Parts that were replaced (PRT-04).
  public internal(set) var replacedParts: [ReplacedPart] = []
  /// The number of the record of service, once it has one (FORM-OS field 1).
  public internal(set) var recordNumber: FormNumber?
  /// The records of earlier visits.
  public internal(set) var earlierRecords: [FormNumber] = []
  /// The function test and its measured result (SVC-08).
  public internal(set) var functionTest: String?
  /// True when use and care were explained (SVC-09).
  public internal(set) var isGuidanceGiven = false
  /// True when waste and product were cleaned (SVC-09).
  public internal(set) var isCleaned = false
  /// The etiquette ticked off, in the template's order (SVC-03).
  public internal(set) var etiquette: [Bool] = []
  /// When it turned out that the problem cannot be solved now (SVC-16).
  public internal(set) var unsolvableAt: Instant?

  /// The first part still awaited (PRT-02).
  ///
  /// - Complexity: O(*p*) in the number of parts asked for.
  public var waitingForPart: PartRequest? { partRequests.first { $0.state != .supplied } }
}

/// One visit, or one sitting of remote work, and when its parts happened.
public struct ServiceVisit: Sendable, Hashable {
  /// Who made it.
  public let engineer: StaffID
  /// How: on site, remote, by phone.
  public let mode: DeliveryMode
  /// The window it was agreed for; nil: without an appointment.
  public let slot: Slot?
  /// When the engineer departed, or the session began (WO-06).
  public internal(set) var startedAt: Instant
  /// The arrival he foresaw.
  public internal(set) var expectedArrival: Instant?
  /// When he arrived.
  public internal(set) var arrivedAt: Instant?
  /// When the repair began (SLA-28).
  public internal(set) var repairStartedAt: Instant?
  /// When the repair ended.
  public internal(set) var repairEndedAt: Instant?
  /// When the service ended: the end of field 5 of SA-OS-004.
  public internal(set) var endedAt: Instant?
  /// Why it ended without completion; nil while it runs or when it completed.
  public internal(set) var interruption: InterruptionReason?
  /// The cause of the second visit, where it led to one (SVC-19).
  public internal(set) var secondVisitCause: SecondVisitCause?
  /// Whether the arrival was on time; nil without arrival or appointment.
  public internal(set) var isOnTime: Bool?

  /// How far it is.
  public var progress: ServiceProgress {
    if repairEndedAt != nil { return .testing }
    if repairStartedAt != nil { return .repairing }
    return mode == .onSite && arrivedAt == nil ? .travelling : .diagnosing
  }
}

/// A moment of a visit that a report names; reports may come in any order.
public enum VisitMoment: String, Sendable, Hashable, Codable, CaseIterable {
  /// The engineer reached the place.
  case arrived
  /// The repair began.
  case repairStarted
  /// The repair ended.
  case repairEnded
  /// The service ended.
  case ended
}

/// Remote support: tool, time, result (SVC-10).
public struct RemoteSession: Sendable, Hashable {
  /// What it was held with.
  public let tool: RemoteTool
  /// When it began.
  public let startedAt: Instant
  /// When it ended.
  public internal(set) var endedAt: Instant?
  /// What came of it.
  public internal(set) var result: RemoteResult?
  /// What was done, step by step.
  public internal(set) var steps: [String] = []
}

/// What the engineer found and did; every text passes the lint (WO-12, SVC-14).
public struct ServiceFindings: Sendable, Hashable, Codable {
  /// What was seen on site (field 8).
  public var phenomenon: String?
  /// The cause, by professional test (field 9).
  public var cause: String?
  /// The measure taken (field 10).
  public var solution: String?
  /// The customer's words (field 14).
  public var customerFeedback: String?

  /// Findings; nil leaves what was recorded before.
  public init(
    phenomenon: String? = nil, cause: String? = nil, solution: String? = nil,
    customerFeedback: String? = nil
  ) {
    self.phenomenon = phenomenon
    self.cause = cause
    self.solution = solution
    self.customerFeedback = customerFeedback
  }
}

/// A step of the diagnosis, from outside in, from simple to complex (SVC-12).
public struct DiagnosisStep: Sendable, Hashable, Codable {
  /// Its place in the template's order, from 0.
  public let index: Int32
  /// What it showed.
  public let result: String

  /// A step done.
  public init(index: Int32, result: String) {
    self.index = index
    self.result = result
  }
}

/// One passage through a fixed node of the work (WO-22).
public struct NodePassage: Sendable, Hashable {
  /// Which.
  public let node: ServiceNode
  /// When it began.
  public let startedAt: Instant
  /// When it ended.
  public internal(set) var endedAt: Instant?
}
