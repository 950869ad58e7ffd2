/// One row after another, the entries that are cheap for it, and per column the cheapest of all.
struct SelectionScan<Entry: DenseEntry>: ~Copyable {
  let wanted: Int
  /// The most entries kept of a row if those at the cut are too many.
  private let limit: Int
  private let groups = LaneArray(repeating: .infinity, count: 64)

  /// The entries of the row last collected, ``count`` of them.
  let found: WorkArray<CoreEdge>
  private(set) var count = 0
  /// Whether the row may hold an entry to be refused.
  private(set) var isSuspect = false

  /// Per column, the least entry so far, ``DenseEntry/forbidden`` for none, and its row; -1 for none.
  let least: WorkArray<Entry>
  let rowOfLeast: WorkArray<Int32>

  init(columnCount: Int, wanted: Int, wantsColumns: Bool) {
    self.wanted = min(wanted, columnCount)
    limit = 3 * self.wanted + 8
    found = WorkArray(uninitialized: columnCount + limit + 8)
    // Nothing is less than the lowest: no column's least is ever looked for.
    least = WorkArray(
      repeating: wantsColumns ? Entry.forbidden : Entry.lowest,
      count: LaneArray.padded(columnCount))
    rowOfLeast = WorkArray(repeating: -1, count: LaneArray.padded(columnCount))
  }

  /// Whether an entry cheaper than the cut was left out for want of space.
  private(set) var hasMissed = false

  /// Whether a cut taken from another row suits this one.
  var isGood: Bool { count >= wanted && !hasMissed }

  /// Collects a row's entries up to `cut`, and updates the columns' least.
  mutating func collect(_ entries: DenseRow<Entry>, upTo cut: Double, row: Int) {
    count = 0
    isSuspect = false
    hasMissed = false
    let cut = Entry.cost(upTo: cut)
    let first = Self.start(of: row, entries)
    collect(entries, first..<entries.wholeCount, upTo: cut, row: row)
    for index in entries.wholeCount..<entries.count {
      take(entries[index], at: index, upTo: cut, row: row)
    }
    collect(entries, 0..<first, upTo: cut, row: row)
  }

  /// Notes first which of 64 entries are worth a look, without a branch, and then looks at these: a
  /// branch for every eight would be foreseen wrongly nearly each time it is taken.
  @inline(__always)
  private mutating func collect(
    _ entries: DenseRow<Entry>, _ range: Range<Int>, upTo cut: Entry, row: Int
  ) {
    for first in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
      var hits: UInt64 = 0
      var place: UInt64 = 0
      for index in stride(from: first, to: min(first &+ 64, range.upperBound), by: 8) {
        let isHit = Entry.promising(
          entries[eight: index], upTo: cut, below: least[eight: index])
        hits |= isHit &<< place
        place &+= 8
      }
      while let bit = hits.popFirstBit() {
        take(entries[first &+ bit], at: first &+ bit, upTo: cut, row: row)
      }
    }
  }

  /// Keeps an entry that is cheap, or less than all above in its column.
  @inline(__always)
  private mutating func take(_ entry: Entry, at column: Int, upTo cut: Entry, row: Int) {
    let cost = entry.widened
    if entry <= cut {
      if count < limit {
        found[count] = CoreEdge(cost: cost, column: Int32(truncatingIfNeeded: column))
        count &+= 1
      } else if entry < cut {
        hasMissed = true
      }
    }
    if entry < least[column] {
      least[column] = entry
      rowOfLeast[column] = Int32(truncatingIfNeeded: row)
    }
    if !(cost > Entry.costFloor) || (cost >= Entry.costCeiling && entry != Entry.forbidden) {
      isSuspect = true
    }
  }

  /// A cut that at least the wanted number of a row's entries attain, if it has so many.
  ///
  /// The least entries of 64 groups, eight lanes of eight stretches of the row, vote: as many
  /// entries as groups lie at or below a group's least, hence hardly more than are wanted.
  func cut(of entries: DenseRow<Entry>) -> Double {
    entries.groupLeast(into: groups) { lanes, _ in lanes }
    return min(ranked(wanted), Entry.costCeiling.nextDown)
  }

  /// Prepares ``ranked(_:)`` for a row at these prices.
  func group(_ entries: DenseRow<Entry>, _ price: borrowing LaneArray) {
    entries.groupLeast(into: groups) { lanes, index in
      // The price alone would let a forbidden integer pass for a number.
      (lanes + price[lanes: index]).replacing(with: .infinity, where: lanes .>= Entry.costCeiling)
    }
  }

  /// The `rank`th least of the groups' least numbers.
  func ranked(_ rank: Int) -> Double { groups.ranked(rank) }

  /// Collects all entries whose cost plus price is below `cut`, and of those at the cut as many as
  /// there is space for.
  ///
  /// The latter are taken from a place on that differs from row to row, so that rows of equal costs
  /// get different columns.
  mutating func keepLeast(
    _ entries: DenseRow<Entry>, _ price: borrowing LaneArray, upTo cut: Double, row: Int
  ) {
    count = 0
    keep(entries, 0..<entries.count, price, upTo: .max) { $0 .< cut }
    let first = Self.start(of: row, entries)
    for range in [first..<entries.count, 0..<first] {
      keep(entries, range, price, upTo: limit) { $0 .== cut }
    }
  }

  @inline(__always)
  private mutating func keep(
    _ entries: DenseRow<Entry>, _ range: Range<Int>, _ price: borrowing LaneArray, upTo most: Int,
    where isKept: (Lanes) -> SIMDMask<SIMD8<Int64>>
  ) {
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      let lanes = index < entries.wholeCount ? entries[lanes: index] : entries.rest
      let isHit = isKept(lanes + price[lanes: index])
      guard any(isHit) else { continue }
      var hits = (isHit .& (lanes .< Entry.costCeiling)).bytes
      while let lane = hits.popFirstByte(), count < most {
        found[count] = CoreEdge(
          cost: entries[index &+ lane].widened, column: Int32(truncatingIfNeeded: index &+ lane))
        count &+= 1
      }
    }
  }

  /// Where to begin in a row: Knuth's multiplicative hash, rounded down to a whole eight.
  private static func start(of row: Int, _ entries: DenseRow<Entry>) -> Int {
    let hash = UInt32(truncatingIfNeeded: row) &* 2_654_435_769
    return entries.wholeCount == 0 ? 0 : Int(hash >> 8) % entries.wholeCount & ~7
  }
}

extension DenseRow {
  /// The least of `sum` in each of 64 groups: eight lanes of eight stretches of the row.
  @inline(__always)
  func groupLeast(into groups: borrowing LaneArray, _ sum: (Lanes, Int) -> Lanes) {
    let stretch = LaneArray.padded((wholeCount + 7) / 8)
    for group in 0..<8 {
      let first = min(wholeCount, group &* stretch)
      var least = Lanes(repeating: .infinity)
      for index in stride(from: first, to: min(wholeCount, first &+ stretch), by: 8) {
        least = least.lesser(sum(self[lanes: index], index))
      }
      groups[lanes: group &* 8] = least
    }
    if wholeCount < count { groups[lanes: 56] = groups[lanes: 56].lesser(sum(rest, wholeCount)) }
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
