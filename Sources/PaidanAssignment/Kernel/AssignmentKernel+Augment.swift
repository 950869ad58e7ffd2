/// Where the best path found so far ends.
struct PathEnd<Cost: KernelCost> {
  /// The path's length in reduced costs; every column nearer than this is still to be scanned.
  var distance: Cost
  /// The column that gives a free slot, or -1 when a row gives up its own.
  var column: Int32
  /// The row that becomes (or stays) unassigned when `column` is -1.
  var row: Int32
}

/// Insertion of a row by a shortest augmenting path (Jonker and Volgenant 1987,
/// doi:10.1007/BF02278710), for sparse rows, columns of several convex slots, and penalties.
extension AssignmentKernel {
  /// Inserts every row, in the order of their indices.
  mutating func insertAllRows() {
    for row in 0..<Int32(rowCount) { insert(row) }
  }

  /// Inserts a row that holds nothing yet, and leaves the plan optimal for the rows so far.
  mutating func insert(_ row: Int32) {
    let penalty = problem.penalties[row]
    // The row's value, and the column where it is attained; the least column where several are.
    var value = Cost.unreachable
    var nearest: Int32 = -1
    for edge in problem.edges(of: row) {
      let column = problem.columns[edge]
      let offer = problem.costs[edge] &+ price[column]
      if offer < value {
        value = offer
        nearest = column
      }
    }
    // Prices only rise while rows are inserted, so a row that starts at its penalty stays there.
    if value > penalty || nearest < 0 { return }
    if nextSlotCost[nearest] == price[nearest] {
      take(nearest, row: row, cost: value &- price[nearest])
      return
    }
    if value < penalty { augment(from: row, value: value, penalty: penalty) }
  }

  /// The search: Dijkstra over columns in reduced costs, ties by column.
  ///
  /// Ends are a free slot, the row's own penalty, or any row of a scanned column giving up. The
  /// best end so far cuts off relaxations, which is what keeps the search local.
  private mutating func augment(from row: Int32, value: Cost, penalty: Cost) {
    var end = PathEnd(distance: penalty &- value, column: -1, row: row)
    relax(row, base: 0 &- value, end: &end)
    while let next = heap.popMin() {
      let here = next.distance
      if here >= end.distance { break }
      let column = next.column
      // Scanned already, at a lesser distance: this entry is out of date.
      if here > distance[column] { continue }
      scanned[scannedCount] = column
      scannedCount &+= 1
      let first = problem.slotOffsets[Int(column)]
      let columnPrice = price[column]
      for slot in first..<first &+ Int(used[column]) {
        let holder = heldRow[slot]
        let holderValue = heldCost[slot] &+ columnPrice
        let givingUp = here &+ problem.penalties[holder] &- holderValue
        if givingUp < end.distance {
          end = PathEnd(distance: givingUp, column: -1, row: holder)
        }
        relax(holder, base: here &- holderValue, end: &end)
      }
    }
    raisePrices(to: end.distance)
    flip(to: end, from: row)
    resetSearch()
  }

  /// Offers `row`'s columns the distance through it; `base` is its distance less its value.
  @inline(always)
  private mutating func relax(_ row: Int32, base: Cost, end: inout PathEnd<Cost>) {
    for edge in problem.edges(of: row) {
      let column = problem.columns[edge]
      let columnPrice = price[column]
      let offer = base &+ problem.costs[edge] &+ columnPrice
      if offer >= end.distance { continue }
      let known = distance[column]
      if offer >= known { continue }
      if known == Cost.unreachable {
        reached[reachedCount] = column
        reachedCount &+= 1
      }
      distance[column] = offer
      predecessor[column] = row
      heap.push(Cost.Key(distance: offer, column: column))
      let slotCost = nextSlotCost[column]
      if slotCost != Cost.unreachable {
        let opening = offer &+ slotCost &- columnPrice
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
  private func raisePrices(to end: Cost) {
    for index in 0..<scannedCount {
      let column = scanned[index]
      let gain = end &- distance[column]
      if gain > 0 { price[column] &+= gain }
    }
  }

  /// Moves each row on the path one column on, from the end back to the row inserted.
  private func flip(to end: PathEnd<Cost>, from start: Int32) {
    var row = end.row
    var left: Int32
    if end.column >= 0 {
      row = predecessor[end.column]
      left = columnOfRow[row]
      take(end.column, row: row, cost: problem.costs[edge(of: row, to: end.column)])
    } else {
      left = columnOfRow[row]
      columnOfRow[row] = -1
    }
    while row != start {
      let successor = predecessor[left]
      let next = columnOfRow[successor]
      replace(row, by: successor, on: left)
      row = successor
      left = next
    }
  }

  private mutating func resetSearch() {
    for index in 0..<reachedCount { distance[reached[index]] = Cost.unreachable }
    reachedCount = 0
    scannedCount = 0
    heap.removeAll()
  }
}
