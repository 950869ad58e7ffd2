public import PaidanAssignment
public import PaidanModel

/// What a batch decided, why, and the evidence that no other decision is better under the policy.
public struct Plan: Sendable, Equatable {
  /// The policy that decided.
  public let policy: DispatchPolicy
  /// When the question was asked.
  public let instant: Instant
  /// Who took part.
  public let scope: BatchScope
  /// How many orders took part.
  public let orderCount: Int
  /// How many engineers took part.
  public let engineerCount: Int
  /// How many pairs passed every rule; what exclusions then took away is counted too.
  ///
  /// Of a core, how many were found before nobody outside it was worth taking.
  public let candidateCount: Int
  /// Whether only a core of the candidates was found; the plan is the best of all the same.
  public let isCore: Bool
  /// The orders that got an engineer, by order.
  public let assignments: [Assignment]
  /// The orders left out, by order.
  public let unassigned: [UnassignedOrder]
  /// What an engineer's next free minute is worth, where that differs from his first slot's cost;
  /// by engineer.
  public let prices: [EngineerPrice]
  /// Pairs kept apart because appointments clash; by order, engineer and clashing order.
  public let exclusions: [Exclusion]
  /// Costs of the pairs, of the slots used and penalties of the orders left out, in thousandths of
  /// a minute.
  public let objective: Int64
  /// The bound below which no plan's objective can lie, as the independent checker computed it from
  /// the prices; nil when it refused the plan before it came to that.
  public let dualObjective: Int64?
  /// What the independent checker found; nil when it refused the plan.
  public let proof: OptimalityProof?
  /// What ended the work before the optimum was proven; nil when nothing did.
  public let stop: Stop?

  /// A limit that ended the work: the plan is the best one met by then.
  public enum Stop: String, Sendable, Hashable {
    /// A number of searches: the same plan comes out every time.
    case searches
    /// A clock, or the end of a task: another run may end elsewhere.
    case clock
  }

  /// By how much the objective can be above that of the best plan at most; nil where the checker
  /// refused the plan.
  public var gap: Int64? { dualObjective.map { objective - $0 } }

  /// True when the independent checker found the plan feasible and optimal.
  public var isOptimal: Bool { proof != nil }

  /// Why this order was given to whom it was given, or to nobody; nil for an order that took no
  /// part.
  ///
  /// - Complexity: O(log *n*) for *n* orders.
  public func explanation(of order: OrderID) -> OrderExplanation? {
    if let position = assignments.position(of: order, at: \.order) {
      return .assigned(assignments[Int(position)])
    }
    return unassigned.position(of: order, at: \.order).map { .unassigned(unassigned[Int($0)]) }
  }
}
