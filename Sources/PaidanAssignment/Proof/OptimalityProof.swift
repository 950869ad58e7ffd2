/// The evidence that a plan is optimal: a dual objective equal to its own.
///
/// For any prices *y* >= 0, with value *v(i)* the least of row *i*'s penalty and of cost plus price
/// over its edges to columns that have slots, the dual objective
///
///     sum of v(i)  -  sum over slots of max(0, y(column) - slot cost)
///
/// is a lower bound of every plan's objective (weak duality of the transportation problem). A plan
/// that meets such a bound is optimal, whoever made it. The check is one pass over the edges, and
/// its code shares nothing with the solver: it takes a plan and prices, and nothing on trust.
public struct OptimalityProof: Sendable, Equatable {
  /// The plan's objective: edge costs, slot costs used and penalties of unassigned rows.
  public let primalObjective: Int64
  /// The lower bound the prices give; equal to ``primalObjective``.
  public let dualObjective: Int64

  /// Checks that a plan is feasible and optimal.
  ///
  /// - Parameters:
  ///   - columnOfRow: the column of each row, -1 for unassigned; *n* entries.
  ///   - prices: a price for each column, not negative, in the unit of the costs; *m* entries. The
  ///     price of a column without slots is free: no row can be there.
  ///   - graph: the batch the plan is for.
  /// - Returns: both objectives, which are equal.
  /// - Throws: the first violation found, when the plan is not feasible or not proven optimal.
  /// - Complexity: O(*n* + *m* + *e* + slots).
  public static func check(
    columnOfRow: [Int32], prices: [Int32], on graph: CandidateGraph
  ) throws(ProofViolation) -> OptimalityProof {
    let sums = try DualityCheck(graph.problem).objectives(columnOfRow: columnOfRow, prices: prices)
    // Both are below 2^31 rows times 2^28, which fits.
    let (primal, dual) = (Int64(clamping: sums.primal), Int64(clamping: sums.dual))
    guard sums.primal == sums.dual else { throw .gap(primal: primal, dual: dual) }
    return OptimalityProof(primalObjective: primal, dualObjective: dual)
  }
}
