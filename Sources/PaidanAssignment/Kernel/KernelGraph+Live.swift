/// Rows, columns and edges that come and go.
extension KernelGraph {
  /// Lists edges both ways and lets them change from now on.
  mutating func makeLive() {
    makeColumnLists()
    if columns.count < columnCount { columns = EdgeLists(count: columnCount) }
    rows.makeLive()
    columns.makeLive()
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
    rows.add(KernelEdge(target: column, cost: cost), to: row)
    columns.add(KernelEdge(target: row, cost: cost), to: column)
  }

  mutating func removeEdge(row: Int32, column: Int32) {
    rows.remove(column, from: row)
    columns.remove(row, from: column)
  }

  mutating func removeEdges(ofRow row: Int32) {
    for index in edges(ofRow: row) { columns.remove(row, from: rows[index].target) }
    rows.clear(row)
  }

  mutating func removeEdges(ofColumn column: Int32) {
    for index in edges(ofColumn: column) { rows.remove(column, from: columns[index].target) }
    columns.clear(column)
  }

  /// Changes the cost of an edge that exists; `place` is its place in the row's list.
  mutating func setCost(_ cost: Cost, row: Int32, place: Int) {
    let column = rows[place].target
    rows[place] = KernelEdge(target: column, cost: cost)
    guard let twin = columns.edge(of: column, to: row) else {
      preconditionFailure("The two ends of an edge know it both.")
    }
    columns[twin] = KernelEdge(target: row, cost: cost)
  }
}
