/// Lists that get other edges, of which most are often the ones they had.
extension KernelGraph where Cost == Int32 {
  /// Gives a row these edges in place of its own, and touches no more than the difference.
  ///
  /// - Parameters:
  ///   - row: a row.
  ///   - new: its edges to be, each column once.
  ///   - table: memory to compare with.
  mutating func replaceEdges(
    ofRow row: Int32, by new: [LiveEdge], using table: inout TargetTable
  ) {
    let old = edges(ofRow: row)
    table.begin(count: max(new.count, old.count))
    for (place, edge) in new.enumerated() { table.insert(edge.target, at: Int32(place)) }
    var keptCount = 0
    for index in old {
      columns.states.fetch(rows[index].target)
      if table.place(of: rows[index].target) >= 0 { keptCount += 1 }
    }
    if keptCount == 0 {
      removeEdges(ofRow: row)
    } else {
      for index in old { fetchColumnEdge(at: index) }
      // Backwards: what takes the place of one that goes was looked at before.
      for index in old.reversed() {
        let edge = rows[index]
        let kept = table.take(edge.target)
        if kept < 0 {
          removeEdge(at: index, ofRow: row)
        } else if new[Int(kept)].cost != edge.cost {
          setCost(new[Int(kept)].cost, at: index, ofRow: row)
        }
      }
      if keptCount == new.count { return }
    }
    // What is still in the table is new.
    add(new, toRow: row) { table.place(of: $0) >= 0 }
  }

  /// Gives a row without edges these, in its own list alone; ``enterColumnLists(ofRow:)`` is to follow,
  /// and what that looks at is fetched meanwhile.
  mutating func list(_ edges: [LiveEdge], ofRow row: Int32) {
    assert(self.edges(ofRow: row).isEmpty, "The row has edges.")
    rows.reserve(edges.count, for: row)
    for edge in edges { columns.states.fetch(edge.target) }
    for edge in edges {
      _ = rows.add(KernelEdge(target: edge.target, cost: edge.cost), to: row)
      fetchGap(of: edge.target)
    }
  }

  /// Adds those edges of a row that are wanted.
  @inline(always)
  mutating func add(
    _ new: [LiveEdge], toRow row: Int32, where isWanted: (_ column: Int32) -> Bool
  ) {
    for edge in new { columns.states.fetch(edge.target) }
    for edge in new { fetchGap(of: edge.target) }
    if rows.run(of: row).isEmpty { rows.reserve(new.count, for: row) }
    for edge in new where isWanted(edge.target) {
      addEdge(row: row, column: edge.target, cost: edge.cost)
    }
  }

  /// The same with a column.
  ///
  /// - Parameters:
  ///   - column: a column.
  ///   - new: its edges to be, each row once.
  ///   - table: memory to compare with.
  ///   - changed: is told the row of each edge that goes or comes or costs something else.
  mutating func replaceEdges(
    ofColumn column: Int32, by new: [LiveEdge], using table: inout TargetTable,
    changed: (_ row: Int32) -> Void
  ) {
    let old = edges(ofColumn: column)
    table.begin(count: max(new.count, old.count))
    for (place, edge) in new.enumerated() { table.insert(edge.target, at: Int32(place)) }
    var keptCount = 0
    for index in old where !columns[index].isGap {
      if table.place(of: columns[index].target) >= 0 { keptCount += 1 }
    }
    if keptCount == 0 {
      for index in old where !columns[index].isGap { changed(columns[index].target) }
      removeEdges(ofColumn: column)
    } else {
      fetchRows(of: old)
      for index in old {
        let edge = columns[index]
        if edge.isGap { continue }
        let kept = table.take(edge.target)
        if kept < 0 {
          changed(edge.target)
          removeEdge(row: edge.target, column: column)
        } else if new[Int(kept)].cost != edge.cost {
          changed(edge.target)
          setCost(new[Int(kept)].cost, row: edge.target, column: column)
        }
      }
      if keptCount == new.count { return }
    }
    add(new, toColumn: column) { row in
      if table.place(of: row) < 0 { return false }
      changed(row)
      return true
    }
  }

  /// Adds those edges of a column that are wanted.
  @inline(always)
  mutating func add(
    _ new: [LiveEdge], toColumn column: Int32, where isWanted: (_ row: Int32) -> Bool
  ) {
    for edge in new { rows.states.fetch(edge.target) }
    for edge in new { rows.edges.fetch(rows.run(of: edge.target).upperBound) }
    if columns.run(of: column).isEmpty { columns.reserve(new.count, for: column) }
    for edge in new where isWanted(edge.target) {
      addEdge(row: edge.target, column: column, cost: edge.cost)
    }
  }
}
