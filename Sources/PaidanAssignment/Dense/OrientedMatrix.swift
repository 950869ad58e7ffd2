/// A copy of a matrix as the classical method reads it: costs to be minimised, the smaller side as
/// rows, +infinity where forbidden, and rows padded with +infinity to a multiple of eight.
@safe struct OrientedMatrix: ~Copyable {
  let rowCount: Int
  let columnCount: Int
  /// The distance of two rows in ``numbers``.
  let stride: Int
  let numbers: LaneArray
  /// Whether rows here are columns of the matrix given.
  let isTransposed: Bool

  /// Copies a matrix, or names the first entry that is no cost.
  init<Entry>(_ view: DenseView<Entry>, goal: DenseGoal) throws(DenseMatrixError) {
    isTransposed = view.rowCount > view.columnCount
    rowCount = min(view.rowCount, view.columnCount)
    columnCount = max(view.rowCount, view.columnCount)
    stride = LaneArray.padded(columnCount)
    numbers = LaneArray(uninitialized: rowCount * stride)
    if isTransposed {
      try Self.transpose(view, sign: goal.sign, into: numbers, stride: stride)
    } else {
      try Self.copy(view, sign: goal.sign, into: numbers, stride: stride)
    }
  }

  private static func copy<Entry>(
    _ view: DenseView<Entry>, sign: Double, into numbers: borrowing LaneArray, stride: Int
  ) throws(DenseMatrixError) {
    let floor = Entry.costFloor
    let ceiling = Entry.costCeiling
    for row in 0..<view.rowCount {
      let entries = view.row(row)
      let target = row &* stride
      var suspects = SIMDMask<SIMD8<Int64>>(repeating: false)
      for index in Swift.stride(from: 0, to: entries.wholeCount, by: 8) {
        let lanes = entries[lanes: index]
        // NaN fails both comparisons, hence this form.
        suspects = suspects .| .!((lanes .> floor) .& (lanes .< ceiling))
        numbers[lanes: target &+ index] =
          (lanes * sign).replacing(with: .infinity, where: lanes .>= ceiling)
      }
      if entries.wholeCount < entries.count {
        let lanes = entries.rest
        numbers[lanes: target &+ entries.wholeCount] =
          (lanes * sign).replacing(with: .infinity, where: lanes .>= ceiling)
      }
      if any(suspects) || entries.wholeCount < entries.count,
        let refusal = view.firstRefusal(inRow: row)
      {
        throw refusal
      }
    }
  }

  private static func transpose<Entry>(
    _ view: DenseView<Entry>, sign: Double, into numbers: borrowing LaneArray, stride: Int
  ) throws(DenseMatrixError) {
    // Blocks of this side keep both the lines read and the lines written in the nearest cache.
    let side = 32
    for row in 0..<view.rowCount {
      if let refusal = view.firstRefusal(inRow: row) { throw refusal }
    }
    for first in Swift.stride(from: 0, to: view.rowCount, by: side) {
      for left in Swift.stride(from: 0, to: view.columnCount, by: side) {
        for row in first..<min(first + side, view.rowCount) {
          for column in left..<min(left + side, view.columnCount) {
            let entry = view[row, column]
            numbers[column &* stride &+ row] =
              entry == Entry.forbidden ? .infinity : sign * entry.widened
          }
        }
      }
    }
    for column in 0..<view.columnCount {
      for padding in view.rowCount..<stride { numbers[column &* stride &+ padding] = .infinity }
    }
  }

  @inline(always) subscript(row: Int, column: Int) -> Double { numbers[row &* stride &+ column] }

  /// Lends the copy as a matrix of its own.
  func withView<Result>(
    _ body: (DenseView<Double>) throws(DenseMatrixError) -> Result
  ) throws(DenseMatrixError) -> Result {
    try unsafe numbers.withUnsafeNumbers { numbers throws(DenseMatrixError) in
      try body(
        unsafe DenseView(numbers, rowCount: rowCount, columnCount: columnCount, stride: stride))
    }
  }
}
