/// A set of rows that is gone through in ascending order, a bit for each.
struct RowSet: ~Copyable {
  private let words: WorkArray<UInt64>
  private var count = 0
  let rowCount: Int

  init(rowCount: Int) {
    words = WorkArray(repeating: 0, count: Int(Self.nobody(rowCount: rowCount) / 64) + 1)
    self.rowCount = rowCount
  }

  /// A number beyond all rows that may be inserted and is never seen again, which spares a branch.
  static func nobody(rowCount: Int) -> UInt32 { UInt32(rowCount / 64 + 1) * 64 }

  var isEmpty: Bool { count == 0 }
  var wordCount: Int { words.count &- 1 }

  /// Inserts a row that is not in the set.
  @inline(always)
  mutating func insert(_ row: UInt32) {
    words[Int(row &>> 6)] |= 1 &<< UInt64(truncatingIfNeeded: row & 63)
    count &+= (Int(row) &- rowCount) &>> (Int.bitWidth &- 1) & 1
  }

  /// Removes the least row of those that share a word.
  @inline(always)
  mutating func removeFirst(inWord word: Int) -> Int32? {
    let bits = words[word]
    if bits == 0 { return nil }
    words[word] = bits & (bits &- 1)
    count &-= 1
    return Int32(truncatingIfNeeded: 64 &* word &+ bits.trailingZeroBitCount)
  }
}
