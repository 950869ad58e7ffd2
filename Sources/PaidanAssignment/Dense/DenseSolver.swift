/// Solves the linear assignment problem on a dense matrix, with the duals that prove the optimum.
///
/// Each line of the smaller side gets a line of the other, at the least or greatest sum of entries.
/// Entries are `Int32`, `Float` or `Double`, row by row; some may be forbidden. For integers the
/// optimum is exact; for floats it is one within the tolerance that ``DenseProof`` states. NaN and
/// -infinity are refused, and a matrix whose forbidden entries leave no plan has a status of its
/// own with a proof by counting: no entry is ever replaced by a great penalty.
///
/// Two methods, chosen by ``DenseMethod``: the classical one of Jonker and Volgenant (1987,
/// doi:10.1007/BF02278710), and a sparse core of promising entries that grows until no entry
/// outside it would pay, an idea of Volgenant's (LAPMOD 1996, doi:10.1016/0305-0548(95)00045-3).
///
///     let result = try DenseSolver().solve([4, 1, 2, 0] as [Int32], rowCount: 2, columnCount: 2)
///     result.columnOfRow  // [1, 0]
public struct DenseSolver: Sendable {
  /// The greatest number of rows or columns of the smaller side.
  ///
  /// Duals of integers stay exact below it: 2^18 times a difference of 2^32 is 2^50.
  public static let greatestSide = 1 << 18

  /// How problems are solved.
  public let method: DenseMethod
  /// Whether the least or the greatest sum is looked for.
  public let goal: DenseGoal

  /// A solver of any matrix.
  ///
  /// - Parameters:
  ///   - method: the way to the optimum; it decides speed and ties, not the objective.
  ///   - goal: whether entries are costs or gains.
  public init(method: DenseMethod = .automatic, goal: DenseGoal = .minimize) {
    self.method = method
    self.goal = goal
  }

  /// Finds an optimal plan of the matrix, or why there is none.
  ///
  /// - Parameters:
  ///   - entries: `rowCount` rows of `columnCount` entries each, row by row; not copied as long as
  ///     the core method minimises with no more rows than columns.
  ///   - rowCount: the number of rows, *n*.
  ///   - columnCount: the number of columns, *m*.
  /// - Returns: plan, duals and objective, or a witness that there is no plan; ``DenseProof``
  ///   checks either.
  /// - Throws: for a wrong number of entries, a matrix too large, and the first entry refused.
  /// - Complexity: O(min(*n*, *m*)^2 max(*n*, *m*)) at worst; on random matrices a few passes.
  @specialized(where Entry == Int32)
  @specialized(where Entry == Float)
  @specialized(where Entry == Double)
  public func solve<Entry: DenseEntry>(
    _ entries: Span<Entry>, rowCount: Int, columnCount: Int
  ) throws(DenseMatrixError) -> DenseResult<Entry> {
    let (product, overflow) = rowCount.multipliedReportingOverflow(by: columnCount)
    guard rowCount >= 0, columnCount >= 0, !overflow, product == entries.count else {
      throw .entryCount(entries.count, rows: rowCount, columns: columnCount)
    }
    guard min(rowCount, columnCount) <= Self.greatestSide,
      max(rowCount, columnCount) < Int32.max
    else { throw .tooLarge(rows: rowCount, columns: columnCount) }
    return try unsafe entries.withUnsafeBufferPointer {
      buffer throws(DenseMatrixError) in
      let view = unsafe DenseView(
        buffer, rowCount: rowCount, columnCount: columnCount, stride: columnCount)
      return try solve(view)
    }
  }

  /// Finds an optimal plan of the matrix, or why there is none.
  ///
  /// - Parameters:
  ///   - entries: `rowCount` rows of `columnCount` entries each, row by row.
  ///   - rowCount: the number of rows.
  ///   - columnCount: the number of columns.
  /// - Returns: as for a span.
  /// - Throws: as for a span.
  /// - Complexity: as for a span.
  @specialized(where Entry == Int32)
  @specialized(where Entry == Float)
  @specialized(where Entry == Double)
  public func solve<Entry: DenseEntry>(
    _ entries: [Entry], rowCount: Int, columnCount: Int
  ) throws(DenseMatrixError) -> DenseResult<Entry> {
    try solve(entries.span, rowCount: rowCount, columnCount: columnCount)
  }

  private func solve<Entry>(
    _ view: DenseView<Entry>
  ) throws(DenseMatrixError) -> DenseResult<Entry> {
    let chosen = choice(for: view)
    if chosen == .core, goal == .minimize, view.rowCount <= view.columnCount {
      var solver = CoreSolver(view)
      return result(try solver.solve(), of: view, method: chosen)
    }
    let matrix = try OrientedMatrix(view, goal: goal)
    guard chosen == .core else {
      var classical = JonkerVolgenant(matrix)
      return result(classical.solve(), of: view, method: chosen)
    }
    let outcome = try matrix.withView { turned throws(DenseMatrixError) in
      var solver = CoreSolver(turned)
      return try solver.solve()
    }
    return result(outcome, of: view, method: chosen)
  }

  /// The method `automatic` stands for.
  ///
  /// Below this size the classical method is done before a core is chosen.
  private func choice<Entry>(for view: DenseView<Entry>) -> DenseMethod {
    guard method == .automatic else { return method }
    return min(view.rowCount, view.columnCount) < 100 ? .jonkerVolgenant : .core
  }

  /// Turns an outcome back to the matrix given.
  private func result<Entry>(
    _ outcome: DenseOutcome, of view: DenseView<Entry>, method: DenseMethod
  ) -> DenseResult<Entry> {
    let isTransposed = view.rowCount > view.columnCount
    switch outcome {
    case .infeasible(let rows, let columns):
      return DenseResult(
        status: .infeasible, columnOfRow: Array(repeating: -1, count: view.rowCount), values: [],
        prices: [], objective: nil,
        witness: DenseResult.Witness(lines: rows, counterparts: columns), method: method)
    case .optimal(let plan):
      var columnOfRow = plan.columnOfRow
      if isTransposed {
        columnOfRow = Array(repeating: -1, count: view.rowCount)
        for (column, row) in plan.columnOfRow.enumerated() { columnOfRow[Int(row)] = Int32(column) }
      }
      // Exchanging rows and columns turns prices into values and both signs; so does a gain.
      let sign = isTransposed ? -goal.sign : goal.sign
      let values = (isTransposed ? plan.prices : plan.values).map { Entry.sum(sign * $0) }
      let prices = (isTransposed ? plan.values : plan.prices).map { Entry.sum(sign * $0) }
      var objective = 0.0
      for (row, column) in columnOfRow.enumerated() where column >= 0 {
        objective += view[row, Int(column)].widened
      }
      return DenseResult(
        status: .optimal, columnOfRow: columnOfRow, values: values, prices: prices,
        objective: Entry.sum(objective), witness: nil, method: method)
    }
  }
}
