/// Solves a ``CandidateGraph`` to its optimum, with the prices that prove it.
///
/// Rows are inserted one after another by shortest augmenting paths (the Hungarian method in the
/// form of Jonker and Volgenant 1987, doi:10.1007/BF02278710, on sparse rows and columns of several
/// convex slots). All arithmetic is on integers and ties go to the lesser index, so the same graph
/// gives the same result on every machine. An instance always has an optimum, since every row may
/// stay unassigned.
public struct BatchSolver: Sendable {
  /// A solver with nothing to set.
  public init() {}

  /// Finds a plan of least objective.
  ///
  /// - Parameter graph: the batch; its rows may outnumber its slots, and columns may have none.
  /// - Returns: an optimal plan and optimal prices; ``OptimalityProof`` checks them.
  /// - Complexity: O(*n* (*e* + *m*) log *m*) at worst for *n* rows, *m* columns and *e* edges;
  ///   where slots are plentiful a search meets a few columns, and time grows with *e*.
  public func solve(_ graph: CandidateGraph) -> AssignmentResult {
    let solved = graph.problem.solved()
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
  func solved() -> SolvedProblem<Cost> {
    withView { view in
      var kernel = AssignmentKernel(view)
      kernel.insertAllRows()
      return kernel.result()
    }
  }
}

extension AssignmentKernel {
  /// Copies plan and prices out; a column without slots stands at 0 outside the kernel.
  func result() -> SolvedProblem<Cost> {
    var prices = price.copied()
    for column in 0..<columnCount
    where problem.slotOffsets[column] == problem.slotOffsets[column + 1] {
      prices[column] = 0
    }
    return SolvedProblem(columnOfRow: columnOfRow.copied(), prices: prices)
  }
}
