/// Why a file is no assignment problem: where, which field, what stood there, and the rule.
public enum AssignmentFileError: Error, Sendable, Equatable {
  /// Where in a file something stands.
  public enum Place: Sendable, Equatable {
    /// A line of a text file, counted from 1.
    case line(Int)
    /// An offset into a binary file, counted from 0.
    case byte(Int)
  }

  /// The file cannot be read at all; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// The content is none of the known formats; `start` is how it begins.
  case unknownFormat(start: String)
  /// The file ends too early: `found` of `expected` units of `field` were there.
  case truncated(Place, field: String, expected: Int, found: Int)
  /// A line ends before `field`.
  case missing(Place, field: String)
  /// `text` stands where `field` should be a whole number.
  case notAnInteger(Place, field: String, text: String)
  /// A number outside the range its field admits.
  case outOfRange(Place, field: String, value: String, range: ClosedRange<Int64>)
  /// A count differs from the one the file declares.
  case wrongCount(Place, field: String, count: Int, expected: Int)
  /// The same node or arc for the second time.
  case duplicate(Place, field: String, value: String)
  /// Something stands after the end of a line's or the file's last field.
  case trailing(Place, text: String)
  /// A line that may not stand there; `rule` says why.
  case misplaced(Place, text: String, rule: String)
  /// A kind of file that is known but not read; `admitted` lists what may stand there.
  case unsupported(Place, field: String, value: String, admitted: [String])
  /// The rows that must be placed times the greatest cost or difference of costs is not below
  /// `limit`, so that sums might not fit.
  case sumOutOfRange(rows: Int, cost: Int64, limit: Int64)
  /// A batch whose arrays are no ``CandidateGraph``.
  case invalidBatch(Place, CandidateGraphError)
}

extension AssignmentFileError.Place: CustomStringConvertible {
  /// `Line 3` or `Byte 40`.
  public var description: String {
    switch self {
    case .line(let line): "Line \(line)"
    case .byte(let offset): "Byte \(offset)"
    }
  }
}

extension AssignmentFileError: CustomStringConvertible {
  /// One sentence with place, field, value and rule, and a hint.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason) Maybe the path is mistyped."
    case .unknownFormat(let start):
      "The file begins with '\(start)', which is no DIMACS assignment (p asn), no OR-Library "
        + "assignment (a number), no Matrix Market file (%%MatrixMarket) and no batch (CITYCSR1). "
        + "Maybe it is of another kind."
    case .truncated(let place, let field, let expected, let found):
      "\(place): the file ends with \(found) of \(expected) \(field). Maybe it was cut short."
    case .missing(let place, let field):
      "\(place): the line ends before \(field). Maybe the file was cut short."
    case .notAnInteger(let place, let field, let text):
      "\(place): \(field) is '\(text)', which is no whole number. "
        + "Maybe costs must be scaled to whole numbers first."
    case .outOfRange(let place, let field, let value, let range):
      "\(place): \(field) is \(value), outside \(range.lowerBound) to \(range.upperBound). "
        + "Maybe it is in another unit, or counted from 0."
    case .wrongCount(let place, let field, let count, let expected):
      "\(place): there are \(count) \(field) where \(expected) are declared. "
        + "Maybe the file was cut short or put together from two."
    case .duplicate(let place, let field, let value):
      "\(place): \(field) \(value) stands for the second time. "
        + "Maybe two files were joined; of parallel arcs only the cheapest matters."
    case .trailing(let place, let text):
      "\(place): '\(text)' stands after the end. Maybe a count is too small."
    case .misplaced(let place, let text, let rule):
      "\(place): '\(text)' may not stand here: \(rule). Maybe lines were sorted or lost."
    case .unsupported(let place, let field, let value, let admitted):
      "\(place): \(field) is '\(value)', but only \(admitted.joined(separator: " and ")) can be "
        + "read. Maybe write the file anew as 'matrix coordinate integer general'."
    case .sumOutOfRange(let rows, let cost, let limit):
      "\(rows) rows times a cost of \(cost) is not below \(limit), so sums might not fit. "
        + "Maybe costs are in too fine a unit."
    case .invalidBatch(let place, let error):
      "\(place): \(error)"
    }
  }
}
