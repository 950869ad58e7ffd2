/// From an empty plan to an optimum.
extension SparseProblem {
  /// A kernel with all rows inserted; its graph may be a core that proves the optimum of this one.
  ///
  /// Where the meter stops the work the plan is feasible, and no more than that.
  ///
  /// - Parameters:
  ///   - algorithm: the way to the optimum.
  ///   - threads: how many may work at once, where the problem falls into regions.
  ///   - regionRows: how many rows a region has at least; nil where it is one already, not to be
  ///     cut any further.
  ///   - meter: counts searches and may stop them.
  /// - Returns: the kernel.
  func solvedKernel(
    by algorithm: AssignmentAlgorithm, threads: Int = 1, regionRows: Int? = RegionSplit.leastRows,
    meter: WorkMeter = WorkMeter()
  ) -> AssignmentKernel<Cost> {
    guard startsWithAuction(algorithm) else {
      var kernel = AssignmentKernel(KernelGraph(self))
      kernel.meter = meter
      kernel.insertRows()
      return kernel
    }
    var kernel = AssignmentKernel(KernelGraph(withoutEdgesOf: self))
    kernel.meter = meter
    let epsilon = auctionEpsilon
    // With a limit to the number of searches, all of them are done in one place.
    if let regionRows, !meter.isCounted,
      let regions = RegionSplit(of: self, leastRows: regionRows)
    {
      let solved = regions.solved(self, threads: threads, meter: &kernel.meter)
      withView { kernel.join(solved, of: $0, epsilon: epsilon) }
      return kernel
    }
    withView { kernel.solveOnCore(of: $0, epsilon: epsilon) }
    return kernel
  }

  func startsWithAuction(_ algorithm: AssignmentAlgorithm) -> Bool {
    // An auction numbers slots in 32 bits.
    guard slotCosts.count <= UInt32.max else { return false }
    return switch algorithm {
    case .automatic: rewardsAuction
    case .augmentingPath: false
    case .auction: true
    }
  }

  /// Whether an auction is worth its preparation.
  ///
  /// Measured on cities: from some hundred rows on it is the faster way wherever slots are few, and
  /// with four slots for each row a plain insertion hardly ever searches. A bid looks at each slot
  /// of a column, so columns of very many slots are no case for it.
  private var rewardsAuction: Bool {
    rowCount >= 256 && slotCosts.count < 4 * rowCount && slotCosts.count <= 16 * columnCount
  }

  /// Three fortieths of a typical penalty, or of the range within which the costs of a row lie where
  /// penalties are beyond it.
  ///
  /// Less makes more bids, more leaves more to repair; on cities anything from half of this to
  /// twice of it takes about the same time.
  var auctionEpsilon: Cost {
    let step = max(1, rowCount / 256)
    var penalties: [Cost] = []
    var spreads: [Cost] = []
    for row in stride(from: 0, to: rowCount, by: step) {
      let edges = rowOffsets[row]..<rowOffsets[row + 1]
      guard let least = costs[edges].min(), let greatest = costs[edges].max() else { continue }
      penalties.append(self.penalties[row])
      spreads.append(greatest - least)
    }
    guard !penalties.isEmpty else { return 1 }
    penalties.sort()
    spreads.sort()
    let scale = min(penalties[penalties.count / 2], 2 * spreads[spreads.count / 2])
    return max(1, scale / 40 * 3)
  }
}

extension AssignmentKernel {
  /// Auction, repair on a core, and a look at all edges, until nothing outside the core is missed.
  mutating func solveOnCore(of problem: borrowing ProblemView<Cost>, epsilon: Cost) {
    solveOnCore(of: problem, in: SameOrder(), epsilon: epsilon)
  }

  /// The same of a problem whose rows and columns the kernel has in another order.
  mutating func solveOnCore<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order, epsilon: Cost
  ) {
    // Prices are wrong by about epsilon. Twice that catches all but a dozen rows in a city of
    // 100,000, and keeps one edge in six.
    let margin = 2 * epsilon
    runAuction(of: problem, in: order, epsilon: epsilon, margin: margin)
    var look = CoreLook<Cost>()
    var isWholeSeen = false
    while !isWholeSeen, !meter.isStopped {
      graph.makeColumnLists()
      lowerOverpricedColumns()
      insertRows()
      if meter.isStopped { return }
      let rows = violatedRows(of: problem, in: order, since: &look)
      growCore(by: rows, from: problem, in: order, margin: margin)
      isWholeSeen = rows.isEmpty
    }
  }

  private mutating func runAuction<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order, epsilon: Cost, margin: Cost
  ) {
    var auction = AuctionWarmStart(of: problem, epsilon: epsilon)
    // Enough for every round seen on cities; a war over prices elsewhere ends here.
    auction.run(of: problem, in: order, limit: 20 * graph.rowCount, meter: &meter)
    placeRowsOnCore(after: &auction, of: problem, in: order, margin: margin)
  }
}

extension AssignmentKernel {
  /// Takes in an optimum that was found elsewhere, with all edges of its problem.
  init(_ problem: SparseProblem<Cost>, _ solved: SolvedProblem<Cost>) {
    self.init(KernelGraph(problem))
    for column in 0..<Int32(graph.columnCount) where !graph.slots(of: column).isEmpty {
      price[column] = solved.prices[Int(column)]
    }
    for row in 0..<Int32(graph.rowCount) {
      let column = solved.columnOfRow[Int(row)]
      value[row] = graph.penalties[row]
      for index in graph.edges(ofRow: row) where graph.rowEdges[index].target == column {
        value[row] = graph.rowEdges[index].cost &+ price[column]
        take(column, row: row)
      }
    }
  }
}
