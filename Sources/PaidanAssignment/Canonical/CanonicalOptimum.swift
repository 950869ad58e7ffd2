/// The one optimum everybody gets, whatever found it, and whether there is another.
///
/// Where costs tie, several plans are optimal, and which of them a solver meets first depends on
/// its path. The canonical plan does not: rows choose in the order of their ranks, each the column
/// of least rank that an optimum still allows, and to stay unassigned last. With ranks made from
/// identifiers the plan is a fact of the batch, independent of the order of its rows and columns,
/// of the algorithm and of the prices.
///
/// Given any optimal prices, the optimal plans are exactly those that use edges whose cost plus
/// price is the row's value, leave rows out at their penalty alone, and let every column hold all
/// slots below its price and none above. From one such plan to another leads a set of cycles in the
/// graph of these edges, so that a row has a choice if and only if it lies in a strongly connected
/// component with another node (Tarjan 1972, doi:10.1137/0201010), and only such rows are looked at
/// again.
public struct CanonicalOptimum: Sendable, Equatable {
  /// The canonical plan, with the prices, values and objective of the result it was made from.
  public let result: AssignmentResult
  /// The rows that have a choice, in groups within which they can trade places; each group ascends,
  /// and groups come in the order of their least rows.
  ///
  /// Rows of different groups choose independently.
  public let choices: [[Int32]]

  /// Whether no other plan has this objective.
  ///
  /// - Complexity: O(1).
  public var isUnique: Bool { choices.isEmpty }

  /// Finds the canonical plan.
  ///
  /// - Parameters:
  ///   - result: an optimal plan with optimal prices, as ``BatchSolver`` gives it.
  ///   - graph: the batch it is for.
  ///   - rowRanks: a rank for each row, the least chooses first; nil for the rows' indices. Equal
  ///     ranks are ordered by index.
  ///   - columnRanks: a rank for each column, the least is preferred; nil for the columns' indices.
  /// - Precondition: `result` is optimal on `graph`, and ranks are given for all or none.
  /// - Complexity: O(*n* + *m* + *e*) where the optimum is unique; each row with a choice adds at
  ///   most the size of its component.
  public init(
    of result: AssignmentResult, on graph: CandidateGraph, rowRanks: [Int32]? = nil,
    columnRanks: [Int32]? = nil
  ) {
    precondition(
      result.columnOfRow.count == graph.rowCount && result.prices.count == graph.columnCount,
      "The result is that of another graph.")
    precondition(
      rowRanks.map { $0.count == graph.rowCount } ?? true, "Every row needs a rank, or none.")
    precondition(
      columnRanks.map { $0.count == graph.columnCount } ?? true,
      "Every column needs a rank, or none.")
    var residual = ResidualGraph(result, on: graph.problem)
    let components = StrongComponents(of: residual)
    choices = components.rowGroups(rowCount: graph.rowCount)
    if !choices.isEmpty {
      var exchange = Exchange(residual, components)
      let rows = choices.joined().sorted { first, second in
        guard let rowRanks else { return first < second }
        return (rowRanks[Int(first)], first) < (rowRanks[Int(second)], second)
      }
      for row in rows { exchange.choose(for: row, columnRanks: columnRanks) }
      residual = exchange.graph
    }
    self.result = AssignmentResult(
      columnOfRow: residual.placeOfRow.map { $0 == residual.pool ? -1 : $0 },
      prices: result.prices, values: result.values, objective: result.objective)
  }
}
