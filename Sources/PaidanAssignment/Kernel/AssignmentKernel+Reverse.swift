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
    while graph.columns.states[column].nextSlotCost < graph.columns.states[column].price,
      meter.allowsSearch()
    { fillSlot(of: column) }
  }

  /// One search: Dijkstra over columns in reduced costs, from columns to the rows that would enter
  /// them to the columns those would leave; ties by column.
  ///
  /// Ends are a row on no column, a column on the way whose slot is then no longer worth its cost,
  /// or the start's own price, which falls to the cost of its free slot. Rows not inserted yet
  /// count as unassigned: their values bound their edges from below as all others do.
  private mutating func fillSlot(of start: Int32) {
    var end = PathEnd(
      distance: graph.columns.states[start].price &- graph.columns.states[start].nextSlotCost,
      column: start, row: -1)
    searchTakers(of: start, end: &end)
    for index in 0..<scannedCount {
      let column = scanned[index]
      let fall = end.distance &- graph.columns.states[column].distance
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
    let held = graph.columns.states[column].heldSlots
    let dearest = held.isEmpty ? 0 : graph.slotCosts[held.upperBound &- 1]
    var end = PathEnd(
      distance: graph.columns.states[column].price &- dearest, column: column, row: -1)
    searchTakers(of: column, end: &end)
    resetSearch()
    return graph.columns.states[column].price &- end.distance
  }

  private mutating func searchTakers(of start: Int32, end: inout PathEnd<Cost>) {
    reach(start, at: 0, known: Cost.unreachable)
    while let next = nextColumn(within: end.distance) {
      scanTakers(of: next.column, at: next.distance, end: &end)
    }
  }

  @inline(always)
  private mutating func scanTakers(of column: Int32, at here: Cost, end: inout PathEnd<Cost>) {
    let base = here &+ graph.columns.states[column].price
    let edges = graph.edges(ofColumn: column)
    for index in edges { graph.rows.states.fetch(graph.columns[index].target) }
    for index in edges {
      let edge = graph.columns[index]
      if edge.isGap { continue }
      let taker = graph.rows.states[edge.target]
      let offer = base &+ edge.cost &- taker.value
      if offer >= end.distance { continue }
      let left = taker.column
      if left < 0 {
        end = PathEnd(distance: offer, column: column, row: edge.target)
        continue
      }
      let known = graph.columns.states[left]
      if offer >= known.distance { continue }
      reach(left, at: offer, known: known.distance)
      graph.columns.states[left].mover = edge.target
      graph.columns.states[left].destination = column
      let lastSlot = known.heldSlots.upperBound &- 1
      let closing = offer &+ known.price &- graph.slotCosts[lastSlot]
      if closing < end.distance { end = PathEnd(distance: closing, column: left, row: -1) }
    }
  }

  /// Moves each row on the path one column nearer to the start.
  private mutating func flipBack(from end: PathEnd<Cost>, to start: Int32) {
    var row = end.row
    var column = end.column
    if row < 0 {
      if column == start { return }
      row = graph.columns.states[column].mover
      release(row, from: column)
      column = graph.columns.states[column].destination
    }
    while column != start {
      let leaver = graph.columns.states[column].mover
      replace(leaver, by: row, on: column)
      row = leaver
      column = graph.columns.states[column].destination
    }
    take(start, row: row)
  }
}
