/// The state of an auction over single slots: their prices, who holds them, and what rows are
/// worth.
///
/// After each round, for its epsilon:
///
/// - a row in a slot is worth its edge's cost plus the slot's price, one that stays out its
///   penalty;
/// - no row is worth more than epsilon above the cost plus price of any slot it has an edge to, or
///   above its penalty;
/// - no slot is priced below its cost, and a free one stands at its cost.
///
/// Such a plan is within epsilon for each row of the optimum.
struct EpsilonAuction: ~Copyable {
  var graph: KernelGraph<Int64>
  /// Per column: the price of its cheapest slot.
  let leastPrice: WorkArray<Int64>
  /// Per slot: its price, at first its own cost.
  let slotPrice: WorkArray<Int64>
  /// Per slot: the row in it, or -1.
  let holder: WorkArray<Int32>
  /// Per slot: its column.
  let columnOfSlot: WorkArray<Int32>
  /// Per row: its column, or -1.
  let columnOfRow: WorkArray<Int32>
  /// Per row: its slot, or -1.
  let slotOfRow: WorkArray<Int>
  /// Per row: what it is worth, once it has been through a round.
  let value: WorkArray<Int64>

  init(_ problem: SparseProblem<Int64>) {
    graph = KernelGraph(problem)
    graph.makeColumnLists()
    leastPrice = WorkArray(repeating: Int64.closedPrice, count: problem.columnCount)
    slotPrice = WorkArray(problem.slotCosts)
    holder = WorkArray(repeating: -1, count: problem.slotCosts.count)
    columnOfSlot = WorkArray(repeating: -1, count: problem.slotCosts.count)
    columnOfRow = WorkArray(repeating: -1, count: problem.rowCount)
    slotOfRow = WorkArray(repeating: -1, count: problem.rowCount)
    // Above any offer, so that the first round finds every row dissatisfied.
    value = WorkArray(repeating: Int64.unreachable, count: problem.rowCount)
    for column in 0..<Int32(problem.columnCount) {
      for slot in graph.slots(of: column) { columnOfSlot[slot] = column }
      updateLeastPrice(of: column)
    }
  }

  /// A round: who is not content within `epsilon` bids, then slots left free above their cost look
  /// for rows.
  ///
  /// Prices are kept from the round before, and so are the places of all who are still content.
  mutating func run(epsilon: Int64) {
    bidForward(epsilon: epsilon)
    lowerFreeSlots(epsilon: epsilon)
  }

  /// Takes `row` out of its slot, whose price stays.
  func vacate(_ row: Int32) {
    holder[slotOfRow[row]] = -1
    slotOfRow[row] = -1
    columnOfRow[row] = -1
  }

  /// Puts `row` into a free slot at a new price.
  func occupy(_ slot: Int, row: Int32, cost: Int64, price: Int64) {
    holder[slot] = row
    slotOfRow[row] = slot
    columnOfRow[row] = columnOfSlot[slot]
    value[row] = cost &+ price
    setPrice(of: slot, to: price)
  }

  func setPrice(of slot: Int, to price: Int64) {
    slotPrice[slot] = price
    updateLeastPrice(of: columnOfSlot[slot])
  }

  private func updateLeastPrice(of column: Int32) {
    var least = Int64.closedPrice
    for slot in graph.slots(of: column) { least = min(least, slotPrice[slot]) }
    leastPrice[column] = least
  }
}
