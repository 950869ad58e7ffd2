/// An ``AssignmentProblem`` in the shape the kernel solves, made once so that it can be timed apart.
public struct PreparedProblem: Sendable {
  private enum Content: Sendable {
    case linear(LinearProblem, SparseProblem<Int64>)
    case batch(CandidateGraph)
  }

  private let problem: AssignmentProblem
  private let content: Content

  fileprivate init(_ problem: AssignmentProblem) {
    self.problem = problem
    switch problem.content {
    case .linear(let linear): content = .linear(linear, linear.penalized())
    case .batch(let graph): content = .batch(graph)
    }
  }

  /// Solves the problem and has the result checked.
  ///
  /// - Parameter algorithm: the way to the optimum.
  /// - Returns: the plan with its duals and what the checker found; or that there is none.
  /// - Complexity: as ``BatchSolver/solve(_:)``, and one pass over the edges for the check.
  public func solve(by algorithm: AssignmentAlgorithm = .automatic) -> ProblemSolution {
    switch content {
    case .batch(let graph): solveBatch(graph, by: algorithm)
    case .linear(let linear, let penalized): solveLinear(linear, penalized, by: algorithm)
    }
  }

  private func solveBatch(
    _ graph: CandidateGraph, by algorithm: AssignmentAlgorithm
  ) -> ProblemSolution {
    let result = BatchSolver(algorithm: algorithm).solve(graph)
    let proof = try? OptimalityProof.check(
      columnOfRow: result.columnOfRow, prices: result.prices, on: graph)
    return solution(
      .optimal, isProven: proof != nil, objective: proof?.primalObjective ?? result.objective,
      dualObjective: proof?.dualObjective, columnOfRow: result.columnOfRow,
      values: result.values.map(Int64.init), prices: result.prices.map(Int64.init))
  }

  private func solveLinear(
    _ linear: LinearProblem, _ penalized: SparseProblem<Int64>, by algorithm: AssignmentAlgorithm
  ) -> ProblemSolution {
    let solved = penalized.solved(by: algorithm)
    guard !solved.columnOfRow.contains(-1) else {
      // The optimum of the penalised problem leaves a row out: then every plan does.
      let sums = try? DualityCheck(penalized).objectives(
        columnOfRow: solved.columnOfRow, prices: solved.prices)
      return solution(
        .infeasible, isProven: sums.map { $0.primal == $0.dual } ?? false, objective: nil,
        dualObjective: nil, columnOfRow: linear.plan(solved.columnOfRow), values: [], prices: [])
    }
    let columnOfRow = linear.plan(solved.columnOfRow)
    let (values, prices) = linear.duals(of: solved, on: penalized)
    let proof = try? LinearDualityCheck(linear).proof(
      columnOfRow: columnOfRow, values: values, prices: prices)
    return solution(
      .optimal, isProven: proof != nil,
      objective: proof?.primalObjective ?? linear.objective(of: columnOfRow),
      dualObjective: proof?.dualObjective, columnOfRow: columnOfRow, values: values, prices: prices)
  }

  private func solution(
    _ status: ProblemSolution.Status, isProven: Bool, objective: Int64?, dualObjective: Int64?,
    columnOfRow: [Int32], values: [Int64], prices: [Int64]
  ) -> ProblemSolution {
    ProblemSolution(
      status: status, isProven: isProven, rowCount: problem.rowCount,
      columnCount: problem.columnCount, edgeCount: problem.edgeCount, objective: objective,
      dualObjective: dualObjective, columnOfRow: columnOfRow, values: values, prices: prices)
  }
}

extension AssignmentProblem {
  /// Brings the problem into the shape the kernel solves.
  ///
  /// For a classical problem: rows and columns exchanged where rows are in surplus, costs shifted
  /// to begin at 0, and a penalty no plan would pay while it can be avoided. A batch is ready.
  ///
  /// - Complexity: O(rows + columns + edges).
  public func prepared() -> PreparedProblem { PreparedProblem(self) }
}
