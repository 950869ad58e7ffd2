/// An optimum that stays one while single pairs are forbidden.
///
/// A dispatcher finds after a solve that some pairs cannot stand, two appointments of one engineer
/// that overlap, and wants the optimum without them. Forbidding a pair the plan does not use
/// changes nothing. One that it uses frees a slot: the row that gains most from it takes it (a
/// reverse path), then the row that lost its column is inserted again (an augmenting path). Both
/// searches are local, so this costs microseconds where a new solve costs a pass over all edges.
///
///     var solver = ExclusionSolver(graph)
///     solver.forbid(row: 17, column: 4)
///     let proof = try OptimalityProof.check(
///       columnOfRow: solver.result.columnOfRow, prices: solver.result.prices, on: solver.graph)
///
/// It cannot be copied, as it owns the kernel's state. The result depends on the order in which
/// pairs are forbidden only where several optima exist.
public struct ExclusionSolver: ~Copyable, @unchecked Sendable {
  // Sendable because the kernel's memory has this one owner, and changes in mutating methods alone.
  private var kernel: AssignmentKernel<Int32>
  private let original: CandidateGraph
  /// Positions of the forbidden edges in the original graph, in the order they were forbidden.
  private var forbiddenEdges: [Int] = []

  /// Solves the graph; nothing is forbidden yet.
  ///
  /// - Parameters:
  ///   - graph: the batch.
  ///   - algorithm: the way to the first optimum.
  ///   - threads: the greatest number of threads for the first optimum, at least 1; nil for as many
  ///     as the machine runs. Results are the same to the byte.
  /// - Precondition: `threads` is at least 1.
  /// - Complexity: as ``BatchSolver/solve(_:)``.
  public init(
    _ graph: CandidateGraph, algorithm: AssignmentAlgorithm = .automatic, threads: Int? = nil
  ) {
    precondition(threads ?? 1 >= 1, "A solver needs at least one thread.")
    original = graph
    let problem = graph.problem
    if let split = ComponentSplit(of: problem) {
      var meter = WorkMeter()
      let solved = split.solved(
        problem, by: algorithm, threads: threads ?? processorCount, meter: &meter)
      kernel = AssignmentKernel(problem, solved)
    } else {
      kernel = problem.solvedKernel(by: algorithm)
      kernel.graph.replaceEdges(by: problem)
    }
  }

  /// An optimal plan of ``graph`` and the prices that prove it.
  ///
  /// - Complexity: O(*n* log *d* + *m*), *d* the greatest number of edges of a row.
  public var result: AssignmentResult {
    AssignmentResult(kernel.result(), on: original)
  }

  /// The graph without the forbidden pairs.
  ///
  /// - Complexity: O(*n* + *e*).
  public var graph: CandidateGraph { original.removing(edges: forbiddenEdges.sorted()) }

  /// The number of pairs forbidden so far.
  ///
  /// - Complexity: O(1).
  public var forbiddenCount: Int { forbiddenEdges.count }

  /// The column a row is on at present.
  ///
  /// - Parameter row: a row of the graph.
  /// - Returns: the column, or -1 while the row is unassigned.
  /// - Precondition: `row` is in `0 ..< n`.
  /// - Complexity: O(1).
  public func column(of row: Int) -> Int32 {
    precondition(row >= 0 && row < original.rowCount, "There is no such row.")
    return kernel.columnOfRow[row]
  }

  /// Takes the edge between a row and a column out of the graph and restores the optimum.
  ///
  /// - Parameters:
  ///   - row: a row of the graph.
  ///   - column: a column of the graph.
  /// - Returns: whether there was such an edge, not forbidden before.
  /// - Precondition: `row` is in `0 ..< n`.
  /// - Complexity: two local searches; O((*e* + *m*) log *m*) each at worst. The first pair a plan
  ///   uses costs O(*e* + *m*) once, where the edges must first be listed by column.
  @discardableResult
  public mutating func forbid(row: Int, column: Int32) -> Bool {
    precondition(row >= 0 && row < original.rowCount, "There is no such row.")
    guard let edge = original.edgeIfAny(of: row, to: column) else { return false }
    guard kernel.forbid(row: Int32(row), column: column) else { return false }
    forbiddenEdges.append(edge)
    return true
  }
}
