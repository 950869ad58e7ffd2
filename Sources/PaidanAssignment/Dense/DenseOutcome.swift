/// What a method hands back, in its own orientation: rows are the smaller side, costs minimised.
enum DenseOutcome {
  case optimal(DenseAssignment)
  /// These rows reach no other columns than these, which are fewer.
  case infeasible(rows: [Int32], columns: [Int32])
}

/// A plan of all rows, and its duals: value = cost + price on a row's own column, value <= cost +
/// price elsewhere; with columns in surplus prices are >= 0 and a free column's is 0.
struct DenseAssignment {
  var columnOfRow: [Int32]
  var values: [Double]
  var prices: [Double]
}
