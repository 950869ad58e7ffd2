import PaidanModel

/// Sorts records by their identifiers and finds identifiers that come twice.
enum IdentifierOrder {
  /// The first sixteen bytes of an identifier as two numbers that compare as the bytes do.
  ///
  /// Nearly always they decide, and the texts are not looked at.
  private struct Key {
    let high: UInt64
    let low: UInt64
    /// Where the identifier stands among those given.
    let index: Int

    init(_ text: String, index: Int) {
      var words: (UInt64, UInt64) = (0, 0)
      var taken = 0
      for byte in text.utf8 {
        if taken < 8 {
          words.0 |= UInt64(byte) << UInt64(56 - 8 * taken)
        } else if taken < 16 {
          words.1 |= UInt64(byte) << UInt64(120 - 8 * taken)
        } else {
          break
        }
        taken += 1
      }
      (high, low) = words
      self.index = index
    }
  }

  /// The positions of `ids` in ascending order of their bytes, equal ones in the order given; nil
  /// where they ascend already, none of them twice.
  static func permutation<Subject>(of ids: [Identifier<Subject>]) -> [Int]? {
    let keys = ids.enumerated().map { Key($1.text, index: $0) }
    func precedes(_ left: Key, _ right: Key) -> Bool {
      if left.high != right.high { return left.high < right.high }
      if left.low != right.low { return left.low < right.low }
      if ids[left.index] == ids[right.index] { return left.index < right.index }
      return ids[left.index] < ids[right.index]
    }
    // Files are mostly written in this order already, which one pass can tell.
    let ascends = zip(keys, keys.dropFirst()).allSatisfy { left, right in
      if left.high != right.high { return left.high < right.high }
      if left.low != right.low { return left.low < right.low }
      return ids[left.index] < ids[right.index]
    }
    return ascends ? nil : keys.sorted(by: precedes).map { $0.index }
  }

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
