/// Moves rows along cycles of a ``ResidualGraph``, one row after another to the place it prefers.
struct Exchange {
  private(set) var graph: ResidualGraph
  /// Per node: a number shared by all nodes it can be on a cycle with; finer and finer.
  private var component: [Int32]
  private var nextComponent: Int32
  /// What a search may meet through the pool: rows not settled, and columns.
  private var poolRows: [Int32]
  private var poolColumns: [Int32]
  /// Per row: whether its place is chosen for good.
  private var isSettled: [Bool]
  /// Per node: the node from which the present search met it, -2 before.
  private var parent: [Int32]
  /// The nodes the present search has met, in that order.
  private var met: [Int32] = []

  init(_ graph: ResidualGraph, _ components: StrongComponents) {
    self.graph = graph
    let component = components.componentOfNode
    self.component = component
    nextComponent = Int32(graph.nodeCount)
    poolColumns = (0..<graph.pool).filter { component[Int($0)] == component[Int(graph.pool)] }
    poolRows = (0..<Int32(graph.rowCount)).filter {
      component[Int(graph.node(ofRow: $0))] == component[Int(graph.pool)]
    }
    isSettled = [Bool](repeating: false, count: graph.rowCount)
    parent = [Int32](repeating: -2, count: graph.nodeCount)
  }

  /// Gives `row` the first place it can have without moving a row that chose before.
  mutating func choose(for row: Int32, columnRanks: [Int32]?) {
    var wishes = Array(graph.tightColumns(of: row))
    if let columnRanks {
      wishes.sort { (columnRanks[Int($0)], $0) < (columnRanks[Int($1)], $1) }
    }
    if graph.mayStayOut(row) { wishes.append(graph.pool) }
    let home = graph.placeOfRow[Int(row)]
    for wish in wishes {
      if wish == home { break }
      let isPossible = reaches(home, from: wish)
      if isPossible { move(row, to: wish, home: home) }
      forgetSearch(isFinal: !isPossible)
      if isPossible { break }
    }
    isSettled[Int(row)] = true
  }

  /// Whether a way leads from one place to another over rows not settled, breadth first.
  private mutating func reaches(_ home: Int32, from start: Int32) -> Bool {
    let own = component[Int(home)]
    meet(start, from: -1, own)
    var expanded = 0
    while expanded < met.count, parent[Int(home)] == -2 {
      let node = met[expanded]
      expanded += 1
      let row = graph.row(of: node)
      if row >= 0 {
        for column in graph.tightColumns(of: row) { meet(column, from: node, own) }
        if graph.mayStayOut(row) { meet(graph.pool, from: node, own) }
      } else if node == graph.pool {
        expandPool(home, own)
      } else {
        for row in graph.rows(on: node) where !isSettled[Int(row)] {
          meet(graph.node(ofRow: row), from: node, own)
        }
        if graph.mayTakeMore(node) { meet(graph.pool, from: node, own) }
      }
    }
    return parent[Int(home)] != -2
  }

  private mutating func expandPool(_ home: Int32, _ own: Int32) {
    // Often all that is needed, and the pool may point to half of the graph.
    if graph.maySpare(home) {
      meet(home, from: graph.pool, own)
      return
    }
    let (component, isSettled, graph) = (component, isSettled, graph)
    poolColumns.removeAll { component[Int($0)] != own }
    poolRows.removeAll { isSettled[Int($0)] || component[Int(graph.node(ofRow: $0))] != own }
    for column in poolColumns where graph.maySpare(column) {
      meet(column, from: graph.pool, own)
    }
    for row in poolRows where graph.placeOfRow[Int(row)] == graph.pool {
      meet(graph.node(ofRow: row), from: graph.pool, own)
    }
  }

  private mutating func meet(_ node: Int32, from other: Int32, _ own: Int32) {
    guard component[Int(node)] == own, parent[Int(node)] == -2 else { return }
    parent[Int(node)] = other
    met.append(node)
  }

  /// Makes room for the next search.
  ///
  /// No way leads out of what a search met in vain, now or later: moves turn round cycles, which
  /// lie within or without, and settling rows only takes ways away. So it becomes a component of
  /// its own, and is not searched again on behalf of the rest.
  private mutating func forgetSearch(isFinal: Bool) {
    for node in met {
      parent[Int(node)] = -2
      if isFinal { component[Int(node)] = nextComponent }
    }
    if isFinal { nextComponent += 1 }
    met.removeAll(keepingCapacity: true)
  }

  /// Moves every row on the way found from its place to the next one, and `row` to its wish.
  private mutating func move(_ row: Int32, to wish: Int32, home: Int32) {
    var moves: [(row: Int32, place: Int32)] = [(row, wish)]
    var node = home
    while parent[Int(node)] >= 0 {
      let previous = parent[Int(node)]
      if graph.row(of: previous) >= 0 { moves.append((graph.row(of: previous), node)) }
      node = previous
    }
    for move in moves { graph.lift(move.row) }
    for move in moves { graph.put(move.row, on: move.place) }
  }
}
