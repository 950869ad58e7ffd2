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
    let place = rows.add(KernelEdge(target: column, cost: cost), to: row)
    let twin = columns.add(KernelEdge(target: row, cost: cost), to: column)
    rows.twins[rows.runs[row].start &+ Int(place)] = twin
    columns.twins[columns.runs[column].start &+ Int(twin)] = place
  }

  /// Takes out an edge that exists.
  mutating func removeEdge(row: Int32, column: Int32) {
    guard let index = rows.edge(of: row, to: column) else {
      preconditionFailure("There is no such edge.")
    }
    let twin = rows.twins[index]
    rows.takeOut(
      Int32(truncatingIfNeeded: index &- rows.runs[row].start), from: row, telling: &columns)
    columns.takeOut(twin, from: column, telling: &rows)
  }

  mutating func removeEdges(ofRow row: Int32) {
    columns.fetchTwins(of: edges(ofRow: row), in: rows)
    for index in edges(ofRow: row) {
      columns.takeOut(rows.twins[index], from: rows[index].target, telling: &rows)
    }
    rows.clear(row)
  }

  mutating func removeEdges(ofColumn column: Int32) {
    rows.fetchTwins(of: edges(ofColumn: column), in: columns)
    for index in edges(ofColumn: column) {
      rows.takeOut(columns.twins[index], from: columns[index].target, telling: &columns)
    }
    columns.clear(column)
  }

  /// Changes the cost of an edge that exists; `place` is its place in the row's list.
  mutating func setCost(_ cost: Cost, row: Int32, place: Int) {
    let column = rows[place].target
    rows[place] = KernelEdge(target: column, cost: cost)
    let twin = columns.runs[column].start &+ Int(rows.twins[place])
    columns[twin] = KernelEdge(target: row, cost: cost)
  }
}
