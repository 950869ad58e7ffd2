import PaidanMatching
import PaidanModel

extension IdentifierOrder {
  /// Reports each identifier that an earlier line has used already, by line.
  static func reportRepetitions<Subject>(
    of ids: [Identifier<Subject>], in permutation: [Int], lines: [Int], column: String,
    log: inout IssueLog
  ) {
    var repeated: [(index: Int, first: Int)] = []
    var first = 0
    for (position, index) in permutation.enumerated() {
      if position > 0, ids[permutation[first]] == ids[index] {
        repeated.append((index, permutation[first]))
      } else {
        first = position
      }
    }
    var found = IssueLog(file: log.file)
    for (index, first) in repeated.sorted(by: { $0.index < $1.index }) {
      found.add(
        line: lines[index], column: column, value: ids[index].text,
        rule: "is already used in line \(lines[first])")
    }
    log.merge(found)
  }
}
