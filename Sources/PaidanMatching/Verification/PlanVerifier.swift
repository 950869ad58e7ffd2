internal import PaidanAssignment
public import PaidanModel

/// Checks a written plan against the day it is for, believing nothing in it.
///
/// Every candidate and cost is found anew under the plan's own policy and instant; feasibility,
/// exclusions and the equality of primal and dual from the plan's prices are checked (of a plan that
/// was stopped: the bound); then every further figure is made again from these and compared.
public struct PlanVerifier: Sendable {
  private let orders: [Order]
  private let engineers: [Engineer]
  private let travel: (any TravelModel)?

  /// A verifier for plans of one day.
  ///
  /// - Parameters:
  ///   - orders: all orders of the day.
  ///   - engineers: all its engineers.
  ///   - travel: what the plan was made with; the speed of its policy along straight lines unless
  ///     given.
  public init(orders: [Order], engineers: [Engineer], travel: (any TravelModel)? = nil) {
    self.orders = orders
    self.engineers = engineers
    self.travel = travel
  }

  /// Checks `document`.
  ///
  /// - Throws: the first violation found.
  /// - Complexity: that of posing the batch and one pass over its candidates; a plan with exclusions
  ///   is solved again besides.
  public func verify(_ document: PlanDocument) throws(PlanViolation) {
    try Self.same(
      "the policy's digest", document.policyDigest, document.plan.policy.digest)
    let problem: BatchProblem
    do throws(BatchError) {
      let question = BatchQuestion(orders: orders, at: document.at)
      problem = try BatchMatcher(policy: document.plan.policy, travel: travel).problem(
        question.orders, engineers, at: question.instant, scope: question.scope,
        candidates: .all)
    } catch {
      throw .batch(error)
    }
    let plan = document.plan
    try Self.same("orders", plan.orderCount, problem.orderCount)
    try Self.same("engineers", plan.engineerCount, problem.engineerCount)
    try Self.checkCandidates(of: plan, in: problem)

    let lookup = Lookup(problem)
    let exclusions = try lookup.exclusions(of: plan)
    try Self.checkNeed(of: plan.exclusions, in: problem)
    let graph = problem.graph(without: exclusions)
    let columnOfRow = try lookup.columns(of: plan, graph: graph)
    let prices = try lookup.prices(of: plan)
    let recomputed = Plan(
      problem,
      BatchSolution(
        graph: graph, columnOfRow: columnOfRow, prices: prices, exclusions: exclusions,
        stop: plan.stop))

    // Costs first: they name the pair where a weight or a cost was changed.
    for (given, made) in zip(plan.assignments, recomputed.assignments) {
      let order = "order \"\(made.order)\""
      try Self.same("the order of the list", given.order, made.order)
      try Self.same("\(order): meters", given.meters, made.meters)
      try Self.same("\(order): start", given.start, made.start)
      try Self.same("\(order): terms", given.terms, made.terms)
      try Self.same("\(order): cost", given.cost, made.cost)
      try Self.same("\(order): slotCost", given.slotCost, made.slotCost)
    }
    for (given, made) in zip(plan.unassigned, recomputed.unassigned) {
      try Self.same("the order of the list", given.order, made.order)
      try Self.same("order \"\(made.order)\": penalty", given.penalty, made.penalty)
    }
    try Self.same("objective", plan.objective, recomputed.objective)
    let bound = recomputed.dualObjective ?? .min
    // A plan that says it was stopped claims no more than its bound.
    guard recomputed.isOptimal || plan.stop != nil else {
      throw .notOptimal(objective: recomputed.objective, bound: bound)
    }
    try Self.same("dualObjective", plan.dualObjective ?? .min, bound)
    try Self.same("optimal", document.claimsOptimal, recomputed.isOptimal)
    if let clash = problem.clashes(in: columnOfRow).first {
      throw .appointmentsClash(
        engineer: lookup.id(engineer: clash.engineer),
        orders: ([clash.order] + clash.clashesWith).sorted().map { problem.orders[Int($0)].id })
    }
    for (given, made) in zip(plan.assignments, recomputed.assignments) {
      try Self.same("order \"\(made.order)\": runnerUp", given.runnerUp, made.runnerUp)
    }
    for (given, made) in zip(plan.unassigned, recomputed.unassigned) {
      try Self.same("order \"\(made.order)\": rules", given.rules, made.rules)
      try Self.same("order \"\(made.order)\": eligible", given.eligible, made.eligible)
      try Self.same("order \"\(made.order)\": best", given.best, made.best)
      try Self.same("order \"\(made.order)\": nearMisses", given.nearMisses, made.nearMisses)
    }
    try Self.same("prices", plan.prices, recomputed.prices)
    try Self.same("exclusions", plan.exclusions, recomputed.exclusions)
  }

  /// Of a core a plan counts whom it found; that it missed nobody else, the proof says.
  private static func checkCandidates(
    of plan: Plan, in problem: BatchProblem
  ) throws(PlanViolation) {
    guard plan.isCore else {
      return try same("candidates", plan.candidateCount, problem.candidateCount)
    }
    // No range: a forged plan may list more assignments than there are candidates.
    let (least, most) = (plan.assignments.count, problem.candidateCount)
    if plan.candidateCount < least || plan.candidateCount > most {
      throw .differs(
        what: "candidates of the core", plan: "\(plan.candidateCount)",
        recomputed: "from \(least) to \(most)")
    }
  }

  /// Refuses exclusions that solving the batch does not come to: with them a worse plan could be
  /// proven.
  ///
  /// Which they are depends on the plans met on the way, so they are found by solving again; plans
  /// without any need no second solve.
  private static func checkNeed(
    of exclusions: [Exclusion], in problem: BatchProblem
  ) throws(PlanViolation) {
    if exclusions.isEmpty { return }
    let needed = Set(problem.exclusions(of: problem.solution()))
    if let exclusion = exclusions.first(where: { !needed.contains($0) }) {
      throw .needlessExclusion(exclusion)
    }
  }

  static func same<Value: Equatable>(
    _ what: String, _ plan: Value, _ recomputed: Value
  ) throws(PlanViolation) {
    if plan != recomputed {
      throw .differs(what: what, plan: "\(plan)", recomputed: "\(recomputed)")
    }
  }
}
