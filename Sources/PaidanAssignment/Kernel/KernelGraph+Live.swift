/// Rows, columns and edges that come and go.
extension KernelGraph {
  /// Lists edges both ways and lets them change from now on.
  mutating func makeLive() {
    makeColumnLists()
    if columns.count < columnCount { columns = EdgeLists(count: columnCount) }
    rows.makeLive()
    columns.makeLive()
    // Column lists are made row by row: the next edge to a column is its next twin.
    let next = WorkArray<Int32>(repeating: 0, count: columnCount)
    for row in 0..<Int32(rowCount) {
      let run = edges(ofRow: row)
      for index in run {
        let column = rows[index].target
        let twin = edges(ofColumn: column).lowerBound &+ Int(next[column])
        assert(columns[twin].target == row, "A column lists its rows in ascending order.")
        rows.twins[index] = next[column]
        columns.twins[twin] = Int32(truncatingIfNeeded: index &- run.lowerBound)
        next[column] &+= 1
      }
    }
  }

  /// Makes room for rows and columns up to these counts; new ones have no edges and no slots.
  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    if rowCount > rows.count {
      rows.grow(to: rowCount)
      penalties = WorkArray(penalties, grownTo: rowCount, with: 0)
    }
    if columnCount > columns.count {
      columns.grow(to: columnCount)
      slotRuns = WorkArray(slotRuns, grownTo: columnCount, with: EdgeRun(start: 0, end: 0))
    }
  }

  mutating func addEdge(row: Int32, column: Int32, cost: Cost) {
    rows.addBoth(KernelEdge(target: column, cost: cost), to: row, others: &columns)
  }

  /// Takes out an edge that exists.
  mutating func removeEdge(row: Int32, column: Int32) {
    guard let index = rows.edge(of: row, to: column) else {
      preconditionFailure("There is no such edge.")
    }
    rows.takeOutBoth(
      Int32(truncatingIfNeeded: index &- rows.runs[row].start), from: row, others: &columns)
  }

  mutating func removeEdges(ofRow row: Int32) {
    rows.takeOutAll(from: row, others: &columns)
  }

  mutating func removeEdges(ofColumn column: Int32) {
    columns.takeOutAll(from: column, others: &rows)
  }

  /// Changes the cost of an edge that exists; `place` is its place in the row's list.
  mutating func setCost(_ cost: Cost, row: Int32, place: Int) {
    rows.setCostOfBoth(cost, at: place, of: row, others: columns)
  }
}
