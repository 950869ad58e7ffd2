/// The choice of the first core: one pass over the matrix, which also looks for refused entries.
extension CoreSolver {
  /// How many of each row's cheapest entries the core begins with.
  ///
  /// Fewer leave random rows without a free column, more make every search slower. Points in the
  /// plane, the hardest measured, need more the more there are, as clusters of rows grow.
  static func wanted(rowCount: Int) -> Int {
    let log = Int.bitWidth - max(1, rowCount).leadingZeroBitCount
    return min(64, max(12, 4 * log - 20))
  }

  /// Fills the core: of each row all entries up to a cut that at least the wanted number attains,
  /// and in square matrices the cheapest entry of each column.
  ///
  /// Where more entries tie than there is space for, those found first from a place on that
  /// differs from row to row are taken, so that rows of equal costs get different columns.
  mutating func selectCore() throws(DenseMatrixError) {
    var scan = SelectionScan<Entry>(
      columnCount: view.columnCount, wanted: Self.wanted(rowCount: view.rowCount),
      wantsColumns: isSquare)
    var guess = -Double.infinity
    // Rows of one distribution share a cut; where they do not, trying is given up.
    var patience = 8
    for row in 0..<view.rowCount {
      let entries = view.row(row)
      var isGuessed = false
      if patience > 0 {
        scan.collect(entries, upTo: guess, row: row)
        isGuessed = scan.isGood
        patience = min(8, patience + (isGuessed ? 1 : -1))
      }
      if !isGuessed {
        guess = scan.cut(of: entries)
        scan.collect(entries, upTo: guess, row: row)
      }
      if scan.isSuspect, let refusal = view.firstRefusal(inRow: row) { throw refusal }
      core.setRow(Int32(row), scan.found, count: scan.count)
      checkedValue[row] = scan.isCutOff ? scan.leastFound : guess
    }
    if isSquare { reduceColumns(by: scan) }
    var leastPrice = Double.infinity
    for column in 0..<view.columnCount { leastPrice = min(leastPrice, price[column]) }
    for row in 0..<view.rowCount { checkedValue[row] += leastPrice }
  }

  /// Takes in each column's cheapest entry and starts its price there, as the classical method
  /// does.
  private mutating func reduceColumns(by scan: borrowing SelectionScan<Entry>) {
    for column in 0..<view.columnCount where scan.rowOfLeast[column] >= 0 {
      let row = scan.rowOfLeast[column]
      price[column] = 0 - scan.least[column]
      if !core.contains(row: row, column: Int32(column)) {
        core.append(CoreEdge(cost: scan.least[column], column: Int32(column)), toRow: row)
      }
    }
  }
}
