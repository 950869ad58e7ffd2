/// Why a plan with its prices is no ``OptimalityProof``: the first violation found.
public enum ProofViolation: Error, Sendable, Equatable {
  /// The plan has another number of rows than the graph.
  case rowCount(Int, expected: Int)
  /// There is another number of prices than columns.
  case priceCount(Int, expected: Int)
  /// A price lies below 0.
  case negativePrice(column: Int, price: Int64)
  /// A row is given a column it has no edge to.
  case notACandidate(row: Int, column: Int32)
  /// A column is given to more rows than it has slots; `row` is the first too many.
  case slotsExceeded(column: Int32, slots: Int, row: Int)
  /// A classical plan places fewer rows than the smaller side has.
  case notPlacedInFull(placed: Int, needed: Int)
  /// A row's value exceeds cost plus price on its edge to `column`.
  case valueTooGreat(row: Int, column: Int32)
  /// A row's value lies above 0 where rows are in surplus.
  case positiveValue(row: Int, value: Int64)
  /// The plan costs more than the bound its prices give.
  case gap(primal: Int64, dual: Int64)
}

extension ProofViolation: CustomStringConvertible {
  /// One sentence with place and values, and a hint.
  public var description: String {
    switch self {
    case .rowCount(let count, let expected):
      "The plan has \(count) rows, the problem \(expected). "
        + "Maybe it belongs to another problem."
    case .priceCount(let count, let expected):
      "There are \(count) prices for \(expected) columns. "
        + "Maybe they belong to another problem."
    case .negativePrice(let column, let price):
      "The price of column \(column) is \(price), below 0. "
        + "Maybe prices were computed for costs that were shifted."
    case .notACandidate(let row, let column):
      "Row \(row) is given column \(column), which is none of its candidates. "
        + "Maybe a candidate was excluded after the plan was made."
    case .slotsExceeded(let column, let slots, let row):
      "Column \(column) has \(slots) slots, and row \(row) would be one too many. "
        + "Maybe the same slot was given twice."
    case .notPlacedInFull(let placed, let needed):
      "The plan places \(placed) rows where \(needed) can be asked for. "
        + "Maybe the problem is infeasible, or the plan was cut short."
    case .valueTooGreat(let row, let column):
      "The value of row \(row) exceeds cost plus price at column \(column). "
        + "Maybe the duals are those of another problem."
    case .positiveValue(let row, let value):
      "The value of row \(row) is \(value), above 0 though rows are in surplus. "
        + "Maybe rows and columns were exchanged."
    case .gap(let primal, let dual):
      "The plan costs \(primal), but the prices prove no more than \(dual). "
        + "Maybe the plan is not optimal, or the prices are those of another problem."
    }
  }
}
