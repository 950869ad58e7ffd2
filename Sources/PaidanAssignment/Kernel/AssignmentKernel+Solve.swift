/// From an empty plan to an optimum.
extension AssignmentKernel {
  /// Inserts all rows; nothing must have been inserted yet.
  mutating func solve(by algorithm: AssignmentAlgorithm) {
    let startsWithAuction =
      switch algorithm {
      case .automatic: graph.rewardsAuction
      case .augmentingPath: false
      case .auction: true
      }
    if startsWithAuction {
      adoptAuctionPrices()
      placeTightRows()
      graph.makeColumnLists()
      lowerOverpricedColumns()
    }
    insertRows()
  }

  /// Prices of one auction round, in place of each column's first slot cost.
  private func adoptAuctionPrices() {
    var auction = AuctionWarmStart(graph, epsilon: graph.auctionEpsilon)
    // Enough for every round seen on cities; a war over prices elsewhere ends here.
    auction.run(on: graph, limit: 20 * graph.rowCount)
    for column in 0..<graph.columnCount { price[column] = auction.leastPrice[column] }
  }

  /// Gives every row its value at the present prices, and a place on a column where that value is
  /// attained if the column has a free slot no dearer than its price.
  private func placeTightRows() {
    for row in 0..<Int32(graph.rowCount) {
      var worth = graph.penalties[row]
      var nearest: Int32 = -1
      for index in graph.edges(ofRow: row) {
        let edge = graph.rowEdges[index]
        let offer = edge.cost &+ price[edge.target]
        if offer < worth {
          worth = offer
          nearest = edge.target
        }
      }
      value[row] = worth
      if nearest >= 0, nextSlotCost[nearest] <= price[nearest] { take(nearest, row: row) }
    }
  }
}

extension KernelGraph {
  /// Whether an auction is worth its preparation.
  ///
  /// Measured on cities: below some thousand rows both ways take a millisecond, and with four slots
  /// for each row a plain insertion hardly ever searches. A bid looks at each slot of a column, so
  /// columns of very many slots are no case for it.
  var rewardsAuction: Bool {
    rowCount >= 2_000 && slotCosts.count < 4 * rowCount && slotCosts.count <= 16 * columnCount
  }

  /// A twelfth of a typical penalty, or of the range within which the costs of a row lie where
  /// penalties are beyond it.
  ///
  /// Less makes more bids, more leaves more to repair; on cities anything from half of this to
  /// twice of it takes about the same time.
  var auctionEpsilon: Cost {
    let step = max(1, rowCount / 1_024)
    var penalties: [Cost] = []
    var spreads: [Cost] = []
    for row in stride(from: 0, to: rowCount, by: step) {
      let edges = edges(ofRow: Int32(row))
      if edges.isEmpty { continue }
      var least = Cost.limit
      var greatest: Cost = 0
      for index in edges {
        least = min(least, rowEdges[index].cost)
        greatest = max(greatest, rowEdges[index].cost)
      }
      penalties.append(self.penalties[row])
      spreads.append(greatest - least)
    }
    guard !penalties.isEmpty else { return 1 }
    penalties.sort()
    spreads.sort()
    let scale = min(penalties[penalties.count / 2], 2 * spreads[spreads.count / 2])
    return max(1, scale / 12)
  }
}
