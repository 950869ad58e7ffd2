extension CandidateGraph {
  /// The graph without some of its edges.
  ///
  /// - Parameter edges: positions of ``columns``, strictly ascending.
  /// - Returns: the rest; rows, columns, penalties and slots stay.
  /// - Complexity: O(*n* + *e*).
  public func removing(edges: [Int]) -> CandidateGraph {
    if edges.isEmpty { return self }
    var rowOffsets = self.rowOffsets
    var gone = 0
    for row in 1...rowCount {
      while gone < edges.count, edges[gone] < self.rowOffsets[row] { gone += 1 }
      rowOffsets[row] -= gone
    }
    return CandidateGraph(
      checkedRowOffsets: rowOffsets, columns: Self.removing(edges, from: columns),
      costs: Self.removing(edges, from: costs), penalties: penalties, slotOffsets: slotOffsets,
      slotCosts: slotCosts)
  }

  private static func removing(_ edges: [Int], from values: [Int32]) -> [Int32] {
    var kept: [Int32] = []
    kept.reserveCapacity(values.count - edges.count)
    var start = 0
    for edge in edges {
      kept.append(contentsOf: values[start..<edge])
      start = edge + 1
    }
    kept.append(contentsOf: values[start...])
    return kept
  }

  /// Arrays that follow the rules because of what they were made from.
  package init(
    checkedRowOffsets: [Int], columns: [Int32], costs: [Int32], penalties: [Int32],
    slotOffsets: [Int], slotCosts: [Int32]
  ) {
    self.rowOffsets = checkedRowOffsets
    self.columns = columns
    self.costs = costs
    self.penalties = penalties
    self.slotOffsets = slotOffsets
    self.slotCosts = slotCosts
  }

  /// The edge of `row` to `column`, or nil where the row has none.
  func edgeIfAny(of row: Int, to column: Int32) -> Int? {
    var low = rowOffsets[row]
    var high = rowOffsets[row + 1]
    while low < high {
      let middle = low + (high - low) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < rowOffsets[row + 1] && columns[low] == column ? low : nil
  }
}
