public import PaidanAssignment
public import PaidanModel

/// What changed since the last commit, and has to be carried out.
public struct LiveCommit: Sendable, Equatable {
  /// When.
  public let instant: Instant
  /// Offers to send, by order; of one order the plan's engineer first.
  public let offers: [LiveOffer]
  /// Offers and orders to take back, by order and engineer.
  public let withdrawals: [LiveWithdrawal]
  /// Orders nobody can be offered to: for people to dispatch; by order (DSP-06, DSP-07).
  public let manual: [LiveHandover]
  /// Engineers who left their shift with accepted orders, which stay theirs until they are freed; by
  /// engineer.
  public let leftShift: [LiveLeaver]
  /// The pairs kept apart at present because appointments clash.
  public let exclusions: [Exclusion]
  /// The slots held by offers that the plan gives to others, by engineer.
  public let heldSlots: [LiveHeldSlots]
  /// Objective and bound of the plan.
  public let proof: OptimalityProof
}

/// An order to be offered to an engineer.
public struct LiveOffer: Sendable, Hashable {
  /// The order.
  public let order: OrderID
  /// Whom to ask.
  public let engineer: EngineerID
  /// Whether the plan gives it to him; false for one of several asked at once.
  public let isPlanned: Bool
  /// Great-circle distance from his reference point, whole metres.
  public let meters: Int
  /// When he is expected to start.
  public let start: Instant
  /// What the pair costs, in thousandths of an equivalent travel minute.
  public let cost: Int64
  /// The cost of the slot it takes.
  public let slotCost: Int64
  /// What the cost is made of.
  public let terms: ScoreTerms
}

/// An offer, or an accepted order, to be taken back from an engineer.
public struct LiveWithdrawal: Sendable, Hashable {
  /// Why.
  public enum Reason: String, Sendable, Hashable, Codable {
    /// The plan is better with somebody else, by more than the policy's stability; or he no longer
    /// qualifies.
    case moved
    /// The order is not to be done.
    case cancelled
    /// Another engineer took it first.
    case takenByAnother
    /// The order was taken from him to be matched again.
    case freed
  }

  /// The order.
  public let order: OrderID
  /// From whom.
  public let engineer: EngineerID
  /// Why.
  public let reason: Reason
}

/// An order handed to people.
public struct LiveHandover: Sendable, Hashable {
  /// The order.
  public let order: OrderID
  /// Why nobody was found.
  public let cause: ManualCause
  /// What leaving it out costs, in thousandths of an equivalent travel minute.
  public let penalty: Int64
  /// Whom people could give it, ranked (DSP-07); nil where nobody asked for proposals.
  public let proposals: [DispatchProposal]?
}

/// An engineer who is off shift and holds orders.
public struct LiveLeaver: Sendable, Hashable {
  /// Who.
  public let engineer: EngineerID
  /// What he has accepted, in the order he did.
  public let orders: [OrderID]
}

/// Slots of an engineer held by offers that the plan gives to others.
public struct LiveHeldSlots: Sendable, Hashable {
  /// Whose.
  public let engineer: EngineerID
  /// How many.
  public let count: Int
}
