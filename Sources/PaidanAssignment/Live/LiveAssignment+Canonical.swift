extension LiveAssignment {
  /// Chooses of all optimal plans the canonical one, as ``CanonicalOptimum`` does.
  ///
  /// Rows in their order get the first column an optimum allows, and stay unassigned last. The plan
  /// then depends on the problem alone, not on the events that led to it; prices may.
  ///
  /// - Parameters:
  ///   - rowPrecedes: whether a row chooses before another; a strict total order.
  ///   - columnPrecedes: whether a column is preferred to another; a strict total order.
  /// - Returns: whether it is the only optimal plan there is.
  /// - Complexity: O(edges of the rows and columns touched since the last call), and as
  ///   ``CanonicalOptimum`` on the rows that have more than one place.
  @discardableResult
  public mutating func makeCanonical(
    rowPrecedes: (Int32, Int32) -> Bool, columnPrecedes: (Int32, Int32) -> Bool
  ) -> Bool {
    settleSums()
    guard findTies() else { return ties.isUnique }
    ties.isUnique = true
    if ties.looseRows.isEmpty { return true }
    // Everybody else is in the same place in every optimal plan.
    let rows = ties.looseRows.sorted(by: rowPrecedes)
    let batch = tightBatch(of: rows, columnPrecedes: columnPrecedes)
    let canonical = CanonicalOptimum(of: batch.result, on: batch.graph)
    var movers: [(row: Int32, column: Int32)] = []
    for (place, row) in rows.enumerated() {
      let column = canonical.result.columnOfRow[place]
      let target = column < 0 ? -1 : batch.columns[Int(column)]
      if target != kernel.graph.rows.states[row].column { movers.append((row, target)) }
    }
    for (row, _) in movers where kernel.graph.rows.states[row].column >= 0 {
      kernel.release(row, from: kernel.graph.rows.states[row].column)
    }
    for (row, column) in movers where column >= 0 { kernel.take(column, row: row) }
    gatherChanges()
    ties.isUnique = canonical.isUnique
    return canonical.isUnique
  }

  /// An edge of a row is gone, or costs something else, without the row being touched.
  mutating func edgeLeaves(row: Int32) {
    if ties.isLoose(row) { touch(row: row, for: .ties) }
  }

  /// Looks again at all that was touched; false where nothing was.
  private mutating func findTies() -> Bool {
    let columns = changes.columnsForTies
    if changes.rowsForTies.isEmpty && columns.isEmpty { return false }
    for column in columns {
      let price = kernel.graph.columns.states[column].price
      for index in kernel.graph.edges(ofColumn: column) {
        let edge = kernel.graph.columns[index]
        if edge.isGap { continue }
        if ties.isLoose(edge.target)
          || edge.cost &+ price == kernel.graph.rows.states[edge.target].value
        {
          touch(row: edge.target, for: .ties)
        }
      }
    }
    for row in changes.rowsForTies { ties.set(row, isLoose: isLoose(row)) }
    forgetChangesForTies()
    return true
  }

  private func isLoose(_ row: Int32) -> Bool {
    let place = kernel.graph.rows.states[row].column
    let value = kernel.graph.rows.states[row].value
    let edges = kernel.graph.edges(ofRow: row)
    if place >= 0, value == kernel.graph.rows.states[row].penalty { return true }
    for index in edges {
      let edge = kernel.graph.rows[index]
      if edge.target != place, edge.cost &+ kernel.graph.columns.states[edge.target].price == value
      {
        return true
      }
    }
    return false
  }

  /// The rows with their places of equal cost, as a batch: what other rows hold is left out of it.
  private func tightBatch(
    of rows: [Int32], columnPrecedes: (Int32, Int32) -> Bool
  ) -> LiveBatch {
    var isAmong: Set<Int32> = []
    for row in rows {
      for index in kernel.graph.edges(ofRow: row) where isTight(index, of: row) {
        isAmong.insert(kernel.graph.rows[index].target)
      }
    }
    let columns = isAmong.sorted(by: columnPrecedes)
    let places = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($1, Int32($0)) })
    var (offsets, targets, costs) = ([0], [Int32](), [Int32]())
    for row in rows {
      let edges = kernel.graph.edges(ofRow: row).filter { isTight($0, of: row) }
        .map { kernel.graph.rows[$0] }
        .sorted { places[$0.target, default: 0] < places[$1.target, default: 0] }
      targets.append(contentsOf: edges.map { places[$0.target, default: 0] })
      costs.append(contentsOf: edges.map(\.cost))
      offsets.append(targets.count)
    }
    var (slotOffsets, slotCosts) = ([0], [Int32]())
    for column in columns {
      // Of equal right to all its slots, they may as well hold the cheapest.
      let others = self.rows(on: column).count { !ties.isLoose($0) }
      slotCosts.append(contentsOf: self.slotCosts(of: column).dropFirst(others))
      slotOffsets.append(slotCosts.count)
    }
    return LiveBatch(
      rows: rows, columns: columns,
      graph: CandidateGraph(
        checkedRowOffsets: offsets, columns: targets, costs: costs,
        penalties: rows.map { kernel.graph.rows.states[$0].penalty }, slotOffsets: slotOffsets,
        slotCosts: slotCosts),
      result: AssignmentResult(
        columnOfRow: rows.map { row in
          let column = kernel.graph.rows.states[row].column
          return column < 0 ? -1 : places[column, default: -1]
        },
        prices: columns.map { kernel.graph.columns.states[$0].price },
        values: rows.map { kernel.graph.rows.states[$0].value },
        objective: 0))
  }

  private func isTight(_ index: Int, of row: Int32) -> Bool {
    let edge = kernel.graph.rows[index]
    return edge.cost &+ kernel.graph.columns.states[edge.target].price
      == kernel.graph.rows.states[row].value
  }
}
