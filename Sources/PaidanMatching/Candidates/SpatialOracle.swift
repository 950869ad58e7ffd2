internal import PaidanAssignment
internal import PaidanModel

/// Looks round each order for candidates outside the core who are worth taking at given prices.
struct SpatialOracle: PriceOracle, Sendable {
  private let problem: BatchProblem
  private let core: CandidateCore

  /// An oracle for a problem whose graph is `core`.
  init(_ problem: BatchProblem, _ core: CandidateCore) {
    self.problem = problem
    self.core = core
  }

  /// Every candidate outside the core whose cost plus price is at most the order's value.
  func missedEdges(prices: [Int32], values: [Int32]) -> EdgeList {
    let leastPrice = prices.min() ?? 0
    let lists = Parallel.blocks(values.count, threads: problem.threads) { rows in
      missedEdges(rows, prices: prices, values: values, leastPrice: leastPrice)
    }
    var edges = EdgeList()
    for list in lists { edges.append(list) }
    return edges
  }

  private func missedEdges(
    _ rows: Range<Int>, prices: [Int32], values: [Int32], leastPrice: Int32
  ) -> EdgeList {
    var edges = EdgeList()
    let scan = DiscScan()
    let finder = problem.finder
    for row in rows {
      let value = Int64(values[row])
      guard let inner = core.innerDisc(of: row, in: finder),
        problem.scorer.leastTravel(over: inner.distance) + Int64(leastPrice) <= value
      else { continue }
      finder.forEachOffer(
        to: problem.orderRows[Int(problem.orderOfRow[row])], upTo: value, prices: prices,
        beyond: inner.squaredChord, scan: scan
      ) { column, evaluation in
        let cost = evaluation.terms.cost
        if cost + Int64(prices[column]) <= value {
          edges.append(row: Int32(row), column: Int32(column), cost: Int32(cost))
        }
      }
    }
    return edges
  }
}
