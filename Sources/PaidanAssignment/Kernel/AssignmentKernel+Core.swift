/// The core: of each row only the edges that may matter at the prices at hand. What is optimal on
/// the core is optimal altogether once no edge outside it costs a row less than the row is worth.
/// The idea is Volgenant's (LAPMOD 1996, doi:10.1016/0305-0548(96)00010-X); here the core is chosen
/// by prices that are nearly right already, so that it is small and hardly ever has to grow.
extension AssignmentKernel {
  /// Gives every column the price it has in an auction; every row its value at these prices, a
  /// place on a column where that value is attained if the column has a free slot no dearer than
  /// its price, and as its edges those within `margin` of its value.
  mutating func placeRowsOnCore<Order: KernelOrder & ~Copyable>(
    after auction: inout AuctionWarmStart<Cost>, of problem: borrowing ProblemView<Cost>,
    in order: borrowing Order, margin: Cost
  ) {
    for column in 0..<graph.columnCount {
      graph.columns.states[column].price = auction.columns[column].price
    }
    let core = WorkArray<KernelEdge<Cost>>(uninitialized: problem.columns.count)
    var end = 0
    for row in 0..<Int32(graph.rowCount) {
      let penalty = graph.rows.states[row].penalty
      var wish = auction.lists.wish(of: row, penalty: penalty, columns: auction.columns)
      if auction.lists.isLookDue(at: row, wish, penalty: penalty) {
        wish = auction.lists.look(
          at: row, of: problem, in: order, penalty: penalty, columns: auction.columns)
      }
      let start = end
      // The list need not have all within the margin: what is missed can join the core later.
      let bound = min(wish.best, penalty) &+ margin
      for index in auction.lists.head(of: row).range {
        let edge = auction.lists.edge(index)
        // Written always and kept if it counts.
        core[end] = edge
        end &+= (bound &- edge.cost &- auction.columns[edge.target].price).oneUnlessNegative
      }
      graph.rows.states[row].edges = EdgeRun(start: start, end: end)
      graph.rows.states[row].value = min(wish.best, penalty)
      if wish.best <= penalty,
        graph.columns.states[wish.column].nextSlotCost <= graph.columns.states[wish.column].price
      {
        take(wish.column, row: row)
      }
    }
    graph.takeIn(core, end: end)
  }

  /// Looks for edges outside the core that cost a row less than it is worth.
  ///
  /// - Returns: false when there is none: then the plan is optimal. Else those edges and all within
  ///   `margin` of the row's new value have joined the core, and their rows are on no column.
  mutating func growCore(from problem: borrowing ProblemView<Cost>, margin: Cost) -> Bool {
    var look = CoreLook<Cost>()
    let rows = violatedRows(of: problem, in: SameOrder(), since: &look)
    growCore(by: rows, from: problem, in: SameOrder(), margin: margin)
    return !rows.isEmpty
  }

  /// The same for rows whose values are known to be right again.
  mutating func growCore<Order: KernelOrder & ~Copyable>(
    by rows: [Int32], from problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    margin: Cost
  ) {
    for row in rows {
      let known = graph.edges(ofRow: row)
      var added: [KernelEdge<Cost>] = []
      for index in problem.edges(of: order.problemRow(row)) {
        let column = order.kernelColumn(problem.columns[index])
        let cost = problem.costs[index]
        // No edge ever leaves the core, so that it cannot grow for ever.
        if cost &+ graph.columns.states[column].price <= graph.rows.states[row].value &+ margin,
          !known.contains(where: { graph.rows[$0].target == column })
        {
          added.append(KernelEdge(target: column, cost: cost))
        }
      }
      graph.append(added, toRow: row)
    }
    for row in rows where graph.rows.states[row].column >= 0 {
      release(row, from: graph.rows.states[row].column)
    }
  }
}
