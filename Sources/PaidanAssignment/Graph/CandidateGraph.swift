/// A sparse assignment batch: rows that each take at most one column, columns with convex slots.
///
/// Row *i* may take any column of its edges `rowOffsets[i] ..< rowOffsets[i + 1]` at the edge's
/// cost, or stay unassigned at `penalties[i]`. Column *j* has the slots
/// `slotOffsets[j] ..< slotOffsets[j + 1]`; the *k*-th row it takes pays the *k*-th of its slot
/// costs, which never fall. The least sum of edge costs, slot costs used and penalties is sought,
/// and it always exists because every row may stay out.
///
/// The layout is compressed sparse row. Everything is checked once, here, so that the solver's
/// loops may rely on it: offsets are well formed, columns ascend strictly within a row, slot costs
/// do not fall within a column, and every cost lies in `0 ..< costLimit`.
public struct CandidateGraph: Sendable, Equatable {
  /// One above the greatest admissible cost, slot cost and penalty: 2^28.
  ///
  /// The longest sum a search forms is below five times this limit, hence fits an `Int32`.
  public static let costLimit: Int32 = 1 << 28

  /// Where each row's edges begin: `rowCount + 1` ascending positions, from 0 to `edgeCount`.
  public let rowOffsets: [Int]
  /// The column of each edge, in `0 ..< columnCount`, ascending strictly within a row.
  public let columns: [Int32]
  /// The cost of each edge, in `0 ..< costLimit`.
  public let costs: [Int32]
  /// What each row costs when it stays unassigned, in `0 ..< costLimit`; its count is `rowCount`.
  public let penalties: [Int32]
  /// Where each column's slots begin: `columnCount + 1` ascending positions, from 0 to `slotCount`.
  public let slotOffsets: [Int]
  /// The marginal cost of each slot, in `0 ..< costLimit`, not falling within a column.
  public let slotCosts: [Int32]

  /// The number of rows, *n*.
  ///
  /// - Complexity: O(1).
  public var rowCount: Int { rowOffsets.count - 1 }
  /// The number of columns, *m*.
  ///
  /// - Complexity: O(1).
  public var columnCount: Int { slotOffsets.count - 1 }
  /// The number of edges, *e*.
  ///
  /// - Complexity: O(1).
  public var edgeCount: Int { columns.count }
  /// The number of slots of all columns together.
  ///
  /// - Complexity: O(1).
  public var slotCount: Int { slotCosts.count }

  /// Checks the six arrays and keeps them.
  ///
  /// - Parameters:
  ///   - rowOffsets: *n* + 1 positions into `columns`, the first 0, the last its count, not
  ///     falling.
  ///   - columns: the column of each edge, `0 ..< m`, ascending strictly within a row.
  ///   - costs: the cost of each edge, `0 ..< costLimit`; as many as `columns`.
  ///   - penalties: the cost of leaving each row out, `0 ..< costLimit`; *n* of them.
  ///   - slotOffsets: *m* + 1 positions into `slotCosts`, the first 0, the last its count, not
  ///     falling. A column may have no slot at all.
  ///   - slotCosts: the marginal cost of each slot, `0 ..< costLimit`, not falling in a column.
  /// - Throws: the first rule that is broken, with its place, the value and the limit.
  /// - Complexity: O(*n* + *m* + *e* + slots).
  public init(
    rowOffsets: [Int], columns: [Int32], costs: [Int32], penalties: [Int32], slotOffsets: [Int],
    slotCosts: [Int32]
  ) throws(CandidateGraphError) {
    try Self.checkOffsets(rowOffsets, of: .rowOffsets, end: columns.count)
    try Self.checkOffsets(slotOffsets, of: .slotOffsets, end: slotCosts.count)
    let rowCount = rowOffsets.count - 1
    let columnCount = slotOffsets.count - 1
    try Self.checkCount(costs.count, of: .costs, expected: columns.count)
    try Self.checkCount(penalties.count, of: .penalties, expected: rowCount)
    try Self.checkSize(rowCount, of: .rowOffsets)
    try Self.checkSize(columnCount, of: .slotOffsets)
    try Self.checkColumns(columns, rowOffsets: rowOffsets, columnCount: columnCount)
    try Self.checkCosts(costs, of: .costs)
    try Self.checkCosts(penalties, of: .penalties)
    try Self.checkCosts(slotCosts, of: .slotCosts)
    try Self.checkSlots(slotCosts, slotOffsets: slotOffsets)
    self.rowOffsets = rowOffsets
    self.columns = columns
    self.costs = costs
    self.penalties = penalties
    self.slotOffsets = slotOffsets
    self.slotCosts = slotCosts
  }

  private static func checkOffsets(
    _ offsets: [Int], of field: CandidateGraphError.Field, end: Int
  ) throws(CandidateGraphError) {
    guard let first = offsets.first, let last = offsets.last else {
      throw .wrongCount(field, count: 0, expected: 1)
    }
    guard first == 0 else { throw .offsetMisplaced(field, index: 0, value: first, expected: 0) }
    // The last is compared first, so that with ascending offsets all the others are in range.
    guard last == end else {
      throw .offsetMisplaced(field, index: offsets.count - 1, value: last, expected: end)
    }
    for index in offsets.indices.dropFirst() where offsets[index] < offsets[index - 1] {
      throw .offsetFalls(field, index: index, value: offsets[index], previous: offsets[index - 1])
    }
  }

  private static func checkCount(
    _ count: Int, of field: CandidateGraphError.Field, expected: Int
  ) throws(CandidateGraphError) {
    guard count == expected else { throw .wrongCount(field, count: count, expected: expected) }
  }

  private static func checkSize(
    _ count: Int, of field: CandidateGraphError.Field
  ) throws(CandidateGraphError) {
    guard count <= Int(Int32.max) else { throw .tooMany(field, count: count, limit: .max) }
  }

  private static func checkColumns(
    _ columns: [Int32], rowOffsets: [Int], columnCount: Int
  ) throws(CandidateGraphError) {
    for row in 0..<rowOffsets.count - 1 {
      var previous: Int32 = -1
      for edge in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = columns[edge]
        guard column >= 0, Int(column) < columnCount else {
          throw .columnOutOfRange(row: row, edge: edge, column: column, columnCount: columnCount)
        }
        guard column > previous else {
          throw .columnsNotAscending(row: row, edge: edge, column: column, previous: previous)
        }
        previous = column
      }
    }
  }

  private static func checkCosts(
    _ values: [Int32], of field: CandidateGraphError.Field
  ) throws(CandidateGraphError) {
    // Negative numbers turn into great unsigned ones, so that one comparison checks both ends.
    let limit = UInt32(costLimit)
    for (index, value) in values.enumerated() where UInt32(bitPattern: value) >= limit {
      throw .costOutOfRange(field, index: index, value: value, limit: costLimit)
    }
  }

  private static func checkSlots(
    _ slotCosts: [Int32], slotOffsets: [Int]
  ) throws(CandidateGraphError) {
    for column in 0..<slotOffsets.count - 1 {
      let slots = slotOffsets[column]..<slotOffsets[column + 1]
      for slot in slots.dropFirst() where slotCosts[slot] < slotCosts[slot - 1] {
        throw .slotCostFalls(
          column: column, slot: slot, value: slotCosts[slot], previous: slotCosts[slot - 1])
      }
    }
  }
}

extension CandidateGraph {
  /// The edge of `row` to `column`, which must be one of its candidates.
  func edge(of row: Int, to column: Int32) -> Int {
    guard let edge = edgeIfAny(of: row, to: column) else {
      preconditionFailure("The row has no edge to the column.")
    }
    return edge
  }
}
