/// Why a problem cannot be written: in which format, and the rule; or what the system said.
public enum AssignmentWriteError: Error, Sendable, Equatable {
  /// The file cannot be written; `reason` is the system's. An older file of that path is untouched.
  case unwritable(path: String, reason: String)
  /// OR-Library holds *n* times *n* costs, and the problem has another shape or lacks edges.
  case notDense(rows: Int, columns: Int, edges: Int)
  /// The problem has penalties and slots, which a classical format cannot express.
  case hasPenalties(format: AssignmentProblem.Format)
  /// The problem is a classical one: a batch would need penalties, which the problem lacks.
  case lacksPenalties
}

extension AssignmentWriteError: CustomStringConvertible {
  /// One sentence with format, value and rule, and a hint.
  public var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path) cannot be written: \(reason). Maybe the folder is missing or full."
    case .notDense(let rows, let columns, let edges):
      "OR-Library holds a cost for each of n times n pairs, but the problem has \(rows) rows, "
        + "\(columns) columns and \(edges) edges. Maybe write it as DIMACS or Matrix Market."
    case .hasPenalties(let format):
      "The problem has penalties and slots, which \(format.title) cannot express. "
        + "Maybe write it as a batch."
    case .lacksPenalties:
      "The problem has no penalties, which a batch must have. "
        + "Maybe write it as DIMACS or Matrix Market."
    }
  }
}

extension AssignmentProblem.Format {
  /// What the format is called in a sentence.
  var title: String {
    switch self {
    case .dimacs: "DIMACS"
    case .orLibrary: "OR-Library"
    case .matrixMarket: "Matrix Market"
    case .batch: "a batch"
    }
  }
}
