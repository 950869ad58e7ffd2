/// The state of one solve: who holds which slots, at which prices, and the scratch of a search.
///
/// Values of rows are not stored. A row on a column is worth its edge's cost plus that column's
/// price (its edge is tight), an unassigned row is worth its penalty. What holds between any two
/// searches, complementary slackness:
///
/// - no row is worth more than the cost plus price of any of its edges, or than its penalty;
/// - a column holding *y* rows has a price of at least the cost of its *y*-th slot, and at most
///   the cost of its next slot while it has one.
///
/// These two make the plan optimal among the rows inserted so far.
struct AssignmentKernel<Cost: KernelCost>: ~Copyable {
  let problem: ProblemView<Cost>
  let rowCount: Int
  let columnCount: Int

  /// Per column: what one more unit of it is worth.
  let price: WorkArray<Cost>
  /// Per column: how many of its slots are held; they are its cheapest.
  let used: WorkArray<Int32>
  /// Per column: the cost of its next slot, `unreachable` when none is left.
  let nextSlotCost: WorkArray<Cost>
  /// Per slot: the row in it and that row's edge cost; the first `used` of a column count.
  let heldRow: WorkArray<Int32>
  let heldCost: WorkArray<Cost>
  /// Per row: its column, or -1.
  let columnOfRow: WorkArray<Int32>

  /// Per column: its distance in the present search, `unreachable` between searches.
  let distance: WorkArray<Cost>
  /// Per column: the row it was reached from.
  let predecessor: WorkArray<Int32>
  /// The columns whose distance was set, and those whose rows were scanned.
  let reached: WorkArray<Int32>
  let scanned: WorkArray<Int32>
  var reachedCount = 0
  var scannedCount = 0
  var heap: SearchHeap<Cost.Key>

  /// No row is inserted and every column asks what its first slot costs.
  init(_ problem: ProblemView<Cost>) {
    self.problem = problem
    rowCount = problem.rowOffsets.count - 1
    columnCount = problem.slotOffsets.count - 1
    price = WorkArray(repeating: Cost.closedPrice, count: columnCount)
    used = WorkArray(repeating: 0, count: columnCount)
    nextSlotCost = WorkArray(repeating: Cost.unreachable, count: columnCount)
    heldRow = WorkArray(repeating: -1, count: problem.slotCosts.count)
    heldCost = WorkArray(repeating: 0, count: problem.slotCosts.count)
    columnOfRow = WorkArray(repeating: -1, count: rowCount)
    distance = WorkArray(repeating: Cost.unreachable, count: columnCount)
    predecessor = WorkArray(repeating: -1, count: columnCount)
    reached = WorkArray(repeating: 0, count: columnCount)
    scanned = WorkArray(repeating: 0, count: columnCount)
    heap = SearchHeap(filler: Cost.Key(distance: 0, column: 0))
    for column in 0..<columnCount
    where problem.slotOffsets[column] < problem.slotOffsets[column + 1] {
      let firstCost = problem.slotCosts[problem.slotOffsets[column]]
      price[column] = firstCost
      nextSlotCost[column] = firstCost
    }
  }

  /// The row's edge to `column`, which must exist; columns ascend within a row.
  func edge(of row: Int32, to column: Int32) -> Int {
    let edges = problem.edges(of: row)
    var low = edges.lowerBound
    var high = edges.upperBound
    while low < high {
      let middle = low &+ (high &- low) &>> 1
      if problem.columns[middle] < column { low = middle &+ 1 } else { high = middle }
    }
    assert(low < edges.upperBound && problem.columns[low] == column)
    return low
  }

  /// Gives `row` the next slot of `column`, one of which must be free.
  func take(_ column: Int32, row: Int32, cost: Cost) {
    let index = Int(column)
    let slot = problem.slotOffsets[index] &+ Int(used[index])
    heldRow[slot] = row
    heldCost[slot] = cost
    columnOfRow[row] = column
    used[index] &+= 1
    nextSlotCost[index] =
      slot &+ 1 < problem.slotOffsets[index &+ 1]
      ? problem.slotCosts[slot &+ 1] : Cost.unreachable
  }

  /// Puts `row` into the slot of `column` that `other` leaves.
  func replace(_ other: Int32, by row: Int32, on column: Int32) {
    var slot = problem.slotOffsets[Int(column)]
    while heldRow[slot] != other { slot &+= 1 }
    heldRow[slot] = row
    heldCost[slot] = problem.costs[edge(of: row, to: column)]
    columnOfRow[row] = column
  }
}
