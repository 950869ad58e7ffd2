/// The classical method on a whole matrix, by Jonker and Volgenant (1987, doi:10.1007/BF02278710):
/// column reduction, reduction transfer, two sweeps of augmenting row reduction, then shortest
/// augmenting paths.
///
/// Differences from the paper: prices have the opposite sign, so that the reduced cost is cost +
/// price - value; with surplus columns the method starts at prices of 0 instead of the column
/// reduction, since a column that stays free must keep that price; the sweeps end after a fixed
/// number of bids, because with real numbers two rows can outbid each other for very long; and each
/// scan of a row is one pass of eight lanes without branches.
struct JonkerVolgenant: ~Copyable {
  let matrix: OrientedMatrix
  /// Per column; padding stays at 0, where the matrix is +infinity.
  let price: LaneArray
  let columnOfRow: WorkArray<Int32>
  let rowOfColumn: WorkArray<Int32>
  /// Rows without a column, the first `freeCount` of them.
  let free: WorkArray<Int32>
  var freeCount = 0
  var search: DenseSearch

  init(_ matrix: consuming OrientedMatrix) {
    price = LaneArray(repeating: 0, count: matrix.columnCount)
    columnOfRow = WorkArray(repeating: -1, count: matrix.rowCount)
    rowOfColumn = WorkArray(repeating: -1, count: matrix.columnCount)
    free = WorkArray(uninitialized: matrix.rowCount)
    search = DenseSearch(columnCount: matrix.columnCount)
    self.matrix = matrix
  }

  /// Solves the problem.
  mutating func solve() -> DenseOutcome {
    if matrix.rowCount == matrix.columnCount {
      if let empty = reduceColumns() { return withoutColumn(empty) }
      transferReductions()
    }
    for row in 0..<Int32(matrix.rowCount) where columnOfRow[row] < 0 {
      free[freeCount] = row
      freeCount += 1
    }
    var bids = 4 * matrix.rowCount
    for _ in 0..<2 { sweep(bids: &bids) }
    for index in 0..<freeCount where !augment(from: free[index]) { return stuck(from: free[index]) }
    return .optimal(assignment())
  }

  // MARK: Column reduction

  /// Brings every column's least reduced cost to 0 and gives the column to a row that has it;
  /// returns a column without entries, if there is one.
  private func reduceColumns() -> Int? {
    let least = LaneArray(repeating: .infinity, count: matrix.columnCount)
    let rowOfLeast = WorkArray<Int32>(repeating: -1, count: matrix.stride)
    for row in 0..<matrix.rowCount {
      for index in stride(from: 0, to: matrix.stride, by: 8) {
        let lanes = matrix.numbers[lanes: row &* matrix.stride &+ index]
        // After a few rows a new least is rare, so that the branch is foreseen.
        let isLess = lanes .< least[lanes: index]
        guard any(isLess) else { continue }
        least[lanes: index] = least[lanes: index].lesser(lanes)
        var falls = isLess.bytes
        while let lane = falls.popFirstByte() { rowOfLeast[index &+ lane] = Int32(row) }
      }
    }
    for column in (0..<matrix.columnCount).reversed() {
      let row = rowOfLeast[column]
      if row < 0 { return column }
      price[column] = 0 - least[column]
      if columnOfRow[row] < 0 { assign(row, Int32(column)) }
    }
    return nil
  }

  /// Raises each column's price by what its row would lose without it.
  private func transferReductions() {
    for row in 0..<Int32(matrix.rowCount) where columnOfRow[row] >= 0 {
      let column = columnOfRow[row]
      let wish = twoLeast(ofRow: Int(row))
      // Among several at 0 the column may not be the one found first; its rise is 0 then.
      if wish.second < .infinity, wish.column == column {
        price[column] += wish.second - wish.least
      }
    }
  }

  // MARK: Augmenting row reduction

  /// Lets each free row take its best column at the price where its second best is as good.
  private mutating func sweep(bids: inout Int) {
    var next = 0
    let count = freeCount
    freeCount = 0
    while next < count {
      var row = free[next]
      next += 1
      while true {
        let wish = twoLeast(ofRow: Int(row))
        var column = wish.column
        let raised = price[max(0, column)] + (wish.second - wish.least)
        // A row without entries, or whose only column is taken, or out of bids: to the searches.
        let isSingle = wish.second == .infinity
        if column < 0 || bids == 0 || (isSingle && rowOfColumn[column] >= 0) {
          keepFree(row)
          break
        }
        bids -= 1
        let isStrict = !isSingle && raised > price[column]
        if isStrict {
          price[column] = raised
        } else if rowOfColumn[column] >= 0, !isSingle {
          column = otherColumn(ofRow: Int(row), than: column, at: wish.second)
        }
        let holder = rowOfColumn[column]
        if holder >= 0 { columnOfRow[holder] = -1 }
        assign(row, column)
        if holder < 0 { break }
        guard isStrict else {
          keepFree(holder)
          break
        }
        row = holder
      }
    }
  }

  private mutating func keepFree(_ row: Int32) {
    free[freeCount] = row
    freeCount += 1
  }

  /// A row's two least sums of cost and price, and the first column with the least; -1 for none.
  private func twoLeast(ofRow row: Int) -> (least: Double, second: Double, column: Int32) {
    let base = row &* matrix.stride
    var least = Lanes(repeating: .infinity)
    var second = least
    for index in stride(from: 0, to: matrix.stride, by: 8) {
      let lanes = matrix.numbers[lanes: base &+ index] + price[lanes: index]
      second = second.lesser(least.greater(lanes))
      least = least.lesser(lanes)
    }
    let first = least.least
    guard first < .infinity else { return (first, first, -1) }
    var next = second.least
    var isFound = false
    // The second least is the least of another lane, or the second of the least's own.
    for lane in 0..<8 {
      if !isFound, least[lane] == first { isFound = true } else { next = min(next, least[lane]) }
    }
    return (first, next, otherColumn(ofRow: row, than: -1, at: first))
  }

  /// The first column other than `taken` at which the row pays `sum`; `taken` when there is none.
  private func otherColumn(ofRow row: Int, than taken: Int32, at sum: Double) -> Int32 {
    let base = row &* matrix.stride
    for index in stride(from: 0, to: matrix.stride, by: 8) {
      let lanes = matrix.numbers[lanes: base &+ index] + price[lanes: index]
      guard any(lanes .== sum) else { continue }
      var hits = (lanes .== sum).bytes
      while let lane = hits.popFirstByte() {
        if Int32(index &+ lane) != taken { return Int32(index &+ lane) }
      }
    }
    return taken
  }

  @inline(__always) func assign(_ row: Int32, _ column: Int32) {
    columnOfRow[row] = column
    rowOfColumn[column] = row
  }

  // MARK: Results

  private func assignment() -> DenseAssignment {
    let columns = columnOfRow.copied()
    return DenseAssignment(
      columnOfRow: columns,
      values: columns.enumerated().map { matrix[$0, Int($1)] + price[$1] },
      prices: price.copied(matrix.columnCount))
  }

  private func withoutColumn(_ empty: Int) -> DenseOutcome {
    .infeasible(
      rows: Array(0..<Int32(matrix.rowCount)),
      columns: (0..<Int32(matrix.columnCount)).filter { $0 != Int32(empty) })
  }

  /// The rows a search from `start` met, and the columns, which all belong to the other rows.
  private func stuck(from start: Int32) -> DenseOutcome {
    let columns = search.scannedColumns.sorted()
    return .infeasible(rows: (columns.map { rowOfColumn[$0] } + [start]).sorted(), columns: columns)
  }
}
