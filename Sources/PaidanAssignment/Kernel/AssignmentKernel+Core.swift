/// The core: of each row only the edges that may matter at the prices at hand. What is optimal on
/// the core is optimal altogether once no edge outside it costs a row less than the row is worth.
/// The idea is Volgenant's (LAPMOD 1996, doi:10.1016/0305-0548(96)00010-X); here the core is chosen by
/// prices that are nearly right already, so that it is small and hardly ever has to grow.
extension AssignmentKernel {
  /// Gives every row its value at the present prices, a place on a column where that value is
  /// attained if the column has a free slot no dearer than its price, and as its edges those within
  /// `margin` of its value.
  mutating func placeRowsOnCore(of problem: borrowing ProblemView<Cost>, margin: Cost) {
    let offsets = WorkArray<Int>(uninitialized: graph.rowCount + 1)
    let core = WorkArray<KernelEdge<Cost>>(uninitialized: problem.columns.count)
    var count = 0
    offsets[0] = 0
    for row in 0..<Int32(graph.rowCount) {
      let edges = problem.edges(of: row)
      var worth = graph.penalties[row]
      var nearest: Int32 = -1
      for index in edges {
        let column = problem.columns[index]
        let offer = problem.costs[index] &+ price[column]
        nearest = offer < worth ? column : nearest
        worth = min(worth, offer)
      }
      value[row] = worth
      if nearest >= 0, nextSlotCost[nearest] <= price[nearest] { take(nearest, row: row) }
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

  /// Looks for edges outside the core that cost a row less than it is worth.
  ///
  /// - Returns: false when there is none: then the plan is optimal. Else those edges and all within
  ///   `margin` of the row's new value have joined the core, and their rows have left their columns.
  mutating func growCore(from problem: borrowing ProblemView<Cost>, margin: Cost) -> Bool {
    var violated: [Int32] = []
    for row in 0..<Int32(graph.rowCount) {
      var worth = value[row]
      for index in problem.edges(of: row) {
        worth = min(worth, problem.costs[index] &+ price[problem.columns[index]])
      }
      if worth < value[row] {
        violated.append(row)
        value[row] = worth
      }
    }
    if violated.isEmpty { return false }
    rebuildCore(with: violated, from: problem, margin: margin)
    for row in violated where columnOfRow[row] >= 0 { release(row, from: columnOfRow[row]) }
    return true
  }

  /// The core with more edges for some rows, which ascend; no edge ever leaves it, so that it
  /// cannot grow for ever.
  private mutating func rebuildCore(
    with rows: [Int32], from problem: borrowing ProblemView<Cost>, margin: Cost
  ) {
    let offsets = WorkArray<Int>(uninitialized: graph.rowCount + 1)
    let core = WorkArray<KernelEdge<Cost>>(uninitialized: problem.columns.count)
    var count = 0
    var next = 0
    offsets[0] = 0
    for row in 0..<Int32(graph.rowCount) {
      let old = graph.edges(ofRow: row)
      if next < rows.count, rows[next] == row {
        next &+= 1
        // Both lists ascend by column, so that one walk merges them.
        var kept = old.lowerBound
        for index in problem.edges(of: row) {
          let edge = problem.edge(index)
          let wasThere = kept < old.upperBound && graph.rowEdges[kept].target == edge.target
          if wasThere { kept &+= 1 }
          if wasThere || edge.cost &+ price[edge.target] <= value[row] &+ margin {
            core[count] = edge
            count &+= 1
          }
        }
      } else {
        for index in old {
          core[count] = graph.rowEdges[index]
          count &+= 1
        }
      }
      offsets[Int(row) &+ 1] = count
    }
    graph.replaceEdges(core, offsets: offsets)
  }
}
