/// Another order of rows and columns, in which neighbours lie close together in memory.
///
/// A large batch in random order costs a miss of the cache for nearly every edge. Rows of the same
/// place share columns, so that place can be read off the graph: each row most of whose columns
/// have no cluster yet founds one with them. Columns are then ordered by cluster, rows by that of
/// their cheapest column.
struct Renumbering: Sendable {
  /// Per new row, its old one.
  let rowOf: [Int32]
  /// Per old column, its new one.
  let newColumn: [Int32]

  /// Whether searching in the new order saves more than making it takes.
  ///
  /// Not while the prices fit into a core's own cache, nor where the rows are in such an order
  /// already: neighbours then share a column.
  static func isWorthwhile<Cost: KernelCost>(for problem: SparseProblem<Cost>) -> Bool {
    guard problem.columnCount >= 1 << 18, problem.rowCount > 1 else { return false }
    let step = max(1, problem.rowCount / 1_024)
    let firsts = stride(from: 0, to: problem.rowCount - 1, by: step)
    let sharing = firsts.count { row in
      let columns = problem.columns[problem.rowOffsets[row]..<problem.rowOffsets[row + 1]]
      let others = problem.columns[problem.rowOffsets[row + 1]..<problem.rowOffsets[row + 2]]
      return !Set(columns).isDisjoint(with: others)
    }
    return 8 * sharing < firsts.underestimatedCount
  }

  init<Cost: KernelCost>(of problem: SparseProblem<Cost>) {
    (rowOf, newColumn) = problem.withView { view in
      Self.orders(of: view, rowCount: problem.rowCount, columnCount: problem.columnCount)
    }
  }

  private static func orders<Cost: KernelCost>(
    of problem: ProblemView<Cost>, rowCount: Int, columnCount: Int
  ) -> (rowOf: [Int32], newColumn: [Int32]) {
    let clusterOfColumn = WorkArray<Int32>(repeating: -1, count: columnCount)
    let clusterOfRow = WorkArray<Int32>(repeating: 0, count: rowCount)
    let cheapest = WorkArray<Int32>(repeating: -1, count: rowCount)
    var clusterCount: Int32 = 0
    for row in 0..<Int32(rowCount) {
      let edges = problem.edges(of: row)
      var newCount = 0
      var least = Cost.unreachable
      for index in edges {
        let edge = problem.edge(index)
        newCount &+= clusterOfColumn[edge.target] < 0 ? 1 : 0
        cheapest[row] = edge.cost < least ? edge.target : cheapest[row]
        least = min(least, edge.cost)
      }
      if newCount == 0 { continue }
      var cluster = clusterOfColumn[cheapest[row]]
      if 2 &* newCount > edges.count || cluster < 0 {
        cluster = clusterCount
        clusterCount &+= 1
      }
      for index in edges where clusterOfColumn[problem.columns[index]] < 0 {
        clusterOfColumn[problem.columns[index]] = cluster
      }
    }
    // Columns and rows without edges come last.
    for row in 0..<Int32(rowCount) {
      clusterOfRow[row] = cheapest[row] < 0 ? clusterCount : clusterOfColumn[cheapest[row]]
    }
    for column in 0..<columnCount where clusterOfColumn[column] < 0 {
      clusterOfColumn[column] = clusterCount
    }
    let rowOf = ordered(by: clusterOfRow, bins: Int(clusterCount) + 1)
    let columnOf = ordered(by: clusterOfColumn, bins: Int(clusterCount) + 1)
    var newColumn = columnOf
    for (new, old) in columnOf.enumerated() { newColumn[Int(old)] = Int32(new) }
    return (rowOf, newColumn)
  }

  /// The indices of `keys` in the order of their keys, equal ones ascending, by counting.
  private static func ordered(by keys: borrowing WorkArray<Int32>, bins: Int) -> [Int32] {
    var next = [Int](repeating: 0, count: bins + 1)
    for index in 0..<keys.count { next[Int(keys[index]) + 1] += 1 }
    for bin in 0..<bins { next[bin + 1] += next[bin] }
    var ordered = [Int32](repeating: 0, count: keys.count)
    for index in 0..<keys.count {
      ordered[next[Int(keys[index])]] = Int32(index)
      next[Int(keys[index])] += 1
    }
    return ordered
  }

  /// The problem in the new order; within a row edges keep theirs.
  func applied<Cost: KernelCost>(to problem: SparseProblem<Cost>) -> SparseProblem<Cost> {
    var rowOffsets = [0]
    rowOffsets.reserveCapacity(rowOf.count + 1)
    for row in rowOf {
      let length = problem.rowOffsets[Int(row) + 1] - problem.rowOffsets[Int(row)]
      rowOffsets.append(rowOffsets[rowOffsets.count - 1] + length)
    }
    let edgeCount = problem.columns.count
    var costs: [Cost] = []
    let columns = unsafe [Int32](unsafeUninitializedCapacity: edgeCount) { columns, count in
      unsafe costs = [Cost](unsafeUninitializedCapacity: edgeCount) { costs, count in
        problem.withView { view in
          var place = 0
          for row in rowOf {
            for index in view.edges(of: row) {
              unsafe columns[place] = newColumn[Int(view.columns[index])]
              unsafe costs[place] = view.costs[index]
              place &+= 1
            }
          }
        }
        count = edgeCount
      }
      count = edgeCount
    }
    var columnOf = newColumn
    for (old, new) in newColumn.enumerated() { columnOf[Int(new)] = Int32(old) }
    var slotOffsets = [0]
    var slotCosts: [Cost] = []
    slotOffsets.reserveCapacity(columnOf.count + 1)
    slotCosts.reserveCapacity(problem.slotCosts.count)
    for column in columnOf {
      let slots = problem.slotOffsets[Int(column)]..<problem.slotOffsets[Int(column) + 1]
      slotCosts.append(contentsOf: problem.slotCosts[slots])
      slotOffsets.append(slotCosts.count)
    }
    return SparseProblem(
      rowOffsets: rowOffsets, columns: columns, costs: costs,
      penalties: rowOf.map { problem.penalties[Int($0)] }, slotOffsets: slotOffsets,
      slotCosts: slotCosts)
  }

  /// What was found in the new order, in the old one.
  func undone<Cost: KernelCost>(_ solved: SolvedProblem<Cost>) -> SolvedProblem<Cost> {
    var columnOf = newColumn
    for (old, new) in newColumn.enumerated() { columnOf[Int(new)] = Int32(old) }
    var columnOfRow = rowOf
    var values = solved.values
    for (new, column) in solved.columnOfRow.enumerated() {
      columnOfRow[Int(rowOf[new])] = column < 0 ? -1 : columnOf[Int(column)]
      values[Int(rowOf[new])] = solved.values[new]
    }
    return SolvedProblem(
      columnOfRow: columnOfRow, prices: newColumn.map { solved.prices[Int($0)] }, values: values)
  }
}
