/// Between what limits the least objective lies, by a plan and prices that need not be optimal.
///
/// The plan costs what it costs; any prices give a lower bound, see ``OptimalityProof``. The check
/// takes both on no trust, so that it tells of a ``BoundedResult`` what a proof tells of an optimal
/// one.
public struct ObjectiveBounds: Sendable, Equatable {
  /// The plan's objective: edge costs, slot costs used and penalties of unassigned rows.
  public let objective: Int64
  /// The dual objective of the prices: no plan has a lesser objective.
  public let lowerBound: Int64

  /// How much lower the objective of an optimal plan can be at most.
  ///
  /// - Complexity: O(1).
  public var gap: Int64 { objective - lowerBound }

  /// Checks that a plan is feasible, and finds both limits.
  ///
  /// - Parameters:
  ///   - columnOfRow: the column of each row, -1 for unassigned; *n* entries.
  ///   - prices: a price for each column, not negative, in the unit of the costs; *m* entries.
  ///   - graph: the batch the plan is for.
  /// - Returns: the limits; they are equal where the plan is proven optimal.
  /// - Throws: the first violation found, when the plan is not feasible or a price is negative.
  /// - Complexity: O(*n* + *m* + *e* + slots).
  public static func check(
    columnOfRow: [Int32], prices: [Int32], on graph: CandidateGraph
  ) throws(ProofViolation) -> ObjectiveBounds {
    let sums = try DualityCheck(graph.problem).objectives(columnOfRow: columnOfRow, prices: prices)
    return ObjectiveBounds(
      objective: Int64(clamping: sums.primal), lowerBound: Int64(clamping: sums.dual))
  }
}
