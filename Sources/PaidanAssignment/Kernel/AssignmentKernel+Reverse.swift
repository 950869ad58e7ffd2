/// The way back: a free slot looks for the row that gains most from it.
extension AssignmentKernel {
  /// Brings every column's price down to what its next free slot costs, or fills the slot.
  ///
  /// - Precondition: the graph has its column lists.
  mutating func lowerOverpricedColumns() {
    for column in 0..<Int32(graph.columnCount) { lowerPrice(of: column) }
  }

  /// Searches for takers while `column` has a free slot that costs less than its price, and the
  /// meter allows it.
  mutating func lowerPrice(of column: Int32) {
    while nextSlotCost[column] < price[column], meter.allowsSearch() { fillSlot(of: column) }
  }

  /// One search: Dijkstra over columns in reduced costs, from columns to the rows that would enter
  /// them to the columns those would leave; ties by column.
  ///
  /// Ends are a row on no column, a column on the way whose slot is then no longer worth its cost,
  /// or the start's own price, which falls to the cost of its free slot. Rows not inserted yet
  /// count as unassigned: their values bound their edges from below as all others do.
  private mutating func fillSlot(of start: Int32) {
    var end = PathEnd(distance: price[start] &- nextSlotCost[start], column: start, row: -1)
    searchTakers(of: start, end: &end)
    for index in 0..<scannedCount {
      let column = scanned[index]
      let fall = end.distance &- distance[column]
      if fall > 0 { shiftPrice(of: column, by: 0 &- fall) }
    }
    flipBack(from: end, to: start)
    resetSearch()
  }

  /// What one more slot of `column` that costs nothing would save: the least its price can be.
  ///
  /// Nothing changes. The column's own dearest slot in use is saved at least.
  ///
  /// - Precondition: the column has slots.
  mutating func saving(ofSlotOn column: Int32) -> Cost {
    let held = Int(used[column])
    let dearest = held > 0 ? graph.slotCosts[graph.firstSlot(of: column) &+ held &- 1] : 0
    var end = PathEnd(distance: price[column] &- dearest, column: column, row: -1)
    searchTakers(of: column, end: &end)
    resetSearch()
    return price[column] &- end.distance
  }

  private mutating func searchTakers(of start: Int32, end: inout PathEnd<Cost>) {
    reach(start, at: 0, known: Cost.unreachable)
    while let next = nextColumn(within: end.distance) {
      scanTakers(of: next.column, at: next.distance, end: &end)
    }
  }

  @inline(always)
  private mutating func scanTakers(of column: Int32, at here: Cost, end: inout PathEnd<Cost>) {
    let base = here &+ price[column]
    for index in graph.edges(ofColumn: column) {
      let edge = graph.columns[index]
      let offer = base &+ edge.cost &- rowStates[edge.target].value
      if offer >= end.distance { continue }
      let left = rowStates[edge.target].column
      if left < 0 {
        end = PathEnd(distance: offer, column: column, row: edge.target)
        continue
      }
      let known = distance[left]
      if offer >= known { continue }
      reach(left, at: offer, known: known)
      mover[left] = edge.target
      destination[left] = column
      let lastSlot = graph.firstSlot(of: left) &+ Int(used[left]) &- 1
      let closing = offer &+ price[left] &- graph.slotCosts[lastSlot]
      if closing < end.distance { end = PathEnd(distance: closing, column: left, row: -1) }
    }
  }

  /// Moves each row on the path one column nearer to the start.
  private mutating func flipBack(from end: PathEnd<Cost>, to start: Int32) {
    var row = end.row
    var column = end.column
    if row < 0 {
      if column == start { return }
      row = mover[column]
      release(row, from: column)
      column = destination[column]
    }
    while column != start {
      let leaver = mover[column]
      replace(leaver, by: row, on: column)
      row = leaver
      column = destination[column]
    }
    take(start, row: row)
  }
}
