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
  let instant: Instant

  /// How many candidates of an order a core begins with, where there are as many.
  ///
  /// Fewer make the first optimum faster and leave more for the rounds after it.
  static let coreSize = 6

  /// Consecutive rows of the graph.
  private struct Block {
    var rowEnds: [Int] = []
    var columns: [Int32] = []
    var costs: [Int32] = []
    var penalties: [Int32] = []
    /// Per row: the disc searched; empty where all are.
    var discs: [UInt8] = []
  }

  /// Finds and scores every candidate, or the nearest ones.
  ///
  /// Blocks of rows are independent, and they are put together in their order: the graph is the
  /// same for any number of threads.
  ///
  /// - Parameters:
  ///   - isCore: whether the nearest will do.
  ///   - threads: how many may work at once.
  /// - Returns: the graph, and of a core what it holds.
  /// - Throws: ``BatchError/costOutOfRange(what:cost:limit:)`` for the first such row.
  func graph(
    isCore: Bool, threads: Int
  ) throws(BatchError) -> (graph: CandidateGraph, core: CandidateCore?) {
    let blocks = Parallel.blocks(orderOfRow.count, threads: threads) { rows in
      Result { () throws(BatchError) in try self.block(rows, isCore: isCore) }
    }
    var whole = Block()
    var rowOffsets: [Int] = [0]
    rowOffsets.reserveCapacity(orders.count + 1)
    whole.penalties.reserveCapacity(orders.count)
    let edgeCount = blocks.reduce(0) { count, block in
      if case .success(let block) = block { count + block.columns.count } else { count }
    }
    whole.columns.reserveCapacity(edgeCount)
    whole.costs.reserveCapacity(edgeCount)
    for block in blocks {
      let block = try block.get()
      let start = whole.columns.count
      for end in block.rowEnds { rowOffsets.append(start + end) }
      whole.columns.append(contentsOf: block.columns)
      whole.costs.append(contentsOf: block.costs)
      whole.penalties.append(contentsOf: block.penalties)
      whole.discs.append(contentsOf: block.discs)
    }
    let (slotOffsets, slotCosts) = try slots()
    let graph = CandidateGraph.made(
      rowOffsets: rowOffsets, columns: whole.columns, costs: whole.costs,
      penalties: whole.penalties, slotOffsets: slotOffsets, slotCosts: slotCosts)
    return (graph, isCore ? CandidateCore(discs: whole.discs) : nil)
  }

  private func block(_ range: Range<Int>, isCore: Bool) throws(BatchError) -> Block {
    var block = Block()
    let scan = DiscScan()
    // Where the last order of the same kind found enough is where the next one looks first.
    var halvings = [Int](repeating: finder.discs.count / 2, count: SkillSignature.exactKinds + 1)
    for number in orderOfRow[range] {
      let row = scorer.orderRows[Int(number)]
      block.penalties.append(
        try checked(
          policy.penalties.penalty(of: orders[Int(number)], at: instant),
          "the penalty of order \"\(orders[Int(number)].id)\""))
      if row.isRemote {
        // Of these a core holds all: none is nearer than another.
        try addRemoteCandidates(of: row, number, to: &block)
        block.rowEnds.append(block.columns.count)
        if isCore { block.discs.append(0) }
        continue
      }
      guard isCore else {
        try addCandidates(of: row, number, within: finder.radius, to: &block, scan: scan)
        block.rowEnds.append(block.columns.count)
        continue
      }
      let kind = finder.rarestKind(of: row)
      let first = block.columns.count
      var disc = halvings[kind]
      while true {
        try addCandidates(of: row, number, within: finder.discs[disc], to: &block, scan: scan)
        if disc == 0 || block.columns.count - first >= Self.coreSize { break }
        block.columns.removeSubrange(first...)
        block.costs.removeSubrange(first...)
        disc -= 1
      }
      block.rowEnds.append(block.columns.count)
      block.discs.append(UInt8(disc))
      let isPlenty = block.columns.count - first >= 3 * Self.coreSize
      halvings[kind] = isPlenty ? min(disc + 1, finder.discs.count - 1) : disc
    }
    return block
  }

  /// Adds the candidates of an order within a disc, columns ascending.
  @inline(__always)
  private func addCandidates(
    of row: OrderRow, _ number: Int32, within disc: SearchRadius, to block: inout Block,
    scan: DiscScan
  ) throws(BatchError) {
    try finder.forEachCandidate(of: row, within: disc, scan: scan) {
      (column, evaluation) throws(BatchError) in
      scan.keep(Int32(column), cost: try checked(evaluation, number, column))
    }
    scan.appendKept(to: &block.columns, &block.costs)
  }

  /// Adds the candidates of an order to which distance does not apply, columns ascending.
  private func addRemoteCandidates(
    of row: OrderRow, _ number: Int32, to block: inout Block
  ) throws(BatchError) {
    try finder.forEachRemoteCandidate(of: row) { (column, evaluation) throws(BatchError) in
      block.columns.append(Int32(column))
      block.costs.append(try checked(evaluation, number, column))
    }
  }

  @inline(__always)
  private func checked(
    _ evaluation: PairEvaluation, _ number: Int32, _ column: Int
  ) throws(BatchError) -> Int32 {
    try checked(
      evaluation.terms.cost,
      "the cost of order \"\(orders[Int(number)].id)\" for engineer "
        + "\"\(engineers[Int(finder.columns[column].number)].id)\"")
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
