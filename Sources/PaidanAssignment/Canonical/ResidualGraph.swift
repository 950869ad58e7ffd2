/// What optimal plans may do, seen from one of them: an arc for each single change.
///
/// Nodes are the columns `0 ..< m`, the pool *m*, and behind it the rows. The pool is where
/// unassigned rows are and where free slots come from and go to, so that the number of rows on a
/// column may change. A cycle is a change from one optimal plan to another:
///
/// - a row points to every place it may go: tight columns, and the pool if it is worth its penalty;
/// - a place points to the rows there, one of which leaves when another comes;
/// - a column points to the pool while it may hold one more, the pool to a column that may hold one
///   less.
struct ResidualGraph {
  let columnCount: Int
  let rowCount: Int
  /// Per row: its tight columns; empty where it has one and must have it.
  private let tightOffsets: [Int]
  private let tightColumns: [Int32]
  /// Per row: whether it may stay unassigned.
  private let mayStayOut: [Bool]
  /// Per column: how many rows it must hold, and how many it may.
  private let least: [Int32]
  private let most: [Int32]
  private let slotOffsets: [Int]
  /// Per slot: the row in it; the first of a column count, as many as it holds.
  private var heldRow: [Int32]
  private var heldCount: [Int32]
  private(set) var placeOfRow: [Int32]

  var pool: Int32 { Int32(columnCount) }
  var nodeCount: Int { columnCount + 1 + rowCount }

  func node(ofRow row: Int32) -> Int32 { pool + 1 + row }

  /// The row of a node, negative for columns and the pool.
  func row(of node: Int32) -> Int32 { node - pool - 1 }

  init(_ result: AssignmentResult, on graph: SparseProblem<Int32>) {
    columnCount = graph.columnCount
    rowCount = graph.rowCount
    slotOffsets = graph.slotOffsets
    let pool = Int32(graph.columnCount)
    var least = [Int32](repeating: 0, count: columnCount)
    var most = least
    for column in 0..<columnCount {
      for slot in slotOffsets[column]..<slotOffsets[column + 1] {
        if graph.slotCosts[slot] < result.prices[column] { least[column] += 1 }
        if graph.slotCosts[slot] <= result.prices[column] { most[column] += 1 }
      }
    }
    self.least = least
    self.most = most
    placeOfRow = result.columnOfRow.map { $0 < 0 ? pool : $0 }
    heldRow = [Int32](repeating: -1, count: graph.slotCosts.count)
    heldCount = [Int32](repeating: 0, count: columnCount)
    for (row, column) in result.columnOfRow.enumerated() where column >= 0 {
      heldRow[slotOffsets[Int(column)] + Int(heldCount[Int(column)])] = Int32(row)
      heldCount[Int(column)] += 1
    }
    mayStayOut = zip(result.values, graph.penalties).map { $0 == $1 }
    (tightOffsets, tightColumns) = Self.tightEdges(of: result, on: graph, most: most)
  }

  private static func tightEdges(
    of result: AssignmentResult, on graph: SparseProblem<Int32>, most: [Int32]
  ) -> (offsets: [Int], columns: [Int32]) {
    let (values, prices) = (result.values, result.prices)
    var offsets = [0]
    offsets.reserveCapacity(graph.rowCount + 1)
    var tight: [Int32] = []
    graph.withView { problem in
      for row in 0..<graph.rowCount {
        let value = values[row]
        let first = tight.count
        for index in problem.edges(of: Int32(row)) {
          let edge = problem.edge(index)
          // A column without slots has a price that means nothing.
          if edge.cost + prices[Int(edge.target)] == value, most[Int(edge.target)] > 0 {
            tight.append(edge.target)
          }
        }
        // With nothing to choose from, the row need not be looked at.
        if tight.count == first + 1, tight[first] == result.columnOfRow[row],
          value < problem.penalties[row]
        {
          tight.removeLast()
        }
        offsets.append(tight.count)
      }
    }
    return (offsets, tight)
  }

  /// The tight columns of a row, if it has any other place than the one it started on.
  func tightColumns(of row: Int32) -> ArraySlice<Int32> {
    tightColumns[tightOffsets[Int(row)]..<tightOffsets[Int(row) + 1]]
  }

  /// Whether some optimum might leave the row unassigned.
  func mayStayOut(_ row: Int32) -> Bool { mayStayOut[Int(row)] }

  /// Whether a row has a place to go to besides its own, as far as it alone is concerned.
  func isLoose(_ row: Int32) -> Bool {
    // A row that may stay out keeps its tight columns, its own among them; one that is out has
    // nothing but tight columns to go to.
    tightOffsets[Int(row)] < tightOffsets[Int(row) + 1]
  }

  /// Whether a column may hold one row less.
  func maySpare(_ column: Int32) -> Bool { heldCount[Int(column)] > least[Int(column)] }

  /// Whether a column may hold one row more.
  func mayTakeMore(_ column: Int32) -> Bool { heldCount[Int(column)] < most[Int(column)] }

  /// The rows on a column.
  func rows(on column: Int32) -> ArraySlice<Int32> {
    let first = slotOffsets[Int(column)]
    return heldRow[first..<first + Int(heldCount[Int(column)])]
  }

  /// Takes a row from its place, to be put elsewhere at once.
  mutating func lift(_ row: Int32) {
    let place = placeOfRow[Int(row)]
    if place == pool { return }
    let held = rows(on: place)
    guard let slot = held.firstIndex(of: row) else { return }
    heldRow[slot] = heldRow[held.endIndex - 1]
    heldCount[Int(place)] -= 1
  }

  /// Puts a row that was lifted on a place.
  mutating func put(_ row: Int32, on place: Int32) {
    placeOfRow[Int(row)] = place
    if place == pool { return }
    heldRow[slotOffsets[Int(place)] + Int(heldCount[Int(place)])] = row
    heldCount[Int(place)] += 1
  }
}
