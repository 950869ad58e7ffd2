/// The prices and values at which all edges of a problem were looked at last: no edge cost a row
/// less than it was worth.
///
/// Only rows that have risen since and columns that have fallen can have changed that.
struct CoreLook<Cost: KernelCost>: ~Copyable {
  private(set) var prices = WorkArray<Cost>(uninitialized: 0)
  private(set) var values = WorkArray<Cost>(uninitialized: 0)

  /// Whether there was one; a problem without rows needs none.
  var isKnown: Bool { values.count > 0 }

  mutating func remember(_ graph: borrowing KernelGraph<Cost>) {
    prices = WorkArray(count: graph.columnCount) { graph.columns.states[$0].price }
    values = WorkArray(count: graph.rowCount) { graph.rows.states[$0].value }
  }
}

/// Rows that some edge costs less than they are worth.
extension AssignmentKernel {
  /// The rows that now break slackness, ascending in the problem's order; what the edge costs is
  /// their value from here on.
  func violatedRows<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    since look: inout CoreLook<Cost>
  ) -> [Int32] {
    // Edges are read in the order they lie in memory, hence prices in the problem's order.
    let rows = violatedRows(of: problem, in: order, at: prices(in: order), since: look)
    look.remember(graph)
    return rows
  }

  private func prices<Order: KernelOrder & ~Copyable>(
    in order: borrowing Order
  ) -> WorkArray<Cost> {
    let prices = WorkArray<Cost>(uninitialized: graph.columnCount)
    for column in 0..<Int32(graph.columnCount) {
      prices[column] = graph.columns.states[order.kernelColumn(column)].price
    }
    return prices
  }

  @inline(always)
  private func violatedRows<Order: KernelOrder & ~Copyable>(
    of problem: borrowing ProblemView<Cost>, in order: borrowing Order,
    at prices: borrowing WorkArray<Cost>, since look: borrowing CoreLook<Cost>
  ) -> [Int32] {
    var violated: [Int32] = []
    if look.isKnown {
      let isFallen = fallenColumns(in: order, since: look)
      for problemRow in 0..<Int32(graph.rowCount) {
        let row = order.kernelRow(problemRow)
        var isSuspect: UInt8 = graph.rows.states[row].value > look.values[row] ? 1 : 0
        for index in problem.edges(of: problemRow) { isSuspect |= isFallen[problem.columns[index]] }
        if isSuspect != 0, isViolated(row, problemRow, of: problem, at: prices) {
          violated.append(row)
        }
      }
    } else {
      for problemRow in 0..<Int32(graph.rowCount) {
        let row = order.kernelRow(problemRow)
        if isViolated(row, problemRow, of: problem, at: prices) { violated.append(row) }
      }
    }
    return violated
  }

  /// Lowers the row's value to what its cheapest edge costs, if that is less.
  @inline(always)
  private func isViolated(
    _ row: Int32, _ problemRow: Int32, of problem: borrowing ProblemView<Cost>,
    at prices: borrowing WorkArray<Cost>
  ) -> Bool {
    var worth = graph.rows.states[row].value
    for index in problem.edges(of: problemRow) {
      worth = min(worth, problem.costs[index] &+ prices[problem.columns[index]])
    }
    if worth == graph.rows.states[row].value { return false }
    graph.rows.states[row].value = worth
    return true
  }

  /// Per column of the problem: 1 if its price has fallen, else 0.
  private func fallenColumns<Order: KernelOrder & ~Copyable>(
    in order: borrowing Order, since look: borrowing CoreLook<Cost>
  ) -> WorkArray<UInt8> {
    let isFallen = WorkArray<UInt8>(uninitialized: graph.columnCount)
    for problemColumn in 0..<Int32(graph.columnCount) {
      let column = order.kernelColumn(problemColumn)
      isFallen[problemColumn] = graph.columns.states[column].price < look.prices[column] ? 1 : 0
    }
    return isFallen
  }
}
