internal import PaidanAssignment
internal import PaidanModel

/// Makes the graph of a batch: a row for each order, an edge for each candidate.
struct GraphBuilder: Sendable {
  let orders: [Order]
  let rows: [OrderRow]
  let orderOfRow: [Int32]
  let engineers: [Engineer]
  let finder: CandidateFinder
  let policy: DispatchPolicy
  let instant: Instant

  /// Consecutive rows of the graph.
  private struct Block {
    var rowEnds: [Int] = []
    var columns: [Int32] = []
    var costs: [Int32] = []
    var penalties: [Int32] = []
  }

  /// Finds and scores every candidate.
  ///
  /// Blocks of rows are independent, and they are put together in their order: the graph is the
  /// same for any number of threads.
  ///
  /// - Parameter threads: how many may work at once.
  /// - Returns: the graph.
  /// - Throws: ``BatchError/costOutOfRange(what:cost:limit:)`` for the first such row.
  func graph(threads: Int) throws(BatchError) -> CandidateGraph {
    let blockSize = 1024
    let blockCount = (orderOfRow.count + blockSize - 1) / blockSize
    let blocks = Parallel.map(blockCount, threads: threads) { block in
      let rows = block * blockSize..<min((block + 1) * blockSize, orderOfRow.count)
      return Result { () throws(BatchError) in try self.block(rows) }
    }
    var rowOffsets: [Int] = [0]
    var columns: [Int32] = []
    var costs: [Int32] = []
    var penalties: [Int32] = []
    rowOffsets.reserveCapacity(orders.count + 1)
    penalties.reserveCapacity(orders.count)
    for block in blocks {
      let block = try block.get()
      let start = columns.count
      for end in block.rowEnds { rowOffsets.append(start + end) }
      columns.append(contentsOf: block.columns)
      costs.append(contentsOf: block.costs)
      penalties.append(contentsOf: block.penalties)
    }
    let (slotOffsets, slotCosts) = try slots()
    return CandidateGraph.validated(
      rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
  }

  private func block(_ range: Range<Int>) throws(BatchError) -> Block {
    var block = Block()
    var runs: [SphereIndex.Run] = []
    for number in orderOfRow[range] {
      let penalty = policy.penalties.penalty(of: orders[Int(number)], at: instant)
      block.penalties.append(
        try checked(penalty, "the penalty of order \"\(orders[Int(number)].id)\""))
      try finder.forEachCandidate(of: rows[Int(number)], runs: &runs) {
        (column, evaluation) throws(BatchError) in
        block.columns.append(Int32(column))
        block.costs.append(
          try checked(
            evaluation.terms.cost,
            "the cost of order \"\(orders[Int(number)].id)\" for engineer "
              + "\"\(engineers[Int(finder.columns[column].number)].id)\""))
      }
      block.rowEnds.append(block.columns.count)
    }
    return block
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
