/// The independent checker for classical problems, on the file's own rows, columns and costs.
///
/// Duals are a value per row and a price per column with value <= cost + price on every edge. On
/// the side in surplus they must not gain anything from staying out: prices >= 0 with surplus
/// columns, values <= 0 with surplus rows. Then the sum of values less the sum of prices is a lower
/// bound of every plan that places the smaller side in full.
struct LinearDualityCheck {
  private let problem: LinearProblem

  init(_ problem: LinearProblem) { self.problem = problem }

  func proof(
    columnOfRow: [Int32], values: [Int64], prices: [Int64]
  ) throws(ProofViolation) -> OptimalityProof {
    guard columnOfRow.count == problem.rowCount else {
      throw .rowCount(columnOfRow.count, expected: problem.rowCount)
    }
    let primal = try planObjective(columnOfRow)
    let dual = try dualObjective(values: values, prices: prices)
    guard primal == dual else {
      throw .gap(primal: Int64(clamping: primal), dual: Int64(clamping: dual))
    }
    return OptimalityProof(
      primalObjective: Int64(clamping: primal), dualObjective: Int64(clamping: dual))
  }

  private func planObjective(_ columnOfRow: [Int32]) throws(ProofViolation) -> WideSum {
    var total = WideSum()
    var isTaken = [Bool](repeating: false, count: problem.columnCount)
    var placed = 0
    for (row, column) in columnOfRow.enumerated() where column != -1 {
      let edges = problem.rowOffsets[row]..<problem.rowOffsets[row + 1]
      guard let edge = edges.first(where: { problem.columns[$0] == column }) else {
        throw .notACandidate(row: row, column: column)
      }
      guard !isTaken[Int(column)] else { throw .slotsExceeded(column: column, slots: 1, row: row) }
      isTaken[Int(column)] = true
      placed += 1
      total.add(problem.costs[edge])
    }
    let needed = min(problem.rowCount, problem.columnCount)
    guard placed == needed else { throw .notPlacedInFull(placed: placed, needed: needed) }
    return total
  }

  private func dualObjective(
    values: [Int64], prices: [Int64]
  ) throws(ProofViolation) -> WideSum {
    guard values.count == problem.rowCount else {
      throw .rowCount(values.count, expected: problem.rowCount)
    }
    guard prices.count == problem.columnCount else {
      throw .priceCount(prices.count, expected: problem.columnCount)
    }
    var total = WideSum()
    let isWithin = (prices + values).allSatisfy { Self.dualRange.contains($0) }
    for (row, value) in values.enumerated() {
      if problem.rowCount > problem.columnCount, value > 0 {
        throw .positiveValue(row: row, value: value)
      }
      // Most rows have nothing to name, and 64 bits hold their sums.
      if !isWithin || leastSum(ofRow: row, prices) < value {
        try nameEdge(ofRow: row, below: value, prices)
      }
      total.add(value)
    }
    for (column, price) in prices.enumerated() {
      if problem.rowCount < problem.columnCount, price < 0 {
        throw .negativePrice(column: column, price: price)
      }
      total.subtract(price)
    }
    return total
  }

  /// Duals whose sums with costs 64 bits are sure to hold; a problem read has no greater ones.
  private static let dualRange: ClosedRange<Int64> = -1 << 61...1 << 61

  /// The least of cost plus price over a row's edges; the greatest number without edges.
  private func leastSum(ofRow row: Int, _ prices: [Int64]) -> Int64 {
    var least = Int64.max
    for edge in problem.rowOffsets[row]..<problem.rowOffsets[row + 1] {
      least = min(least, problem.costs[edge] &+ prices[Int(problem.columns[edge])])
    }
    return least
  }

  /// Throws the first edge of a row whose cost plus price lies below the row's value.
  private func nameEdge(
    ofRow row: Int, below value: Int64, _ prices: [Int64]
  ) throws(ProofViolation) {
    for edge in problem.rowOffsets[row]..<problem.rowOffsets[row + 1] {
      let column = problem.columns[edge]
      var slack = WideSum()
      slack.add(problem.costs[edge])
      slack.add(prices[Int(column)])
      slack.subtract(value)
      guard !slack.isNegative else { throw .valueTooGreat(row: row, column: column) }
    }
  }
}

extension OptimalityProof {
  /// Checks that a plan for a problem read from a file is feasible and optimal.
  ///
  /// - Parameters:
  ///   - columnOfRow: the column of each row, -1 for none.
  ///   - values: a dual for each row, in the file's unit. For a batch they are recomputed, and
  ///     those given are not looked at.
  ///   - prices: a dual for each column, in the file's unit.
  ///   - problem: the problem the plan is for.
  /// - Returns: both objectives, which are equal.
  /// - Throws: the first violation found, when the plan is not feasible or not proven optimal.
  /// - Complexity: O(rows + columns + edges + slots).
  public static func check(
    columnOfRow: [Int32], values: [Int64], prices: [Int64], on problem: AssignmentProblem
  ) throws(ProofViolation) -> OptimalityProof {
    switch problem.content {
    case .linear(let linear):
      return try LinearDualityCheck(linear).proof(
        columnOfRow: columnOfRow, values: values, prices: prices)
    case .batch(let graph):
      // A price beyond Int32 exceeds every penalty, clamped or not: no row can be worth it, and no
      // proof holds with it unless the column has no slots, where any price does.
      return try check(
        columnOfRow: columnOfRow, prices: prices.map { Int32(clamping: $0) }, on: graph)
    }
  }
}
