/// One round of an auction (Bertsekas 1988, doi:10.1007/BF02186476): nearly right prices in few bids.
///
/// Rows bid one at a time for the cheapest slot of the column they like best, as much more as the
/// second best is worth less (another column, the column's next slot, the row's penalty), and
/// `epsilon` on top. Who is outbid bids again. Only the prices come out: whatever they are,
/// ``AssignmentKernel`` repairs them to an optimum, and the nearer they are the less there is to do.
struct AuctionWarmStart<Cost: KernelCost>: ~Copyable {
  let epsilon: Cost
  /// Per column: the price of its cheapest slot.
  let leastPrice: WorkArray<Cost>
  /// Per slot: its price, at first its own cost, so that slots nobody wants keep it.
  private let slotPrice: WorkArray<Cost>
  /// Per slot: the row that bid last, or -1.
  private let holder: WorkArray<Int32>

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
  /// that edges are read in the order they lie in memory.
  func run(
    on graph: borrowing KernelGraph<Cost>, _ problem: borrowing ProblemView<Cost>, limit: Int
  ) {
    let waiting = WorkArray<Int32>(count: graph.rowCount) { Int32($0) }
    var waitingCount = graph.rowCount
    var bidCount = 0
    while waitingCount > 0 {
      var outbidCount = 0
      for place in 0..<waitingCount {
        if bidCount == limit { return }
        bidCount &+= 1
        let row = waiting[place]
        let wish = wish(of: row, penalty: graph.penalties[row], problem)
        // Prices only rise here, so a row that would rather stay out now would so at the end.
        if wish.best >= graph.penalties[row] { continue }
        let outbid = bid(
          row, wish, penalty: graph.penalties[row], slots: graph.slots(of: wish.column))
        // At most one for each bid, so that this never runs ahead of the reading.
        if outbid >= 0 {
          waiting[outbidCount] = outbid
          outbidCount &+= 1
        }
      }
      waitingCount = outbidCount
    }
  }

  /// A row's best column, what it costs there, and the next best of other columns and its penalty.
  private struct Wish {
    var best = Cost.unreachable
    var second: Cost
    var column: Int32 = -1
  }

  /// Nearly all of an auction's time.
  ///
  /// Every edge is read without a branch: short sorted lists that spare most of the reading were
  /// slower, for what they cost to make and for mispredicted branches.
  @inline(always)
  private func wish(
    of row: Int32, penalty: Cost, _ problem: borrowing ProblemView<Cost>
  ) -> Wish {
    var wish = Wish(second: penalty)
    for index in problem.edges(of: row) {
      let column = problem.columns[index]
      let offer = problem.costs[index] &+ leastPrice[column]
      let isBest = offer < wish.best
      wish.second = min(wish.second, isBest ? wish.best : offer)
      wish.column = isBest ? column : wish.column
      wish.best = isBest ? offer : wish.best
    }
    return wish
  }

  /// Bids for the cheapest of `slots`; returns whom it drives out, or -1.
  @inline(always)
  private func bid(_ row: Int32, _ wish: Wish, penalty: Cost, slots: Range<Int>) -> Int32 {
    var cheapest = slots.lowerBound
    var next = Cost.unreachable
    for slot in slots.lowerBound &+ 1..<slots.upperBound {
      if slotPrice[slot] < slotPrice[cheapest] {
        next = slotPrice[cheapest]
        cheapest = slot
      } else if slotPrice[slot] < next {
        next = slotPrice[slot]
      }
    }
    let old = slotPrice[cheapest]
    var second = wish.second
    if next != Cost.unreachable { second = min(second, wish.best &- old &+ next) }
    let bid = old &+ min(second &- wish.best &+ epsilon, penalty &- wish.best)
    let outbid = holder[cheapest]
    slotPrice[cheapest] = bid
    holder[cheapest] = row
    leastPrice[wish.column] = min(bid, next)
    return outbid
  }
}
