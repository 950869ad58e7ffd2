/// An ``AssignmentProblem`` in the shape its algorithm solves, made once so that it can be timed
/// apart.
public struct PreparedProblem: Sendable {
  enum Content: Sendable {
    case sparse(LinearProblem, SparseProblem<Int64>)
    case dense(LinearProblem, DenseLinearProblem)
    case batch(CandidateGraph)
  }

  private let problem: AssignmentProblem
  let content: Content
  /// What was asked for.
  private let algorithm: ProblemAlgorithm
  /// Whether costs were negated, so that what comes out is to be negated too.
  let isNegated: Bool

  fileprivate init(
    _ problem: AssignmentProblem, for algorithm: ProblemAlgorithm, maximizing: Bool,
    stoppable: Bool
  ) throws(PreparationError) {
    self.problem = problem
    self.algorithm = algorithm
    isNegated = maximizing
    switch problem.content {
    case .linear(let given):
      let linear = maximizing ? given.negated : given
      content = try Self.content(linear, for: algorithm, stoppable: stoppable)
    case .batch(let graph):
      if maximizing { throw .maximizedBatch }
      if algorithm == .dense { throw .denseBatch }
      content = .batch(graph)
    }
  }

  private static func content(
    _ linear: LinearProblem, for algorithm: ProblemAlgorithm, stoppable: Bool
  ) throws(PreparationError) -> Content {
    if algorithm == .dense { return .dense(linear, try DenseLinearProblem(linear)) }
    // Where a matrix is no help or cannot be, edges and 64 bits always do.
    if algorithm == .automatic, !stoppable, DenseLinearProblem.isWorthwhile(for: linear),
      let matrix = try? DenseLinearProblem(linear)
    {
      return .dense(linear, matrix)
    }
    return .sparse(linear, linear.penalized())
  }

  /// Solves the problem and has the result checked.
  ///
  /// - Parameters:
  ///   - threads: the greatest number of threads, at least 1; nil for as many as the machine runs.
  ///     Results are the same to the byte.
  ///   - budget: how many searches may be done before the status is `stopped`.
  ///   - shouldStop: asked now and then on the calling thread; true stops the work, as a limit of
  ///     time or the end of a task: `{ Task.isCancelled }`.
  /// - Returns: the plan with its duals and what the checker found; or that there is none. Where
  ///   the greatest objective is sought, values are at least cost less price on every edge. A dense
  ///   solve cannot be stopped: with a budget or a question the edges are brought into shape and
  ///   solved instead, and ``ProblemSolution/algorithm`` says so.
  /// - Precondition: `threads` is at least 1.
  /// - Complexity: as ``BatchSolver/solve(_:)`` or ``DenseSolver``, and one pass over the edges for
  ///   the check.
  public func solve(
    threads: Int? = nil, within budget: WorkBudget = .unlimited,
    until shouldStop: (() -> Bool)? = nil
  ) -> ProblemSolution {
    precondition(threads ?? 1 >= 1, "A solver needs at least one thread.")
    var meter = WorkMeter(budget, until: shouldStop)
    switch content {
    case .batch(let graph):
      let solver = BatchSolver(algorithm: algorithm.onEdges, threads: threads)
      return solveBatch(graph, solver.solve(graph, within: budget, until: shouldStop))
    case .dense(let linear, let matrix):
      guard meter.isCounted || shouldStop != nil else { return solveDense(linear, matrix) }
      return solveEdges(linear, linear.penalized(), threads: threads, &meter)
    case .sparse(let linear, let penalized):
      return solveEdges(linear, penalized, threads: threads, &meter)
    }
  }

  private func solveEdges(
    _ linear: LinearProblem, _ penalized: SparseProblem<Int64>, threads: Int?,
    _ meter: inout WorkMeter
  ) -> ProblemSolution {
    let solved = penalized.solved(by: algorithm.onEdges, threads: threads, meter: &meter)
    return meter.isStopped
      ? stoppedLinear(linear, StoppedSolution(solved, of: penalized), meter)
      : solvedLinear(linear, penalized, solved, meter)
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

  func solution(
    _ status: ProblemSolution.Status, isProven: Bool, objective: Int64?, dualObjective: Int64?,
    columnOfRow: [Int32], values: [Int64], prices: [Int64], searchCount: Int, wasCutByClock: Bool,
    isDense: Bool = false
  ) -> ProblemSolution {
    let sign: Int64 = isNegated ? -1 : 1
    return ProblemSolution(
      status: status, isProven: isProven,
      algorithm: isDense ? .dense : algorithm == .dense ? .automatic : algorithm,
      rowCount: problem.rowCount, columnCount: problem.columnCount, edgeCount: problem.edgeCount,
      objective: objective.map { sign * $0 }, dualObjective: dualObjective.map { sign * $0 },
      columnOfRow: columnOfRow, values: isNegated ? values.map { -$0 } : values, prices: prices,
      searchCount: searchCount, wasCutByClock: wasCutByClock)
  }
}

extension AssignmentProblem {
  /// Brings the problem into the shape that suits it, to find the plan of least objective.
  ///
  /// - Complexity: O(rows + columns + edges).
  public func prepared() -> PreparedProblem {
    do throws(PreparationError) {
      return try prepared(for: .automatic)
    } catch {
      preconditionFailure("What suits the problem was refused: \(error)")
    }
  }

  /// Brings the problem into the shape an algorithm solves.
  ///
  /// For a classical problem that is a matrix of all pairs; or edges with rows and columns exchanged
  /// where rows are in surplus, costs shifted to begin at 0, and a penalty no plan would pay while
  /// it can be avoided. A batch is ready.
  ///
  /// - Parameters:
  ///   - algorithm: the way to the optimum; it decides speed and ties, not the objective.
  ///   - maximizing: whether the plan of greatest objective is sought.
  ///   - stoppable: whether the solve is to have a limit, of searches or time: then `automatic` takes
  ///     no matrix, which could not be stopped and would be made for nothing.
  /// - Returns: the problem, ready to be solved that way.
  /// - Throws: for a batch to be maximised or made dense, and for a matrix that would be too large
  ///   or whose costs lie too far apart; never for `automatic` where the least objective is sought.
  /// - Complexity: O(rows + columns + edges); O(rows * columns) for `dense`.
  public func prepared(
    for algorithm: ProblemAlgorithm, maximizing: Bool = false, stoppable: Bool = false
  ) throws(PreparationError) -> PreparedProblem {
    try PreparedProblem(
      self, for: algorithm, maximizing: maximizing, stoppable: stoppable)
  }
}
