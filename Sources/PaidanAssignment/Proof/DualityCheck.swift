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
    let asked = askedPrices(prices)
    var (primal, dual) = try problem.withView { (view) throws(ProofViolation) in
      try rowSums(of: view, columnOfRow: columnOfRow, asked)
    }
    var taken = [Int](repeating: 0, count: problem.columnCount)
    for column in columnOfRow where column >= 0 { taken[Int(column)] += 1 }
    for column in 0..<problem.columnCount {
      let slots = problem.slotOffsets[column]..<problem.slotOffsets[column + 1]
      guard taken[column] <= slots.count else {
        throw slotsExceeded(column, slots: slots.count, columnOfRow)
      }
      let price = Int64(prices[column])
      for slot in slots {
        let slotCost = Int64(problem.slotCosts[slot])
        if slot < slots.lowerBound + taken[column] { primal.add(slotCost) }
        if price > slotCost { dual.subtract(price - slotCost) }
      }
    }
    return (primal, dual)
  }

  /// Per column its price, or the limit of all costs where it has no slot or asks more than that.
  ///
  /// A row pays its penalty sooner than so much, so that values are the same, no price however
  /// wrong makes a sum overflow, and nothing is left to test for each edge.
  private func askedPrices(_ prices: [Cost]) -> WorkArray<Cost> {
    WorkArray(count: prices.count) { column in
      slotCount(of: column) > 0 ? min(prices[column], Cost.limit) : Cost.limit
    }
  }

  /// The plan's objective without its slots, and the sum of what rows are worth.
  private func rowSums(
    of view: borrowing ProblemView<Cost>, columnOfRow: [Int32], _ asked: borrowing WorkArray<Cost>
  ) throws(ProofViolation) -> (primal: WideSum, dual: WideSum) {
    var primal = WideSum()
    var dual = WideSum()
    for row in 0..<problem.rowCount {
      let chosen = columnOfRow[row]
      var chosenEdge = -1
      var value = problem.penalties[row]
      for edge in view.edges(of: Int32(row)) {
        let column = view.columns[edge]
        chosenEdge = column == chosen ? edge : chosenEdge
        value = min(value, view.costs[edge] &+ asked[column])
      }
      dual.add(Int64(value))
      guard chosenEdge >= 0 || chosen == -1 else {
        throw .notACandidate(row: row, column: chosen)
      }
      primal.add(Int64(chosenEdge >= 0 ? problem.costs[chosenEdge] : problem.penalties[row]))
    }
    return (primal, dual)
  }

  private func slotCount(of column: Int) -> Int {
    problem.slotOffsets[column + 1] - problem.slotOffsets[column]
  }

  /// Names the first row that found no slot left.
  private func slotsExceeded(
    _ column: Int, slots: Int, _ columnOfRow: [Int32]
  ) -> ProofViolation {
    let rows = columnOfRow.indices.lazy.filter { columnOfRow[$0] == Int32(column) }
    let first = rows.dropFirst(slots).first ?? 0
    return .slotsExceeded(column: Int32(column), slots: slots, row: first)
  }
}
