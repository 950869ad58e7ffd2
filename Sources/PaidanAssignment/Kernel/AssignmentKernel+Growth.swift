/// More edges for a graph that is solved.
extension AssignmentKernel where Cost == Int32 {
  /// Adds edges and restores the optimum; false when no row gained.
  mutating func grow(by edges: EdgeList) -> Bool {
    graph.add(edges)
    var gaining: [Int32] = []
    var first = 0
    for (place, row) in edges.rows.enumerated() {
      var worth = graph.rows.states[row].value
      for index in first..<edges.ends[place] {
        let column = edges.columns[index]
        // A pair that is forbidden has another cost in the graph than in the list.
        guard let edge = graph.edge(ofRow: row, to: column) else { continue }
        worth = min(worth, graph.rows[edge].cost &+ graph.columns.states[column].price)
      }
      first = edges.ends[place]
      if worth < graph.rows.states[row].value {
        graph.rows.states[row].value = worth
        gaining.append(row)
      }
    }
    if gaining.isEmpty { return false }
    for row in gaining where graph.rows.states[row].column >= 0 {
      release(row, from: graph.rows.states[row].column)
    }
    graph.makeColumnLists()
    lowerOverpricedColumns()
    insertRows()
    return true
  }

  /// Plan, prices, values and objective.
  func assignmentResult() -> AssignmentResult {
    let solved = result()
    var values = graph.rows.states.copied(\.value)
    var objective: Int64 = 0
    for row in 0..<Int32(graph.rowCount) {
      let column = graph.rows.states[row].column
      if column >= 0 {
        objective += Int64(graph.rows.states[row].value) - Int64(graph.columns.states[column].price)
      } else {
        values[Int(row)] = graph.rows.states[row].penalty
        objective += Int64(graph.rows.states[row].penalty)
      }
    }
    for column in 0..<Int32(graph.columnCount) {
      let slots = graph.slots(of: column)
      for slot in slots.prefix(Int(graph.columns.states[column].used)) {
        objective += Int64(graph.slotCosts[slot])
      }
    }
    return AssignmentResult(
      columnOfRow: solved.columnOfRow, prices: solved.prices, values: values,
      objective: objective)
  }
}

extension KernelGraph where Cost == Int32 {
  /// The edge of `row` to `column`, forbidden or not; nil if there is none.
  func edge(ofRow row: Int32, to column: Int32) -> Int? {
    rows.edge(of: row, to: column)
  }

  /// Takes in more edges; pairs that are there already stay as they are.
  mutating func add(_ more: EdgeList) {
    var first = 0
    for (place, row) in more.rows.enumerated() {
      var added: [KernelEdge<Int32>] = []
      for index in first..<more.ends[place] {
        let column = more.columns[index]
        if edge(ofRow: row, to: column) != nil { continue }
        added.append(KernelEdge(target: column, cost: more.costs[index]))
      }
      first = more.ends[place]
      append(added, toRow: row)
    }
  }

  /// The edges that are not forbidden, with penalties and slots, as a graph of its own.
  func candidateGraph() -> CandidateGraph {
    var rowOffsets = [0]
    var columns: [Int32] = []
    var costs: [Int32] = []
    rowOffsets.reserveCapacity(rowCount + 1)
    columns.reserveCapacity(rows.end)
    costs.reserveCapacity(rows.end)
    for row in 0..<Int32(rowCount) {
      let first = columns.count
      var ascends = true
      for index in edges(ofRow: row) where rows[index].cost != Int32.forbiddenCost {
        let edge = rows[index]
        if columns.count > first, columns[columns.count - 1] > edge.target { ascends = false }
        columns.append(edge.target)
        costs.append(edge.cost)
      }
      // Edges that were added stand behind those there before.
      if !ascends {
        let edges = zip(columns[first...], costs[first...]).sorted { $0.0 < $1.0 }
        for (place, edge) in edges.enumerated() {
          (columns[first + place], costs[first + place]) = edge
        }
      }
      rowOffsets.append(columns.count)
    }
    return CandidateGraph(
      checkedRowOffsets: rowOffsets, columns: columns, costs: costs,
      penalties: rows.states.copied(\.penalty),
      slotOffsets: [0] + self.columns.states.copied(\.slots.end),
      slotCosts: slotCosts.copied())
  }
}
