extension BatchSolver {
  /// Finds the best plan it can within a budget, and a bound that tells how good it is (OPT-08).
  ///
  /// With enough of both budget and time the plan and prices are those of ``solve(_:)``. A time
  /// limit is a question about a clock of the caller's, and so is the end of a task:
  ///
  ///     let end = ContinuousClock.now + .seconds(2)
  ///     let result = BatchSolver().solve(graph, within: .unlimited) {
  ///       ContinuousClock.now >= end || Task.isCancelled
  ///     }
  ///
  /// - Parameters:
  ///   - graph: the batch; its rows may outnumber its slots, and columns may have none.
  ///   - budget: how many searches may be done. With a limit, components are solved one after
  ///     another, so that what the first leave over goes to the next.
  ///   - shouldStop: asked before searches and now and then in between, always on the calling
  ///     thread; true ends the work for good. A few passes over the edges follow, to complete plan
  ///     and bound. Whatever it does, the result is a feasible plan with a valid bound.
  /// - Returns: a feasible plan, prices, and the lower bound they give. Rows not reached when the
  ///   work stopped are put on free slots, where that is better than their penalty.
  /// - Complexity: as ``solve(_:)``; a search costs O((*e* + *m*) log *m*) at worst.
  public func solve(
    _ graph: CandidateGraph, within budget: WorkBudget, until shouldStop: (() -> Bool)? = nil
  ) -> BoundedResult {
    var meter = WorkMeter(budget, until: shouldStop)
    let problem = graph.problem
    let solved = problem.solved(by: algorithm, threads: threads, meter: &meter)
    guard meter.isStopped else {
      let result = AssignmentResult(solved, on: graph)
      return BoundedResult(
        status: .optimal, columnOfRow: result.columnOfRow, prices: result.prices,
        values: result.values, objective: result.objective, lowerBound: result.objective,
        searchCount: meter.searchCount, wasCutByClock: false)
    }
    let stopped = StoppedSolution(solved, of: problem)
    // Both are sums of fewer than 2^32 numbers below 2^28, or differences of such.
    let (objective, bound) = (Int64(clamping: stopped.primal), Int64(clamping: stopped.dual))
    return BoundedResult(
      status: objective == bound ? .optimal : .stopped, columnOfRow: stopped.columnOfRow,
      prices: stopped.prices, values: stopped.values, objective: objective, lowerBound: bound,
      searchCount: meter.searchCount, wasCutByClock: meter.isCutByClock)
  }
}
