/// From the kernel's rows, which are the side that must be placed, back to the file's.
extension LinearProblem {
  /// The column of each row of the file, from the kernel's plan.
  func plan(_ columnOfRow: [Int32]) -> [Int32] {
    guard hasSurplusRows else { return columnOfRow }
    var plan = [Int32](repeating: -1, count: rowCount)
    for (column, row) in columnOfRow.enumerated() where row >= 0 { plan[Int(row)] = Int32(column) }
    return plan
  }

  /// Values of rows and prices of columns with value <= cost + price on every edge of the file.
  ///
  /// Only for a plan that places every row of the kernel: each then has a tight edge.
  func duals(
    of solved: SolvedProblem<Int64>, on penalized: SparseProblem<Int64>
  ) -> (values: [Int64], prices: [Int64]) {
    let values: [Int64] = solved.columnOfRow.enumerated().map { row, column in
      let edges = penalized.rowOffsets[row]..<penalized.rowOffsets[row + 1]
      let edge = edges.first { penalized.columns[$0] == column }
      let cost = edge.map { penalized.costs[$0] } ?? 0
      return cost + solved.prices[Int(column)]
    }
    return duals(values: values, prices: solved.prices)
  }

  /// The kernel's values and prices as duals of the file's rows and columns.
  func duals(values: [Int64], prices: [Int64]) -> (values: [Int64], prices: [Int64]) {
    let values = values.map { $0 + leastCost }
    // With sides exchanged, value(column) <= cost + price(row) is -price <= cost - value.
    return hasSurplusRows ? (prices.map { -$0 }, values.map { -$0 }) : (values, prices)
  }

  /// The bound of the kernel's problem as one of the file's: each row placed costs at least the
  /// least cost, which the kernel does not see.
  func bound(of dual: WideSum) -> Int64 {
    var bound = dual
    bound.add(leastCost * Int64(placedCount))
    return Int64(clamping: bound)
  }

  /// The sum of the plan's costs in the file's unit.
  func objective(of plan: [Int32]) -> Int64 {
    var total: Int64 = 0
    for (row, column) in plan.enumerated() where column >= 0 {
      for edge in rowOffsets[row]..<rowOffsets[row + 1] where columns[edge] == column {
        total += costs[edge]
      }
    }
    return total
  }
}
