/// Shortest augmenting paths on the core: Dijkstra over columns, cut off by the best end so far.
///
/// With columns in surplus, think of idle rows at no cost that hold the columns no row of the
/// matrix holds, all at the least price of all, `floor`. Only the columns that rows were taken off
/// by a price check may be free above it. While there are as many of these as rows that wait, a
/// path must end at one of them: it may lead through a column at the floor, whose idle row then
/// moves on. Idle rows have an entry in every column, so that the first of them is scanned for all.
extension CoreSolver {
  /// Gives `start` a column along a shortest path; false, with the search left as it is, when
  /// every column it can reach in the core is taken.
  mutating func augment(from start: Int32) -> Bool {
    search.reset()
    let mayTakeFloor = vacantCount <= waiting.count
    var worth = Double.infinity
    for index in core.range(ofRow: start) {
      worth = min(worth, core[index].cost + price[core[index].column])
    }
    searchTight(from: start, value: worth, mayTakeFloor: mayTakeFloor)
    if search.end.distance > 0 { search(from: start, value: worth, mayTakeFloor: mayTakeFloor) }
    guard search.end.column >= 0 else { return false }
    raisePrices()
    flip(from: start)
    return true
  }

  /// Looks for a path of entries that cost nothing, and at no others.
  ///
  /// Where costs tie most searches end here. What the other entries offer is then of no use.
  private mutating func searchTight(from start: Int32, value: Double, mayTakeFloor: Bool) {
    relaxTight(start, value: value, mayTakeFloor: mayTakeFloor)
    while search.end.distance > 0, let column = search.popReady() {
      let holder = rowOfColumn[column]
      if holder < 0 {
        if search.idle.column < 0 { relaxIdle(from: column, at: 0) }
        continue
      }
      search.scan(column)
      relaxTight(holder, value: self.value(holder), mayTakeFloor: mayTakeFloor)
    }
  }

  @inline(__always)
  private mutating func relaxTight(_ row: Int32, value: Double, mayTakeFloor: Bool) {
    for index in core.range(ofRow: row) {
      let edge = core[index]
      guard edge.cost + price[edge.column] <= value,
        search.reach(edge.column, at: 0, by: row, cost: edge.cost)
      else { continue }
      let holder = rowOfColumn[edge.column]
      if holder == Self.vacant || (holder < 0 && mayTakeFloor) {
        search.end = (0, edge.column)
        return
      }
      search.enqueue(edge.column, at: 0, from: 0)
    }
  }

  /// Goes on where nothing is left that costs nothing.
  private mutating func search(from start: Int32, value worth: Double, mayTakeFloor: Bool) {
    relax(start, at: 0, value: worth, mayTakeFloor: mayTakeFloor)
    for index in 0..<search.scannedCount {
      let holder = rowOfColumn[search.scanned[index]]
      relax(holder, at: 0, value: value(holder), mayTakeFloor: mayTakeFloor)
    }
    var here = 0.0
    while let next = search.next(at: here) {
      here = next.distance
      let holder = rowOfColumn[next.column]
      if holder < 0 {
        if search.idle.column < 0 { relaxIdle(from: next.column, at: here) }
        continue
      }
      search.scan(next.column)
      relax(holder, at: here, value: value(holder), mayTakeFloor: mayTakeFloor)
    }
  }

  @inline(__always)
  private mutating func relax(
    _ row: Int32, at here: Double, value: Double, mayTakeFloor: Bool
  ) {
    for index in core.range(ofRow: row) {
      let edge = core[index]
      // Never nearer than here, not even by a rounding: else a column scanned might come up again.
      let offer = here + max(0, edge.cost + price[edge.column] - value)
      guard search.reach(edge.column, at: offer, by: row, cost: edge.cost) else { continue }
      let holder = rowOfColumn[edge.column]
      if holder == Self.vacant || (holder < 0 && mayTakeFloor) {
        search.end = (offer, edge.column)
      } else {
        search.enqueue(edge.column, at: offer, from: here)
      }
    }
  }

  /// Offers every column above the floor the distance through an idle row.
  private mutating func relaxIdle(from column: Int32, at here: Double) {
    search.idle = (here, column)
    for other in 0..<Int32(view.columnCount) where rowOfColumn[other] != Self.atFloor {
      let offer = here + max(0, price[other] - floor)
      guard search.reach(other, at: offer, by: -1, cost: 0) else { continue }
      if rowOfColumn[other] == Self.vacant {
        search.end = (offer, other)
      } else {
        search.enqueue(other, at: offer, from: here)
      }
    }
  }

  /// Raises each scanned column's price by how much nearer than the end it lies.
  private mutating func raisePrices() {
    for index in 0..<search.scannedCount {
      let column = search.scanned[index]
      price[column] += search.end.distance - search.distance[column]
    }
    guard search.idle.column >= 0 else { return }
    floor += search.end.distance - search.idle.distance
    for column in 0..<view.columnCount where rowOfColumn[column] == Self.atFloor {
      price[column] = floor
    }
  }

  /// Moves each row on the path to the column it offered, from the end back to the start.
  private mutating func flip(from start: Int32) {
    var column = search.end.column
    if rowOfColumn[column] == Self.vacant { vacantCount -= 1 }
    while true {
      let row = search.mover[column]
      guard row >= 0 else {
        rowOfColumn[column] = Self.atFloor
        price[column] = floor
        column = search.idle.column
        continue
      }
      let left = columnOfRow[row]
      assign(row, CoreEdge(cost: search.moverCost[column], column: column))
      if row == start { return }
      column = left
    }
  }
}
