/// What came out of solving an ``AssignmentProblem``, as the independent checker found it.
public struct ProblemSolution: Sendable, Equatable {
  /// What is known about the problem.
  public enum Status: String, Sendable {
    /// A plan of least objective was found.
    case optimal
    /// No plan places the smaller side in full.
    case infeasible
    /// The work was stopped by a budget or a clock before the bound met the plan.
    case stopped
  }

  /// Optimal, infeasible, or stopped; a batch always has an optimum.
  public let status: Status
  /// Whether the independent checker confirmed the status; of a stopped solve, plan and bound.
  public let isProven: Bool
  /// What was asked for; where that was ``ProblemAlgorithm/automatic``, and the matrix was chosen,
  /// ``ProblemAlgorithm/dense``.
  public let algorithm: ProblemAlgorithm
  /// The number of rows of the problem.
  public let rowCount: Int
  /// The number of columns of the problem.
  public let columnCount: Int
  /// The number of edges of the problem.
  public let edgeCount: Int
  /// The plan's objective in the unit of the file; nil when infeasible, or when the work was
  /// stopped before the smaller side of a classical problem was placed in full.
  public let objective: Int64?
  /// The bound the duals give, equal to the objective when proven; nil when infeasible.
  ///
  /// No plan has a lesser objective; none a greater one, where that is sought.
  public let dualObjective: Int64?
  /// Per row: its column, or -1.
  ///
  /// When infeasible, a plan that places as many rows as can be.
  public let columnOfRow: [Int32]
  /// Per row: its dual in the unit of the file; empty when infeasible.
  public let values: [Int64]
  /// Per column: its dual in the unit of the file; empty when infeasible.
  public let prices: [Int64]

  /// The number of searches done.
  public let searchCount: Int
  /// Whether a clock, or whoever was asked, had a part in where the work ended; if so, another run
  /// may end elsewhere.
  public let wasCutByClock: Bool

  /// How far the plan's objective can be from an optimal one at most, 0 when optimal; nil without
  /// an objective.
  ///
  /// - Complexity: O(1).
  public var gap: Int64? {
    guard let objective, let dualObjective else { return nil }
    return abs(objective - dualObjective)
  }

  /// Whether the plan is proven to be optimal.
  ///
  /// - Complexity: O(1).
  public var isOptimal: Bool { status == .optimal && isProven }

  /// The number of rows that have a column.
  ///
  /// - Complexity: O(rows).
  public var assignedCount: Int {
    columnOfRow.reduce(into: 0) { count, column in count += column >= 0 ? 1 : 0 }
  }
}
