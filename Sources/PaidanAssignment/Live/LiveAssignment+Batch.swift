extension LiveAssignment {
  /// The present problem and its optimum as a batch, for whoever checks them without trusting the
  /// solver: rows and columns in ascending order of their numbers, removed ones left out.
  ///
  /// ```swift
  /// let batch = live.batch()
  /// let proof = try OptimalityProof.check(
  ///   columnOfRow: batch.result.columnOfRow, prices: batch.result.prices, on: batch.graph)
  /// ```
  ///
  /// - Returns: the batch with its optimum.
  /// - Complexity: O(*n* + *m* + *e* log *e*/*n*).
  public func batch() -> LiveBatch {
    let rows = Self.numbers(to: rowEnd, without: unusedRows)
    let columns = Self.numbers(to: columnEnd, without: unusedColumns)
    return batch(rows: rows, columns: columns) { _ in true }
  }

  private static func numbers(to end: Int, without unused: [Int32]) -> [Int32] {
    var isUsed = [Bool](repeating: true, count: end)
    for number in unused { isUsed[Int(number)] = false }
    return (0..<Int32(end)).filter { isUsed[Int($0)] }
  }

  /// Some rows and columns as a batch, with the edges that are to be kept.
  private func batch(
    rows: [Int32], columns: [Int32], keeping isKept: (Int) -> Bool
  ) -> LiveBatch {
    var placeOfColumn = [Int32](repeating: -1, count: columnEnd)
    for (place, column) in columns.enumerated() { placeOfColumn[Int(column)] = Int32(place) }
    var (offsets, targets, costs) = ([0], [Int32](), [Int32]())
    for row in rows {
      let edges = kernel.graph.edges(ofRow: row).filter(isKept).map { index in
        let edge = kernel.graph.rows[index]
        return (target: placeOfColumn[Int(edge.target)], cost: edge.cost)
      }.sorted { $0.target < $1.target }
      targets.append(contentsOf: edges.map(\.target))
      costs.append(contentsOf: edges.map(\.cost))
      offsets.append(targets.count)
    }
    var (slotOffsets, slotCosts) = ([0], [Int32]())
    for column in columns {
      slotCosts.append(contentsOf: self.slotCosts(of: column))
      slotOffsets.append(slotCosts.count)
    }
    let graph = CandidateGraph(
      checkedRowOffsets: offsets, columns: targets, costs: costs,
      penalties: rows.map { kernel.graph.rows.states[$0].penalty }, slotOffsets: slotOffsets,
      slotCosts: slotCosts)
    let columnOfRow = rows.map { row in
      let column = kernel.graph.rows.states[row].column
      return column < 0 ? -1 : placeOfColumn[Int(column)]
    }
    return LiveBatch(
      rows: rows, columns: columns, graph: graph,
      result: AssignmentResult(
        columnOfRow: columnOfRow, prices: columns.map { price(of: $0) }, on: graph))
  }
}
