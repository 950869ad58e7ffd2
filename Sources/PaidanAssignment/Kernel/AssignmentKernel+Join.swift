/// Regions that were solved apart become one.
extension AssignmentKernel {
  /// Gives every row its value at prices found region by region, keeps it on its column where that
  /// is still best for it, and begins a core with the edges within `margin` of its value.
  private mutating func placeRows(
    of problem: borrowing ProblemView<Cost>, from solved: SolvedProblem<Cost>, margin: Cost
  ) {
    for column in 0..<Int32(graph.columnCount) where !graph.slots(of: column).isEmpty {
      price[column] = solved.prices[Int(column)]
    }
    let offsets = WorkArray<Int>(uninitialized: graph.rowCount + 1)
    let core = WorkArray<KernelEdge<Cost>>(uninitialized: problem.columns.count)
    var count = 0
    offsets[0] = 0
    for row in 0..<Int32(graph.rowCount) {
      let edges = problem.edges(of: row)
      let own = solved.columnOfRow[Int(row)]
      var worth = graph.penalties[row]
      var ownOffer = Cost.unreachable
      for index in edges {
        let column = problem.columns[index]
        let offer = problem.costs[index] &+ price[column]
        ownOffer = column == own ? offer : ownOffer
        worth = min(worth, offer)
      }
      value[row] = worth
      if own >= 0, ownOffer == worth { take(own, row: row) }
      for index in edges {
        let edge = problem.edge(index)
        // Written always and kept if it counts, which spares the loop a branch nobody can predict.
        core[count] = edge
        count &+= edge.cost &+ price[edge.target] <= worth &+ margin ? 1 : 0
      }
      offsets[Int(row) &+ 1] = count
    }
    graph.replaceEdges(core, offsets: offsets)
  }

  /// An optimum from one of each region.
  ///
  /// Prices are exact but along the borders, so that the core begins with hardly more than the edges
  /// that are tight; rows that miss something there get all that an auction would have left them.
  mutating func join(
    _ solved: SolvedProblem<Cost>, of problem: borrowing ProblemView<Cost>, epsilon: Cost
  ) {
    placeRows(of: problem, from: solved, margin: epsilon / 8)
    var isWholeSeen = false
    while !isWholeSeen, !meter.isStopped {
      graph.makeColumnLists()
      lowerOverpricedColumns()
      insertRows()
      if !meter.isStopped { isWholeSeen = !growCore(from: problem, margin: 2 * epsilon) }
    }
  }
}
