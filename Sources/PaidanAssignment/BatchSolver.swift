/// Solves a ``CandidateGraph`` to its optimum, with the prices that prove it.
///
/// Two algorithms, chosen by ``AssignmentAlgorithm``. Rows are inserted one after another by
/// shortest augmenting paths (the Hungarian method in the form of Jonker and Volgenant 1987,
/// doi:10.1007/BF02278710, on sparse rows and columns of several convex slots); or an auction
/// (Bertsekas 1988, doi:10.1007/BF02186476) finds nearly right prices first, and paths from free
/// slots to rows and from rows to free slots repair what is left. All arithmetic is on integers and
/// ties go to the lesser index, so the same graph gives the same result on every machine. An
/// instance always has an optimum, since every row may stay unassigned.
public struct BatchSolver: Sendable {
  /// How batches are solved.
  public let algorithm: AssignmentAlgorithm

  /// A solver of any batch.
  ///
  /// - Parameter algorithm: the way to the optimum; it decides speed and ties, not the objective.
  public init(algorithm: AssignmentAlgorithm = .automatic) { self.algorithm = algorithm }

  /// Finds a plan of least objective.
  ///
  /// - Parameter graph: the batch; its rows may outnumber its slots, and columns may have none.
  /// - Returns: an optimal plan and optimal prices; ``OptimalityProof`` checks them.
  /// - Complexity: O(*n* (*e* + *m*) log *m*) at worst for *n* rows, *m* columns and *e* edges; in
  ///   dispatch, where a search meets a few columns, time grows with *e*.
  public func solve(_ graph: CandidateGraph) -> AssignmentResult {
    let solved = graph.problem.solved(by: algorithm)
    return AssignmentResult(
      columnOfRow: solved.columnOfRow, prices: solved.prices, on: graph)
  }
}

/// What the kernel hands out.
struct SolvedProblem<Cost: KernelCost>: Sendable {
  let columnOfRow: [Int32]
  let prices: [Cost]
}

extension SparseProblem {
  func solved(by algorithm: AssignmentAlgorithm) -> SolvedProblem<Cost> {
    guard startsWithAuction(algorithm), Renumbering.isWorthwhile(for: self) else {
      return solvedKernel(by: algorithm).result()
    }
    let numbering = Renumbering(of: self)
    return numbering.undone(numbering.applied(to: self).solvedKernel(by: algorithm).result())
  }
}

extension AssignmentKernel {
  /// Copies plan and prices out; a column without slots stands at 0 outside the kernel.
  func result() -> SolvedProblem<Cost> {
    var prices = price.copied()
    for column in 0..<Int32(graph.columnCount) where graph.slots(of: column).isEmpty {
      prices[Int(column)] = 0
    }
    return SolvedProblem(columnOfRow: columnOfRow.copied(), prices: prices)
  }
}
