/// Looks into the whole matrix for entries the core lacks.
extension CoreSolver {
  /// Checks every row whose value has risen since its last check; false when no entry would pay.
  mutating func checkPrices() -> Bool {
    let tolerance = Entry.isExact ? 0 : scale * 0x1p-50
    for row in 0..<Int32(view.rowCount) {
      let worth = value(row)
      if worth <= checkedValue[row] { continue }
      checkedValue[row] = worth
      let entries = view.row(Int(row))
      if leastSum(entries) < worth - tolerance {
        admit(entries, ofRow: row, below: worth - tolerance)
      }
    }
    return !waiting.isEmpty
  }

  /// The greatest dual by amount, which is what rounding errors are in proportion to.
  private var scale: Double {
    var scale = 0.0
    for column in 0..<view.columnCount { scale = max(scale, abs(price[column])) }
    for row in 0..<Int32(view.rowCount) { scale = max(scale, abs(value(row))) }
    return scale
  }

  /// The least cost plus price of a row, forbidden entries not told apart.
  private func leastSum(_ entries: DenseRow<Entry>) -> Double {
    var least = Lanes(repeating: .infinity)
    for index in stride(from: 0, to: entries.wholeCount, by: 8) {
      least = least.lesser(entries[lanes: index] + price[lanes: index])
    }
    if entries.wholeCount < entries.count {
      least = least.lesser(entries.rest + price[lanes: entries.wholeCount])
    }
    return least.least
  }

  /// Takes every entry below `bound` into the core, and the row off its column if there is any.
  private mutating func admit(_ entries: DenseRow<Entry>, ofRow row: Int32, below bound: Double) {
    var isViolated = false
    for index in stride(from: 0, to: entries.count, by: 8) {
      let lanes = index < entries.wholeCount ? entries[lanes: index] : entries.rest
      guard any(lanes + price[lanes: index] .< bound) else { continue }
      for lane in 0..<8 where lanes[lane] + price[index &+ lane] < bound {
        guard lanes[lane] < Entry.costCeiling else { continue }
        isViolated = true
        let column = Int32(index &+ lane)
        if !core.contains(row: row, column: column) {
          core.append(CoreEdge(cost: lanes[lane], column: column), toRow: row)
        }
      }
    }
    if isViolated {
      release(row)
      waiting.append(row)
    }
  }

  /// Lets more entries in after a search that found no free column.
  ///
  /// Each row the search met takes in its best entries beyond the columns met. When none has any,
  /// these rows and columns prove that there is no plan.
  mutating func widen(from start: Int32) -> DenseOutcome? {
    let columns = search.scannedColumns
    let rows = columns.map { rowOfColumn[$0] } + [start]
    // At a price of infinity the columns met are out of the question.
    let openPrice = LaneArray(repeating: .infinity, count: view.columnCount)
    for column in 0..<view.columnCount { openPrice[column] = price[column] }
    for column in columns { openPrice[column] = .infinity }
    var isStuck = true
    for row in rows {
      let worth = row == start ? -.infinity : value(row)
      guard let least = takeIn(row, openPrice) else { continue }
      isStuck = false
      if least < worth {
        release(row)
        waiting.append(row)
      }
    }
    return isStuck ? .infeasible(rows: rows.sorted(), columns: columns.sorted()) : nil
  }

  /// Takes a row's best entries into the core; returns the least sum of cost and price, or nil when
  /// there is none.
  private mutating func takeIn(_ row: Int32, _ openPrice: borrowing LaneArray) -> Double? {
    let entries = view.row(Int(row))
    var least: Double?
    // A row seldom needs more than a few, and the next widening would bring them.
    for _ in 0..<4 {
      guard let edge = best(of: entries, openPrice, ofRow: row) else { return least }
      core.append(edge, toRow: row)
      if least == nil { least = edge.cost + price[edge.column] }
    }
    return least
  }

  private func best(
    of entries: DenseRow<Entry>, _ openPrice: borrowing LaneArray, ofRow row: Int32
  ) -> CoreEdge? {
    var least = Double.infinity
    var best: CoreEdge?
    for index in stride(from: 0, to: entries.count, by: 8) {
      let lanes = index < entries.wholeCount ? entries[lanes: index] : entries.rest
      let sums = lanes + openPrice[lanes: index]
      guard any(sums .< least) else { continue }
      for lane in 0..<8 where sums[lane] < least && lanes[lane] < Entry.costCeiling {
        let column = Int32(index &+ lane)
        guard !core.contains(row: row, column: column) else { continue }
        least = sums[lane]
        best = CoreEdge(cost: lanes[lane], column: column)
      }
    }
    return best
  }
}
