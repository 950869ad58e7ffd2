/// The connected components of a problem, where solving each on its own pays.
///
/// Prices couple rows through shared columns alone, so what share none, directly or along any
/// chain, are problems of their own: smaller searches, and work for several threads. What comes out
/// of a component depends on its own rows, columns and edges only, never on who solved it or when.
struct ComponentSplit: Sendable {
  /// The rows of each component, ascending; components in the order of their least rows.
  private let rowOffsets: [Int]
  private let rows: [Int32]
  /// The columns of each component, ascending.
  private let columnOffsets: [Int]
  private let columns: [Int32]
  /// Per column: its place among those of its component.
  private let placeOfColumn: [Int32]
  /// Per component: its number of edges.
  let edgeCounts: [Int]

  var count: Int { edgeCounts.count }

  /// Fewer edges are solved in about a millisecond, sooner than threads are at hand.
  static let leastEdgeCount = 16_384

  /// Finds the components; nil where solving them apart does not pay.
  ///
  /// It does not where the problem is small, or one component has more than seven in eight of the
  /// edges, so that hardly anything could be saved. Only counts decide, never the threads, as of
  /// several optima another might come out.
  ///
  /// - Complexity: O(*n* + *m*) where a few edges of each row show that one component has nearly
  ///   all, as in a city; else O(*n* + *m* + *e*).
  init?<Cost: KernelCost>(of problem: SparseProblem<Cost>) {
    guard problem.columns.count >= Self.leastEdgeCount else { return nil }
    let sets = ColumnSets(count: problem.columnCount)
    problem.withView { sets.joinSomeEdges(of: $0, rowCount: problem.rowCount) }
    // Sets only grow, so a great one need not be completed; a sample of rows shows it well enough.
    let step = max(1, problem.rowCount / 4_096)
    guard sets.isSplitWorthwhile(of: problem, step: step) else { return nil }
    problem.withView { sets.joinAllEdges(of: $0, rowCount: problem.rowCount) }
    guard sets.isSplitWorthwhile(of: problem) else { return nil }
    self.init(of: problem, sets)
  }

  private init<Cost: KernelCost>(of problem: SparseProblem<Cost>, _ sets: borrowing ColumnSets) {
    var componentOfSet = [Int32](repeating: -1, count: problem.columnCount)
    var componentOfRow = [Int32](repeating: -1, count: problem.rowCount)
    var edgeCounts: [Int] = []
    for row in 0..<problem.rowCount {
      let edges = problem.rowOffsets[row]..<problem.rowOffsets[row + 1]
      if edges.isEmpty { continue }
      let set = Int(sets.root(of: problem.columns[edges.lowerBound]))
      if componentOfSet[set] < 0 {
        componentOfSet[set] = Int32(edgeCounts.count)
        edgeCounts.append(0)
      }
      componentOfRow[row] = componentOfSet[set]
      edgeCounts[Int(componentOfSet[set])] += edges.count
    }
    // Columns without edges are in sets that no row has met, hence in no component.
    let componentOfColumn = (0..<Int32(problem.columnCount)).map {
      componentOfSet[Int(sets.root(of: $0))]
    }
    (rowOffsets, rows) = Self.grouped(componentOfRow, count: edgeCounts.count)
    (columnOffsets, columns) = Self.grouped(componentOfColumn, count: edgeCounts.count)
    var placeOfColumn = [Int32](repeating: -1, count: problem.columnCount)
    for component in edgeCounts.indices {
      let members = columns[columnOffsets[component]..<columnOffsets[component + 1]]
      for (place, column) in members.enumerated() { placeOfColumn[Int(column)] = Int32(place) }
    }
    self.placeOfColumn = placeOfColumn
    self.edgeCounts = edgeCounts
  }

  /// The indices of `components` by component, ascending in each, by counting; -1 is left out.
  private static func grouped(
    _ components: [Int32], count: Int
  ) -> (offsets: [Int], members: [Int32]) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for component in components where component >= 0 { offsets[Int(component) + 1] += 1 }
    for component in 0..<count { offsets[component + 1] += offsets[component] }
    var next = offsets
    var members = [Int32](repeating: -1, count: offsets[count])
    for (index, component) in components.enumerated() where component >= 0 {
      members[next[Int(component)]] = Int32(index)
      next[Int(component)] += 1
    }
    return (offsets, members)
  }

  /// A component as a problem of its own; rows, columns and edges keep their order.
  func part<Cost: KernelCost>(
    _ component: Int, of problem: SparseProblem<Cost>
  ) -> SparseProblem<Cost> {
    let rows = rows[rowOffsets[component]..<rowOffsets[component + 1]]
    let members = columns[columnOffsets[component]..<columnOffsets[component + 1]]
    var part = SparseProblem<Cost>(
      rowOffsets: [0], columns: [], costs: [], penalties: [], slotOffsets: [0], slotCosts: [])
    part.rowOffsets.reserveCapacity(rows.count + 1)
    part.columns.reserveCapacity(edgeCounts[component])
    part.costs.reserveCapacity(edgeCounts[component])
    part.penalties.reserveCapacity(rows.count)
    for row in rows {
      let edges = problem.rowOffsets[Int(row)]..<problem.rowOffsets[Int(row) + 1]
      for column in problem.columns[edges] { part.columns.append(placeOfColumn[Int(column)]) }
      part.costs.append(contentsOf: problem.costs[edges])
      part.rowOffsets.append(part.columns.count)
      part.penalties.append(problem.penalties[Int(row)])
    }
    part.slotOffsets.reserveCapacity(members.count + 1)
    for column in members {
      let slots = problem.slotOffsets[Int(column)]..<problem.slotOffsets[Int(column) + 1]
      part.slotCosts.append(contentsOf: problem.slotCosts[slots])
      part.slotOffsets.append(part.slotCosts.count)
    }
    return part
  }

  /// Writes what was found for a component into what is known of the whole.
  func merge<Cost: KernelCost>(
    _ solved: SolvedProblem<Cost>, of component: Int, into whole: inout SolvedProblem<Cost>
  ) {
    let firstRow = rowOffsets[component]
    let firstColumn = columnOffsets[component]
    for (place, column) in solved.columnOfRow.enumerated() {
      let row = Int(rows[firstRow + place])
      whole.columnOfRow[row] = column < 0 ? -1 : columns[firstColumn + Int(column)]
      whole.values[row] = solved.values[place]
    }
    for (place, price) in solved.prices.enumerated() {
      whole.prices[Int(columns[firstColumn + place])] = price
    }
  }
}
