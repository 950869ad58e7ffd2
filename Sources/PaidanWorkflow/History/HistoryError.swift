/// Why a history was not read; lines count from 1.
public enum HistoryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line is of a format no upgrade leads from.
  case unsupportedVersion(line: Int, version: Int)
  /// The line tells of something this version knows nothing of.
  case unknownEvent(line: Int, kind: String)
  /// The line breaks a rule at a path.
  case malformed(line: Int, path: String, rule: String)
  /// The events do not follow one another.
  case outOfSequence(line: Int, expected: Int32, found: Int32)
  /// The line was recorded before the one above it.
  case outOfOrder(line: Int)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .unsupportedVersion(let line, let version):
      "line \(line): format \(version) is neither \(History.formatVersion) nor has an upgrade"
    case .unknownEvent(let line, let kind): "line \(line): no event is called \(kind)"
    case .malformed(let line, let path, let rule):
      "line \(line): \(path.isEmpty ? "the text" : path) \(rule)"
    case .outOfSequence(let line, let expected, let found):
      "line \(line): event \(found) stands where \(expected) should"
    case .outOfOrder(let line): "line \(line) was recorded before the line above it"
    }
  }
}
