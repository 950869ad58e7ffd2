/// A classical assignment problem as a file gives it: no penalties, a slot at no cost a column.
///
/// A column takes one row, and the smaller side must be placed in full. Costs may be negative.
struct LinearProblem: Sendable, Equatable {
  let rowOffsets: [Int]
  let columns: [Int32]
  let costs: [Int64]
  let columnCount: Int
  /// The least cost of an edge; 0 without edges.
  let leastCost: Int64
  /// The greatest cost less the least.
  let spread: Int64

  var rowCount: Int { rowOffsets.count - 1 }
  /// Whether the columns are the smaller side, which must be placed in full.
  var hasSurplusRows: Bool { rowCount > columnCount }
  /// The number of the side that must be placed in full.
  var placedCount: Int { min(rowCount, columnCount) }

  /// The bound of `placedCount` times the greatest cost, by amount, or difference of costs.
  ///
  /// It keeps the prohibitive penalty admissible to the kernel, and every sum within 64 bits.
  static let sumLimit = Int64.limit - 1

  /// Columns must ascend within a row, and costs lie below ``AssignmentProblem/costLimit``.
  init(
    rowOffsets: [Int], columns: [Int32], costs: [Int64], columnCount: Int
  ) throws(AssignmentFileError) {
    self.rowOffsets = rowOffsets
    self.columns = columns
    self.costs = costs
    self.columnCount = columnCount
    leastCost = costs.min() ?? 0
    let greatest = costs.max() ?? 0
    spread = greatest - leastCost
    let largest = max(spread, abs(leastCost), abs(greatest))
    let (product, overflow) = Int64(placedCount).multipliedReportingOverflow(by: largest)
    guard !overflow, product < Self.sumLimit else {
      throw .sumOutOfRange(rows: placedCount, cost: largest, limit: Self.sumLimit)
    }
  }

  /// The problem whose least objective is this one's greatest, negated.
  ///
  /// All limits are the same on both sides of 0, so that this one is admissible too.
  var negated: LinearProblem { LinearProblem(negating: self) }

  private init(negating other: LinearProblem) {
    rowOffsets = other.rowOffsets
    columns = other.columns
    costs = other.costs.map { -$0 }
    columnCount = other.columnCount
    leastCost = costs.isEmpty ? 0 : -(other.leastCost + other.spread)
    spread = other.spread
  }

  /// The same problem for the kernel: the side to be placed as rows, costs from 0 up, and a penalty
  /// above any difference that placing a row can make.
  ///
  /// A plan that leaves fewer rows out is then always the cheaper one, hence an optimal plan that
  /// leaves a row out proves that no plan places them all.
  func penalized() -> SparseProblem<Int64> {
    let (offsets, columns, costs) =
      hasSurplusRows ? transposed() : (rowOffsets, self.columns, self.costs)
    let slots = max(rowCount, columnCount)
    return SparseProblem(
      rowOffsets: offsets, columns: columns, costs: costs.map { $0 - leastCost },
      penalties: Array(repeating: Int64(placedCount) * spread + 1, count: placedCount),
      slotOffsets: Array(0...slots), slotCosts: Array(repeating: 0, count: slots))
  }

  /// Rows and columns exchanged; rows ascend within a column.
  func transposed() -> ([Int], [Int32], [Int64]) {
    var offsets = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { offsets[Int(column) + 1] += 1 }
    for column in 0..<columnCount { offsets[column + 1] += offsets[column] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: columns.count)
    var turned = [Int64](repeating: 0, count: columns.count)
    for row in 0..<rowCount {
      for edge in rowOffsets[row]..<rowOffsets[row + 1] {
        let place = next[Int(columns[edge])]
        next[Int(columns[edge])] += 1
        rows[place] = Int32(row)
        turned[place] = costs[edge]
      }
    }
    return (offsets, rows, turned)
  }
}
