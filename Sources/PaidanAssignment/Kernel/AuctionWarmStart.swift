/// One round of an auction (Bertsekas 1988, doi:10.1007/BF02186476): nearly right prices, few bids.
///
/// Rows bid one at a time for the cheapest slot of the column they like best, as much more as the
/// second best is worth less (another column, the column's next slot, the row's penalty), and
/// `epsilon` on top. Who is outbid bids again. Only the prices come out, and short lists of edges:
/// whatever they are, ``AssignmentKernel`` repairs them to an optimum, and the nearer they are the
/// less is left to do.
struct AuctionWarmStart<Cost: KernelCost>: ~Copyable {
  /// A slot's price, at first its own cost, so that slots nobody wants keep it; and the row that
  /// bid for it last, or nobody.
  private struct Slot: BitwiseCopyable {
    var price: Cost
    var holder: UInt32
  }

  let epsilon: Cost
  /// One more than there are columns, so that the last one's slots end somewhere.
  private(set) var columns: WorkArray<AuctionColumn<Cost>>
  var lists: ShortLists<Cost>
  private var slots: WorkArray<Slot>
  /// The rows that were outbid and have not bid again.
  private var waiting: RowSet

  init(of problem: borrowing ProblemView<Cost>, epsilon: Cost) {
    let columnCount = problem.slotOffsets.count - 1
    self.epsilon = epsilon
    lists = ShortLists(of: problem, width: 4 * epsilon)
    let nobody = RowSet.nobody(rowCount: problem.penalties.count)
    slots = WorkArray(uninitialized: problem.slotCosts.count)
    for slot in 0..<problem.slotCosts.count {
      slots[slot] = Slot(price: problem.slotCosts[slot], holder: nobody)
    }
    columns = WorkArray(uninitialized: columnCount + 1)
    for column in 0...columnCount {
      let first = problem.slotOffsets[column]
      let end = problem.slotOffsets[min(column + 1, columnCount)]
      columns[column] = AuctionColumn(
        price: first < end ? problem.slotCosts[first] : Cost.closedPrice,
        firstSlot: UInt32(first))
    }
    waiting = RowSet(rowCount: problem.penalties.count)
  }

  /// Every row bids until it holds a slot or would rather stay out, or `limit` bids were made, or
  /// the meter is out of time; then everything has the kernel's numbers.
  ///
  /// In sweeps of ascending rows: who is outbid waits for its turn, so that edges and lists are
  /// read in the order they lie in memory. The first sweep reads the problem as it lies; what is
  /// left of it after that is small enough to be brought into another order.
  mutating func run<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order, limit: Int,
    meter: inout WorkMeter
  ) {
    bidOnce(of: problem, meter: &meter)
    if !Order.isSame { reorder(in: order, problem) }
    if !meter.isStopped {
      bidAgain(of: problem, in: order, limit: limit - waiting.rowCount, meter: &meter)
    }
  }

  private mutating func bidOnce(of problem: borrowing ProblemView<Cost>, meter: inout WorkMeter) {
    for row in 0..<Int32(waiting.rowCount) {
      // Asked about time only now and then, so that bidding is not held up.
      if row % 4_096 == 0, meter.isOutOfTime() { return }
      let penalty = problem.penalties[row]
      let wish = lists.look(
        at: row, of: problem, in: SameOrder(), penalty: penalty, columns: columns)
      // Prices only rise here, so a row that would rather stay out now would so at the end.
      if wish.best < penalty { bid(row, wish, penalty: penalty) }
    }
  }

  private mutating func bidAgain<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order, limit: Int,
    meter: inout WorkMeter
  ) {
    var bidCount = 0
    var pause = 0
    // 8,192 rows at a time, again and again until none of them waits: in the kernel's order whom
    // they drive out is mostly among them, and still in the cache.
    let block = 128
    var first = 0
    while !waiting.isEmpty {
      let words = first..<min(first &+ block, waiting.wordCount)
      var isSettled = true
      for word in words {
        while let row = waiting.removeFirst(inWord: word) {
          isSettled = false
          if bidCount >= pause {
            if bidCount >= limit || meter.isOutOfTime() { return }
            pause = min(limit, bidCount &+ 4_096)
          }
          bidCount &+= 1
          rebid(row, penalty: problem.penalties[order.problemRow(row)], of: problem, in: order)
        }
      }
      if isSettled { first = words.upperBound < waiting.wordCount ? words.upperBound : 0 }
    }
  }

  @inline(always)
  private mutating func rebid<Order: KernelOrder & ~Copyable>(
    _ row: Int32, penalty: Cost, of problem: borrowing ProblemView<Cost>,
    in order: borrowing Order
  ) {
    var wish = lists.wish(of: row, penalty: penalty, columns: columns)
    // Its best may no longer be on the list.
    let bound = lists.head(of: row).bound
    if wish.best > bound, bound < penalty {
      wish = lists.look(at: row, of: problem, in: order, penalty: penalty, columns: columns)
    }
    if wish.best < penalty { bid(row, wish, penalty: penalty) }
  }

  /// Brings all that is known into the kernel's order.
  private mutating func reorder<Order: KernelOrder & ~Copyable>(
    in order: borrowing Order, _ problem: borrowing ProblemView<Cost>
  ) {
    lists.reorder(in: order)
    waiting = waiting.reordered(in: order)
    let reorderedColumns = WorkArray<AuctionColumn<Cost>>(uninitialized: columns.count)
    let reorderedSlots = WorkArray<Slot>(uninitialized: slots.count)
    var end = 0
    for column in 0..<Int32(columns.count - 1) {
      let old = order.problemColumn(column)
      reorderedColumns[column] = AuctionColumn(
        price: columns[old].price, firstSlot: UInt32(truncatingIfNeeded: end))
      for slot in problem.slots(of: old) {
        let holder = slots[slot].holder
        let isHeld = Int(holder) < waiting.rowCount
        reorderedSlots[end] = Slot(
          price: slots[slot].price,
          holder: isHeld
            ? UInt32(bitPattern: order.kernelRow(Int32(bitPattern: holder))) : holder)
        end += 1
      }
    }
    reorderedColumns[columns.count - 1] = columns[columns.count - 1]
    columns = reorderedColumns
    slots = reorderedSlots
  }

  /// Bids for the cheapest slot of the column `row` wishes; whom it drives out has to wait.
  ///
  /// No branch depends on what the slots hold, as they are hardly ever in the cache: the next row
  /// is looked at meanwhile.
  @inline(always)
  private mutating func bid(_ row: Int32, _ wish: ShortLists<Cost>.Wish, penalty: Cost) {
    let column = columns[wish.column]
    let first = Int(column.firstSlot)
    var cheapest = first
    var least = slots[first].price
    var next = Cost.unreachable
    for slot in first &+ 1..<max(first &+ 1, Int(columns[wish.column &+ 1].firstSlot)) {
      let price = slots[slot].price
      let isLess = price < least
      next = min(next, isLess ? least : price)
      cheapest = isLess ? slot : cheapest
      least = isLess ? price : least
    }
    let fromNext = next == Cost.unreachable ? next : wish.best &- least &+ next
    let second = min(wish.second, fromNext)
    let bid = least &+ min(second &- wish.best &+ epsilon, penalty &- wish.best)
    waiting.insert(slots[cheapest].holder)
    slots[cheapest] = Slot(price: bid, holder: UInt32(bitPattern: row))
    columns[wish.column] = AuctionColumn(price: min(bid, next), firstSlot: column.firstSlot)
  }
}
