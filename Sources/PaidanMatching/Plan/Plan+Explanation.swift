internal import PaidanAssignment
internal import PaidanModel

extension Plan {
  /// Explains a solution of `problem` and has it checked.
  ///
  /// Everything in a plan follows from the problem, the solution and the prices: verification makes
  /// the plan anew from the three and compares.
  ///
  package init(_ problem: BatchProblem, _ solution: BatchSolution) {
    let (graph, columnOfRow, prices) = (solution.graph, solution.columnOfRow, solution.prices)
    let engineers = problem.engineers
    let slotCosts = SlotCosts(graph, columnOfRow: columnOfRow, orderOfRow: problem.orderOfRow)
    var assignments: [Assignment] = []
    var unassigned: [UnassignedOrder] = []
    // Its index of everybody is wanted only where somebody is left out.
    let explainer = columnOfRow.contains(-1) ? UnassignedExplainer(problem) : nil
    let rowOfOrder = problem.rowOfOrder

    var objective: Int64 = 0
    for (number, order) in problem.orders.enumerated() {
      let row = rowOfOrder[number]
      let column = columnOfRow[row]
      if let explainer, column < 0 {
        objective += Int64(graph.penalties[row])
        unassigned.append(
          explainer.explain(
            number, penalty: Int64(graph.penalties[row]),
            eligible: graph.rowOffsets[row + 1] - graph.rowOffsets[row],
            best: Self.cheapest(problem, graph, row, besides: -1, prices)))
      } else {
        let engineer = Int(problem.engineerOfColumn[Int(column)])
        let evaluation = problem.scorer.evaluate(problem.orderRows[number], engineer)
        let slotCost = slotCosts.cost(ofRow: row)
        objective += evaluation.terms.cost + slotCost
        assignments.append(
          Assignment(
            order: order.id, engineer: engineers[engineer].id,
            meters: evaluation.distance.rounded, start: evaluation.start,
            cost: evaluation.terms.cost, slotCost: slotCost, terms: evaluation.terms,
            runnerUp: Self.runnerUp(problem, graph, row, column, prices)))
      }
    }

    let listedPrices = prices.indices.compactMap { column -> (Int32, Int64)? in
      let slots = graph.slotOffsets[column]..<graph.slotOffsets[column + 1]
      guard let first = slots.first, prices[column] != graph.slotCosts[first] else { return nil }
      return (problem.engineerOfColumn[column], Int64(prices[column]))
    }
    var bound: Int64?
    var proof: OptimalityProof?
    do throws(ProofViolation) {
      let checked = try OptimalityProof.check(
        columnOfRow: columnOfRow, prices: prices, on: graph)
      (bound, proof) = (checked.dualObjective, checked)
    } catch {
      if case .gap(_, let dual) = error { bound = dual }
    }

    policy = problem.policy
    instant = problem.instant
    scope = problem.scope
    orderCount = problem.orderCount
    engineerCount = problem.engineerCount
    candidateCount = problem.candidateCount
    self.assignments = assignments
    self.unassigned = unassigned
    self.prices = listedPrices.sorted { $0.0 < $1.0 }
      .map { EngineerPrice(engineer: engineers[Int($0.0)].id, price: $0.1) }
    exclusions = solution.exclusions.flatMap { exclusion in
      exclusion.clashesWith.map {
        Exclusion(
          order: problem.orders[Int(exclusion.order)].id,
          engineer: engineers[Int(exclusion.engineer)].id,
          clashesWith: problem.orders[Int($0)].id)
      }
    }.sorted { ($0.order, $0.engineer, $0.clashesWith) < ($1.order, $1.engineer, $1.clashesWith) }
    self.objective = objective
    dualObjective = bound
    self.proof = proof
  }

  private static func runnerUp(
    _ problem: BatchProblem, _ graph: CandidateGraph, _ row: Int, _ column: Int32,
    _ prices: [Int32]
  ) -> Assignment.RunnerUp? {
    guard let edge = graph.edge(row, column),
      let next = cheapest(problem, graph, row, besides: column, prices)
    else { return nil }
    let own = Int64(graph.costs[edge]) + Int64(prices[Int(column)])
    return Assignment.RunnerUp(engineer: next.engineer, lostBy: next.costPlusPrice - own)
  }

  /// The candidate of `row` with the least cost plus price, of equals the least engineer.
  private static func cheapest(
    _ problem: BatchProblem, _ graph: CandidateGraph, _ row: Int, besides column: Int32,
    _ prices: [Int32]
  ) -> UnassignedOrder.Best? {
    var best: (cost: Int64, engineer: Int32)?
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1]
    where graph.columns[edge] != column {
      let other = Int(graph.columns[edge])
      let cost = Int64(graph.costs[edge]) + Int64(prices[other])
      let engineer = problem.engineerOfColumn[other]
      if best.map({ (cost, engineer) < $0 }) ?? true { best = (cost, engineer) }
    }
    return best.map {
      UnassignedOrder.Best(
        engineer: problem.engineers[Int($0.engineer)].id, costPlusPrice: $0.cost)
    }
  }
}

/// Which slot each row takes: of several rows at one column the cheaper pair takes the earlier.
///
/// Ties by order. What the rows pay together does not depend on it.
private struct SlotCosts {
  private let costOfRow: [Int64]

  init(_ graph: CandidateGraph, columnOfRow: [Int32], orderOfRow: [Int32]) {
    var costOfRow = [Int64](repeating: 0, count: columnOfRow.count)
    var pairs: [(column: Int32, cost: Int32, order: Int32, row: Int)] = []
    for (row, column) in columnOfRow.enumerated() where column >= 0 {
      pairs.append(
        (column, graph.edge(row, column).map { graph.costs[$0] } ?? 0, orderOfRow[row], row))
    }
    pairs.sort { $0 < $1 }
    var held = 0
    for (position, pair) in pairs.enumerated() {
      held = position > 0 && pairs[position - 1].column == pair.column ? held + 1 : 0
      let slots = graph.slotOffsets[Int(pair.column)]..<graph.slotOffsets[Int(pair.column) + 1]
      // More rows than slots is no plan; the checker says so, here only nothing must break.
      if held < slots.count {
        costOfRow[pair.row] = Int64(graph.slotCosts[slots.lowerBound + held])
      }
    }
    self.costOfRow = costOfRow
  }

  func cost(ofRow row: Int) -> Int64 { costOfRow[row] }
}
