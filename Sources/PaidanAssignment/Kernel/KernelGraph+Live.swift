/// Rows, columns and edges that come and go.
///
/// Each edge is in the list of its row and in that of its column, and the row notes where the column
/// has it. That note must stay true, so nothing moves up in a column's list where an edge is taken
/// out: it leaves a gap, and the next edge that comes fills it. An order that comes or goes then
/// touches two lines of the cache for each of its edges, its column's state and one of its list; who
/// looks through a column's list passes over the gaps. Engineers change less often: theirs are the
/// events that look an edge up in the row's list.
extension KernelGraph {
  /// Lists edges both ways and lets them change from now on.
  mutating func makeLive() {
    makeColumnLists()
    rows.makeLive()
    columns.makeLive()
    rows.places = WorkArray(uninitialized: rows.edges.count)
    // Column lists are made row by row: the next edge to a column is the next in its list.
    let next = WorkArray<Int32>(repeating: 0, count: columnCount)
    for row in 0..<Int32(rowCount) {
      for index in edges(ofRow: row) {
        let column = rows[index].target
        assert(
          columns[edges(ofColumn: column).lowerBound &+ Int(next[column])].target == row,
          "A column lists its rows in ascending order.")
        rows.places[index] = next[column]
        next[column] &+= 1
      }
    }
  }

  /// Makes room for rows and columns up to these counts; new ones have no edges and no slots.
  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    if rowCount > rows.count { rows.grow(to: rowCount) }
    if columnCount > columns.count { columns.grow(to: columnCount) }
  }

  @inline(always)
  mutating func addEdge(row: Int32, column: Int32, cost: Cost) {
    let index = rows.add(KernelEdge(target: column, cost: cost), to: row)
    rows.places[index] = fillGap(of: column, with: KernelEdge(target: row, cost: cost))
  }

  /// Enters the edges of a row, which ``list(_:ofRow:)`` wrote down, in the lists of its columns.
  mutating func enterColumnLists(ofRow row: Int32) {
    for index in edges(ofRow: row) {
      let edge = rows[index]
      rows.places[index] = fillGap(
        of: edge.target, with: KernelEdge(target: row, cost: edge.cost))
    }
  }

  /// Puts an edge into a gap of a column's list, or to its end; answers where in the list it is.
  @inline(always)
  private mutating func fillGap(of column: Int32, with edge: KernelEdge<Cost>) -> Int32 {
    let place = columns.states[column].firstGap
    let start = columns.states[column].edges.start
    if place < 0 {
      let index = columns.add(edge, to: column)
      return Int32(truncatingIfNeeded: index &- columns.states[column].edges.start)
    }
    columns.states[column].firstGap = -2 &- columns[start &+ Int(place)].target
    columns[start &+ Int(place)] = edge
    return place
  }

  /// Leaves a gap in a column's list; it notes which gap comes next.
  @inline(always)
  private mutating func leaveGap(at place: Int32, of column: Int32) {
    let known = columns.states[column]
    columns[known.edges.start &+ Int(place)] = KernelEdge(
      target: -2 &- known.firstGap, cost: Cost.forbiddenCost)
    columns.states[column].firstGap = place
  }

  /// Takes the edge at an index of the rows' block out of the row's list; the last one moves up.
  @inline(always)
  private mutating func closeUp(_ index: Int, of row: Int32) {
    let last = rows.states[row].edges.end &- 1
    rows[index] = rows[last]
    rows.places[index] = rows.places[last]
    rows.states[row].edges.end = last
  }

  /// Takes out the edge of `row` at an index of the rows' block.
  @inline(always)
  mutating func removeEdge(at index: Int, ofRow row: Int32) {
    leaveGap(at: rows.places[index], of: rows[index].target)
    closeUp(index, of: row)
  }

  /// Takes out an edge that exists.
  mutating func removeEdge(row: Int32, column: Int32) {
    removeEdge(at: index(ofRow: row, to: column), ofRow: row)
  }

  @inline(always)
  private func index(ofRow row: Int32, to column: Int32) -> Int {
    guard let index = rows.edge(of: row, to: column) else {
      preconditionFailure("There is no such edge.")
    }
    return index
  }

  mutating func removeEdges(ofRow row: Int32) {
    let run = edges(ofRow: row)
    for index in run { columns.states.fetch(rows[index].target) }
    for index in run { fetchColumnEdge(at: index) }
    for index in run { leaveGap(at: rows.places[index], of: rows[index].target) }
    rows.clear(row)
  }

  mutating func removeEdges(ofColumn column: Int32) {
    let run = edges(ofColumn: column)
    fetchRows(of: run)
    for index in run where !columns[index].isGap {
      let row = columns[index].target
      closeUp(self.index(ofRow: row, to: column), of: row)
    }
    columns.clear(column)
    columns.states[column].firstGap = -1
  }

  /// Changes the cost of an edge that exists.
  mutating func setCost(_ cost: Cost, row: Int32, column: Int32) {
    setCost(cost, at: index(ofRow: row, to: column), ofRow: row)
  }

  /// The same of the edge of `row` at an index of the rows' block.
  @inline(always)
  mutating func setCost(_ cost: Cost, at index: Int, ofRow row: Int32) {
    let column = rows[index].target
    rows[index] = KernelEdge(target: column, cost: cost)
    columns[columnIndex(ofEdgeAt: index)] = KernelEdge(target: row, cost: cost)
  }

  /// Where in the columns' block the edge is that is at an index of the rows' block.
  @inline(always)
  private func columnIndex(ofEdgeAt index: Int) -> Int {
    columns.states[rows[index].target].edges.start &+ Int(rows.places[index])
  }
}

/// Having memory fetched that is looked at soon, all of it at once.
extension KernelGraph {
  /// Where in its column's list an edge is, which is at an index of the rows' block.
  @inline(always)
  func fetchColumnEdge(at index: Int) { columns.edges.fetch(columnIndex(ofEdgeAt: index)) }

  /// Where the next edge of a column goes.
  @inline(always)
  func fetchGap(of column: Int32) {
    let known = columns.states[column]
    let place = known.firstGap < 0 ? known.edges.count : Int(known.firstGap)
    columns.edges.fetch(known.edges.start &+ place)
  }

  /// The rows of a column's edges, with their lists.
  @inline(always)
  func fetchRows(of run: Range<Int>) {
    for index in run { rows.states.fetch(columns[index].target) }
    for index in run where !columns[index].isGap { rows.fetch(columns[index].target) }
  }
}
