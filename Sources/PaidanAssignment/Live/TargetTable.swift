/// Finds edges by target, in memory so small that it stays in the cache.
///
/// To compare two lists of edges, one might note each target in an array of all rows: of a large city
/// that is a look into cold memory for each. This table has a few entries for each edge of a list.
struct TargetTable {
  private struct Entry {
    var target: Int32
    var place: Int32
    /// Entries of earlier rounds count for nothing.
    var round: UInt32
  }

  private var entries: [Entry] = []
  private var mask = 0
  private var round: UInt32 = 0

  /// Forgets everything, and makes room for so many targets.
  mutating func begin(count: Int) {
    var size = 64
    while size < 2 * count { size *= 2 }
    round &+= 1
    if size > entries.count || round == 0 {
      entries = Array(repeating: Entry(target: -1, place: -1, round: 0), count: size)
      round = 1
    }
    mask = entries.count - 1
  }

  /// Notes the place of a target that is not in the table.
  @inline(always)
  mutating func insert(_ target: Int32, at place: Int32) {
    var index = slot(of: target)
    while entries[index].round == round { index = (index + 1) & mask }
    entries[index] = Entry(target: target, place: place, round: round)
  }

  /// The place of a target; -1 where it is not in the table.
  @inline(always)
  func place(of target: Int32) -> Int32 {
    var index = slot(of: target)
    while entries[index].round == round {
      if entries[index].target == target { return entries[index].place }
      index = (index + 1) & mask
    }
    return -1
  }

  /// The place of a target, which is no longer in the table then; -1 where it is not.
  @inline(always)
  mutating func take(_ target: Int32) -> Int32 {
    var index = slot(of: target)
    while entries[index].round == round {
      if entries[index].target == target {
        let place = entries[index].place
        entries[index].place = -1
        return place
      }
      index = (index + 1) & mask
    }
    return -1
  }

  /// Neighbours in the city have neighbouring numbers, which must not crowd one part of the table.
  @inline(always)
  private func slot(of target: Int32) -> Int {
    Int((UInt32(bitPattern: target) &* 2_654_435_769) &>> 16) & mask
  }
}
