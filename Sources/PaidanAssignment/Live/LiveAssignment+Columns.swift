extension LiveAssignment {
  /// Adds a column; rows for which it is worth more than what they have move there.
  ///
  /// - Parameters:
  ///   - edges: the rows that may take it, each once, in any order.
  ///   - slotCosts: what its slots cost, not falling; may be empty.
  /// - Returns: its number.
  /// - Precondition: the rows exist, costs are in range.
  /// - Complexity: O(edges) and a local search for each slot filled.
  public mutating func insertColumn(_ edges: [LiveEdge], slotCosts: [Int32]) -> Int32 {
    let column = newColumn()
    save(column: column)
    writeSlots(slotCosts, of: column)
    check(edges, against: rowEnd)
    kernel.graph.add(edges, toColumn: column) { _ in true }
    kernel.settle(column: column)
    gatherChanges()
    return column
  }

  /// Removes a column; its rows look for other places.
  ///
  /// - Parameter column: a column.
  /// - Complexity: O(edges of the column times those of a row) and a local search for each row it
  ///   held.
  public mutating func removeColumn(_ column: Int32) {
    save(column: checked(column: column))
    for edge in edges(ofColumn: column) { edgeLeaves(row: edge.target) }
    kernel.graph.removeEdges(ofColumn: column)
    writeSlots([], of: column)
    kernel.settle(column: column)
    unusedColumns.append(column)
    gatherChanges()
  }

  /// Gives a column other edges and other slots.
  ///
  /// - Parameters:
  ///   - column: a column.
  ///   - edges: the rows that may take it, each once, in any order.
  ///   - slotCosts: what its slots cost, not falling; may be empty.
  /// - Precondition: the rows exist, costs are in range.
  /// - Complexity: O(edges), and those of its row for each that is not the same as before; a local
  ///   search for each row it holds or gains, where they do not all stay.
  public mutating func updateColumn(_ column: Int32, _ edges: [LiveEdge], slotCosts: [Int32]) {
    save(column: checked(column: column))
    replaceEdges(of: column, by: edges)
    writeSlots(slotCosts, of: column)
    kernel.settle(column: column)
    gatherChanges()
  }

  private mutating func replaceEdges(of column: Int32, by edges: [LiveEdge]) {
    check(edges, against: rowEnd)
    var loose: [Int32] = []
    kernel.graph.replaceEdges(ofColumn: column, by: edges, using: &targets) { row in
      if ties.isLoose(row) { loose.append(row) }
    }
    for row in loose { edgeLeaves(row: row) }
  }

  /// Gives a column other slots; its edges stay.
  ///
  /// - Parameters:
  ///   - slotCosts: what its slots cost, not falling; may be empty.
  ///   - column: a column.
  /// - Precondition: costs are in range.
  /// - Complexity: O(slots) where the price of the column is one of theirs still; a local search where
  ///   a free slot costs less, and one for each row that does not stay where a slot in use costs more.
  public mutating func setSlots(_ slotCosts: [Int32], of column: Int32) {
    save(column: checked(column: column))
    writeSlots(slotCosts, of: column)
    kernel.settleSlots(of: column)
    gatherChanges()
  }

  /// Changes, adds and takes away edges of a column, and gives it other slots.
  ///
  /// - Parameters:
  ///   - column: a column.
  ///   - changed: rows with the cost they now have there, whether they had an edge or not.
  ///   - removed: rows that lose their edge, which they must have.
  ///   - slotCosts: what its slots cost, not falling; nil for those it has.
  /// - Precondition: the rows exist, each is named at most once, costs are in range.
  /// - Complexity: O(edges of the column, and for each edge named those of its row); a local search
  ///   for each row the column holds or gains, where they do not all stay.
  public mutating func amendColumn(
    _ column: Int32, changed: [LiveEdge], removed: [Int32], slotCosts: [Int32]?
  ) {
    save(column: checked(column: column))
    for row in removed { kernel.graph.rows.states.fetch(checked(row: row)) }
    for edge in changed { kernel.graph.rows.states.fetch(checked(row: edge.target)) }
    for row in removed { kernel.graph.rows.fetch(row) }
    for edge in changed { kernel.graph.rows.fetch(edge.target) }
    for row in removed { edgeLeaves(row: row) }
    if removed.count == kernel.graph.edges(ofColumn: column).count {
      kernel.graph.removeEdges(ofColumn: column)
    } else {
      for row in removed { kernel.graph.removeEdge(row: row, column: column) }
    }
    for edge in changed {
      edgeLeaves(row: edge.target)
      if kernel.graph.rows.edge(of: checked(row: edge.target), to: column) != nil {
        kernel.graph.setCost(checked(cost: edge.cost), row: edge.target, column: column)
      } else {
        kernel.graph.addEdge(
          row: edge.target, column: column, cost: checked(cost: edge.cost))
      }
    }
    if let slotCosts { writeSlots(slotCosts, of: column) }
    kernel.settle(column: column)
    gatherChanges()
  }

  /// Takes a row out for good, together with the slot it is in: its column keeps the others.
  ///
  /// So an order leaves that was accepted: it is no longer to be placed, and holds its slot.
  ///
  /// - Parameters:
  ///   - row: a row on a column.
  ///   - edges: the edges its column is left with; nil for all others it has.
  ///   - slotCosts: the slots the column is left with, not falling.
  /// - Precondition: the row is on a column, and `edges` do not name it.
  /// - Complexity: as removing the row and updating the column; no search where the slots left are
  ///   all but the cheapest and no edge changes.
  public mutating func settleRow(_ row: Int32, edges: [LiveEdge]? = nil, slotCosts: [Int32]) {
    let column = kernel.graph.rows.states[checked(row: row)].column
    precondition(column >= 0, "Only a row on a column is settled there.")
    save(row: row)
    kernel.graph.removeEdges(ofRow: row)
    kernel.release(row, from: column)
    forget(row)
    unusedRows.append(row)
    if let edges {
      updateColumn(column, edges, slotCosts: slotCosts)
    } else {
      setSlots(slotCosts, of: column)
    }
  }

  /// Writes slots; the rows in them are to be settled.
  private mutating func writeSlots(_ costs: [Int32], of column: Int32) {
    for (place, cost) in costs.enumerated() {
      precondition(
        checked(cost: cost) >= (place > 0 ? costs[place - 1] : 0), "Slot costs do not fall.")
    }
    let old = kernel.graph.slots(of: column)
    // Rows on the column stay in their slots until they are settled, more of them than slots if need
    // be.
    let needed = max(costs.count, Int(kernel.graph.columns.states[column].used))
    var start = old.lowerBound
    if needed > Int(slotRooms[column]) {
      let room = max(4, needed, 2 * Int(slotRooms[column]))
      start = slotEnd
      slotEnd += room
      if slotEnd > kernel.graph.slotCosts.count { growSlots() }
      for slot in 0..<Int(kernel.graph.columns.states[column].used) {
        kernel.heldRow[start + slot] = kernel.heldRow[old.lowerBound + slot]
      }
      slotRooms[column] = Int32(room)
    }
    for (place, cost) in costs.enumerated() { kernel.graph.slotCosts[start + place] = cost }
    kernel.graph.columns.states[column].slots = EdgeRun(start: start, end: start + costs.count)
  }

  private mutating func growSlots() {
    let room = slotEnd + slotEnd / 2
    kernel.graph.slotCosts = WorkArray(kernel.graph.slotCosts, grownTo: room, with: 0)
    kernel.heldRow = WorkArray(kernel.heldRow, grownTo: room, with: -1)
  }

  private mutating func newColumn() -> Int32 {
    if let column = unusedColumns.popLast() { return column }
    if columnEnd == kernel.graph.columnCount {
      grow(rowsTo: 0, columnsTo: max(16, 2 * columnEnd))
    }
    columnEnd += 1
    return Int32(columnEnd - 1)
  }
}
