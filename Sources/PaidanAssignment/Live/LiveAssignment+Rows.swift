extension LiveAssignment {
  /// Adds a row and places it where the whole plan is best.
  ///
  /// - Parameters:
  ///   - edges: the columns it may take, each once, in any order.
  ///   - penalty: what it costs when it stays unassigned.
  /// - Returns: its number.
  /// - Precondition: the columns exist, costs and penalty are in range.
  /// - Complexity: O(edges) and a local search; O((*e* + *m*) log *m*) at worst.
  public mutating func insertRow(_ edges: [LiveEdge], penalty: Int32) -> Int32 {
    let row = newRow()
    save(row: row)
    kernel.graph.rows.states[row].penalty = checked(cost: penalty)
    check(edges, against: columnEnd)
    kernel.graph.list(edges, ofRow: row)
    kernel.insert(row)
    // No search for a row looks at the lists of columns: they come from memory while it lasts.
    kernel.graph.enterColumnLists(ofRow: row)
    gatherChanges()
    return row
  }

  /// Removes a row; its slot goes to whom it is worth most.
  ///
  /// - Parameter row: a row.
  /// - Complexity: O(edges of the row) and a local search.
  public mutating func removeRow(_ row: Int32) {
    save(row: checked(row: row))
    kernel.graph.removeEdges(ofRow: row)
    kernel.withdraw(row)
    forget(row)
    unusedRows.append(row)
    gatherChanges()
  }

  /// Gives a row other edges and another penalty.
  ///
  /// - Parameters:
  ///   - row: a row.
  ///   - edges: the columns it may take, each once, in any order.
  ///   - penalty: what it costs when it stays unassigned.
  /// - Precondition: the columns exist, costs and penalty are in range.
  /// - Complexity: O(edges), and O(1) more for each that is not the same as before; a local search or
  ///   two unless the row had better stay.
  public mutating func updateRow(_ row: Int32, _ edges: [LiveEdge], penalty: Int32) {
    save(row: checked(row: row))
    kernel.graph.rows.states[row].penalty = checked(cost: penalty)
    check(edges, against: columnEnd)
    kernel.graph.replaceEdges(ofRow: row, by: edges, using: &targets)
    kernel.settle(row)
    gatherChanges()
  }

  /// Changes costs of edges a row has, and its penalty.
  ///
  /// - Parameters:
  ///   - row: a row.
  ///   - edges: some of its columns, with their new costs.
  ///   - penalty: what it costs when it stays unassigned.
  /// - Precondition: the row has these edges; costs and penalty are in range.
  /// - Complexity: O(edges given times those of the row), and a local search or two unless
  ///   the row had better stay.
  public mutating func reprice(_ row: Int32, _ edges: [LiveEdge], penalty: Int32) {
    save(row: checked(row: row))
    kernel.graph.rows.states[row].penalty = checked(cost: penalty)
    for edge in edges { setCost(edge.cost, row: row, column: edge.target) }
    kernel.settle(row)
    gatherChanges()
  }

  /// Changes what a row costs when it stays unassigned.
  ///
  /// - Parameters:
  ///   - penalty: its new penalty.
  ///   - row: a row.
  /// - Precondition: the penalty is in range.
  /// - Complexity: O(1) for a row that is on a column and worth no more; else one look at its edges,
  ///   and a local search or two where it moves.
  public mutating func setPenalty(_ penalty: Int32, of row: Int32) {
    save(row: checked(row: row))
    let old = kernel.graph.rows.states[row].penalty
    kernel.graph.rows.states[row].penalty = checked(cost: penalty)
    let value = kernel.graph.rows.states[row].value
    if kernel.graph.rows.states[row].column < 0 || penalty < value {
      kernel.settle(row)
    } else if penalty != value && old != value {
      // It neither ties with what the row is worth nor did: nobody has anything to look at.
      return
    } else {
      kernel.note(row: row)
    }
    gatherChanges()
  }

  /// Adds to, or takes from, what a row would pay anywhere but on the column it is on.
  ///
  /// What it pays there stays, so that a row that is dearer to move is not moved by that.
  ///
  /// - Parameters:
  ///   - amount: added to its other edges and to its penalty; negative takes away.
  ///   - row: a row.
  ///   - column: the column to be spared.
  /// - Precondition: no cost leaves its range.
  /// - Complexity: O(edges of the row); a search or two only where the amount is
  ///   negative and the row gains by moving.
  public mutating func addToOthers(_ amount: Int32, of row: Int32, besides column: Int32) {
    save(row: checked(row: row))
    fetchColumns(ofRow: row)
    fetchColumnEdges(ofRow: row)
    for index in kernel.graph.edges(ofRow: row) {
      let edge = kernel.graph.rows[index]
      if edge.target == column { continue }
      let cost = checked(cost: edge.cost + amount)
      kernel.graph.setCost(cost, at: index, ofRow: row)
    }
    let penalty = kernel.graph.rows.states[row].penalty
    kernel.graph.rows.states[row].penalty = checked(cost: penalty + amount)
    kernel.settle(row)
    gatherChanges()
  }

  /// Adds an edge, or changes what it costs.
  ///
  /// - Parameters:
  ///   - cost: the edge's cost.
  ///   - row: a row.
  ///   - column: a column.
  /// - Precondition: row and column exist, the cost is in range.
  /// - Complexity: O(edges of the row), and a local search or two.
  public mutating func setCost(_ cost: Int32, of row: Int32, on column: Int32) {
    save(row: checked(row: row))
    if kernel.graph.rows.edge(of: row, to: checked(column: column)) == nil {
      kernel.graph.addEdge(row: row, column: column, cost: checked(cost: cost))
    } else {
      setCost(cost, row: row, column: column)
    }
    kernel.settle(row)
    gatherChanges()
  }

  /// Takes the edge between a row and a column away.
  ///
  /// - Parameters:
  ///   - row: a row.
  ///   - column: a column.
  /// - Returns: what it cost; nil where there was none, and nothing changes.
  /// - Complexity: O(edges of the row), and two local searches where the row was
  ///   on the column.
  @discardableResult
  public mutating func removeEdge(of row: Int32, on column: Int32) -> Int32? {
    guard let cost = cost(of: row, on: checked(column: column)) else { return nil }
    save(row: row)
    kernel.graph.removeEdge(row: row, column: column)
    kernel.settle(row)
    gatherChanges()
    return cost
  }

  private mutating func setCost(_ cost: Int32, row: Int32, column: Int32) {
    kernel.graph.setCost(checked(cost: cost), row: row, column: column)
  }

  /// Stops the program where edges name targets that do not exist, or one twice, or cost too much.
  func check(_ edges: [LiveEdge], against end: Int) {
    assert(Set(edges.map(\.target)).count == edges.count, "A target is named at most once.")
    for edge in edges {
      precondition(edge.target >= 0 && edge.target < Int32(end), "There is no such target.")
      _ = checked(cost: edge.cost)
    }
  }

  private mutating func newRow() -> Int32 {
    if let row = unusedRows.popLast() { return row }
    if rowEnd == kernel.graph.rowCount { grow(rowsTo: max(16, 2 * rowEnd), columnsTo: 0) }
    rowEnd += 1
    return Int32(rowEnd - 1)
  }

  /// Leaves nothing of a row that has no edges and is on no column.
  mutating func forget(_ row: Int32) {
    kernel.note(row: row)
    kernel.graph.rows.states[row].penalty = 0
    kernel.graph.rows.states[row].value = 0
  }

  /// Makes room for rows and columns; doubling, so that each event pays for it once on average.
  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    kernel.grow(rowsTo: rowCount, columnsTo: columnCount)
    ties.grow(rowsTo: rowCount)
    sums.grow(rowsTo: rowCount, columnsTo: columnCount)
    if columnCount > slotRooms.count {
      slotRooms = WorkArray(slotRooms, grownTo: columnCount, with: 0)
    }
  }
}
