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

  typealias Wish = ShortLists<Cost>.Wish

  let epsilon: Cost
  /// One more than there are columns, so that the last one's slots end somewhere.
  private(set) var columns: WorkArray<AuctionColumn<Cost>>
  var lists: ShortLists<Cost>
  private var slots: WorkArray<Slot>
  /// The rows that were outbid and have not bid again.
  private var waiting: RowSet

  /// A row about to bid, and the price of the column it wishes when it was looked at.
  private struct Bidder: BitwiseCopyable {
    var row: Int32
    var price: Cost
    var wish: Wish
  }

  /// Those looked at before the first of them bids.
  private let bidders: WorkArray<Bidder>

  init(
    of problem: borrowing ProblemView<Cost>, columns states: borrowing WorkArray<ColumnState<Cost>>,
    slotCosts: borrowing WorkArray<Cost>, epsilon: Cost
  ) {
    let columnCount = states.count
    self.epsilon = epsilon
    lists = ShortLists(of: problem, width: 4 * epsilon)
    let nobody = RowSet.nobody(rowCount: problem.penalties.count)
    // One more than there are, so that the slots of a column without any lie somewhere too.
    slots = WorkArray(
      repeating: Slot(price: Cost.closedPrice, holder: nobody), count: slotCosts.count + 1)
    for slot in 0..<slotCosts.count { slots[slot] = Slot(price: slotCosts[slot], holder: nobody) }
    columns = WorkArray(uninitialized: columnCount + 1)
    for column in 0..<columnCount {
      let run = states[column].slots
      columns[column] = AuctionColumn(
        price: run.count > 0 ? slotCosts[run.start] : Cost.closedPrice,
        firstSlot: UInt32(truncatingIfNeeded: run.start))
    }
    columns[columnCount] = AuctionColumn(
      price: Cost.closedPrice, firstSlot: UInt32(truncatingIfNeeded: slotCosts.count))
    waiting = RowSet(rowCount: problem.penalties.count)
    bidders = WorkArray(
      repeating: Bidder(row: 0, price: 0, wish: Wish(second: 0)),
      count: ShortLists<Cost>.batch)
  }

  /// Every row bids until it holds a slot or would rather stay out, or `limit` bids were made, or
  /// the meter is out of time.
  ///
  /// In sweeps of ascending rows: who is outbid waits for its turn, so that edges and lists are
  /// read in the order they lie in memory. `penalties` and all rows and columns are in the kernel's
  /// order.
  mutating func run<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    penalties: borrowing WorkArray<Cost>, limit: Int, meter: inout WorkMeter
  ) {
    var bidCount = 0
    var isFirstSweep = true
    var word = 0
    // 64 rows to a word, again and again until none of them waits: in the kernel's order whom they
    // drive out is mostly among them, and their lists are still in the cache. In the problem's own
    // nobody stands near, and larger blocks are gone through less often.
    let blockWords = Order.isSame ? 128 : 32
    while isFirstSweep || !waiting.isEmpty {
      let words = word..<min(word &+ blockWords, waiting.wordCount)
      if isFirstSweep { bidOnce(words, of: problem, in: order, penalties: penalties) }
      var last = -1
      while last != bidCount {
        if bidCount >= limit || meter.isOutOfTime() { return }
        last = bidCount
        bidCount &+= bidAgain(words, of: problem, in: order, penalties: penalties)
      }
      word = words.upperBound
      if word >= waiting.wordCount {
        word = 0
        isFirstSweep = false
      }
    }
  }

  /// Lets rows bid for the first time.
  ///
  /// A few at a time: all are looked at before the first of them bids, so that what one has to wait
  /// for in memory is on its way while another is looked at.
  private mutating func bidOnce<Order: KernelOrder & ~Copyable>(
    _ words: Range<Int>, of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    penalties: borrowing WorkArray<Cost>
  ) {
    var first = 64 &* words.lowerBound
    let end = min(64 &* words.upperBound, waiting.rowCount)
    while first < end {
      let count = min(ShortLists<Cost>.batch, end &- first)
      // In another order than that of memory no processor foresees what is needed next.
      if !Order.isSame { lists.fetchBatches(after: first, of: problem, in: order) }
      for place in 0..<count {
        let row = Int32(truncatingIfNeeded: first &+ place)
        let wish = lists.look(
          at: row, of: problem, in: order, penalty: penalties[row], columns: columns)
        expect(wish, of: row, at: place)
      }
      bid(count, of: problem, in: order, penalties: penalties)
      first &+= count
    }
  }

  /// Lets those of the rows bid that wait; returns how many did.
  private mutating func bidAgain<Order: KernelOrder & ~Copyable>(
    _ words: Range<Int>, of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    penalties: borrowing WorkArray<Cost>
  ) -> Int {
    var bidCount = 0
    var count = 0
    for word in words {
      while let row = waiting.removeFirst(inWord: word) {
        bidders[count].row = row
        lists.fetchHead(of: row)
        count &+= 1
        if count == ShortLists<Cost>.batch {
          rebid(count, of: problem, in: order, penalties: penalties)
          bidCount &+= count
          count = 0
        }
      }
    }
    rebid(count, of: problem, in: order, penalties: penalties)
    return bidCount &+ count
  }

  /// Lets the first of ``bidders`` bid, as far as their lists go.
  private mutating func rebid<Order: KernelOrder & ~Copyable>(
    _ count: Int, of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    penalties: borrowing WorkArray<Cost>
  ) {
    for place in 0..<count { lists.fetchList(of: bidders[place].row) }
    for place in 0..<count {
      let row = bidders[place].row
      let wish = lists.wish(of: row, penalty: penalties[row], columns: columns)
      expect(wish, of: row, at: place)
    }
    bid(count, of: problem, in: order, penalties: penalties)
  }

  /// Notes what a row is about to bid for, and asks for its slots.
  @inline(always)
  private mutating func expect(_ wish: Wish, of row: Int32, at place: Int) {
    // A row without edges looks at the first column, for nothing.
    let column = columns[max(wish.column, 0)]
    bidders[place] = Bidder(row: row, price: column.price, wish: wish)
    slots.fetch(Int(column.firstSlot))
  }

  /// Lets the first of ``bidders`` bid, one after another.
  private mutating func bid<Order: KernelOrder & ~Copyable>(
    _ count: Int, of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    penalties: borrowing WorkArray<Cost>
  ) {
    for place in 0..<count {
      let row = bidders[place].row
      let penalty = penalties[row]
      var wish = bidders[place].wish
      if wish.best < penalty, columns[wish.column].price != bidders[place].price {
        // Somebody else of the batch was faster.
        wish = lists.wish(of: row, penalty: penalty, columns: columns)
      }
      // Its best may no longer be on the list.
      if lists.isLookDue(at: row, wish, penalty: penalty) {
        wish = lists.look(at: row, of: problem, in: order, penalty: penalty, columns: columns)
      }
      // Prices only rise here, so a row that would rather stay out now would so at the end.
      if wish.best < penalty { bid(row, wish, penalty: penalty) }
    }
  }

  /// Bids for the cheapest slot of the column `row` wishes; whom it drives out has to wait.
  ///
  /// No branch depends on what the slots hold, as they are hardly ever in the cache: the next row
  /// is looked at meanwhile.
  @inline(always)
  private mutating func bid(_ row: Int32, _ wish: Wish, penalty: Cost) {
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
