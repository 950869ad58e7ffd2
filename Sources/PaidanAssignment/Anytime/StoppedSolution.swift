/// What can be said of a problem whose solve was stopped: a feasible plan and a valid bound, both
/// as the independent checker finds them.
struct StoppedSolution<Cost: KernelCost> {
  let columnOfRow: [Int32]
  let prices: [Cost]
  /// Per row: the least of its penalty and of cost plus price over its edges.
  let values: [Cost]
  let primal: WideSum
  let dual: WideSum

  init(_ solved: SolvedProblem<Cost>, of problem: SparseProblem<Cost>) {
    columnOfRow = Self.completed(solved.columnOfRow, of: problem)
    // Any prices give a bound. Those of a search cut short are good where it has been, but may be
    // far too high elsewhere: then what idle columns ask gives the better one.
    let reached = Self.sums(columnOfRow, solved.prices, problem)
    let idlePrices = SolvedProblem(idle: problem).prices
    let idle = Self.sums(columnOfRow, idlePrices, problem)
    let isReachedBetter = !reached.dual.subtracting(idle.dual).isNegative
    (prices, dual) =
      isReachedBetter ? (solved.prices, reached.dual) : (idlePrices, idle.dual)
    primal = reached.primal
    values = Self.values(of: problem, at: prices)
  }

  private static func sums(
    _ columnOfRow: [Int32], _ prices: [Cost], _ problem: SparseProblem<Cost>
  ) -> (primal: WideSum, dual: WideSum) {
    do throws(ProofViolation) {
      return try DualityCheck(problem).objectives(columnOfRow: columnOfRow, prices: prices)
    } catch {
      preconditionFailure("A stopped solve left no feasible plan: \(error)")
    }
  }

  /// Puts every row without a column, in their order, on the cheapest free slot it sees, if that
  /// costs less than its penalty.
  private static func completed(
    _ columnOfRow: [Int32], of problem: SparseProblem<Cost>
  ) -> [Int32] {
    var plan = columnOfRow
    // Per column: its next free slot.
    var next = Array(problem.slotOffsets.dropLast())
    for column in columnOfRow where column >= 0 { next[Int(column)] += 1 }
    for row in plan.indices where plan[row] < 0 {
      var least = problem.penalties[row]
      for edge in problem.rowOffsets[row]..<problem.rowOffsets[row + 1] {
        let column = Int(problem.columns[edge])
        guard next[column] < problem.slotOffsets[column + 1] else { continue }
        let cost = problem.costs[edge] + problem.slotCosts[next[column]]
        if cost < least {
          least = cost
          plan[row] = problem.columns[edge]
        }
      }
      if plan[row] >= 0 { next[Int(plan[row])] += 1 }
    }
    return plan
  }

  private static func values(of problem: SparseProblem<Cost>, at prices: [Cost]) -> [Cost] {
    (0..<problem.rowCount).map { row in
      var value = problem.penalties[row]
      for edge in problem.rowOffsets[row]..<problem.rowOffsets[row + 1] {
        let column = Int(problem.columns[edge])
        guard problem.slotOffsets[column] < problem.slotOffsets[column + 1] else { continue }
        value = min(value, problem.costs[edge] + prices[column])
      }
      return value
    }
  }
}
