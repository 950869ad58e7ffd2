/// The core method: the classical method on short lists of each row's promising entries, and price
/// checks for the others.
///
/// Volgenant's idea (LAPMOD 1996, doi:10.1016/0305-0548(95)00045-3): solve on few entries, look
/// for entries outside that would pay at the duals found, let them in, repair, and stop when there
/// are none. One pass over the matrix chooses each row's cheapest entries and notes a bound that
/// cost plus price of no entry left out is below. Prices only rise, so that a bound stays true, and
/// a row needs a look at all its entries only when its value has passed its bound: on random costs
/// hardly one does, and the bounds are the proof without a second pass.
///
/// There are no penalties: a search that finds no way out asks the matrix for more entries of the
/// rows it met, and if there are none these rows are the proof that no plan exists.
struct CoreSolver<Entry: DenseEntry>: ~Copyable {
  let view: DenseView<Entry>
  var scan: SelectionScan<Entry>
  var core: CoreEdges
  /// Per column; never falls after the warm start.
  let price: LaneArray
  let columnOfRow: WorkArray<Int32>
  let rowOfColumn: WorkArray<Int32>
  /// Per row with a column, the cost of that entry; value = cost + price.
  let ownCost: LaneArray
  /// Per row, a number that cost plus price of no entry outside the core is below.
  let bound: LaneArray
  var search: CoreSearch
  /// Rows without a column, the next one last.
  var waiting: [Int32] = []
  /// With columns in surplus, the price of every free column but the vacant ones.
  var floor = 0.0
  /// The number of free columns above the floor.
  var vacantCount = 0

  /// In ``rowOfColumn``: free, in a wide matrix at the floor.
  static var atFloor: Int32 { -1 }
  /// In ``rowOfColumn``: free above the floor, in a wide matrix only.
  static var vacant: Int32 { -2 }

  init(_ view: DenseView<Entry>) {
    let wanted = Self.wanted(rowCount: view.rowCount)
    self.view = view
    scan = SelectionScan(
      columnCount: view.columnCount, wanted: wanted,
      wantsColumns: view.rowCount == view.columnCount)
    core = CoreEdges(rowCount: view.rowCount, capacity: view.rowCount * 2 * wanted)
    price = LaneArray(repeating: 0, count: view.columnCount)
    columnOfRow = WorkArray(repeating: -1, count: view.rowCount)
    rowOfColumn = WorkArray(repeating: -1, count: view.columnCount)
    ownCost = LaneArray(repeating: 0, count: view.rowCount)
    bound = LaneArray(repeating: 0, count: view.rowCount)
    search = CoreSearch(columnCount: view.columnCount)
  }

  var isSquare: Bool { view.rowCount == view.columnCount }

  /// Solves the problem, or names the first entry refused.
  mutating func solve() throws(DenseMatrixError) -> DenseOutcome {
    try selectCore()
    startWarm()
    renewIfContended()
    while true {
      if let failure = placeWaiting() { return failure }
      if !checkPrices() { return .optimal(assignment()) }
    }
  }

  @inline(__always) func assign(_ row: Int32, _ edge: CoreEdge) {
    columnOfRow[row] = edge.column
    rowOfColumn[edge.column] = row
    ownCost[row] = edge.cost
  }

  /// Takes a row off its column, which keeps its price.
  mutating func release(_ row: Int32) {
    let column = columnOfRow[row]
    let isVacant = !isSquare && price[column] > floor
    rowOfColumn[column] = isVacant ? Self.vacant : Self.atFloor
    vacantCount += isVacant ? 1 : 0
    columnOfRow[row] = -1
  }

  /// The value of a row that has a column.
  @inline(__always) func value(_ row: Int32) -> Double {
    ownCost[row] + price[columnOfRow[row]]
  }

  /// Gives every waiting row a column, in turn; a proof that it cannot be done otherwise.
  private mutating func placeWaiting() -> DenseOutcome? {
    while let row = waiting.popLast() {
      while !augment(from: row) {
        if let failure = widen(from: row) { return failure }
      }
    }
    return nil
  }

  private func assignment() -> DenseAssignment {
    DenseAssignment(
      columnOfRow: columnOfRow.copied(),
      values: (0..<Int32(view.rowCount)).map { value($0) - floor },
      prices: price.copied(view.columnCount).map { $0 - floor })
  }
}
