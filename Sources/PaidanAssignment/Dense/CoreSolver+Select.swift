/// The lists of the core: the first ones, and new ones at later prices.
extension CoreSolver {
  /// How many of each row's cheapest entries the core begins with.
  ///
  /// Fewer make rows be looked at in full more often, more make every bid and search slower. Some
  /// thousand points in the plane, the hardest measured, need more, as clusters of rows grow.
  static func wanted(rowCount: Int) -> Int {
    let log = Int.bitWidth - max(1, rowCount).leadingZeroBitCount
    return min(40, max(8, 8 * log - 80))
  }

  /// Makes the first lists: one pass over the matrix, which also looks for refused entries.
  ///
  /// In square matrices prices start where each column's cheapest entry costs nothing, as in the
  /// classical method, and that entry joins the core.
  mutating func selectCore() throws(DenseMatrixError) {
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
        if scan.hasMissed { scan.keepLeast(entries, price, upTo: guess, row: row) }
      }
      if scan.isSuspect, let refusal = view.firstRefusal(inRow: row) { throw refusal }
      core.setRow(Int32(row), scan.found, count: scan.count)
      bound[row] = guess
    }
    if isSquare { reduceColumns() }
    var leastPrice = Double.infinity
    for column in 0..<view.columnCount { leastPrice = min(leastPrice, price[column]) }
    for row in 0..<view.rowCount { bound[row] += leastPrice }
  }

  private mutating func reduceColumns() {
    for column in 0..<view.columnCount where scan.rowOfLeast[column] >= 0 {
      let row = scan.rowOfLeast[column]
      let least = scan.least[column].widened
      price[column] = 0 - least
      if !core.contains(row: row, column: Int32(column)) {
        core.append(CoreEdge(cost: least, column: Int32(column)), toRow: row)
      }
    }
  }

  /// Looks at all rows in full where the first lists have turned out to be poor.
  ///
  /// Counted on the instance: after the warm start a fifth of the rows has no column. Then rows
  /// compete in clusters, prices there are far from the first ones, and what counts is what is
  /// cheap at the present ones. Searches on the first lists would drive prices so high that the
  /// next price check would undo most of it. Twelve entries are enough for a thousand points in
  /// the plane, more would only slow their searches.
  mutating func renewIfContended() {
    guard waiting.count > view.rowCount / 5 else { return }
    let wanted = view.rowCount < 1_500 ? 12 : 24
    for row in 0..<Int32(view.rowCount) { renew(row, wanted: wanted) }
  }

  /// Looks at a row in full: its list becomes the best entries at the present prices, and its bound
  /// rises, to infinity when the list holds every entry.
  mutating func renew(_ row: Int32, wanted: Int) {
    let entries = view.row(Int(row))
    scan.group(entries, price)
    let old = bound[row]
    var cut = old
    // The number wanted may all have been on the list; then more, then all.
    for rank in [wanted, 40, 64] where !(cut > old) { cut = scan.ranked(rank) }
    if !(cut > old) { cut = .infinity }
    scan.keepLeast(entries, price, upTo: cut, row: Int(row))
    core.setRow(row, scan.found, count: scan.count)
    bound[row] = cut
  }
}
