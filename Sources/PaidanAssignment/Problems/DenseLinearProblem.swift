/// A ``LinearProblem`` as a matrix of all pairs for the ``DenseSolver``.
struct DenseLinearProblem: Sendable {
  private let linear: LinearProblem
  /// Row by row: the cost less the least cost, or forbidden where there is no edge.
  private let entries: [Int32]

  /// Costs may differ by less than this: the greatest entry means that there is no edge.
  static let spreadLimit = Int64(Int32.max)
  /// The greatest number of pairs: 8 GiB.
  static let entryLimit = 1 << 31

  /// Makes the matrix.
  ///
  /// Costs are taken from the least one up, so that great costs fit as long as they lie close
  /// together.
  init(_ linear: LinearProblem) throws(PreparationError) {
    let (rows, columns) = (linear.rowCount, linear.columnCount)
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, count <= Self.entryLimit, linear.placedCount <= DenseSolver.greatestSide else {
      throw .tooLargeForDense(
        rows: rows, columns: columns, side: DenseSolver.greatestSide, entries: Self.entryLimit)
    }
    guard linear.spread < Self.spreadLimit else {
      throw .spreadOutOfRange(spread: linear.spread, limit: Self.spreadLimit)
    }
    self.linear = linear
    let least = linear.leastCost
    guard linear.columns.count < count else {
      // Every pair is an edge, and they stand in the order of the matrix.
      entries = linear.costs.map { Int32(truncatingIfNeeded: $0 &- least) }
      return
    }
    var entries = [Int32](repeating: Int32.forbidden, count: count)
    for row in 0..<rows {
      for edge in linear.rowOffsets[row]..<linear.rowOffsets[row + 1] {
        entries[row * columns + Int(linear.columns[edge])] =
          Int32(truncatingIfNeeded: linear.costs[edge] &- least)
      }
    }
    self.entries = entries
  }

  /// Whether a problem has so many edges that a matrix is the better shape for it.
  static func isWorthwhile(for linear: LinearProblem) -> Bool {
    let pairs = linear.rowCount.multipliedReportingOverflow(by: linear.columnCount)
    return !pairs.overflow && linear.columns.count >= pairs.partialValue - linear.columns.count
  }

  /// What the solver found, in the unit of the entries.
  func solved() -> DenseResult<Int32> {
    do throws(DenseMatrixError) {
      return try DenseSolver().solve(
        entries, rowCount: linear.rowCount, columnCount: linear.columnCount)
    } catch {
      preconditionFailure("Entries and size were checked when the matrix was made: \(error)")
    }
  }

  /// Whether the witness of an infeasible result holds.
  func isProven(_ result: DenseResult<Int32>) -> Bool {
    let proof = try? DenseProof.check(
      result, on: entries, rowCount: linear.rowCount, columnCount: linear.columnCount)
    return proof != nil
  }

  /// The duals of a result in the unit of the problem.
  func duals(of result: DenseResult<Int32>) -> (values: [Int64], prices: [Int64]) {
    // The least cost goes to the side that is placed in full: the others' duals have a sign.
    let least = linear.leastCost
    return linear.hasSurplusRows
      ? (result.values, result.prices.map { $0 - least })
      : (result.values.map { $0 + least }, result.prices)
  }
}

extension LinearProblem {
  /// A plan that places as many of the smaller side as can be, at whatever cost.
  func greatestPlan() -> [Int32] {
    let (offsets, columns, _) =
      hasSurplusRows ? transposed() : (rowOffsets, self.columns, self.costs)
    let slots = max(rowCount, columnCount)
    let counting = SparseProblem<Int32>(
      rowOffsets: offsets, columns: columns, costs: Array(repeating: 0, count: columns.count),
      penalties: Array(repeating: 1, count: placedCount), slotOffsets: Array(0...slots),
      slotCosts: Array(repeating: 0, count: slots))
    var meter = WorkMeter()
    return plan(counting.solved(by: .augmentingPath, threads: 1, meter: &meter).columnOfRow)
  }
}
