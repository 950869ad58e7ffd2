internal import PaidanAssignment
internal import PaidanModel

/// Makes the graph of a batch: a row for each order, an edge for each candidate.
struct GraphBuilder: Sendable {
  let orders: [Order]
  let engineers: [Engineer]
  let scorer: PairScorer
  let orderOfRow: [Int32]
  let finder: CandidateFinder
  let policy: DispatchPolicy
  /// By number: what leaving the order out costs, in thousandths of a minute.
  let penalties: [Int64]

  /// How many candidates of an order a core begins with, where there are as many.
  ///
  /// Fewer make the first optimum faster and leave more for the rounds after it.
  static let coreSize = 6

  /// How many rows before it is needed an order is fetched.
  private static let ahead = 8

  /// The consecutive rows that one thread makes.
  private struct Share: Sendable {
    let edges: EdgeBuffer
    var rowEnds: [Int] = []
    var penalties: [Int32] = []
    /// Per row: the disc searched; empty where all are.
    var discs: [UInt8] = []
    /// What ended the work.
    var failure: BatchError?

    init(_ edges: EdgeBuffer) { self.edges = edges }
  }

  /// Finds and scores every candidate, or the nearest ones.
  ///
  /// Rows are independent, and they are put together in their order: the graph is the same for any
  /// number of threads.
  ///
  /// - Parameters:
  ///   - isCore: whether the nearest will do.
  ///   - threads: how many may work at once.
  /// - Returns: the graph, and of a core what it holds.
  /// - Throws: ``BatchError/costOutOfRange(what:cost:limit:)`` for the first such row.
  func graph(
    isCore: Bool, threads: Int
  ) throws(BatchError) -> (graph: CandidateGraph, core: CandidateCore?) {
    let (slotOffsets, slotCosts) = try slots()
    let plans = EdgeEstimate(rowCount: orderOfRow.count, threads: threads) { rows in
      let sample = share(of: rows, isCore: isCore, in: EdgeBuffer())
      return sample.rowEnds.indices.map {
        sample.rowEnds[$0] - ($0 == 0 ? 0 : sample.rowEnds[$0 - 1])
      }
    }.shares
    let (shares, columns, costs) = edges(plans, isCore: isCore)
    for share in shares { if let failure = share.failure { throw failure } }
    var rowOffsets = [0]
    rowOffsets.reserveCapacity(orderOfRow.count + 1)
    for share in shares {
      let first = rowOffsets[rowOffsets.count - 1]
      for end in share.rowEnds { rowOffsets.append(first + end) }
    }
    let graph = CandidateGraph.made(
      rowOffsets: rowOffsets, columns: columns, costs: costs,
      penalties: shares.count == 1 ? shares[0].penalties : shares.flatMap(\.penalties),
      slotOffsets: slotOffsets, slotCosts: slotCosts)
    return (graph, isCore ? CandidateCore(discs: shares.flatMap(\.discs)) : nil)
  }

  /// Makes all shares, each on a thread, and puts their edges behind one another.
  ///
  /// They are written where they will lie as far as the estimate of their number holds: the first
  /// share for good, the others to be moved down to the end of the one before.
  private func edges(
    _ plans: [EdgeEstimate.Share], isCore: Bool
  ) -> (shares: [Share], columns: [Int32], costs: [Int32]) {
    let room = plans.reduce(0) { $0 + $1.room }
    var shares: [Share] = []
    var columns: [Int32] = []
    let costs = unsafe [Int32](unsafeUninitializedCapacity: room) { costs, costCount in
      columns = unsafe [Int32](unsafeUninitializedCapacity: room) { columns, columnCount in
        guard let firstCost = costs.baseAddress, let firstColumn = columns.baseAddress else {
          shares = plans.map { share(of: [$0.rows], isCore: isCore, in: EdgeBuffer()) }
          return
        }
        unsafe LargePages.advise(costs)
        unsafe LargePages.advise(columns)
        var start = 0
        let buffers = plans.map { plan in
          defer { start += plan.room }
          return unsafe EdgeBuffer(
            columns: firstColumn + start, costs: firstCost + start, capacity: plan.room)
        }
        shares = Parallel.map(plans.count, threads: plans.count) { place in
          share(of: [plans[place].rows], isCore: isCore, in: buffers[place])
        }
        guard shares.allSatisfy(\.edges.isLent) else { return }
        var end = 0
        for share in shares {
          unsafe share.edges.move(to: firstColumn + end, firstCost + end)
          end += share.edges.count
        }
        (columnCount, costCount) = (end, end)
      }
    }
    if shares.allSatisfy(\.edges.isLent) { return (shares, columns, costs) }
    var (allColumns, allCosts): ([Int32], [Int32]) = ([], [])
    for share in shares { share.edges.append(to: &allColumns, &allCosts) }
    // Until here some of the edges may lie in the memory that was lent.
    withExtendedLifetime((columns, costs)) {}
    return (shares, allColumns, allCosts)
  }

  /// Makes some rows, block by block.
  private func share(of runs: [Range<Int>], isCore: Bool, in edges: EdgeBuffer) -> Share {
    var share = Share(edges)
    let rowCount = runs.reduce(0) { $0 + $1.count }
    share.rowEnds.reserveCapacity(rowCount)
    share.penalties.reserveCapacity(rowCount)
    let desk = RowDesk()
    for run in runs {
      for start in stride(from: run.lowerBound, to: run.upperBound, by: EdgeEstimate.block) {
        let rows = start..<min(start + EdgeEstimate.block, run.upperBound)
        do throws(BatchError) {
          try make(rows, isCore: isCore, on: desk, to: &share)
        } catch {
          share.failure = error
          return share
        }
      }
    }
    return share
  }

  /// Where a thread makes the rows of a block.
  private final class RowDesk {
    let scan = DiscScan()
    /// The edges of the block's rows, kind by kind.
    let edges = EdgeBuffer()
    var orders: [OrderRow] = []
    /// Per row of the block: where its edges are.
    var places: [Range<Int>] = []
    var discs: [UInt8] = []
  }

  /// Adds a block of rows to a share.
  ///
  /// Orders that ask for one kind are neighbours again: what they look through stays at hand from
  /// one to the next. They are fetched beforehand, as they lie all over the memory.
  private func make(
    _ rows: Range<Int>, isCore: Bool, on desk: RowDesk, to share: inout Share
  ) throws(BatchError) {
    let numbers = orderOfRow[rows]
    desk.orders.removeAll(keepingCapacity: true)
    for (row, number) in numbers.enumerated() {
      if row + Self.ahead < numbers.count {
        let next = Int(numbers[numbers.startIndex + row + Self.ahead])
        scorer.orderRows.fetch(next)
        penalties.fetch(next)
      }
      desk.orders.append(scorer.orderRows[Int(number)])
    }
    desk.places = [Range<Int>](repeating: 0..<0, count: rows.count)
    desk.discs = [UInt8](repeating: 0, count: isCore ? rows.count : 0)
    desk.edges.shorten(to: 0)
    var failure: (row: Int, error: BatchError)?
    for (row, number) in numbers.enumerated() {
      do throws(BatchError) {
        share.penalties.append(try penalty(of: Int(number)))
      } catch {
        failure = (row, error)
        break
      }
    }
    let kinds = desk.orders.map { UInt64(finder.rarestKind(of: $0)) }
    // Where the last order of the same kind found enough is where the next one looks first.
    var halvings = [Int](repeating: finder.discs.count / 2, count: SkillSignature.exactKinds + 1)
    for row in RadixOrder.ascending(kinds).lazy.map({ Int($0) }) {
      do throws(BatchError) {
        try add(row, isCore: isCore, &halvings[Int(kinds[row])], on: desk)
      } catch {
        if row < failure?.row ?? rows.count { failure = (row, error) }
      }
    }
    if let failure { throw failure.error }
    for place in desk.places {
      share.edges.append(desk.edges, place)
      share.rowEnds.append(share.edges.count)
    }
    share.discs.append(contentsOf: desk.discs)
  }

  /// Finds the edges of one of the desk's rows.
  @inline(__always)
  private func add(
    _ row: Int, isCore: Bool, _ halvings: inout Int, on desk: RowDesk
  ) throws(BatchError) {
    let (order, first) = (desk.orders[row], desk.edges.count)
    // Of a remote order a core holds all: none is nearer than another.
    if isCore, !order.isRemote {
      while true {
        try addCandidates(of: order, within: finder.discs[halvings], on: desk)
        if halvings == 0 || desk.edges.count - first >= Self.coreSize { break }
        desk.edges.shorten(to: first)
        halvings -= 1
      }
      desk.discs[row] = UInt8(halvings)
      let isPlenty = desk.edges.count - first >= 3 * Self.coreSize
      if isPlenty { halvings = min(halvings + 1, finder.discs.count - 1) }
    } else {
      try addCandidates(of: order, within: finder.radius, on: desk)
    }
    desk.places[row] = first..<desk.edges.count
  }

  /// Adds the candidates of an order within a disc, columns ascending.
  private func addCandidates(
    of order: OrderRow, within disc: SearchRadius, on desk: RowDesk
  ) throws(BatchError) {
    do throws(CostExcess) {
      let limit = Int64(CandidateGraph.costLimit)
      if order.isRemote {
        try finder.addRemoteCandidates(of: order, below: limit, to: desk.edges)
      } else {
        try finder.addCandidates(
          of: order, within: disc, scan: desk.scan, below: limit, to: desk.edges)
      }
    } catch {
      _ = try checked(
        error.cost,
        "the cost of order \"\(orders[Int(order.number)].id)\" for engineer "
          + "\"\(engineers[Int(error.engineer)].id)\"")
    }
  }

  private func penalty(of number: Int) throws(BatchError) -> Int32 {
    try checked(penalties[number], "the penalty of order \"\(orders[number].id)\"")
  }

  /// The slots of each column: the *k*-th open order costs *k* load steps.
  private func slots() throws(BatchError) -> (offsets: [Int], costs: [Int32]) {
    var offsets: [Int] = [0]
    var costs: [Int32] = []
    offsets.reserveCapacity(finder.columns.count + 1)
    for engineer in finder.columns {
      for slot in 0..<Int64(engineer.slots) {
        let open = Int64(engineer.openOrders) + slot
        costs.append(
          try checked(
            open * policy.weights.loadStep.thousandths, "the load of \(open) open orders"))
      }
      offsets.append(costs.count)
    }
    return (offsets, costs)
  }

  private func checked(
    _ cost: Int64, _ what: @autoclosure () -> String
  ) throws(BatchError) -> Int32 {
    let limit = Int64(CandidateGraph.costLimit)
    guard cost < limit else { throw .costOutOfRange(what: what(), cost: cost, limit: limit) }
    return Int32(cost)
  }
}
