/// Why six arrays are no ``CandidateGraph``: the rule, its place, the value and the limit.
public enum CandidateGraphError: Error, Sendable, Equatable {
  /// The array that breaks a rule.
  public enum Field: String, Sendable {
    /// ``CandidateGraph/rowOffsets``.
    case rowOffsets
    /// ``CandidateGraph/columns``.
    case columns
    /// ``CandidateGraph/costs``.
    case costs
    /// ``CandidateGraph/penalties``.
    case penalties
    /// ``CandidateGraph/slotOffsets``.
    case slotOffsets
    /// ``CandidateGraph/slotCosts``.
    case slotCosts
  }

  /// An array has another length than the others ask for.
  case wrongCount(Field, count: Int, expected: Int)
  /// More rows or columns than an `Int32` can number.
  case tooMany(Field, count: Int, limit: Int32)
  /// The first offset is not 0, or the last not the length of the array it points into.
  case offsetMisplaced(Field, index: Int, value: Int, expected: Int)
  /// An offset lies below the one before it.
  case offsetFalls(Field, index: Int, value: Int, previous: Int)
  /// An edge names a column that does not exist.
  case columnOutOfRange(row: Int, edge: Int, column: Int32, columnCount: Int)
  /// An edge's column does not lie above the column before it in the same row.
  case columnsNotAscending(row: Int, edge: Int, column: Int32, previous: Int32)
  /// A cost, penalty or slot cost outside `0 ..< limit`.
  case costOutOfRange(Field, index: Int, value: Int32, limit: Int32)
  /// A slot is cheaper than the slot before it of the same column.
  case slotCostFalls(column: Int, slot: Int, value: Int32, previous: Int32)
}

extension CandidateGraphError: CustomStringConvertible {
  /// One sentence with place, value and limit, and a hint.
  public var description: String {
    switch self {
    case .wrongCount(let field, let count, let expected):
      "\(field.rawValue) has \(count) entries where \(expected) are needed. "
        + "Maybe an array was cut short, or an offsets array lacks its last entry."
    case .tooMany(let field, let count, let limit):
      "\(field.rawValue) describes \(count) entries, above the limit of \(limit). "
        + "Maybe the batch can be split into components that share no column."
    case .offsetMisplaced(let field, let index, let value, let expected):
      "\(field.rawValue)[\(index)] is \(value) and must be \(expected). "
        + "Maybe the counts were not summed up, or an array was cut short."
    case .offsetFalls(let field, let index, let value, let previous):
      "\(field.rawValue)[\(index)] is \(value), below \(previous) before it. "
        + "Maybe the counts were not summed up."
    case .columnOutOfRange(let row, let edge, let column, let columnCount):
      "Edge \(edge) of row \(row) names column \(column), but there are \(columnCount) columns. "
        + "Maybe columns were numbered from 1."
    case .columnsNotAscending(let row, let edge, let column, let previous):
      "Edge \(edge) of row \(row) names column \(column) after column \(previous). "
        + "Maybe the row is unsorted, or names a column twice."
    case .costOutOfRange(let field, let index, let value, let limit):
      "\(field.rawValue)[\(index)] is \(value), outside 0 ..< \(limit). "
        + "Maybe costs are in too fine a unit, or need a constant added to each."
    case .slotCostFalls(let column, let slot, let value, let previous):
      "slotCosts[\(slot)] of column \(column) is \(value), below \(previous) before it. "
        + "Maybe the slots are unsorted: a column's slots are used from the cheapest up."
    }
  }
}
