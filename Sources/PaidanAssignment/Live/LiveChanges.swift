/// The rows and columns whose state may have changed since somebody last asked.
struct LiveChanges {
  private(set) var rows: [Int32] = []
  private(set) var columns: [Int32] = []
  private var isRowTouched: [Bool] = []
  private var isColumnTouched: [Bool] = []

  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    isRowTouched.append(
      contentsOf: repeatElement(false, count: max(0, rowCount - isRowTouched.count)))
    isColumnTouched.append(
      contentsOf: repeatElement(false, count: max(0, columnCount - isColumnTouched.count)))
  }

  mutating func touch(row: Int32) {
    if isRowTouched[Int(row)] { return }
    isRowTouched[Int(row)] = true
    rows.append(row)
  }

  mutating func touch(column: Int32) {
    if isColumnTouched[Int(column)] { return }
    isColumnTouched[Int(column)] = true
    columns.append(column)
  }

  mutating func removeAll() {
    for row in rows { isRowTouched[Int(row)] = false }
    for column in columns { isColumnTouched[Int(column)] = false }
    rows.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
  }
}

extension LiveAssignment {
  /// The rows that may be elsewhere than when this was last asked, in no order that means anything;
  /// removed ones may be among them.
  ///
  /// - Returns: rows, each once.
  /// - Complexity: O(rows touched).
  public mutating func takeChangedRows() -> [Int32] {
    let rows = changes.rows
    changes.removeAll()
    return rows
  }
}
