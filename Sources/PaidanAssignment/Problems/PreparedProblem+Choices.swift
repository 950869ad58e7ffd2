extension PreparedProblem {
  /// The rows that have a choice among the plans of this objective.
  ///
  /// - Parameter solution: what ``solve(threads:within:until:)`` gave.
  /// - Returns: groups of rows within which places can be traded, each ascending, in the order of
  ///   their least rows; none where the plan is the only one. Nil where it is not known: the plan
  ///   is not optimal.
  /// - Complexity: O(rows + columns + edges).
  public func choices(in solution: ProblemSolution) -> [[Int32]]? {
    guard solution.isOptimal else { return nil }
    switch content {
    case .batch(let graph):
      let result = AssignmentResult(
        columnOfRow: solution.columnOfRow, prices: solution.prices.map { Int32($0) }, on: graph)
      return graph.problem.choices(in: result)
    case .sparse(let linear, _), .dense(let linear, _):
      let (tight, result) = linear.tightProblem(
        columnOfRow: solution.columnOfRow,
        values: isNegated ? solution.values.map { -$0 } : solution.values, prices: solution.prices)
      return tight.choices(in: result)
    }
  }

  /// Whether no other plan has the objective of this one.
  ///
  /// - Parameter solution: what ``solve(threads:within:until:)`` gave.
  /// - Returns: nil where it is not known: the plan is not optimal.
  /// - Complexity: O(rows + columns + edges).
  public func isUnique(_ solution: ProblemSolution) -> Bool? {
    choices(in: solution).map(\.isEmpty)
  }
}

extension SparseProblem<Int32> {
  /// The rows that can trade places without changing the objective, in groups; the canonical plan
  /// is not made.
  fileprivate func choices(in result: AssignmentResult) -> [[Int32]] {
    StrongComponents(of: ResidualGraph(result, on: self)).rowGroups(rowCount: rowCount)
  }
}

extension LinearProblem {
  /// A batch whose optimal plans are those of this problem, and an optimum of it.
  ///
  /// Given any optimal duals, the optimal plans are exactly those of tight edges alone that place
  /// every row and column whose dual forbids it to stay out: all of the side to be placed, and on
  /// the other one those whose dual is not 0. The batch has these edges and says the rest in its
  /// prices: 1 for a column that must be taken, 2 against 1 as the penalty of a row that must be
  /// placed.
  fileprivate func tightProblem(
    columnOfRow: [Int32], values: [Int64], prices: [Int64]
  ) -> (SparseProblem<Int32>, AssignmentResult) {
    let mayColumnsStayOut = rowCount < columnCount
    let tightPrices: [Int32] = prices.map { mayColumnsStayOut && $0 == 0 ? 0 : 1 }
    var tight = SparseProblem<Int32>(
      rowOffsets: [0], columns: [], costs: [],
      penalties: values.map { hasSurplusRows && $0 == 0 ? 1 : 2 },
      slotOffsets: Array(0...columnCount), slotCosts: Array(repeating: 0, count: columnCount))
    tight.rowOffsets.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      for edge in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = columns[edge]
        guard costs[edge] + prices[Int(column)] == values[row] else { continue }
        tight.columns.append(column)
        tight.costs.append(1 - tightPrices[Int(column)])
      }
      tight.rowOffsets.append(tight.columns.count)
    }
    let result = AssignmentResult(
      columnOfRow: columnOfRow, prices: tightPrices,
      values: Array(repeating: 1, count: rowCount), objective: 0)
    return (tight, result)
  }
}
