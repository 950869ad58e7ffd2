/// The independent checker: primal and dual objective of a plan and prices, from the graph alone.
///
/// Generic over the integer, as the classical problems are checked in 64 bits.
struct DualityCheck<Cost: KernelCost> {
  private let problem: SparseProblem<Cost>

  init(_ problem: SparseProblem<Cost>) { self.problem = problem }

  /// Both objectives, after the plan was found feasible and the prices admissible.
  func objectives(
    columnOfRow: [Int32], prices: [Cost]
  ) throws(ProofViolation) -> (primal: WideSum, dual: WideSum) {
    guard columnOfRow.count == problem.rowCount else {
      throw .rowCount(columnOfRow.count, expected: problem.rowCount)
    }
    guard prices.count == problem.columnCount else {
      throw .priceCount(prices.count, expected: problem.columnCount)
    }
    for (column, price) in prices.enumerated() where price < 0 {
      throw .negativePrice(column: column, price: Int64(price))
    }
    var primal = WideSum()
    var dual = WideSum()
    var taken = [Int32](repeating: 0, count: problem.columnCount)
    for row in 0..<problem.rowCount {
      let chosen = columnOfRow[row]
      var chosenCost: Cost?
      var value = Int64(problem.penalties[row])
      for edge in problem.rowOffsets[row]..<problem.rowOffsets[row + 1] {
        let column = problem.columns[edge]
        if column == chosen { chosenCost = problem.costs[edge] }
        guard slotCount(of: Int(column)) > 0 else { continue }
        // A price may be any number here, so even this sum is not trusted to fit.
        let (sum, overflow) = Int64(problem.costs[edge]).addingReportingOverflow(
          Int64(prices[Int(column)]))
        if !overflow, sum < value { value = sum }
      }
      dual.add(value)
      if let chosenCost {
        primal.add(Int64(chosenCost))
        primal.add(try takeSlot(of: chosen, row: row, &taken))
      } else {
        guard chosen == -1 else { throw .notACandidate(row: row, column: chosen) }
        primal.add(Int64(problem.penalties[row]))
      }
    }
    for column in 0..<problem.columnCount {
      let price = Int64(prices[column])
      for slot in problem.slotOffsets[column]..<problem.slotOffsets[column + 1] {
        let slotCost = Int64(problem.slotCosts[slot])
        if price > slotCost { dual.subtract(price - slotCost) }
      }
    }
    return (primal, dual)
  }

  private func slotCount(of column: Int) -> Int {
    problem.slotOffsets[column + 1] - problem.slotOffsets[column]
  }

  /// The cost of the next slot of `column`, counted in `taken`.
  private func takeSlot(
    of column: Int32, row: Int, _ taken: inout [Int32]
  ) throws(ProofViolation) -> Int64 {
    let index = Int(column)
    let slots = slotCount(of: index)
    guard Int(taken[index]) < slots else {
      throw .slotsExceeded(column: column, slots: slots, row: row)
    }
    let cost = problem.slotCosts[problem.slotOffsets[index] + Int(taken[index])]
    taken[index] += 1
    return Int64(cost)
  }
}
