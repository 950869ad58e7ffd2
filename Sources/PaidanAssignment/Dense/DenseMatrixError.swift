/// Why a dense matrix is refused: the first offence in row order.
public enum DenseMatrixError: Error, Sendable, Equatable {
  /// What is wrong with an entry.
  public enum Refusal: String, Sendable, Equatable {
    /// No number at all.
    case notANumber
    /// -infinity, or `Int32.min`, which has no negative.
    case negativeInfinity
    /// A finite number of an amount of 2^1000 or more, so that sums might overflow.
    case beyondBound
  }

  /// There are not rows times columns entries.
  case entryCount(Int, rows: Int, columns: Int)
  /// The smaller side exceeds ``DenseSolver/greatestSide``, or the greater one `Int32`.
  case tooLarge(rows: Int, columns: Int)
  /// An entry that is neither a cost nor forbidden.
  case refused(Refusal, row: Int, column: Int)
}

extension DenseMatrixError: CustomStringConvertible {
  /// One sentence with place and rule, and a hint.
  public var description: String {
    switch self {
    case .entryCount(let count, let rows, let columns):
      "There are \(count) entries for \(rows) rows of \(columns) columns. "
        + "Maybe the matrix is padded, or rows and columns were exchanged."
    case .tooLarge(let rows, let columns):
      "\(rows) rows of \(columns) columns are more than the solver's sums are exact for. "
        + "Maybe the problem splits into parts, or most entries are forbidden and it is sparse."
    case .refused(.notANumber, let row, let column):
      "The entry at row \(row), column \(column) is NaN. "
        + "Maybe a missing value was meant to forbid the pair: use +infinity."
    case .refused(.negativeInfinity, let row, let column):
      "The entry at row \(row), column \(column) is -infinity or Int32.min, which is no cost. "
        + "Maybe it was meant to forbid the pair: use +infinity or Int32.max, maximising too."
    case .refused(.beyondBound, let row, let column):
      "The entry at row \(row), column \(column) is finite but not below 2^1000 by amount. "
        + "Maybe it was meant to forbid the pair: use +infinity."
    }
  }
}
