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
  ///   ``CanonicalOptimum`` on each group of rows with more than one place in which one was touched.
  @discardableResult
  public mutating func makeCanonical(
    rowPrecedes: (Int32, Int32) -> Bool, columnPrecedes: (Int32, Int32) -> Bool
  ) -> Bool {
    settleSums()
    var waiting: [Int32] = []
    for row in findTies() {
      if ties.group(of: row) >= 0 { waiting += ties.dissolve(ties.group(of: row)) }
      waiting.append(row)
    }
    // Everybody who has no other place is in the same one in every optimal plan.
    while let row = waiting.popLast() {
      guard ties.isLoose(row), ties.group(of: row) < 0 else { continue }
      let columns = makeGroup(from: row, dissolved: &waiting)
      let group = ties.group(of: row)
      let isUnique = choose(
        rows: ties.rows(of: group).sorted(by: rowPrecedes),
        columns: columns.sorted(by: columnPrecedes))
      ties.setUnique(isUnique, group: group)
    }
    gatherChanges()
    return ties.isUnique
  }

  /// Gathers the loose rows that a row has places in common with, directly or by way of others.
  ///
  /// - Parameters:
  ///   - row: a loose row without a group.
  ///   - dissolved: gets the rows of groups that are joined.
  /// - Returns: the places, in no order.
  private mutating func makeGroup(from row: Int32, dissolved: inout [Int32]) -> Set<Int32> {
    let group = ties.makeGroup()
    ties.add(row, to: group)
    var columns: Set<Int32> = []
    var next = 0
    while next < ties.rows(of: group).count {
      let member = ties.rows(of: group)[next]
      next += 1
      for index in kernel.graph.edges(ofRow: member) where isTight(index, of: member) {
        let column = kernel.graph.rows[index].target
        if !columns.insert(column).inserted { continue }
        let price = kernel.graph.columns.states[column].price
        for index in kernel.graph.edges(ofColumn: column) {
          let edge = kernel.graph.columns[index]
          guard !edge.isGap, edge.cost &+ price == kernel.graph.rows.states[edge.target].value,
            ties.isLoose(edge.target), ties.group(of: edge.target) != group
          else { continue }
          let other = ties.group(of: edge.target)
          if other >= 0 { dissolved += ties.dissolve(other) }
          ties.add(edge.target, to: group)
        }
      }
    }
    return columns
  }

  /// Puts the rows of a group where the canonical plan has them; rows and columns in their order.
  ///
  /// - Returns: whether there is no other way.
  private mutating func choose(rows: [Int32], columns: [Int32]) -> Bool {
    let batch = tightBatch(of: rows, columns)
    let canonical = CanonicalOptimum(of: batch.result, on: batch.graph)
    var movers: [(row: Int32, column: Int32)] = []
    for (place, row) in rows.enumerated() {
      let column = canonical.result.columnOfRow[place]
      let target = column < 0 ? -1 : columns[Int(column)]
      if target != kernel.graph.rows.states[row].column { movers.append((row, target)) }
    }
    for (row, _) in movers where kernel.graph.rows.states[row].column >= 0 {
      kernel.release(row, from: kernel.graph.rows.states[row].column)
    }
    for (row, column) in movers where column >= 0 { kernel.take(column, row: row) }
    return canonical.isUnique
  }

  /// An edge of a row is gone, or costs something else, without the row being touched.
  mutating func edgeLeaves(row: Int32) {
    if ties.isLoose(row) { touch(row: row, for: .ties) }
  }

  /// Looks again at all that was touched, and answers the rows among it.
  private mutating func findTies() -> [Int32] {
    for column in changes.columnsForTies {
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
    let rows = changes.rowsForTies
    for row in rows { ties.set(row, isLoose: isLoose(row)) }
    forgetChangesForTies()
    return rows
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

  /// Rows with their places of equal cost, as a batch: what other rows hold is left out of it.
  private func tightBatch(of rows: [Int32], _ columns: [Int32]) -> LiveBatch {
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
