internal import PaidanAssignment
internal import PaidanModel

/// Says for each order of a solved batch why it has the engineer it has, or none.
struct OrderExplainer: Sendable {
  private let problem: BatchProblem
  private let solution: BatchSolution
  private let slotCosts: [Int64]
  private let rowOfOrder: [Int]
  /// Nil where everybody is placed: only for those left out an index of all engineers is made.
  private let unassigned: UnassignedExplainer?

  init(_ problem: BatchProblem, _ solution: BatchSolution) {
    self.problem = problem
    self.solution = solution
    slotCosts = Self.slotCosts(problem, solution)
    rowOfOrder = problem.rowOfOrder
    unassigned = solution.columnOfRow.contains(-1) ? UnassignedExplainer(problem) : nil
  }

  /// The explanations of all orders, by identifier; the same for any number of threads.
  func explanations() -> [OrderExplanation] {
    let blockSize = 1024
    let count = problem.orders.count
    let blocks = (count + blockSize - 1) / blockSize
    return Parallel.map(blocks, threads: problem.threads) { block in
      (block * blockSize..<min((block + 1) * blockSize, count)).map { explain($0) }
    }.flatMap(\.self)
  }

  private func explain(_ number: Int) -> OrderExplanation {
    let row = rowOfOrder[number]
    let column = solution.columnOfRow[row]
    if let unassigned, column < 0 {
      // Who is kept from it by a clash passes every rule all the same.
      let graph = problem.graph
      return .unassigned(
        unassigned.explain(
          number, penalty: Int64(graph.penalties[row]),
          eligible: graph.rowOffsets[row + 1] - graph.rowOffsets[row],
          best: cheapest(row, besides: -1)))
    }
    let engineer = Int(problem.engineerOfColumn[Int(column)])
    let evaluation = problem.scorer.evaluate(problem.orderRows[number], engineer)
    return .assigned(
      Assignment(
        order: problem.orders[number].id, engineer: problem.engineers[engineer].id,
        meters: evaluation.distance.rounded, start: evaluation.start,
        cost: evaluation.terms.cost, slotCost: slotCosts[row], terms: evaluation.terms,
        runnerUp: runnerUp(row, column, cost: evaluation.terms.cost)))
  }

  private func runnerUp(_ row: Int, _ column: Int32, cost: Int64) -> Assignment.RunnerUp? {
    cheapest(row, besides: column).map { next in
      let own = cost + Int64(solution.prices[Int(column)])
      return Assignment.RunnerUp(engineer: next.engineer, lostBy: next.costPlusPrice - own)
    }
  }

  /// The candidate of `row` with the least cost plus price, of equals the least engineer.
  private func cheapest(_ row: Int, besides column: Int32) -> UnassignedOrder.Best? {
    let graph = solution.graph
    var best: (cost: Int64, engineer: Int32)?
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1]
    where graph.columns[edge] != column {
      let other = Int(graph.columns[edge])
      let cost = Int64(graph.costs[edge]) + Int64(solution.prices[other])
      let engineer = problem.engineerOfColumn[other]
      if best.map({ (cost, engineer) < $0 }) ?? true { best = (cost, engineer) }
    }
    return best.map {
      UnassignedOrder.Best(
        engineer: problem.engineers[Int($0.engineer)].id, costPlusPrice: $0.cost)
    }
  }

  /// What each row pays for its slot: of several rows at one column the cheaper pair takes the
  /// earlier slot, ties by order.
  ///
  /// What they pay together does not depend on it.
  private static func slotCosts(_ problem: BatchProblem, _ solution: BatchSolution) -> [Int64] {
    let (graph, columnOfRow) = (solution.graph, solution.columnOfRow)
    var costOfRow = [Int64](repeating: 0, count: columnOfRow.count)
    var pairs: [(column: Int32, cost: Int32, order: Int32, row: Int)] = []
    for (row, column) in columnOfRow.enumerated() where column >= 0 {
      let cost = graph.edge(row, column).map { graph.costs[$0] } ?? 0
      pairs.append((column, cost, problem.orderOfRow[row], row))
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
    return costOfRow
  }
}
