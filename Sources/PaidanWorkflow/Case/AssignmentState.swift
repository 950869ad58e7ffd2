public import PaidanModel

/// Who has the order, who was asked, who may not be asked (WO-18, WO-19, DSP-06…DSP-11).
public struct AssignmentState: Sendable, Hashable {
  /// The dispatch sub-state; beyond `pending` it stays `accepted` or `externalPartner` (2.2.1).
  public internal(set) var state: DispatchState = .unassigned
  /// Every offer, oldest first (DSP-24).
  public internal(set) var offers: [Offer] = []
  /// Who keeps the order to the end (负责人); nil before acceptance (WO-18).
  public internal(set) var owner: StaffID?
  /// Who works or worked on it (WO-18).
  public internal(set) var executors: [Executor] = []
  /// Whom the rematch skips (DSP-11, A-05, A-06).
  public internal(set) var exclusions: [Exclusion] = []
  /// Why nobody was found, engineer by engineer (DSP-06).
  public internal(set) var manualReasons: [ExclusionFinding] = []
  /// How often matching was asked for.
  public internal(set) var matchRounds: Int32 = 0
  /// When the technical leader was told (DSP-14).
  public internal(set) var leaderInformedAt: Instant?
  /// True when the technical leader could not be reached (DSP-15).
  public internal(set) var isLeaderUnreachable = false
  /// The supervisor whose manual decision it was (DSP-07).
  public internal(set) var dispatchedBy: StaffID?

  /// Who carries the order's load now: the last transferee, else the owner.
  public var executor: StaffID? {
    for executor in executors.reversed() where executor.role == .transferee {
      if executor.until == nil { return executor.staff }
    }
    return owner
  }

  /// The offers that wait for an answer.
  ///
  /// - Complexity: O(*o*) in the number of offers made for this order.
  public var openOffers: [Offer] { offers.filter { $0.outcome == nil } }
}

/// One order pushed to one engineer, waiting for acceptance or refusal (工单通知).
public struct Offer: Sendable, Hashable {
  /// Whom.
  public let engineer: StaffID
  /// How he was chosen (DSP-07).
  public let source: DispatchSource
  /// When it was sent.
  public let sentAt: Instant
  /// When it reached his app, where that is known; the answer is due from then.
  public internal(set) var deliveredAt: Instant?
  /// When he answered or did not.
  public internal(set) var answeredAt: Instant?
  /// What came of it; nil while it waits (DSP-31).
  public internal(set) var outcome: DispatchOutcome?
  /// Why he refused (DSP-09).
  public internal(set) var reason: RefusalReason?
  /// The record of the decision that chose him: candidates, filters, terms, weights, seed (DSP-29).
  public let decision: String?
}

/// Somebody who works on an order beside or after its owner (WO-18).
public struct Executor: Sendable, Hashable, Codable {
  /// Who.
  public let staff: StaffID
  /// Whether he helps or took over.
  public let role: ExecutorRole
  /// From when.
  public let from: Instant
  /// Until when; nil while he works on it.
  public internal(set) var until: Instant?
}

/// An engineer the rematch of this order skips (DSP-11).
public struct Exclusion: Sendable, Hashable, Codable {
  /// Who.
  public let engineer: StaffID
  /// The ground of his refusal; nil: he stayed silent.
  public let ground: RefusalReason?
  /// Until when; nil: for this order.
  public let until: Instant?
  /// The last round of matching that skips him; nil: all.
  public let lastRound: Int32?
}

/// Why one engineer does not come into question (DSP-06).
public struct ExclusionFinding: Sendable, Hashable, Codable {
  /// Who.
  public let engineer: StaffID
  /// Why, every reason that applies.
  public let reasons: [ExclusionReason]

  /// The reasons against one engineer.
  public init(engineer: StaffID, reasons: [ExclusionReason]) {
    self.engineer = engineer
    self.reasons = reasons
  }
}
