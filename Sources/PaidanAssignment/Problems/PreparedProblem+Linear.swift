/// What solvers of classical problems hand back, as solutions.
extension PreparedProblem {
  func solveDense(_ linear: LinearProblem, _ matrix: DenseLinearProblem) -> ProblemSolution {
    let result = matrix.solved()
    guard result.status == .optimal else {
      return solution(
        .infeasible, isProven: matrix.isProven(result), objective: nil, dualObjective: nil,
        columnOfRow: linear.greatestPlan(), values: [], prices: [], searchCount: 0,
        wasCutByClock: false, isDense: true)
    }
    let (values, prices) = matrix.duals(of: result)
    // On the file's own edges and costs: the matrix is not trusted either.
    let proof = try? LinearDualityCheck(linear).proof(
      columnOfRow: result.columnOfRow, values: values, prices: prices)
    return solution(
      .optimal, isProven: proof != nil,
      objective: proof?.primalObjective ?? linear.objective(of: result.columnOfRow),
      dualObjective: proof?.dualObjective, columnOfRow: result.columnOfRow, values: values,
      prices: prices, searchCount: 0, wasCutByClock: false, isDense: true)
  }

  func solvedLinear(
    _ linear: LinearProblem, _ penalized: SparseProblem<Int64>, _ solved: SolvedProblem<Int64>,
    _ meter: WorkMeter
  ) -> ProblemSolution {
    guard !solved.columnOfRow.contains(-1) else {
      // The optimum of the penalised problem leaves a row out: then every plan does.
      let sums = try? DualityCheck(penalized).objectives(
        columnOfRow: solved.columnOfRow, prices: solved.prices)
      return solution(
        .infeasible, isProven: sums.map { $0.primal == $0.dual } ?? false, objective: nil,
        dualObjective: nil, columnOfRow: linear.plan(solved.columnOfRow), values: [], prices: [],
        searchCount: meter.searchCount, wasCutByClock: meter.isCutByClock)
    }
    let columnOfRow = linear.plan(solved.columnOfRow)
    let (values, prices) = linear.duals(of: solved, on: penalized)
    let proof = try? LinearDualityCheck(linear).proof(
      columnOfRow: columnOfRow, values: values, prices: prices)
    return solution(
      .optimal, isProven: proof != nil,
      objective: proof?.primalObjective ?? linear.objective(of: columnOfRow),
      dualObjective: proof?.dualObjective, columnOfRow: columnOfRow, values: values, prices: prices,
      searchCount: meter.searchCount, wasCutByClock: meter.isCutByClock)
  }

  /// The plan as far as it came.
  ///
  /// One that places all is optimal if the bound meets it; one that does not says nothing about
  /// whether another could.
  func stoppedLinear(
    _ linear: LinearProblem, _ stopped: StoppedSolution<Int64>, _ meter: WorkMeter
  ) -> ProblemSolution {
    let isComplete = !stopped.columnOfRow.contains(-1)
    let columnOfRow = linear.plan(stopped.columnOfRow)
    let (values, prices) = linear.duals(values: stopped.values, prices: stopped.prices)
    return solution(
      isComplete && stopped.primal == stopped.dual ? .optimal : .stopped, isProven: true,
      objective: isComplete ? linear.objective(of: columnOfRow) : nil,
      dualObjective: linear.bound(of: stopped.dual), columnOfRow: columnOfRow, values: values,
      prices: prices, searchCount: meter.searchCount, wasCutByClock: meter.isCutByClock)
  }
}
