/// One row after another, the entries that are cheap for it, and per column the cheapest of all.
struct SelectionScan<Entry: DenseEntry>: ~Copyable {
  private let wanted: Int
  /// The most entries kept of a row.
  private let limit: Int
  private let groups = LaneArray(repeating: .infinity, count: 64)

  /// The entries of the row last collected, ``count`` of them.
  let found: WorkArray<CoreEdge>
  private(set) var count = 0
  /// Whether the row may hold an entry to be refused.
  private(set) var isSuspect = false

  /// Per column, the least entry so far, and its row; -1 for none.
  let least: LaneArray
  let rowOfLeast: WorkArray<Int32>

  init(columnCount: Int, wanted: Int, wantsColumns: Bool) {
    self.wanted = min(wanted, columnCount)
    limit = 3 * self.wanted + 8
    found = WorkArray(uninitialized: limit + 8)
    // Nothing is less than -infinity: no column's least is ever looked for.
    least = LaneArray(repeating: wantsColumns ? .infinity : -.infinity, count: columnCount)
    rowOfLeast = WorkArray(repeating: -1, count: LaneArray.padded(columnCount))
  }

  /// Whether there was no space for all entries up to the cut.
  var isCutOff: Bool { count >= limit }

  /// Whether a cut taken from another row suits this one.
  var isGood: Bool { count >= wanted && (!isCutOff || greatestFound == leastFound) }

  var leastFound: Double { (0..<count).reduce(.infinity) { min($0, found[$1].cost) } }
  private var greatestFound: Double { (0..<count).reduce(-.infinity) { max($0, found[$1].cost) } }

  /// Collects a row's entries up to `cut`, and updates the columns' least.
  mutating func collect(_ entries: DenseRow<Entry>, upTo cut: Double, row: Int) {
    count = 0
    isSuspect = false
    // Knuth's multiplicative hash, rounded down to a whole eight.
    let hash = UInt32(truncatingIfNeeded: row) &* 2_654_435_769
    let first = entries.wholeCount == 0 ? 0 : Int(hash >> 8) % entries.wholeCount & ~7
    var greatest = Lanes(repeating: -.infinity)
    collect(entries, first..<entries.wholeCount, upTo: cut, row: row, &greatest)
    if entries.wholeCount < entries.count {
      // Padding is +infinity: it hides nothing, but makes the row a suspect.
      let lanes = entries.rest
      greatest = greatest.greater(lanes)
      take(lanes, at: entries.wholeCount, upTo: cut, row: row)
    }
    collect(entries, 0..<first, upTo: cut, row: row, &greatest)
    let top = greatest.greatest
    if !(top < Entry.costCeiling) { isSuspect = true }
  }

  @inline(__always)
  private mutating func collect(
    _ entries: DenseRow<Entry>, _ range: Range<Int>, upTo cut: Double, row: Int,
    _ greatest: inout Lanes
  ) {
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      let lanes = entries[lanes: index]
      greatest = greatest.greater(lanes)
      // Not 'less or equal': NaN must be taken too, to be seen.
      if any(.!(lanes .> cut) .| (lanes .< least[lanes: index])) {
        take(lanes, at: index, upTo: cut, row: row)
      }
    }
  }

  /// Keeps what is cheap of eight entries, and what is less than all above in its column.
  private mutating func take(_ lanes: Lanes, at index: Int, upTo cut: Double, row: Int) {
    if count < limit {
      // Written always and kept if it counts, which spares a branch nobody can foresee.
      for lane in 0..<8 {
        found[count] = CoreEdge(cost: lanes[lane], column: Int32(truncatingIfNeeded: index &+ lane))
        count &+= lanes[lane] <= cut ? 1 : 0
      }
    }
    if !all(lanes .> Entry.costFloor) { isSuspect = true }
    let isLess = lanes .< least[lanes: index]
    guard any(isLess) else { return }
    for lane in 0..<8 where isLess[lane] && lanes[lane] < Entry.costCeiling {
      least[index &+ lane] = lanes[lane]
      rowOfLeast[index &+ lane] = Int32(truncatingIfNeeded: row)
    }
  }

  /// A cut that at least the wanted number of a row's entries attain, if it has so many.
  ///
  /// The least entries of 64 groups, eight lanes of eight stretches of the row, vote: as many
  /// entries as groups lie at or below a group's least, hence hardly more than are wanted.
  func cut(of entries: DenseRow<Entry>) -> Double {
    entries.groupLeast(into: groups) { $0 }
    if entries.count < 64 * 8, entries.count < 4 * wanted { return Entry.costCeiling.nextDown }
    return min(groups.ranked(min(wanted, 48)), Entry.costCeiling.nextDown)
  }
}

extension DenseRow {
  /// The least of `sum` in each of 64 groups: eight lanes of eight stretches of the row.
  @inline(__always)
  func groupLeast(into groups: borrowing LaneArray, _ sum: (Lanes) -> Lanes) {
    let stretch = LaneArray.padded((wholeCount + 7) / 8)
    for group in 0..<8 {
      let first = min(wholeCount, group &* stretch)
      var least = Lanes(repeating: .infinity)
      for index in stride(from: first, to: min(wholeCount, first &+ stretch), by: 8) {
        least = least.lesser(sum(self[lanes: index]))
      }
      groups[lanes: group &* 8] = least
    }
    if wholeCount < count { groups[lanes: 56] = groups[lanes: 56].lesser(sum(rest)) }
  }
}

extension LaneArray {
  /// The `rank`th least of 64 numbers, by quickselect (Hoare 1961, doi:10.1145/366622.366647).
  func ranked(_ rank: Int) -> Double {
    var numbers = [64 of Double](repeating: 0)
    for index in 0..<64 { numbers[index] = self[index] }
    var low = 0
    var high = 63
    while low < high {
      let pivot = numbers[(low &+ high) / 2]
      var left = low
      var right = high
      while left <= right {
        while numbers[left] < pivot { left &+= 1 }
        while numbers[right] > pivot { right &-= 1 }
        guard left <= right else { break }
        let number = numbers[left]
        numbers[left] = numbers[right]
        numbers[right] = number
        left &+= 1
        right &-= 1
      }
      if rank &- 1 <= right { high = right } else if rank &- 1 >= left { low = left } else { break }
    }
    return numbers[rank &- 1]
  }
}
