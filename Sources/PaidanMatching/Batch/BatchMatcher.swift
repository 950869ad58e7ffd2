public import Foundation
public import PaidanModel

/// Decides which engineer takes which order: the best plan under a policy, proven and explained.
///
/// ```swift
/// let plan = try BatchMatcher(policy: .standard).match(orders, to: engineers, at: now)
/// plan.isOptimal                    // the independent checker's finding
/// plan.explanation(of: "WO20240520-001")
/// ```
///
/// Pure: no clock, no randomness, no order of input rows shows in a plan (requirement OPT-06).
public struct BatchMatcher: Sendable {
  /// Every rule and weight in force.
  public let policy: DispatchPolicy
  /// How long journeys take.
  public let travel: any TravelModel

  /// How many threads may work at once; the plan is the same for any number.
  public let threads: Int

  /// A matcher under `policy`.
  ///
  /// - Parameters:
  ///   - policy: every rule and weight in force.
  ///   - travel: how long journeys take; the policy's speed along straight lines unless given.
  ///   - threads: how many may work at once; all cores unless given.
  /// - Precondition: `threads` is at least 1.
  public init(
    policy: DispatchPolicy, travel: (any TravelModel)? = nil,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    precondition(threads >= 1, "work needs a thread")
    self.threads = threads
    self.policy = policy
    self.travel = travel ?? StraightLineTravel(policy: policy)
  }

  /// The best plan for `orders` and `engineers` at `instant`.
  ///
  /// - Parameters:
  ///   - orders: all are decided together; those created after `instant` should not be among them.
  ///   - engineers: everybody who might be asked; who fails a rule is counted in explanations.
  ///   - instant: when the question is asked.
  ///   - scope: who takes part.
  /// - Returns: the plan, with its proof.
  /// - Throws: ``BatchError`` when identifiers repeat, the policy is out of range or a score
  ///   overflows.
  /// - Complexity: the search is linear in the engineers near each order, solving is near linear in
  ///   the candidates in practice.
  public func match(
    _ orders: [Order], to engineers: [Engineer], at instant: Instant,
    scope: BatchScope = .onShift
  ) throws(BatchError) -> Plan {
    try problem(orders, engineers, at: instant, scope: scope).solve()
  }

  /// Poses the problem without solving it: finds and scores candidates.
  ///
  /// - Parameters:
  ///   - orders: as in ``match(_:to:at:scope:)``, like all but the last.
  ///   - engineers: who might be asked.
  ///   - instant: when the question is asked.
  ///   - scope: who takes part.
  ///   - candidates: whether all are found now, or a core of them; the plan is the same.
  /// - Returns: the problem, which ``BatchProblem/solve()`` solves.
  /// - Throws: ``BatchError``, as there.
  public func problem(
    _ orders: [Order], _ engineers: [Engineer], at instant: Instant, scope: BatchScope = .onShift,
    candidates: CandidateSearch = .automatic
  ) throws(BatchError) -> BatchProblem {
    try BatchProblem(
      orders, engineers, policy: policy, travel: travel, at: instant, scope: scope,
      threads: threads, candidates: candidates)
  }
}
