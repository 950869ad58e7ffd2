/// Disjoint sets of columns that rows join (union-find; Tarjan 1975, doi:10.1145/321879.321884).
///
/// The least column of a set is its root, so that the sets and their names are a fact of the graph.
struct ColumnSets: ~Copyable {
  private let parent: WorkArray<Int32>

  init(count: Int) { parent = WorkArray(count: count) { Int32($0) } }

  /// The least column of a column's set; halves the way there for the next time.
  func root(of column: Int32) -> Int32 {
    var column = column
    while parent[column] != column {
      parent[column] = parent[parent[column]]
      column = parent[column]
    }
    return column
  }

  private func join(_ first: Int32, _ second: Int32) {
    let (one, other) = (root(of: first), root(of: second))
    if one < other { parent[other] = one } else { parent[one] = other }
  }

  /// Joins the first, the middle and the last column of rows, about as many rows as columns.
  func joinSomeEdges<Cost: KernelCost>(of problem: ProblemView<Cost>, rowCount: Int) {
    let step = max(1, rowCount / max(1, parent.count))
    for row in stride(from: 0, to: Int32(rowCount), by: step) {
      let edges = problem.edges(of: row)
      guard edges.count > 1 else { continue }
      let first = problem.columns[edges.lowerBound]
      join(first, problem.columns[edges.lowerBound &+ edges.count / 2])
      join(first, problem.columns[edges.upperBound &- 1])
    }
  }

  /// Joins all columns of each row.
  func joinAllEdges<Cost: KernelCost>(of problem: ProblemView<Cost>, rowCount: Int) {
    for row in 0..<Int32(rowCount) {
      let edges = problem.edges(of: row)
      if edges.isEmpty { continue }
      let first = problem.columns[edges.lowerBound]
      for index in edges.dropFirst() { join(first, problem.columns[index]) }
    }
  }

  /// Whether at least an eighth of the edges, of one row in `step`, lie outside the set that has
  /// the most.
  func isSplitWorthwhile<Cost: KernelCost>(of problem: SparseProblem<Cost>, step: Int = 1) -> Bool {
    let edgeCountOfSet = WorkArray<Int>(repeating: 0, count: problem.columnCount)
    var (edgeCount, most) = (0, 0)
    for row in stride(from: 0, to: problem.rowCount, by: step) {
      let edges = problem.rowOffsets[row]..<problem.rowOffsets[row + 1]
      if edges.isEmpty { continue }
      let set = root(of: problem.columns[edges.lowerBound])
      edgeCountOfSet[set] += edges.count
      edgeCount += edges.count
      most = max(most, edgeCountOfSet[set])
    }
    return 8 * most <= 7 * edgeCount
  }
}
