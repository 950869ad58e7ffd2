/// More edges for a graph that is solved.
extension AssignmentKernel where Cost == Int32 {
  /// Adds edges and restores the optimum; false when no row gained.
  mutating func grow(by edges: EdgeList) -> Bool {
    graph.add(edges)
    var gaining: [Int32] = []
    var first = 0
    for (place, row) in edges.rows.enumerated() {
      var worth = value[row]
      for index in first..<edges.ends[place] {
        let column = edges.columns[index]
        // A pair that is forbidden has another cost in the graph than in the list.
        guard let edge = graph.edge(ofRow: row, to: column) else { continue }
        worth = min(worth, graph.rowEdges[edge].cost &+ price[column])
      }
      first = edges.ends[place]
      if worth < value[row] {
        value[row] = worth
        gaining.append(row)
      }
    }
    if gaining.isEmpty { return false }
    for row in gaining where columnOfRow[row] >= 0 { release(row, from: columnOfRow[row]) }
    graph.makeColumnLists()
    lowerOverpricedColumns()
    insertRows()
    return true
  }

  /// Plan, prices, values and objective.
  func assignmentResult() -> AssignmentResult {
    let solved = result()
    var values = value.copied()
    var objective: Int64 = 0
    for row in 0..<Int32(graph.rowCount) {
      let column = columnOfRow[row]
      if column >= 0 {
        objective += Int64(value[row]) - Int64(price[column])
      } else {
        values[Int(row)] = graph.penalties[row]
        objective += Int64(graph.penalties[row])
      }
    }
    for column in 0..<Int32(graph.columnCount) {
      let slots = graph.slots(of: column)
      for slot in slots.prefix(Int(used[column])) { objective += Int64(graph.slotCosts[slot]) }
    }
    return AssignmentResult(
      columnOfRow: solved.columnOfRow, prices: solved.prices, values: values,
      objective: objective)
  }
}

extension KernelGraph where Cost == Int32 {
  /// The edge of `row` to `column`, forbidden or not; nil if there is none.
  func edge(ofRow row: Int32, to column: Int32) -> Int? {
    let edges = edges(ofRow: row)
    var (low, high) = (edges.lowerBound, edges.upperBound)
    while low < high {
      let middle = low &+ (high &- low) / 2
      if rowEdges[middle].target < column { low = middle &+ 1 } else { high = middle }
    }
    return low < edges.upperBound && rowEdges[low].target == column ? low : nil
  }

  /// Takes in more edges; pairs that are there already stay as they are.
  mutating func add(_ more: EdgeList) {
    let offsets = WorkArray<Int>(uninitialized: rowCount + 1)
    let merged = WorkArray<KernelEdge<Int32>>(uninitialized: edgeCount + more.columns.count)
    var count = 0
    var next = 0
    var firstNew = 0
    offsets[0] = 0
    for row in 0..<Int32(rowCount) {
      var old = edges(ofRow: row)
      if next < more.rows.count, more.rows[next] == row {
        for index in firstNew..<more.ends[next] {
          let column = more.columns[index]
          while let index = old.first, rowEdges[index].target < column {
            merged[count] = rowEdges[index]
            count &+= 1
            old.removeFirst()
          }
          if let index = old.first, rowEdges[index].target == column { continue }
          merged[count] = KernelEdge(target: column, cost: more.costs[index])
          count &+= 1
        }
        firstNew = more.ends[next]
        next &+= 1
      }
      for index in old {
        merged[count] = rowEdges[index]
        count &+= 1
      }
      offsets[Int(row) &+ 1] = count
    }
    replaceEdges(merged, offsets: offsets)
  }

  /// The edges that are not forbidden, with penalties and slots, as a graph of its own.
  func candidateGraph() -> CandidateGraph {
    var rowOffsets = [0]
    var columns: [Int32] = []
    var costs: [Int32] = []
    rowOffsets.reserveCapacity(rowCount + 1)
    columns.reserveCapacity(edgeCount)
    costs.reserveCapacity(edgeCount)
    for row in 0..<Int32(rowCount) {
      for index in edges(ofRow: row) where rowEdges[index].cost != Int32.forbidden {
        columns.append(rowEdges[index].target)
        costs.append(rowEdges[index].cost)
      }
      rowOffsets.append(columns.count)
    }
    return CandidateGraph(
      checkedRowOffsets: rowOffsets, columns: columns, costs: costs,
      penalties: penalties.copied(), slotOffsets: slotOffsets.copied(),
      slotCosts: slotCosts.copied())
  }
}
