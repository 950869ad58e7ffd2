/// Where the best path found so far ends.
struct PathEnd<Cost: KernelCost> {
  /// The path's length in reduced costs; every column nearer than this is still to be scanned.
  var distance: Cost
  /// The column at the end.
  ///
  /// Of an augmenting path, the column that gives a free slot, or -1 when a row gives up its own.
  /// Of a reverse path, the column the last row leaves, or the one that takes in `row`.
  var column: Int32
  /// The row that becomes unassigned (augmenting) or ceases to be (reverse), or -1 for neither.
  var row: Int32
}

/// Insertion of a row by a shortest augmenting path (Jonker and Volgenant 1987,
/// doi:10.1007/BF02278710), for sparse rows, columns of several convex slots, and penalties.
extension AssignmentKernel {
  /// Inserts every row that is not on a column, in the order of their indices.
  mutating func insertRows() {
    for row in 0..<Int32(graph.rowCount) where graph.rows.states[row].column < 0 {
      // Rows that need no search ask nobody, and there may be a million of them.
      if row & 1_023 == 0, meter.isOutOfTime() { return }
      insert(row)
    }
  }

  /// Inserts a row that holds nothing, and leaves the plan optimal for the rows so far; or leaves
  /// the row out, where it needs a search and the meter allows none.
  mutating func insert(_ row: Int32) {
    if journal.isKept { note(row: row) }
    let penalty = graph.rows.states[row].penalty
    // The row's value, and the column where it is attained; the least column where several are.
    var worth = Cost.unreachable
    var nearest: Int32 = -1
    for index in graph.edges(ofRow: row) {
      let edge = graph.rows[index]
      let offer = edge.cost &+ graph.columns.states[edge.target].price
      // Without a branch: nobody can predict which edge is the best so far.
      nearest = offer < worth ? edge.target : nearest
      worth = min(worth, offer)
    }
    // Nothing is cheaper than staying out, and the rows on columns want nothing else.
    guard nearest >= 0, worth <= penalty else {
      graph.rows.states[row].value = penalty
      return
    }
    graph.rows.states[row].value = worth
    if graph.columns.states[nearest].nextSlotCost == graph.columns.states[nearest].price {
      take(nearest, row: row)
    } else if worth < penalty, meter.allowsSearch() {
      augment(from: row)
    }
  }

  /// The search: Dijkstra over columns in reduced costs, ties by column.
  ///
  /// Ends are a free slot, the row's own penalty, or any row of a scanned column giving up. The
  /// best end so far cuts off relaxations, which is what keeps the search local.
  private mutating func augment(from row: Int32) {
    let worth = graph.rows.states[row].value
    var end = PathEnd(distance: graph.rows.states[row].penalty &- worth, column: -1, row: row)
    relax(row, base: 0 &- worth, end: &end)
    augment(from: row, worth: worth, end: end)
  }

  /// Puts a row that holds nothing on a column, whatever it costs the others, and leaves the plan
  /// the best in which it is there.
  ///
  /// The row's value is then what the plan costs more than without it. It may exceed what the row's
  /// penalty or another column would cost, which no plan allows: this is for questions, to be rolled
  /// back.
  ///
  /// - Precondition: the column has a slot.
  mutating func force(_ row: Int32, onto column: Int32, cost: Cost) {
    if journal.isKept { note(row: row) }
    let worth = cost &+ graph.columns.states[column].price
    graph.rows.states[row].value = worth
    graph.columns.states[column].mover = row
    reach(column, at: 0, known: Cost.unreachable)
    // Farther than any end there is; somebody on the column can always give up.
    var end = PathEnd<Cost>(distance: 5 &* Cost.limit, column: -1, row: row)
    let slotCost = graph.columns.states[column].nextSlotCost
    if slotCost != Cost.unreachable {
      end = PathEnd(
        distance: slotCost &- graph.columns.states[column].price, column: column, row: -1)
    }
    augment(from: row, worth: worth, end: end)
  }

  /// The search from what was reached already.
  private mutating func augment(from row: Int32, worth: Cost, end best: PathEnd<Cost>) {
    var end = best
    var fetchedCount = 0
    while true {
      fetchHolders(ofReached: fetchedCount..<reachedCount)
      fetchedCount = reachedCount
      guard let next = nextColumn(within: end.distance) else { break }
      let here = next.distance
      fetchHolderEdges(of: next.column)
      if let after = heap.least, after.distance < end.distance {
        fetchHolderEdges(of: after.column)
      }
      for slot in graph.columns.states[next.column].heldSlots {
        let holder = heldRow[slot]
        let known = graph.rows.states[holder]
        let base = here &- known.value
        let givingUp = base &+ known.penalty
        if givingUp < end.distance {
          end = PathEnd(distance: givingUp, column: -1, row: holder)
        }
        relax(holder, base: base, end: &end)
      }
    }
    raisePrices(to: end.distance)
    graph.rows.states[row].value = worth &+ end.distance
    flip(to: end, from: row)
    resetSearch()
  }

  /// Has fetched what is known of those who are on columns reached a moment ago: all at once, as one
  /// by one each would have to be waited for.
  @inline(always)
  private func fetchHolders(ofReached columns: Range<Int>) {
    for index in columns {
      for slot in graph.columns.states[reached[index]].heldSlots {
        graph.rows.states.fetch(heldRow[slot])
      }
    }
  }

  /// Has the edges of the rows on a column fetched; where they are, was fetched before.
  @inline(always)
  private func fetchHolderEdges(of column: Int32) {
    for slot in graph.columns.states[column].heldSlots { graph.rows.fetch(heldRow[slot]) }
  }

  /// Offers `row`'s columns the distance through it; `base` is its distance less its value.
  @inline(always)
  private mutating func relax(_ row: Int32, base: Cost, end: inout PathEnd<Cost>) {
    for index in graph.edges(ofRow: row) {
      let edge = graph.rows[index]
      let column = edge.target
      let known = graph.columns.states[column]
      let offer = base &+ edge.cost &+ known.price
      if offer >= end.distance || offer >= known.distance { continue }
      reach(column, at: offer, known: known.distance)
      graph.columns.states[column].mover = row
      if known.nextSlotCost != Cost.unreachable {
        let opening = offer &+ known.nextSlotCost &- known.price
        if opening < end.distance {
          end = PathEnd(distance: opening, column: column, row: -1)
        }
      }
    }
  }

  /// Raises each scanned column's price by how much nearer than the end it lies.
  ///
  /// Every column nearer than the end has been scanned when the search stops, the end's own column
  /// among them unless its slot opens at its present price, which then stays.
  private mutating func raisePrices(to end: Cost) {
    for index in 0..<scannedCount {
      let column = scanned[index]
      let gain = end &- graph.columns.states[column].distance
      if gain > 0 { shiftPrice(of: column, by: gain) }
    }
  }

  /// Moves each row on the path one column on, from the end back to the row inserted.
  private mutating func flip(to end: PathEnd<Cost>, from start: Int32) {
    var row = end.row
    var left: Int32
    if end.column >= 0 {
      row = graph.columns.states[end.column].mover
      left = graph.rows.states[row].column
      take(end.column, row: row)
    } else {
      left = graph.rows.states[row].column
      if journal.isKept { note(row: row) }
      graph.rows.states[row].column = -1
    }
    while row != start {
      let successor = graph.columns.states[left].mover
      let next = graph.rows.states[successor].column
      replace(row, by: successor, on: left)
      row = successor
      left = next
    }
  }
}
