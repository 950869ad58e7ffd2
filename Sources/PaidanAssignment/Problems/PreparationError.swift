/// Why a problem cannot be solved the way that was asked for.
public enum PreparationError: Error, Sendable, Equatable {
  /// A batch has penalties and slots, which no dense matrix holds.
  case denseBatch
  /// A batch has penalties and slot costs, which can only be minimised.
  case maximizedBatch
  /// The greatest cost less the least is not below `limit`, beyond the integers of a dense matrix.
  case spreadOutOfRange(spread: Int64, limit: Int64)
  /// The smaller side is greater than `side`, or there are more than `entries` pairs.
  case tooLargeForDense(rows: Int, columns: Int, side: Int, entries: Int)
}

extension PreparationError: CustomStringConvertible {
  /// One sentence with values and rule, and a hint.
  public var description: String {
    switch self {
    case .denseBatch:
      "A compact batch has penalties and slots, which a dense matrix cannot hold. "
        + "Maybe take another algorithm, such as auto."
    case .maximizedBatch:
      "A compact batch has penalties and slot costs, which can only be minimised. "
        + "Maybe the least objective is meant."
    case .spreadOutOfRange(let spread, let limit):
      "The greatest cost exceeds the least by \(spread), and the dense algorithm takes differences "
        + "below \(limit). Maybe take auto, which computes in 64 bits."
    case .tooLargeForDense(let rows, let columns, let side, let entries):
      "\(rows) rows of \(columns) columns are too many for the dense algorithm: the smaller side is "
        + "\(side) at most, and pairs are \(entries). Maybe take auto, which needs edges alone."
    }
  }
}
