/// The state of one solve: who holds which slots, at which prices, and the scratch of a search.
///
/// What holds between any two searches, complementary slackness:
///
/// - no row is worth more than the cost plus price of any of its edges, or than its penalty;
/// - a row on a column is worth exactly the cost plus price of that edge (the edge is tight), an
///   unassigned row its penalty;
/// - a column holding *y* rows has a price of at least the cost of its *y*-th slot, and at most
///   the cost of its next slot while it has one.
///
/// These make the plan optimal among the rows inserted so far. A repair begins with the last bound
/// broken (free slots that are overpriced) and rows not inserted; both kinds of search keep all
/// the rest.
struct AssignmentKernel<Cost: KernelCost>: ~Copyable {
  var graph: KernelGraph<Cost>

  /// Per column: what one more unit of it is worth.
  var price: WorkArray<Cost>
  /// Per column: how many of its slots are held; they are its cheapest.
  var used: WorkArray<Int32>
  /// Per column: the cost of its next slot, `unreachable` when none is left.
  var nextSlotCost: WorkArray<Cost>
  /// Per slot: the row in it; the first `used` of a column count.
  var heldRow: WorkArray<Int32>
  /// Per row: its column, or -1.
  var columnOfRow: WorkArray<Int32>
  /// Per row: what it is worth, from the moment it is inserted.
  var value: WorkArray<Cost>

  /// Per column: its distance in the present search, `unreachable` between searches.
  var distance: WorkArray<Cost>
  /// Per column: the row that would move into it (augmenting path) or out of it (reverse path).
  var mover: WorkArray<Int32>
  /// Per column, on a reverse path: where the row that leaves it goes.
  var destination: WorkArray<Int32>
  /// The columns whose distance was set, and those whose edges were scanned.
  var reached: WorkArray<Int32>
  var scanned: WorkArray<Int32>
  var reachedCount = 0
  var scannedCount = 0
  var heap: SearchHeap<Cost.Key>
  /// Every search asks it; after its refusal the plan stays feasible, but slackness may be broken.
  var meter = WorkMeter()
  /// What was there before each change, where somebody wants to know.
  var journal = KernelJournal<Cost>()

  /// No row is inserted and every column asks what its first slot costs.
  init(_ graph: consuming KernelGraph<Cost>) {
    let (rowCount, columnCount) = (graph.rowCount, graph.columnCount)
    price = WorkArray(repeating: Cost.closedPrice, count: columnCount)
    used = WorkArray(repeating: 0, count: columnCount)
    nextSlotCost = WorkArray(repeating: Cost.unreachable, count: columnCount)
    heldRow = WorkArray(repeating: -1, count: graph.slotCosts.count)
    columnOfRow = WorkArray(repeating: -1, count: rowCount)
    value = WorkArray(graph.penalties, grownTo: rowCount, with: 0)
    distance = WorkArray(repeating: Cost.unreachable, count: columnCount)
    // Written before they are read in each search, and mostly never.
    mover = WorkArray(uninitialized: columnCount)
    destination = WorkArray(uninitialized: columnCount)
    reached = WorkArray(uninitialized: columnCount)
    scanned = WorkArray(uninitialized: columnCount)
    heap = SearchHeap(filler: Cost.Key(distance: 0, column: 0))
    for column in 0..<Int32(columnCount) {
      let slots = graph.slots(of: column)
      if slots.isEmpty { continue }
      price[column] = graph.slotCosts[slots.lowerBound]
      nextSlotCost[column] = graph.slotCosts[slots.lowerBound]
    }
    self.graph = graph
  }

  /// Gives `row` the next slot of `column`, one of which must be free.
  mutating func take(_ column: Int32, row: Int32) {
    let slot = graph.firstSlot(of: column) &+ Int(used[column])
    if journal.isKept { note(column: column, slot: slot, row: row) }
    heldRow[slot] = row
    columnOfRow[row] = column
    used[column] &+= 1
    updateNextSlot(of: column)
  }

  /// Puts `row` into the slot of `column` that `other` leaves.
  mutating func replace(_ other: Int32, by row: Int32, on column: Int32) {
    let slot = slot(of: other, on: column)
    if journal.isKept { note(column: column, slot: slot, row: row) }
    heldRow[slot] = row
    columnOfRow[row] = column
  }

  /// Takes `row` off `column`; the column's dearest held slot becomes free.
  mutating func release(_ row: Int32, from column: Int32) {
    let slot = slot(of: row, on: column)
    if journal.isKept { note(column: column, slot: slot, row: row) }
    used[column] &-= 1
    let last = graph.firstSlot(of: column) &+ Int(used[column])
    heldRow[slot] = heldRow[last]
    columnOfRow[row] = -1
    updateNextSlot(of: column)
  }

  private func slot(of row: Int32, on column: Int32) -> Int {
    var slot = graph.firstSlot(of: column)
    while heldRow[slot] != row { slot &+= 1 }
    return slot
  }

  func updateNextSlot(of column: Int32) {
    let slots = graph.slots(of: column)
    let next = slots.lowerBound &+ Int(used[column])
    nextSlotCost[column] = next < slots.upperBound ? graph.slotCosts[next] : Cost.unreachable
  }

  /// Changes the price of a column by `change`, and the values of the rows on it with it.
  @inline(always)
  mutating func shiftPrice(of column: Int32, by change: Cost) {
    if journal.isKept { noteHolders(of: column) }
    price[column] &+= change
    let first = graph.firstSlot(of: column)
    for slot in first..<first &+ Int(used[column]) { value[heldRow[slot]] &+= change }
  }

  mutating func resetSearch() {
    for index in 0..<reachedCount { distance[reached[index]] = Cost.unreachable }
    reachedCount = 0
    scannedCount = 0
    heap.removeAll()
  }

  /// Enters a new distance of a column into the search.
  @inline(always)
  mutating func reach(_ column: Int32, at offer: Cost, known: Cost) {
    if known == Cost.unreachable {
      reached[reachedCount] = column
      reachedCount &+= 1
    }
    distance[column] = offer
    // Needed once it is the nearest, which may be soon.
    graph.slotRuns.fetch(column)
    used.fetch(column)
    heap.push(Cost.Key(distance: offer, column: column))
  }

  /// The next column to scan, at its distance; nil when the rest lies no nearer than `end`.
  @inline(always)
  mutating func nextColumn(within end: Cost) -> Cost.Key? {
    while let next = heap.popMin() {
      if next.distance >= end { return nil }
      // Scanned already, at a lesser distance: this entry is out of date.
      if next.distance > distance[next.column] { continue }
      scanned[scannedCount] = next.column
      scannedCount &+= 1
      if let after = heap.least { heldRow.fetch(graph.firstSlot(of: after.column)) }
      return next
    }
    return nil
  }
}
