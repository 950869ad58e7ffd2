/// Arcs in the order a file gives them, and how they become sorted rows.
struct ArcList {
  private(set) var rows: [Int32] = []
  private(set) var columns: [Int32] = []
  private(set) var costs: [Int64] = []
  /// Per arc: its place in the file, from 0; empty while the arcs stand in that order.
  private var origin: [Int32] = []
  private var isSorted = true

  var count: Int { rows.count }

  mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count)
    columns.reserveCapacity(count)
    costs.reserveCapacity(count)
  }

  mutating func append(row: Int32, column: Int32, cost: Int64) {
    if isSorted, let lastRow = rows.last, let lastColumn = columns.last {
      isSorted = lastRow < row || (lastRow == row && lastColumn < column)
    }
    rows.append(row)
    columns.append(column)
    costs.append(cost)
  }

  /// Sorts by row, then column, then place in the file, by counting; most files are sorted already.
  mutating func sort(rowCount: Int, columnCount: Int) {
    if isSorted { return }
    let byColumn = Self.ordered(Array(0..<Int32(count)), by: columns, bins: columnCount)
    origin = Self.ordered(byColumn, by: rows, bins: rowCount)
    rows = origin.map { rows[Int($0)] }
    columns = origin.map { columns[Int($0)] }
    costs = origin.map { costs[Int($0)] }
    isSorted = true
  }

  /// The place in the file of an arc whose row and column an earlier arc has.
  ///
  /// The first such in the order of rows. Sorted arcs only.
  func firstDuplicate() -> Int? {
    // Arcs that came in strictly ascending order were not moved, and are all different.
    guard !origin.isEmpty else { return nil }
    let arc = rows.indices.dropFirst().first {
      rows[$0] == rows[$0 - 1] && columns[$0] == columns[$0 - 1]
    }
    return arc.map { Int(origin[$0]) }
  }

  /// Where each row begins among the sorted arcs.
  func rowOffsets(rowCount: Int) -> [Int] {
    var offsets = [Int](repeating: 0, count: rowCount + 1)
    for row in rows { offsets[Int(row) + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    return offsets
  }

  /// `arcs` ordered by `keys[arc]`, equal ones in the order they had.
  private static func ordered(_ arcs: [Int32], by keys: [Int32], bins: Int) -> [Int32] {
    var next = [Int](repeating: 0, count: bins + 1)
    for key in keys { next[Int(key) + 1] += 1 }
    for bin in 0..<bins { next[bin + 1] += next[bin] }
    var ordered = arcs
    for arc in arcs {
      let key = Int(keys[Int(arc)])
      ordered[next[key]] = arc
      next[key] += 1
    }
    return ordered
  }
}
