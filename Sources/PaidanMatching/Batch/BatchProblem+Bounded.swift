public import PaidanAssignment

extension BatchProblem {
  /// Finds the best plan it can within a budget, and a bound that tells how good it is (OPT-08).
  ///
  /// With enough of both budget and time the plan is that of ``solve()``. Else ``Plan/stop`` says
  /// what ended the work and ``Plan/gap`` how far from the best plan it can be; whoever cannot keep
  /// all his appointments then keeps those that are left when the least important are left out, and
  /// what explanations say of prices is no bound.
  ///
  ///     let end = ContinuousClock.now + .seconds(2)
  ///     let plan = problem.solve(within: .unlimited) {
  ///       ContinuousClock.now >= end || Task.isCancelled
  ///     }
  ///
  /// - Parameters:
  ///   - budget: how many searches may be done.
  ///   - shouldStop: asked now and then, on the calling thread; true ends the work.
  /// - Returns: a plan that keeps every rule.
  /// - Precondition: ``isComplete``; a core without its last look gives no bound.
  public func solve(within budget: WorkBudget, until shouldStop: (() -> Bool)? = nil) -> Plan {
    Plan(self, solution(within: budget, until: shouldStop))
  }

  /// The same in rows and columns.
  package func solution(
    within budget: WorkBudget, until shouldStop: (() -> Bool)? = nil
  ) -> BatchSolution {
    precondition(isComplete, "a core without its last look gives no bound")
    let result = BatchSolver(threads: threads).solve(graph, within: budget, until: shouldStop)
    if result.status == .optimal {
      return solution(from: StandingOptimum(graph, optimum: result))
    }
    var columnOfRow = result.columnOfRow
    let rowOfOrder = rowOfOrder
    while case let clashes = clashes(in: columnOfRow), !clashes.isEmpty {
      for clash in clashes { columnOfRow[rowOfOrder[Int(clash.order)]] = -1 }
    }
    return BatchSolution(
      graph: graph, columnOfRow: columnOfRow, prices: result.prices, exclusions: [],
      stop: result.wasCutByClock ? .clock : .searches)
  }
}
