/// Of each row the edges that cost least at the prices of an auction, side by side in memory.
///
/// A list is made when a row is looked at in full, of all edges within `width` of the best. Prices
/// only rise in an auction, so whatever is not on the list costs more than its bound ever after,
/// and as long as bids stay below that, the list says all there is to know.
struct ShortLists<Cost: KernelCost>: ~Copyable {
  /// Where a row's list lies, and what all its other edges cost more than.
  struct Head: BitwiseCopyable {
    var start: Int
    var count: Int32
    var bound: Cost

    @inline(always) var range: Range<Int> {
      unsafe Range(uncheckedBounds: (start, start &+ Int(count)))
    }
  }

  /// A row's best column, what it costs there, and the next best of other columns and its penalty.
  struct Wish: BitwiseCopyable {
    var best = Cost.unreachable
    var second: Cost
    var column: Int32 = -1

    /// Without a branch: nobody can predict which edge is the best so far.
    @inline(always)
    mutating func consider(_ column: Int32, at offer: Cost) {
      let isBest = offer < best
      second = min(second, isBest ? best : offer)
      self.column = isBest ? column : self.column
      best = isBest ? offer : best
    }
  }

  private let heads: WorkArray<Head>
  private let edges: WorkArray<KernelEdge<Cost>>
  /// Where the last list ends.
  private var end = 0
  private let width: Cost
  /// What the edges of the row at hand cost.
  private let offers: WorkArray<Cost>

  init(of problem: borrowing ProblemView<Cost>, width: Cost) {
    let rowCount = problem.penalties.count
    self.width = width
    // An auction cut short leaves rows that were never looked at: nothing is known of their edges.
    heads = WorkArray(repeating: Head(start: 0, count: 0, bound: -1), count: rowCount)
    // Each row once, and half of them once more on average; where rows are looked at more often
    // than that, the last have to do with their former lists.
    let edgeCount = problem.columns.count
    var longest = 0
    for row in 0..<Int32(rowCount) { longest = max(longest, problem.edges(of: row).count) }
    edges = WorkArray(uninitialized: edgeCount + edgeCount / 2 + longest)
    offers = WorkArray(uninitialized: longest)
  }

  @inline(always) func head(of row: Int32) -> Head { heads[row] }
  @inline(always) func edge(_ index: Int) -> KernelEdge<Cost> { edges[index] }

  /// What `row` would like best of all its edges, which makes its list anew.
  @inline(always)
  mutating func look<Order: KernelOrder & ~Copyable>(
    at row: Int32, of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    penalty: Cost, columns: borrowing WorkArray<AuctionColumn<Cost>>
  ) -> Wish {
    let range = problem.edges(of: order.problemRow(row))
    var wish = Wish(second: penalty)
    for place in 0..<range.count {
      let index = range.lowerBound &+ place
      let column = order.kernelColumn(problem.columns[index])
      let offer = problem.costs[index] &+ columns[column].price
      offers[place] = offer
      wish.second = min(wish.second, max(wish.best, offer))
      wish.best = min(wish.best, offer)
    }
    // If there is no more room than for one row, it keeps the list it has.
    let isListed = end &+ range.count &+ offers.count <= edges.count
    let start = isListed ? end : edges.count &- offers.count
    let bound = min(wish.best, penalty) &+ width
    var end = start
    for place in 0..<range.count {
      let index = range.lowerBound &+ place
      let column = order.kernelColumn(problem.columns[index])
      let offer = offers[place]
      wish.column = offer == wish.best ? column : wish.column
      // Written always and kept if it counts.
      edges[end] = KernelEdge(target: column, cost: problem.costs[index])
      end &+= (bound &- offer).oneUnlessNegative
    }
    if isListed {
      heads[row] = Head(start: start, count: Int32(truncatingIfNeeded: end &- start), bound: bound)
      self.end = end
    }
    return wish
  }

  /// Whether its list says too little about what `row` would like best.
  @inline(always) func isLookDue(at row: Int32, _ wish: Wish, penalty: Cost) -> Bool {
    min(wish.best, penalty) > heads[row].bound
  }

  /// The same from its list, as far as that goes.
  @inline(always)
  func wish(of row: Int32, penalty: Cost, columns: borrowing WorkArray<AuctionColumn<Cost>>) -> Wish
  {
    let head = heads[row]
    var wish = Wish(second: min(penalty, head.bound))
    for index in head.range {
      let edge = edges[index]
      wish.consider(edge.target, at: edge.cost &+ columns[edge.target].price)
    }
    return wish
  }
}

/// Asking ahead. What is needed is fetched while something else is worked at, as far off in memory each
/// load takes as long as a hundred additions.
extension ShortLists {
  /// As many rows are gone through at a time.
  static var batch: Int { 16 }

  /// Asks for all edges of a row.
  @inline(always)
  private func fetch<Order: KernelOrder & ~Copyable>(
    _ row: Int32, of problem: borrowing ProblemView<Cost>, in order: borrowing Order
  ) {
    let range = problem.edges(of: order.problemRow(row))
    var index = range.lowerBound
    while index < range.upperBound {
      problem.costs.fetch(index)
      problem.columns.fetch(index)
      // Sixteen columns fill a line of the cache.
      index &+= 16
    }
  }

  /// Asks for where a row's list lies; for the list itself.
  @inline(always) func fetchHead(of row: Int32) { heads.fetch(row) }

  @inline(always) func fetchList(of row: Int32) { edges.fetch(heads[row].start) }

  /// Asks for the edges of the batch after that which begins at `first`, and for where those of the
  /// one after it lie.
  @inline(always)
  func fetchBatches<Order: KernelOrder & ~Copyable>(
    after first: Int, of problem: borrowing ProblemView<Cost>, in order: borrowing Order
  ) {
    let last = heads.count &- 1
    for place in first &+ Self.batch..<first &+ 2 &* Self.batch {
      fetch(Int32(truncatingIfNeeded: min(place, last)), of: problem, in: order)
    }
    for place in first &+ 2 &* Self.batch..<first &+ 3 &* Self.batch {
      let row = order.problemRow(Int32(truncatingIfNeeded: min(place, last)))
      problem.fetchEdges(of: row)
    }
  }
}
