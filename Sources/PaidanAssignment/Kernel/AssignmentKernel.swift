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

  /// Per slot: the row in it; the first of a column, as many as are used, count.
  var heldRow: WorkArray<Int32>

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
    let columnCount = graph.columnCount
    heldRow = WorkArray(repeating: -1, count: graph.slotCosts.count)
    // Written before they are read in each search, and mostly never.
    reached = WorkArray(uninitialized: columnCount)
    scanned = WorkArray(uninitialized: columnCount)
    heap = SearchHeap(filler: Cost.Key(distance: 0, column: 0))
    for column in 0..<Int32(columnCount) {
      let slots = graph.slots(of: column)
      if slots.isEmpty { continue }
      graph.columns.states[column].price = graph.slotCosts[slots.lowerBound]
      graph.columns.states[column].nextSlotCost = graph.slotCosts[slots.lowerBound]
    }
    self.graph = graph
  }

  /// Gives `row` the next slot of `column`, one of which must be free.
  mutating func take(_ column: Int32, row: Int32) {
    let slot = graph.columns.states[column].heldSlots.upperBound
    if journal.isKept { note(column: column, slot: slot, row: row) }
    heldRow[slot] = row
    graph.rows.states[row].column = column
    graph.columns.states[column].used &+= 1
    updateNextSlot(of: column)
  }

  /// Puts `row` into the slot of `column` that `other` leaves.
  mutating func replace(_ other: Int32, by row: Int32, on column: Int32) {
    let slot = slot(of: other, on: column)
    if journal.isKept { note(column: column, slot: slot, row: row) }
    heldRow[slot] = row
    graph.rows.states[row].column = column
  }

  /// Takes `row` off `column`; the column's dearest held slot becomes free.
  mutating func release(_ row: Int32, from column: Int32) {
    let slot = slot(of: row, on: column)
    if journal.isKept { note(column: column, slot: slot, row: row) }
    graph.columns.states[column].used &-= 1
    heldRow[slot] = heldRow[graph.columns.states[column].heldSlots.upperBound]
    graph.rows.states[row].column = -1
    updateNextSlot(of: column)
  }

  private func slot(of row: Int32, on column: Int32) -> Int {
    var slot = graph.firstSlot(of: column)
    while heldRow[slot] != row { slot &+= 1 }
    return slot
  }

  func updateNextSlot(of column: Int32) {
    let next = graph.columns.states[column].heldSlots.upperBound
    graph.columns.states[column].nextSlotCost =
      next < graph.slots(of: column).upperBound ? graph.slotCosts[next] : Cost.unreachable
  }

  /// Changes the price of a column by `change`, and the values of the rows on it with it.
  @inline(always)
  mutating func shiftPrice(of column: Int32, by change: Cost) {
    if journal.isKept { noteHolders(of: column) }
    graph.columns.states[column].price &+= change
    for slot in graph.columns.states[column].heldSlots {
      graph.rows.states[heldRow[slot]].value &+= change
    }
  }

  mutating func resetSearch() {
    for index in 0..<reachedCount {
      graph.columns.states[reached[index]].distance = Cost.unreachable
    }
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
    graph.columns.states[column].distance = offer
    // Needed once it is the nearest, which may be soon.
    heldRow.fetch(graph.firstSlot(of: column))
    heap.push(Cost.Key(distance: offer, column: column))
  }

  /// The next column to scan, at its distance; nil when the rest lies no nearer than `end`.
  @inline(always)
  mutating func nextColumn(within end: Cost) -> Cost.Key? {
    while let next = heap.popMin() {
      if next.distance >= end { return nil }
      // Scanned already, at a lesser distance: this entry is out of date.
      if next.distance > graph.columns.states[next.column].distance { continue }
      scanned[scannedCount] = next.column
      scannedCount &+= 1
      return next
    }
    return nil
  }
}
