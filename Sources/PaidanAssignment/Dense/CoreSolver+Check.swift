/// Looks into the whole matrix for entries the core lacks.
extension CoreSolver {
  /// Checks every row whose value has risen since its last check; false when no entry would pay.
  mutating func checkPrices() -> Bool {
    let tolerance = Entry.isExact ? 0 : scale * 0x1p-50
    for row in 0..<Int32(view.rowCount) {
      let worth = value(row)
      if worth <= bound[row] { continue }
      bound[row] = worth
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

  /// Takes entries that cost the row less than `limit` into the core, the best ones if they are
  /// many, and the row off its column if there are any.
  private mutating func admit(_ entries: DenseRow<Entry>, ofRow row: Int32, below limit: Double) {
    scan.group(entries, price)
    let cut = min(scan.ranked(12), limit.nextDown)
    scan.keepLeast(entries, price, upTo: cut, row: Int(row))
    guard scan.count > 0 else { return }
    for index in 0..<scan.count {
      let edge = scan.found[index]
      if !core.contains(row: row, column: edge.column) { core.append(edge, toRow: row) }
    }
    bound[row] = cut
    release(row)
    waiting.append(row)
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

  /// Takes a row's best entries into the core, some ten of them; returns the least sum of cost and
  /// price, or nil when there is none.
  private mutating func takeIn(_ row: Int32, _ openPrice: borrowing LaneArray) -> Double? {
    let entries = view.row(Int(row))
    scan.group(entries, openPrice)
    let cut = min(scan.ranked(12), Double.greatestFiniteMagnitude)
    scan.keepLeast(entries, openPrice, upTo: cut, row: Int(row))
    var least: Double?
    for index in 0..<scan.count {
      let edge = scan.found[index]
      core.append(edge, toRow: row)
      least = min(least ?? .infinity, edge.cost + openPrice[edge.column])
    }
    return least
  }
}
