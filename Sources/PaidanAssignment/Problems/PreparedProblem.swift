/// An ``AssignmentProblem`` in the shape the kernel solves, made once so that it can be timed
/// apart.
public struct PreparedProblem: Sendable {
  private enum Content: Sendable {
    case linear(LinearProblem, SparseProblem<Int64>)
    case batch(CandidateGraph)
  }

  private let problem: AssignmentProblem
  private let content: Content
  /// Whether costs were negated, so that what comes out is to be negated too.
  private let isNegated: Bool

  fileprivate init(_ problem: AssignmentProblem) {
    self.problem = problem
    isNegated = false
    switch problem.content {
    case .linear(let linear): content = .linear(linear, linear.penalized())
    case .batch(let graph): content = .batch(graph)
    }
  }

  fileprivate init(_ problem: AssignmentProblem, negating linear: LinearProblem) {
    self.problem = problem
    isNegated = true
    let negated = linear.negated
    content = .linear(negated, negated.penalized())
  }

  /// Solves the problem and has the result checked.
  ///
  /// - Parameters:
  ///   - algorithm: the way to the optimum.
  ///   - threads: the greatest number of threads, at least 1; nil for as many as the machine runs.
  ///     Results are the same to the byte.
  ///   - budget: how many searches may be done before the status is `stopped`.
  ///   - shouldStop: asked now and then on the calling thread; true stops the work.
  /// - Returns: the plan with its duals and what the checker found; or that there is none. Where
  ///   the greatest objective is sought, values are at least cost less price on every edge.
  /// - Precondition: `threads` is at least 1.
  /// - Complexity: as ``BatchSolver/solve(_:)``, and one pass over the edges for the check.
  public func solve(
    by algorithm: AssignmentAlgorithm = .automatic, threads: Int? = nil,
    within budget: WorkBudget = .unlimited, until shouldStop: (() -> Bool)? = nil
  ) -> ProblemSolution {
    precondition(threads ?? 1 >= 1, "A solver needs at least one thread.")
    switch content {
    case .batch(let graph):
      let solver = BatchSolver(algorithm: algorithm, threads: threads)
      return solveBatch(graph, solver.solve(graph, within: budget, until: shouldStop))
    case .linear(let linear, let penalized):
      var meter = WorkMeter(budget, until: shouldStop)
      let solved = penalized.solved(by: algorithm, threads: threads, meter: &meter)
      return meter.isStopped
        ? stoppedLinear(linear, StoppedSolution(solved, of: penalized), meter)
        : solvedLinear(linear, penalized, solved, meter)
    }
  }

  /// Whether no other plan has the objective of this one.
  ///
  /// - Parameter solution: what ``solve(by:threads:within:until:)`` gave.
  /// - Returns: nil where it is not known: the plan is not optimal, or the problem is a classical
  ///   one.
  /// - Complexity: O(rows + columns + edges); rows that have a choice may add to it, as in
  ///   ``CanonicalOptimum``.
  public func isUnique(_ solution: ProblemSolution) -> Bool? {
    guard case .batch(let graph) = content, solution.isOptimal else { return nil }
    let result = AssignmentResult(
      columnOfRow: solution.columnOfRow, prices: solution.prices.map { Int32($0) }, on: graph)
    return CanonicalOptimum(of: result, on: graph).isUnique
  }

  private func solveBatch(_ graph: CandidateGraph, _ result: BoundedResult) -> ProblemSolution {
    let sums = try? DualityCheck(graph.problem).objectives(
      columnOfRow: result.columnOfRow, prices: result.prices)
    let isProven = sums.map { sums in
      Int64(clamping: sums.primal) == result.objective
        && Int64(clamping: sums.dual) == result.lowerBound
    }
    return solution(
      result.status == .optimal ? .optimal : .stopped, isProven: isProven ?? false,
      objective: result.objective, dualObjective: result.lowerBound,
      columnOfRow: result.columnOfRow, values: result.values.map(Int64.init),
      prices: result.prices.map(Int64.init), searchCount: result.searchCount,
      wasCutByClock: result.wasCutByClock)
  }

  private func solvedLinear(
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
  private func stoppedLinear(
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

  private func solution(
    _ status: ProblemSolution.Status, isProven: Bool, objective: Int64?, dualObjective: Int64?,
    columnOfRow: [Int32], values: [Int64], prices: [Int64], searchCount: Int, wasCutByClock: Bool
  ) -> ProblemSolution {
    let sign: Int64 = isNegated ? -1 : 1
    return ProblemSolution(
      status: status, isProven: isProven, rowCount: problem.rowCount,
      columnCount: problem.columnCount, edgeCount: problem.edgeCount,
      objective: objective.map { sign * $0 }, dualObjective: dualObjective.map { sign * $0 },
      columnOfRow: columnOfRow, values: isNegated ? values.map { -$0 } : values, prices: prices,
      searchCount: searchCount, wasCutByClock: wasCutByClock)
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

  /// The same for the plan of greatest objective.
  ///
  /// - Returns: nil for a batch, whose penalties and slot costs are costs and nothing else.
  /// - Complexity: O(rows + columns + edges).
  public func preparedToMaximize() -> PreparedProblem? {
    guard case .linear(let linear) = content else { return nil }
    return PreparedProblem(self, negating: linear)
  }
}
