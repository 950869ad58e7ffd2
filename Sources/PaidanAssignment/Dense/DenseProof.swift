/// The evidence that a ``DenseResult`` is optimal, or that no plan exists.
///
/// The sum of values less the sum of prices bounds every plan's sum (weak duality), provided that
/// no value is beyond cost plus price anywhere and that the duals of the side in surplus have their
/// sign. A plan that meets the bound is optimal, whoever made it. Where there is no plan, some
/// lines have fewer counterparts than they are (Hall 1935, doi:10.1112/jlms/s1-10.37.26). The check
/// shares no code with the solver.
///
/// For integers all of this is exact. For floats every inequality may be missed by
/// ``lineTolerance``, which is 2^-48 of the greatest cost or dual by amount, and the sums may
/// differ by ``tolerance``, which is that times the number of lines of both sides: then no plan is
/// better than the one proven by more than twice ``tolerance``. Sums are added up without rounding.
public struct DenseProof: Sendable, Equatable {
  /// The plan's sum; 0 for a proof that there is no plan.
  public let primalObjective: Double
  /// The bound the duals give; 0 for a proof that there is no plan.
  public let dualObjective: Double
  /// How far plan and bound are apart; 0 for integers.
  public let gap: Double
  /// How far they may be; 0 for integers.
  public let tolerance: Double
  /// How far a value may be beyond cost plus price; 0 for integers.
  public let lineTolerance: Double

  /// Checks a result against the matrix it is for.
  ///
  /// - Parameters:
  ///   - result: what a solver, or anybody, claims.
  ///   - entries: the matrix, row by row.
  ///   - rowCount: the number of rows; times `columnCount` the number of entries.
  ///   - columnCount: the number of columns.
  ///   - goal: whether the result is claimed for the least or the greatest sum.
  /// - Returns: both sums and the tolerance they were held against.
  /// - Throws: the first violation found.
  /// - Complexity: one pass over the entries.
  @specialized(where Entry == Int32)
  @specialized(where Entry == Float)
  @specialized(where Entry == Double)
  public static func check<Entry: DenseEntry>(
    _ result: DenseResult<Entry>, on entries: Span<Entry>, rowCount: Int, columnCount: Int,
    goal: DenseGoal = .minimize
  ) throws(DenseProofViolation) -> DenseProof {
    guard entries.count == rowCount * columnCount else {
      throw .wrongCount(of: "entries", entries.count, expected: rowCount * columnCount)
    }
    guard result.columnOfRow.count == rowCount else {
      throw .wrongCount(of: "rows", result.columnOfRow.count, expected: rowCount)
    }
    let checker = DenseChecker<Entry>(rowCount: rowCount, columnCount: columnCount, goal: goal)
    switch result.status {
    case .optimal: return try checker.optimum(result, on: entries)
    case .infeasible:
      try checker.infeasibility(result, on: entries)
      return DenseProof(
        primalObjective: 0, dualObjective: 0, gap: 0, tolerance: 0, lineTolerance: 0)
    }
  }

  /// Checks a result against the matrix it is for.
  ///
  /// - Parameters:
  ///   - result: what a solver, or anybody, claims.
  ///   - entries: the matrix, row by row.
  ///   - rowCount: the number of rows.
  ///   - columnCount: the number of columns.
  ///   - goal: whether the result is claimed for the least or the greatest sum.
  /// - Returns: as for a span.
  /// - Throws: as for a span.
  /// - Complexity: as for a span.
  @specialized(where Entry == Int32)
  @specialized(where Entry == Float)
  @specialized(where Entry == Double)
  public static func check<Entry: DenseEntry>(
    _ result: DenseResult<Entry>, on entries: [Entry], rowCount: Int, columnCount: Int,
    goal: DenseGoal = .minimize
  ) throws(DenseProofViolation) -> DenseProof {
    try check(
      result, on: entries.span, rowCount: rowCount, columnCount: columnCount, goal: goal)
  }
}
