/// An optimum that stays one while rows, columns, edges, slots and penalties come, go and change.
///
/// Dispatch never sees a whole batch: orders arrive, are cancelled and refused, engineers move and
/// finish. After each event the optimum is restored by a shortest path or two from where it was
/// broken, forward for a row that wants a column, backward for a slot that wants a row, and
/// everything proven before stays proven: the prices are kept, and they prove the new plan. A path
/// meets a handful of columns, whatever the size of the city.
///
///     var live = LiveAssignment(graph)
///     let row = live.insertRow([LiveEdge(target: 4, cost: 1_200)], penalty: 240_000)
///     live.column(of: row)       // 4, if that is best for all
///     live.removeColumn(4)       // its rows look for other places at once
///
/// Rows and columns keep their numbers for life; a number is used again after its row or column was
/// removed. Costs, penalties and slot costs lie in `0 ..< CandidateGraph.costLimit`, slot costs of
/// a column do not fall, and a row names a column at most once: anything else is a fault of the
/// caller and stops the program.
///
/// It cannot be copied, as it owns the kernel's state. Which of several optima it holds depends on
/// the events so far; ``makeCanonical(rowPrecedes:columnPrecedes:)`` chooses the one that does not.
/// The algorithms are those of Jonker and Volgenant (1987, doi:10.1007/BF02278710) and its reverse,
/// for several convex slots.
public struct LiveAssignment: ~Copyable, @unchecked Sendable {
  // Sendable because the kernel's memory has this one owner, and changes in mutating methods alone.
  var kernel: AssignmentKernel<Int32>
  /// Numbers of rows and columns that were removed, the last one first to be used again.
  var unusedRows: [Int32] = []
  var unusedColumns: [Int32] = []
  /// One past the greatest number given to a row, to a column.
  var rowEnd: Int
  var columnEnd: Int
  /// Per column: for how many slots its place has room.
  var slotRooms: WorkArray<Int32>
  var slotEnd: Int
  /// What may have changed since somebody last asked.
  var changes = LiveChanges()
  var ties = LiveTies()
  var sums = LiveSums()
  /// Memory to compare lists of edges with.
  var targets = TargetTable()
  /// What undoes the questions under way, the innermost last.
  var trials: [LiveTrial] = []
  /// How many entries of the journal have been gathered.
  var gatheredEntries = 0

  /// Solves a batch and goes on from there; row *i* and column *j* keep their numbers.
  ///
  /// - Parameters:
  ///   - graph: the batch; an empty one to begin with nothing.
  ///   - algorithm: the way to the first optimum.
  ///   - threads: the greatest number of threads for it, at least 1; nil for all the machine runs.
  /// - Precondition: `threads` is at least 1.
  /// - Complexity: as ``BatchSolver/solve(_:)``.
  public init(
    _ graph: CandidateGraph, algorithm: AssignmentAlgorithm = .automatic, threads: Int? = nil
  ) {
    let result = BatchSolver(algorithm: algorithm, threads: threads).solve(graph)
    self.init(graph, optimum: result)
  }

  /// Goes on from an optimum that was found before.
  ///
  /// - Parameters:
  ///   - graph: the batch.
  ///   - optimum: an optimum of it.
  /// - Precondition: `optimum` is that of this graph.
  /// - Complexity: O(*n* + *m* + *e*).
  public init(_ graph: CandidateGraph, optimum: AssignmentResult) {
    precondition(
      optimum.columnOfRow.count == graph.rowCount && optimum.prices.count == graph.columnCount,
      "The result is that of another graph.")
    kernel = AssignmentKernel(
      graph.problem,
      SolvedProblem(
        columnOfRow: optimum.columnOfRow, prices: optimum.prices, values: optimum.values))
    kernel.graph.makeLive()
    rowEnd = graph.rowCount
    columnEnd = graph.columnCount
    slotEnd = graph.slotCount
    let runs = graph.slotOffsets
    slotRooms = WorkArray(count: graph.columnCount) { Int32(runs[$0 + 1] - runs[$0]) }
    // The first order to come does not wait until all others have moved to a larger place.
    grow(rowsTo: rowEnd + rowEnd / 4, columnsTo: columnEnd + columnEnd / 16)
    kernel.journal.isKept = true
    for row in 0..<Int32(rowEnd) { touch(row: row, for: .all) }
    for column in 0..<Int32(columnEnd) { touch(column: column, for: .all) }
    settleSums()
  }

  /// Nothing yet.
  public init() {
    self.init(
      CandidateGraph(
        checkedRowOffsets: [0], columns: [], costs: [], penalties: [], slotOffsets: [0],
        slotCosts: []),
      optimum: AssignmentResult(columnOfRow: [], prices: [], values: [], objective: 0))
  }

  /// The plan's objective and the bound its prices give, one from costs, the other from prices, and
  /// equal as long as the plan is optimal.
  ///
  /// Who trusts no bookkeeping has the checker look at ``batch()``.
  ///
  /// - Complexity: O(rows and columns touched since ``makeCanonical(rowPrecedes:columnPrecedes:)`` or
  ///   ``trial(_:)`` was last called).
  public var proof: OptimalityProof {
    let sums = sumsNow
    return OptimalityProof(primalObjective: sums.primal, dualObjective: sums.dual)
  }

  /// How many numbers the assignment keeps for rows, columns, edges and slots, places kept for later
  /// ones among them: what its memory grows with.
  ///
  /// - Complexity: O(1).
  public var storedCount: Int {
    rowEnd + columnEnd + slotEnd + kernel.graph.rows.end + kernel.graph.columns.end
  }

  /// How many rows there are.
  ///
  /// - Complexity: O(1).
  public var rowCount: Int { rowEnd - unusedRows.count }

  /// How many columns there are.
  ///
  /// - Complexity: O(1).
  public var columnCount: Int { columnEnd - unusedColumns.count }

  /// The number that the next row inserted will have.
  ///
  /// - Complexity: O(1).
  public var nextRow: Int32 { unusedRows.last ?? Int32(rowEnd) }

  /// The number that the next column inserted will have.
  ///
  /// - Complexity: O(1).
  public var nextColumn: Int32 { unusedColumns.last ?? Int32(columnEnd) }

  /// The column a row is on.
  ///
  /// - Parameter row: a row.
  /// - Returns: the column, or -1 while the row is unassigned.
  /// - Complexity: O(1).
  public func column(of row: Int32) -> Int32 { kernel.graph.rows.states[checked(row: row)].column }

  /// What a row is worth: the least of its penalty and of cost plus price over its edges.
  ///
  /// - Parameter row: a row.
  /// - Returns: its dual variable, in the unit of the costs.
  /// - Complexity: O(1).
  public func value(of row: Int32) -> Int32 { kernel.graph.rows.states[checked(row: row)].value }

  /// What a row costs when it stays unassigned.
  ///
  /// - Parameter row: a row.
  /// - Returns: its penalty.
  /// - Complexity: O(1).
  public func penalty(of row: Int32) -> Int32 {
    kernel.graph.rows.states[checked(row: row)].penalty
  }

  /// What one more unit of a column is worth; 0 where it has no slots.
  ///
  /// - Parameter column: a column.
  /// - Returns: its dual variable, in the unit of the costs.
  /// - Complexity: O(1).
  public func price(of column: Int32) -> Int32 {
    kernel.graph.slots(of: checked(column: column)).isEmpty
      ? 0 : kernel.graph.columns.states[column].price
  }

  /// The rows on a column, in no order that means anything.
  ///
  /// - Parameter column: a column.
  /// - Returns: as many rows as it has slots in use.
  /// - Complexity: O(slots in use).
  public func rows(on column: Int32) -> [Int32] {
    let slots = kernel.graph.slots(of: checked(column: column))
    return slots.prefix(Int(kernel.graph.columns.states[column].used)).map { kernel.heldRow[$0] }
  }

  /// What the slots of a column cost, cheapest first.
  ///
  /// - Parameter column: a column.
  /// - Returns: a cost for each slot.
  /// - Complexity: O(slots).
  public func slotCosts(of column: Int32) -> [Int32] {
    kernel.graph.slots(of: checked(column: column)).map { kernel.graph.slotCosts[$0] }
  }

  /// The edges of a row, in no order that means anything.
  ///
  /// - Parameter row: a row.
  /// - Returns: its columns with the costs.
  /// - Complexity: O(edges).
  public func edges(ofRow row: Int32) -> [LiveEdge] {
    kernel.graph.edges(ofRow: checked(row: row)).map {
      LiveEdge(target: kernel.graph.rows[$0].target, cost: kernel.graph.rows[$0].cost)
    }
  }

  /// Whether a row has any edges.
  ///
  /// - Parameter row: a row.
  /// - Returns: false where it can only stay unassigned.
  /// - Complexity: O(1).
  public func hasEdges(ofRow row: Int32) -> Bool {
    !kernel.graph.edges(ofRow: checked(row: row)).isEmpty
  }

  /// The edges of a column, in no order that means anything.
  ///
  /// - Parameter column: a column.
  /// - Returns: its rows with the costs.
  /// - Complexity: O(edges).
  public func edges(ofColumn column: Int32) -> [LiveEdge] {
    kernel.graph.edges(ofColumn: checked(column: column)).compactMap {
      let edge = kernel.graph.columns[$0]
      return edge.isGap ? nil : LiveEdge(target: edge.target, cost: edge.cost)
    }
  }

  /// The cost of the edge between a row and a column; nil where there is none.
  ///
  /// - Parameters:
  ///   - row: a row.
  ///   - column: a column.
  /// - Returns: the cost.
  /// - Complexity: O(edges of the row).
  public func cost(of row: Int32, on column: Int32) -> Int32? {
    kernel.graph.rows.edge(of: checked(row: row), to: column).map { kernel.graph.rows[$0].cost }
  }

  @inline(always)
  func checked(row: Int32) -> Int32 {
    precondition(row >= 0 && row < Int32(rowEnd), "There is no such row.")
    return row
  }

  @inline(always)
  func checked(column: Int32) -> Int32 {
    precondition(column >= 0 && column < Int32(columnEnd), "There is no such column.")
    return column
  }

  @inline(always)
  func checked(cost: Int32) -> Int32 {
    precondition(cost >= 0 && cost < CandidateGraph.costLimit, "A cost is out of range.")
    return cost
  }
}
