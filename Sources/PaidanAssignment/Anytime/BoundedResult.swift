/// A plan that may have been cut short, and how far from the optimum it can be at most.
///
/// ``ObjectiveBounds`` checks plan and bound.
///
///     let result = BatchSolver().solve(graph, within: WorkBudget(searches: 10_000))
///     print("at most \(result.gap) above the optimum")
public struct BoundedResult: Sendable, Equatable {
  /// What is known about the plan.
  public enum Status: String, Sendable {
    /// It is of least objective: the bound meets it.
    case optimal
    /// The work was stopped before the bound met it.
    case stopped
  }

  /// Whether the plan is proven optimal.
  public let status: Status
  /// Per row: its column, or -1 where it stays unassigned; always a feasible plan.
  public let columnOfRow: [Int32]
  /// Per column: the price ``lowerBound`` is made with, not negative.
  public let prices: [Int32]
  /// Per row: the least of its penalty and of cost plus price over its edges to columns with slots.
  public let values: [Int32]
  /// The sum of edge costs, slot costs used and penalties of unassigned rows.
  public let objective: Int64
  /// The dual objective of ``prices``: no plan has a lesser objective.
  public let lowerBound: Int64
  /// The number of searches done.
  public let searchCount: Int
  /// Whether a clock, or whoever was asked, had a part in where the work ended.
  ///
  /// If so, another run may end elsewhere. If not, the result repeats to the byte.
  public let wasCutByClock: Bool

  /// How much lower the objective of an optimal plan can be at most, 0 when optimal.
  ///
  /// - Complexity: O(1).
  public var gap: Int64 { objective - lowerBound }

  /// The number of rows that have a column.
  ///
  /// - Complexity: O(*n*).
  public var assignedCount: Int {
    columnOfRow.reduce(into: 0) { count, column in count += column >= 0 ? 1 : 0 }
  }
}
