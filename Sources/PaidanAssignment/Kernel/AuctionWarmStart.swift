/// One round of an auction (Bertsekas 1988, doi:10.1007/BF02186476): nearly right prices in few bids.
///
/// Rows bid one at a time for the cheapest slot of the column they like best, as much more as the
/// second best is worth less (another column, the column's next slot, the row's penalty), and
/// `epsilon` on top. Who is outbid bids next. Only the prices come out: whatever they are,
/// ``AssignmentKernel`` repairs them to an optimum, and the nearer they are the less there is to do.
struct AuctionWarmStart<Cost: KernelCost>: ~Copyable {
  let epsilon: Cost
  /// Per column: the price of its cheapest slot.
  let leastPrice: WorkArray<Cost>
  /// Per slot: its price, at first its own cost, so that slots nobody wants keep it.
  let slotPrice: WorkArray<Cost>
  /// Per slot: the row that bid last, or -1.
  let holder: WorkArray<Int32>
  var bidCount = 0

  init(_ graph: borrowing KernelGraph<Cost>, epsilon: Cost) {
    self.epsilon = epsilon
    leastPrice = WorkArray(repeating: Cost.closedPrice, count: graph.columnCount)
    slotPrice = WorkArray(graph.slotCosts, grownTo: graph.slotCosts.count, with: 0)
    holder = WorkArray(repeating: -1, count: graph.slotCosts.count)
    for column in 0..<Int32(graph.columnCount) {
      let slots = graph.slots(of: column)
      if !slots.isEmpty { leastPrice[column] = slotPrice[slots.lowerBound] }
    }
  }

  /// Every row bids until it holds a slot or would rather stay out, or `limit` bids were made.
  ///
  /// In sweeps of ascending rows as far as may be: who is outbid waits until the sweep is over, so
  /// that the edges are read in the order they lie in memory.
  mutating func run(on graph: borrowing KernelGraph<Cost>, limit: Int) {
    let waiting = WorkArray<Int32>(repeating: 0, count: graph.rowCount)
    var waitingCount = graph.rowCount
    for row in 0..<graph.rowCount { waiting[row] = Int32(row) }
    while waitingCount > 0 {
      var outbidCount = 0
      for place in 0..<waitingCount {
        if bidCount == limit { return }
        bidCount &+= 1
        let outbid = bid(waiting[place], on: graph)
        // At most one for each bid, so that this never runs ahead of the reading.
        if outbid >= 0 {
          waiting[outbidCount] = outbid
          outbidCount &+= 1
        }
      }
      waitingCount = outbidCount
    }
  }

  /// One bid of `row`; returns whom it drove out, or -1.
  @inline(always)
  private func bid(_ row: Int32, on graph: borrowing KernelGraph<Cost>) -> Int32 {
    let penalty = graph.penalties[row]
    var best = Cost.unreachable
    var second = penalty
    var column: Int32 = -1
    for index in graph.edges(ofRow: row) {
      let edge = graph.rowEdges[index]
      let offer = edge.cost &+ leastPrice[edge.target]
      if offer < second {
        if offer < best {
          second = min(second, best)
          best = offer
          column = edge.target
        } else {
          second = offer
        }
      }
    }
    // Prices only rise here, so a row that would rather stay out now would so at the end.
    if best >= penalty { return -1 }
    let slots = graph.slots(of: column)
    var cheapest = slots.lowerBound
    var next = Cost.unreachable
    for slot in slots.dropFirst() {
      if slotPrice[slot] < slotPrice[cheapest] {
        next = slotPrice[cheapest]
        cheapest = slot
      } else if slotPrice[slot] < next {
        next = slotPrice[slot]
      }
    }
    let old = slotPrice[cheapest]
    if next != Cost.unreachable { second = min(second, best &- old &+ next) }
    let bid = old &+ min(second &- best &+ epsilon, penalty &- best)
    let outbid = holder[cheapest]
    slotPrice[cheapest] = bid
    holder[cheapest] = row
    leastPrice[column] = min(bid, next)
    return outbid
  }
}
