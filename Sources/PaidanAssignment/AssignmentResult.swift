/// A plan for a ``CandidateGraph`` and the duals that explain it.
public struct AssignmentResult: Sendable, Equatable {
  /// Per row: its column, or -1 where it stays unassigned.
  public let columnOfRow: [Int32]
  /// Per column: what one more unit of it is worth, in the unit of the costs and never negative.
  ///
  /// A column nobody needed stands at the cost of its first slot, one without slots at 0.
  public let prices: [Int32]
  /// Per row: the least of its penalty and of cost plus price over its edges to columns with slots.
  public let values: [Int32]
  /// The sum of edge costs, slot costs used and penalties of unassigned rows.
  public let objective: Int64

  /// What is known already.
  init(columnOfRow: [Int32], prices: [Int32], values: [Int32], objective: Int64) {
    self.columnOfRow = columnOfRow
    self.prices = prices
    self.values = values
    self.objective = objective
  }

  /// What a solver found: an optimum, so that a row on a column is worth its edge's cost and the
  /// column's price, and the cost need not be looked up.
  init(_ solved: SolvedProblem<Int32>, on graph: CandidateGraph) {
    columnOfRow = solved.columnOfRow
    prices = solved.prices
    values = solved.values
    var objective: Int64 = 0
    // Per column: its next free slot.
    var next = graph.slotOffsets
    for (row, column) in solved.columnOfRow.enumerated() {
      objective += Int64(values[row])
      guard column >= 0 else { continue }
      let slot = next[Int(column)]
      next[Int(column)] = slot + 1
      objective += Int64(graph.slotCosts[slot]) - Int64(prices[Int(column)])
    }
    self.objective = objective
  }

  /// Derives values and objective from a plan and its prices.
  init(columnOfRow: [Int32], prices: [Int32], on graph: CandidateGraph) {
    self.columnOfRow = columnOfRow
    self.prices = prices
    var values = graph.penalties
    var objective: Int64 = 0
    var used = [Int32](repeating: 0, count: graph.columnCount)
    // A row on a column has a tight edge, one left out its penalty: no look at the other edges.
    for row in 0..<graph.rowCount {
      let column = columnOfRow[row]
      guard column >= 0 else {
        objective += Int64(graph.penalties[row])
        continue
      }
      let cost = graph.costs[graph.edge(of: row, to: column)]
      let slot = graph.slotOffsets[Int(column)] + Int(used[Int(column)])
      used[Int(column)] += 1
      objective += Int64(cost) + Int64(graph.slotCosts[slot])
      values[row] = cost + prices[Int(column)]
    }
    self.values = values
    self.objective = objective
  }

  /// The number of rows that have a column.
  ///
  /// - Complexity: O(*n*).
  public var assignedCount: Int {
    columnOfRow.reduce(into: 0) { count, column in count += column >= 0 ? 1 : 0 }
  }
}
