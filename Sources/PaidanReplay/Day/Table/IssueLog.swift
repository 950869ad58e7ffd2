/// The issues of one file: the first ones kept, all of them counted.
struct IssueLog {
  /// The file's name within its folder.
  let file: String
  /// The first issues, by line.
  private(set) var issues: [DayIssue] = []
  /// The number of issues, kept or not.
  private(set) var total = 0

  init(file: String) { self.file = file }

  /// Counts an issue; its texts are made only while it is among those reported.
  mutating func add(
    line: Int?, column: String? = nil, value: @autoclosure () -> String? = nil,
    rule: @autoclosure () -> String
  ) {
    total += 1
    guard issues.count < DayError.mostIssues else { return }
    issues.append(
      DayIssue(file: file, line: line, column: column, value: value(), rule: rule()))
  }

  /// Takes in what a second pass over the same file found, keeping the order of lines.
  mutating func merge(_ other: IssueLog) {
    total += other.total
    var merged: [DayIssue] = []
    var mine = issues[...]
    var theirs = other.issues[...]
    while merged.count < DayError.mostIssues, let next = mine.first ?? theirs.first {
      if let theirIssue = theirs.first, mine.isEmpty || theirIssue.line ?? 0 < next.line ?? 0 {
        merged.append(theirIssue)
        theirs.removeFirst()
      } else {
        merged.append(next)
        mine.removeFirst()
      }
    }
    issues = merged
  }
}
