@testable import PaidanMatching

extension Plan {
  /// `plan` with some of its lists replaced.
  init(
    _ plan: Plan, assignments: [Assignment]? = nil, unassigned: [UnassignedOrder]? = nil,
    prices: [EngineerPrice]? = nil, exclusions: [Exclusion]? = nil, candidateCount: Int? = nil,
    isCore: Bool? = nil
  ) {
    self.init(
      policy: plan.policy, instant: plan.instant, scope: plan.scope, orderCount: plan.orderCount,
      engineerCount: plan.engineerCount, candidateCount: candidateCount ?? plan.candidateCount,
      isCore: isCore ?? plan.isCore,
      assignments: assignments ?? plan.assignments, unassigned: unassigned ?? plan.unassigned,
      prices: prices ?? plan.prices, exclusions: exclusions ?? plan.exclusions,
      objective: plan.objective, dualObjective: plan.dualObjective, proof: plan.proof,
      stop: plan.stop)
  }

  /// The plan with another objective or under another policy.
  func with(objective: Int64? = nil, policy: DispatchPolicy? = nil) -> Plan {
    Plan(
      policy: policy ?? self.policy, instant: instant, scope: scope, orderCount: orderCount,
      engineerCount: engineerCount, candidateCount: candidateCount, isCore: isCore,
      assignments: assignments,
      unassigned: unassigned, prices: prices, exclusions: exclusions,
      objective: objective ?? self.objective, dualObjective: dualObjective, proof: proof, stop: stop
    )
  }
}
