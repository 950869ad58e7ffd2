/// Moves rows along cycles of a ``ResidualGraph``, one row after another to the place it prefers.
struct Exchange {
  private(set) var graph: ResidualGraph
  private let components: StrongComponents
  /// The columns of the pool's component, and its rows: whatever a search may meet through the pool.
  private let poolColumns: [Int32]
  private let poolRows: [Int32]
  /// Per row: whether its place is chosen for good.
  private var isSettled: [Bool]
  /// Per node: the search that met it last, and from which node.
  private var seen: [Int32]
  private var parent: [Int32]
  private var search: Int32 = 0
  private var stack: [Int32] = []

  init(_ graph: ResidualGraph, _ components: StrongComponents) {
    self.graph = graph
    self.components = components
    let poolComponent = components.componentOfNode[Int(graph.pool)]
    poolColumns = (0..<graph.pool).filter { components.componentOfNode[Int($0)] == poolComponent }
    poolRows = (0..<Int32(graph.rowCount)).filter {
      components.componentOfNode[Int(graph.node(ofRow: $0))] == poolComponent
    }
    isSettled = [Bool](repeating: false, count: graph.rowCount)
    seen = [Int32](repeating: 0, count: graph.nodeCount)
    parent = [Int32](repeating: -1, count: graph.nodeCount)
  }

  /// Gives `row` the first place it can have without moving a row that chose before, and settles it.
  ///
  /// One search serves all its wishes: what a dearer wish meets again has failed already.
  mutating func choose(for row: Int32, columnRanks: [Int32]?) {
    var wishes = Array(graph.tightColumns(of: row))
    if let columnRanks {
      wishes.sort { (columnRanks[Int($0)], $0) < (columnRanks[Int($1)], $1) }
    }
    if graph.mayStayOut(row) { wishes.append(graph.pool) }
    search += 1
    let home = graph.placeOfRow[Int(row)]
    for wish in wishes {
      if wish == home { break }
      if reaches(home, from: wish) {
        move(row, to: wish, home: home)
        break
      }
    }
    isSettled[Int(row)] = true
  }

  /// Whether a way leads from one place to another over rows not settled.
  private mutating func reaches(_ home: Int32, from start: Int32) -> Bool {
    // Cycles stay within a component, whatever was moved before.
    let component = components.componentOfNode[Int(home)]
    meet(start, from: -1, component)
    while let node = stack.popLast() {
      if node == home {
        stack.removeAll(keepingCapacity: true)
        return true
      }
      let row = graph.row(of: node)
      if row >= 0 {
        for column in graph.tightColumns(of: row) { meet(column, from: node, component) }
        if graph.mayStayOut(row) { meet(graph.pool, from: node, component) }
      } else if node == graph.pool {
        for column in poolColumns where graph.maySpare(column) {
          meet(column, from: node, component)
        }
        for row in poolRows where graph.placeOfRow[Int(row)] == graph.pool && !isSettled[Int(row)] {
          meet(graph.node(ofRow: row), from: node, component)
        }
      } else {
        for row in graph.rows(on: node) where !isSettled[Int(row)] {
          meet(graph.node(ofRow: row), from: node, component)
        }
        if graph.mayTakeMore(node) { meet(graph.pool, from: node, component) }
      }
    }
    return false
  }

  private mutating func meet(_ node: Int32, from other: Int32, _ component: Int32) {
    guard seen[Int(node)] != search, components.componentOfNode[Int(node)] == component else {
      return
    }
    seen[Int(node)] = search
    parent[Int(node)] = other
    stack.append(node)
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
