/// An optimum that stays one while pairs come and go.
///
/// A dispatcher finds after a solve that some pairs cannot stand, two appointments of one engineer
/// that overlap, and wants the optimum without them. Forbidding a pair the plan does not use
/// changes nothing. One that it uses frees a slot: the row that gains most from it takes it (a
/// reverse path), then the row that lost its column is inserted again (an augmenting path). Both
/// searches are local, so this costs microseconds where a new solve costs a pass over all edges.
///
///     var optimum = StandingOptimum(graph)
///     optimum.forbid(row: 17, column: 4)
///     let proof = try OptimalityProof.check(
///       columnOfRow: optimum.result.columnOfRow, prices: optimum.result.prices,
///       on: optimum.graph)
///
/// Or the graph was only the likely part of a greater one, its core, and an oracle knows the rest:
/// ``settle(asking:)`` lets the core grow until it holds the optimum of everything.
///
/// It cannot be copied, as it owns the kernel's state. The result depends on the order of changes
/// only where several optima exist.
public struct StandingOptimum: ~Copyable, @unchecked Sendable {
  // Sendable because the kernel's memory has this one owner, and changes in mutating methods alone.
  private var kernel: AssignmentKernel<Int32>
  /// The graph, while the kernel holds no more of it than the edges that proved the optimum.
  private var unlistedGraph: CandidateGraph?
  /// The pairs forbidden and never allowed again, in the order they were forbidden.
  public private(set) var forbiddenPairs: [Pair] = []

  /// A row and a column.
  public struct Pair: Sendable, Hashable {
    /// The row.
    public let row: Int
    /// The column.
    public let column: Int32
  }

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
    let problem = graph.problem
    if let split = ComponentSplit(of: problem) {
      var meter = WorkMeter()
      let solved = split.solved(
        problem, by: algorithm, threads: threads ?? processorCount, meter: &meter)
      kernel = AssignmentKernel(problem, solved)
    } else {
      kernel = problem.solvedKernel(by: algorithm)
      unlistedGraph = graph
    }
  }

  /// Takes in an optimum that was found with a budget that sufficed.
  ///
  /// - Parameters:
  ///   - graph: the batch.
  ///   - optimum: what ``BatchSolver/solve(_:within:until:)`` gave for it.
  /// - Precondition: the status of `optimum` is `optimal`, and it is that of this graph.
  /// - Complexity: O(*n* + *m* + *e*).
  public init(_ graph: CandidateGraph, optimum: BoundedResult) {
    precondition(
      optimum.status == .optimal && optimum.columnOfRow.count == graph.rowCount
        && optimum.prices.count == graph.columnCount, "The result is no optimum of this graph.")
    kernel = AssignmentKernel(
      graph.problem,
      SolvedProblem(
        columnOfRow: optimum.columnOfRow, prices: optimum.prices, values: optimum.values))
  }

  /// The number of rows.
  public var rowCount: Int { kernel.graph.rowCount }

  /// The number of pairs forbidden so far.
  ///
  /// - Complexity: O(1).
  public var forbiddenCount: Int { forbiddenPairs.count }

  /// An optimal plan of ``graph`` and the prices that prove it.
  ///
  /// - Complexity: O(*n* + *m* + slots).
  public var result: AssignmentResult { kernel.assignmentResult() }

  /// The graph without the forbidden pairs and with all that were added.
  ///
  /// - Complexity: O(*n* + *e*).
  public var graph: CandidateGraph { unlistedGraph ?? kernel.graph.candidateGraph() }

  /// Per column: what one more unit of it is worth; 0 where it has no slots.
  ///
  /// - Complexity: O(*m*).
  public var prices: [Int32] { kernel.result().prices }

  /// Per row: the least of its penalty and of cost plus price over its edges.
  ///
  /// - Complexity: O(*n*).
  public var values: [Int32] { kernel.graph.rows.states.copied(\.value) }

  /// The column a row is on at present.
  ///
  /// - Parameter row: a row of the graph.
  /// - Returns: the column, or -1 while the row is unassigned.
  /// - Precondition: `row` is in `0 ..< n`.
  /// - Complexity: O(1).
  public func column(of row: Int) -> Int32 {
    precondition(row >= 0 && row < rowCount, "There is no such row.")
    return kernel.graph.rows.states[row].column
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
    precondition(row >= 0 && row < rowCount, "There is no such row.")
    listEdges()
    guard kernel.forbid(row: Int32(row), column: column) else { return false }
    forbiddenPairs.append(Pair(row: row, column: column))
    return true
  }

  /// Adds edges to the graph and restores the optimum.
  ///
  /// Pairs the graph holds already are passed over, forbidden ones among them.
  ///
  /// - Parameter edges: what is added.
  /// - Returns: whether any of the edges cost its row less than the row was worth, so that the
  ///   optimum may have changed.
  /// - Precondition: rows and columns are those of the graph, costs at least 0 and below
  ///   ``CandidateGraph/costLimit``.
  /// - Complexity: O(*n* + *e* + *m*), and a local search or two for each row that gains.
  @discardableResult
  public mutating func add(_ edges: EdgeList) -> Bool {
    if edges.rows.isEmpty { return false }
    precondition(
      edges.rows[edges.rows.count - 1] < Int32(rowCount)
        && edges.columns.allSatisfy { $0 >= 0 && $0 < Int32(kernel.graph.columnCount) }
        && edges.costs.allSatisfy { $0 >= 0 && $0 < CandidateGraph.costLimit },
      "An edge is no edge of this graph.")
    listEdges()
    return kernel.grow(by: edges)
  }

  /// Hands the kernel all edges before the first change.
  private mutating func listEdges() {
    guard let graph = unlistedGraph else { return }
    kernel.graph.replaceEdges(by: graph.problem)
    unlistedGraph = nil
  }

  /// Lets the graph grow until nothing outside it is missed: the optimum is then that of everything
  /// the oracle knows, and the oracle's last answer is the proof.
  ///
  /// - Parameter oracle: knows the edges outside the graph.
  /// - Returns: how often the oracle was asked, at least once.
  /// - Complexity: a few rounds in practice, each a look of the oracle and local searches; no edge
  ///   ever leaves the graph, so that it ends.
  @discardableResult
  public mutating func settle(asking oracle: some PriceOracle) -> Int {
    var looks = 1
    while true {
      let missed = oracle.missedEdges(prices: prices, values: values)
      let more = add(missed)
      if !more { break }
      looks += 1
    }
    return looks
  }
}
