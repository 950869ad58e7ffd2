/// From an empty plan to an optimum.
extension SparseProblem {
  /// A kernel with all rows inserted; its graph may be a core that proves the optimum of this one.
  ///
  /// Where the meter stops the work the plan is feasible, and no more than that.
  func solvedKernel(
    by algorithm: AssignmentAlgorithm, meter: WorkMeter = WorkMeter()
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

  /// Three fortieths of a typical penalty, or of twice the range within which the costs of a row and
  /// the next slot of a column lie, where penalties are beyond it.
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
    var slotSteps: [Cost] = []
    for column in stride(from: 0, to: columnCount, by: max(1, columnCount / 256)) {
      let slots = slotOffsets[column]..<slotOffsets[column + 1]
      if slots.count > 1 {
        slotSteps.append(slotCosts[slots.lowerBound + 1] - slotCosts[slots.lowerBound])
      }
    }
    let range = (Self.median(spreads) + Self.median(slotSteps)) * 2
    return max(1, min(Self.median(penalties), range) / 40 * 3)
  }

  private static func median(_ values: [Cost]) -> Cost {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
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
    var auction = AuctionWarmStart(
      of: problem, columns: graph.columns.states, slotCosts: graph.slotCosts, epsilon: epsilon)
    // Side by side: bids look at nothing else of a row.
    let penalties = WorkArray(count: graph.rowCount) { graph.rows.states[$0].penalty }
    // Enough for every round seen on cities; a war over prices elsewhere ends here.
    auction.run(
      of: problem, in: order, penalties: penalties, limit: 20 * graph.rowCount, meter: &meter)
    placeRowsOnCore(after: &auction, of: problem, in: order, margin: margin)
  }
}

extension AssignmentKernel {
  /// Takes in an optimum that was found elsewhere, with all edges of its problem.
  init(_ problem: SparseProblem<Cost>, _ solved: SolvedProblem<Cost>) {
    self.init(KernelGraph(problem))
    for column in 0..<Int32(graph.columnCount) where !graph.slots(of: column).isEmpty {
      graph.columns.states[column].price = solved.prices[Int(column)]
    }
    for row in 0..<Int32(graph.rowCount) {
      let column = solved.columnOfRow[Int(row)]
      graph.rows.states[row].value = graph.rows.states[row].penalty
      for index in graph.edges(ofRow: row) where graph.rows[index].target == column {
        graph.rows.states[row].value = graph.rows[index].cost &+ graph.columns.states[column].price
        take(column, row: row)
      }
    }
  }
}
