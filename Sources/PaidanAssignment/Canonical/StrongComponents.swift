/// The strongly connected components of a ``ResidualGraph`` (Tarjan 1972, doi:10.1137/0201010),
/// with a stack of its own in place of recursion, which a chain of 100,000 rows would overflow.
struct StrongComponents {
  /// Per node: a number all nodes of its component share; -1 where no cycle can be.
  let componentOfNode: [Int32]
  private let firstRowNode: Int32

  init(of graph: ResidualGraph) {
    var search = Search(graph)
    // Every cycle leads through a row that has somewhere to go, and most rows have not.
    for row in 0..<Int32(graph.rowCount) where graph.isLoose(row) {
      let node = graph.node(ofRow: row)
      if search.order[Int(node)] < 0 { search.visit(from: node) }
    }
    componentOfNode = search.component
    firstRowNode = graph.pool + 1
  }

  /// The rows of components of more than one node, in the order of their least rows.
  func rowGroups(rowCount: Int) -> [[Int32]] {
    var size = [Int32](repeating: 0, count: componentOfNode.count)
    for component in componentOfNode where component >= 0 { size[Int(component)] += 1 }
    var groupOfComponent: [Int32: Int] = [:]
    var groups: [[Int32]] = []
    for row in 0..<Int32(rowCount) {
      let component = componentOfNode[Int(firstRowNode + row)]
      if component < 0 || size[Int(component)] == 1 { continue }
      if let group = groupOfComponent[component] {
        groups[group].append(row)
      } else {
        groupOfComponent[component] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private struct Search {
    let graph: ResidualGraph
    /// What the pool points to: its rows, then the columns that may hold one less; all of them only
    /// as far as it leads on from there.
    let poolSuccessors: [Int32]
    /// Per node: when it was first met, -1 before.
    var order: [Int32]
    /// Per node: the earliest node of the open ones it is known to reach.
    var low: [Int32]
    /// Per node: its component, -1 while it is open.
    var component: [Int32]
    var open: [Int32] = []
    var path: [(node: Int32, next: Int)] = []
    var met: Int32 = 0
    var closed: Int32 = 0

    init(_ graph: ResidualGraph) {
      self.graph = graph
      let rows = (0..<Int32(graph.rowCount)).filter {
        graph.isLoose($0) && graph.placeOfRow[Int($0)] == graph.pool
      }
      let columns = (0..<graph.pool).filter { column in
        graph.maySpare(column) && graph.rows(on: column).contains { graph.isLoose($0) }
      }
      poolSuccessors = rows.map { graph.node(ofRow: $0) } + columns
      order = [Int32](repeating: -1, count: graph.nodeCount)
      low = order
      component = order
    }

    mutating func visit(from root: Int32) {
      enter(root)
      while let (node, next) = path.last {
        if let successor = successor(next, of: node) {
          path[path.count - 1].next += 1
          if order[Int(successor)] < 0 {
            enter(successor)
          } else if component[Int(successor)] < 0 {
            low[Int(node)] = min(low[Int(node)], order[Int(successor)])
          }
        } else {
          leave(node)
        }
      }
    }

    private mutating func enter(_ node: Int32) {
      order[Int(node)] = met
      low[Int(node)] = met
      met += 1
      open.append(node)
      path.append((node, 0))
    }

    private mutating func leave(_ node: Int32) {
      path.removeLast()
      if let parent = path.last?.node {
        low[Int(parent)] = min(low[Int(parent)], low[Int(node)])
      }
      guard low[Int(node)] == order[Int(node)] else { return }
      while let last = open.popLast() {
        component[Int(last)] = closed
        if last == node { break }
      }
      closed += 1
    }

    /// The successor of a node that stands at `index`, nil behind the last; the order is fixed.
    ///
    /// The node itself stands where an arc leads nowhere: to a row that has nowhere to go, or from
    /// a row to the place it is on, which would look like a cycle and be no change.
    private func successor(_ index: Int, of node: Int32) -> Int32? {
      if node == graph.pool {
        return index < poolSuccessors.count ? poolSuccessors[index] : nil
      }
      let row = graph.row(of: node)
      if row < 0 {
        let rows = graph.rows(on: node)
        if index < rows.count {
          let other = rows[rows.startIndex + index]
          return graph.isLoose(other) ? graph.node(ofRow: other) : node
        }
        return index == rows.count && graph.mayTakeMore(node) ? graph.pool : nil
      }
      let place = graph.placeOfRow[Int(row)]
      let tight = graph.tightColumns(of: row)
      if index < tight.count {
        let column = tight[tight.startIndex + index]
        return column == place ? node : column
      }
      return index == tight.count && graph.mayStayOut(row) && place != graph.pool ? graph.pool : nil
    }
  }
}
