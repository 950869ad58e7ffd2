/// Rows and columns by place, as far as it can be read off a problem: rows of the same place share
/// columns.
///
/// Each row most of whose columns have no cluster yet founds one with them. Rows belong to the
/// cluster of their cheapest column; rows and columns without edges come last.
struct PlaceClusters: ~Copyable {
  private let ofRow: WorkArray<Int32>
  private let ofColumn: WorkArray<Int32>
  private var order = ClusterOrder()

  init(rowCount: Int, columnCount: Int) {
    ofRow = WorkArray(uninitialized: rowCount)
    ofColumn = WorkArray(repeating: -1, count: columnCount)
  }

  mutating func joinRows<Cost: KernelCost>(of problem: borrowing ProblemView<Cost>) {
    for row in 0..<Int32(ofRow.count) {
      let cheapest = join(row, of: problem)
      ofRow[row] = cheapest
    }
    let places = order.places()
    for column in 0..<ofColumn.count {
      ofColumn[column] = ofColumn[column] < 0 ? last : places[Int(ofColumn[column])]
    }
    // Only now has the cheapest column a cluster for certain, and rows without edges have none.
    for row in 0..<ofRow.count { ofRow[row] = ofRow[row] < 0 ? last : ofColumn[ofRow[row]] }
  }

  /// Gives those of a row's columns a cluster that have none; returns its cheapest column, or -1.
  @inline(always)
  private mutating func join<Cost: KernelCost>(
    _ row: Int32, of problem: borrowing ProblemView<Cost>
  ) -> Int32 {
    let edges = problem.edges(of: row)
    var newCount = 0
    var least = Cost.unreachable
    var cheapest: Int32 = -1
    for index in edges {
      let edge = problem.edge(index)
      newCount &+= ofColumn[edge.target] < 0 ? 1 : 0
      cheapest = edge.cost < least ? edge.target : cheapest
      least = min(least, edge.cost)
    }
    if newCount == 0 { return cheapest }
    var cluster = ofColumn[cheapest]
    if 2 &* newCount > edges.count || cluster < 0 {
      cluster = Int32(order.count)
      order.addCluster()
      for index in edges where ofColumn[problem.columns[index]] >= 0 {
        order.join(cluster, ofColumn[problem.columns[index]])
      }
    }
    for index in edges where ofColumn[problem.columns[index]] < 0 {
      ofColumn[problem.columns[index]] = cluster
    }
    return cheapest
  }

  /// The place of what has no cluster.
  private var last: Int32 { Int32(order.count) }

  /// The rows in the order of their clusters.
  var orderedRows: WorkArray<Int32> { Self.ordered(by: ofRow, bins: order.count + 1) }

  /// The columns in the order of their clusters.
  var orderedColumns: WorkArray<Int32> { Self.ordered(by: ofColumn, bins: order.count + 1) }

  /// The indices of `keys` in the order of their keys, equal ones ascending, by counting.
  private static func ordered(
    by keys: borrowing WorkArray<Int32>, bins: Int
  ) -> WorkArray<Int32> {
    let next = WorkArray<Int32>(repeating: 0, count: bins + 1)
    for index in 0..<keys.count { next[keys[index] &+ 1] &+= 1 }
    for bin in 0..<bins { next[bin &+ 1] &+= next[bin] }
    let ordered = WorkArray<Int32>(uninitialized: keys.count)
    for index in 0..<keys.count {
      let place = next[keys[index]]
      next[keys[index]] = place &+ 1
      ordered[place] = Int32(truncatingIfNeeded: index)
    }
    return ordered
  }
}
