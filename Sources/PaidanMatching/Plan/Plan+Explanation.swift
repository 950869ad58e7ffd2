internal import PaidanAssignment
internal import PaidanModel

extension Plan {
  /// Explains a solution of `problem` and has it checked.
  ///
  /// Everything in a plan follows from the problem, the solution and the prices: verification makes
  /// the plan anew from the three and compares.
  package init(_ problem: BatchProblem, _ solution: BatchSolution) {
    let explanations = OrderExplainer(problem, solution).explanations()
    var objective: Int64 = 0
    for assignment in explanations.assignments {
      objective += assignment.cost + assignment.slotCost
    }
    for order in explanations.unassigned { objective += order.penalty }
    var bound: Int64?
    var proof: OptimalityProof?
    do throws(ProofViolation) {
      let checked = try OptimalityProof.check(
        columnOfRow: solution.columnOfRow, prices: solution.prices, on: solution.graph)
      // The checker knows the core alone; that nobody outside it is better, each order looked up.
      if problem.isComplete || explanations.areBest {
        (bound, proof) = (checked.dualObjective, checked)
      }
    } catch {
      if case .gap(_, let dual) = error, problem.isComplete { bound = dual }
    }
    stop = solution.stop

    policy = problem.policy
    instant = problem.instant
    scope = problem.scope
    orderCount = problem.orderCount
    engineerCount = problem.engineerCount
    candidateCount = problem.isComplete ? problem.candidateCount : solution.graph.edgeCount
    isCore = !problem.isComplete
    assignments = explanations.assignments
    unassigned = explanations.unassigned
    prices = problem.listedPrices(of: solution)
    exclusions = problem.exclusions(of: solution)
    self.objective = objective
    dualObjective = bound
    self.proof = proof
  }
}

extension BatchProblem {
  /// The prices that differ from the cost of the engineer's first slot, by engineer.
  fileprivate func listedPrices(of solution: BatchSolution) -> [EngineerPrice] {
    let (graph, prices) = (solution.graph, solution.prices)
    return prices.indices.compactMap { column -> (Int32, Int32)? in
      let slots = graph.slotOffsets[column]..<graph.slotOffsets[column + 1]
      guard let first = slots.first, prices[column] != graph.slotCosts[first] else { return nil }
      return (engineerOfColumn[column], prices[column])
    }.sorted { $0.0 < $1.0 }
      .map { EngineerPrice(engineer: engineers[Int($0.0)].id, price: Int64($0.1)) }
  }

  /// The pairs kept apart, by order, engineer and clashing order.
  func exclusions(of solution: BatchSolution) -> [Exclusion] {
    solution.exclusions.flatMap { exclusion in
      exclusion.clashesWith.map {
        Exclusion(
          order: orders[Int(exclusion.order)].id,
          engineer: engineers[Int(exclusion.engineer)].id, clashesWith: orders[Int($0)].id)
      }
    }.sorted { ($0.order, $0.engineer, $0.clashesWith) < ($1.order, $1.engineer, $1.clashesWith) }
  }
}
