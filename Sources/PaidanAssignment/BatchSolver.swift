/// Solves a ``CandidateGraph`` to its optimum, with the prices that prove it.
///
/// Two algorithms, chosen by ``AssignmentAlgorithm``. Rows are inserted one after another by
/// shortest augmenting paths (the Hungarian method in the form of Jonker and Volgenant 1987,
/// doi:10.1007/BF02278710, on sparse rows and columns of several convex slots); or an auction
/// (Bertsekas 1988, doi:10.1007/BF02186476) finds nearly right prices first, and paths from free
/// slots to rows and from rows to free slots repair what is left. All arithmetic is on integers and
/// ties go to the lesser index, so the same graph gives the same result on every machine. An
/// instance always has an optimum, since every row may stay unassigned. Large batches that fall
/// into components (cities apart, disjoint skills) are solved component by component, on several
/// threads.
public struct BatchSolver: Sendable {
  /// How batches are solved.
  public let algorithm: AssignmentAlgorithm
  /// The greatest number of threads a batch is solved on; nil for as many as the machine runs.
  public let threads: Int?

  /// A solver of any batch.
  ///
  /// - Parameters:
  ///   - algorithm: the way to the optimum; it decides speed and ties, not the objective.
  ///   - threads: the greatest number of threads, at least 1; nil for as many as the machine runs.
  ///     It decides speed alone: results are the same to the byte. Only batches of many edges that
  ///     fall into components without a common column use more than the calling thread.
  /// - Precondition: `threads` is at least 1.
  public init(algorithm: AssignmentAlgorithm = .automatic, threads: Int? = nil) {
    precondition(threads ?? 1 >= 1, "A solver needs at least one thread.")
    self.algorithm = algorithm
    self.threads = threads
  }

  /// Finds a plan of least objective.
  ///
  /// - Parameter graph: the batch; its rows may outnumber its slots, and columns may have none.
  /// - Returns: an optimal plan and optimal prices; ``OptimalityProof`` checks them.
  /// - Complexity: O(*n* (*e* + *m*) log *m*) at worst for *n* rows, *m* columns and *e* edges; in
  ///   dispatch, where a search meets a few columns, time grows with *e*.
  public func solve(_ graph: CandidateGraph) -> AssignmentResult {
    var meter = WorkMeter()
    let solved = graph.problem.solved(by: algorithm, threads: threads, meter: &meter)
    return AssignmentResult(solved, on: graph)
  }
}

/// What the kernel hands out.
struct SolvedProblem<Cost: KernelCost>: Sendable {
  var columnOfRow: [Int32]
  var prices: [Cost]
  /// Per row: what it is worth; of a stopped solve, nothing to rely on.
  var values: [Cost]
}

extension SparseProblem {
  /// An optimum, or what there was when the meter stopped the work.
  ///
  /// Component by component where that pays; the same for any number of threads.
  func solved(
    by algorithm: AssignmentAlgorithm, threads: Int?, meter: inout WorkMeter
  ) -> SolvedProblem<Cost> {
    guard let split = ComponentSplit(of: self) else {
      return solvedWhole(by: algorithm, meter: &meter)
    }
    return split.solved(self, by: algorithm, threads: threads ?? processorCount, meter: &meter)
  }

  /// The same, all components at once.
  func solvedWhole(
    by algorithm: AssignmentAlgorithm, meter: inout WorkMeter
  ) -> SolvedProblem<Cost> {
    guard startsWithAuction(algorithm), Renumbering.isWorthwhile(for: self) else {
      let kernel = solvedKernel(by: algorithm, meter: meter)
      meter = kernel.meter
      return kernel.result()
    }
    return solvedRenumbered(meter: &meter)
  }

  /// The same by an auction, in an order in which neighbours lie close together.
  func solvedRenumbered(meter: inout WorkMeter) -> SolvedProblem<Cost> {
    let numbering = Renumbering(of: self)
    var kernel = AssignmentKernel(
      KernelGraph(withoutEdgesOf: numbering.appliedToRowsAndColumns(of: self)))
    kernel.meter = meter
    let epsilon = auctionEpsilon
    withView { kernel.solveOnCore(of: $0, in: numbering, epsilon: epsilon) }
    meter = kernel.meter
    return numbering.undone(kernel.result())
  }
}

extension AssignmentKernel {
  /// Copies plan and prices out; a column without slots stands at 0 outside the kernel.
  func result() -> SolvedProblem<Cost> {
    var prices = graph.columns.states.copied(\.price)
    for column in 0..<Int32(graph.columnCount) where graph.slots(of: column).isEmpty {
      prices[Int(column)] = 0
    }
    return SolvedProblem(
      columnOfRow: graph.rows.states.copied(\.column), prices: prices,
      values: graph.rows.states.copied(\.value))
  }
}
