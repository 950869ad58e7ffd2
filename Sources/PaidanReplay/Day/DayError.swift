internal import PaidanText

/// Why a day could not be read; nothing of it is loaded.
public enum DayError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A folder or file that must be there cannot be read.
  case unreadable(path: String, reason: String)
  /// The files were read and break the format: the first ``mostIssues`` issues, file by file and
  /// line by line, and how many there are in all.
  case invalid([DayIssue], total: Int)

  /// How many issues are reported one by one.
  public static let mostIssues = 100

  /// One line for each issue; where some were left out, a last line says how many.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      return "cannot read \(path.printable): \(reason)"
    case .invalid(let issues, let total):
      var lines = issues.map(\.description)
      if total > issues.count { lines.append("… and \(total - issues.count) more") }
      return lines.joined(separator: "\n")
    }
  }
}
