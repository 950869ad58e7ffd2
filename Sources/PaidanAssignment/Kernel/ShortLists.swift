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
  struct Wish {
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

  private var heads: WorkArray<Head>
  private var edges: WorkArray<KernelEdge<Cost>>
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
    // If there is no more room than for one row, it keeps the list it has.
    let isListed = end &+ range.count &+ offers.count <= edges.count
    let start = isListed ? end : edges.count &- offers.count
    for place in 0..<range.count {
      let index = range.lowerBound &+ place
      let column = order.kernelColumn(problem.columns[index])
      let cost = problem.costs[index]
      let offer = cost &+ columns[column].price
      edges[start &+ place] = KernelEdge(target: column, cost: cost)
      offers[place] = offer
      wish.consider(column, at: offer)
    }
    if !isListed { return wish }
    let bound = min(wish.best, penalty) &+ width
    var end = start
    for place in 0..<range.count {
      // Written always and kept if it counts.
      edges[end] = edges[start &+ place]
      end &+= (bound &- offers[place]).oneUnlessNegative
    }
    heads[row] = Head(start: start, count: Int32(truncatingIfNeeded: end &- start), bound: bound)
    self.end = end
    return wish
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

  /// Brings lists that were made in the problem's order into the kernel's.
  ///
  /// Read as they lie, and written where they belong: a store that misses the cache holds up
  /// nothing, a load does.
  mutating func reorder<Order: KernelOrder & ~Copyable>(in order: borrowing Order) {
    let reorderedHeads = WorkArray<Head>(uninitialized: heads.count)
    end = 0
    for row in 0..<Int32(heads.count) {
      let head = heads[order.problemRow(row)]
      reorderedHeads[row] = Head(start: end, count: head.count, bound: head.bound)
      end &+= Int(head.count)
    }
    let reorderedEdges = WorkArray<KernelEdge<Cost>>(uninitialized: edges.count)
    for row in 0..<Int32(heads.count) {
      var place = reorderedHeads[order.kernelRow(row)].start
      for index in heads[row].range {
        let edge = edges[index]
        reorderedEdges[place] = KernelEdge(
          target: order.kernelColumn(edge.target), cost: edge.cost)
        place &+= 1
      }
    }
    heads = reorderedHeads
    edges = reorderedEdges
  }
}
