/// A binary min-heap of columns by distance, with old entries left in place.
///
/// A column whose distance falls is pushed again and its older entry skipped when it comes up:
/// searches are local, so a few stale entries cost less than tracking every position.
struct SearchHeap<Key: SearchKey>: ~Copyable {
  private var keys: WorkArray<Key>
  private(set) var count = 0
  private let filler: Key

  init(filler: Key) {
    self.filler = filler
    keys = WorkArray(repeating: filler, count: 256)
  }

  mutating func removeAll() { count = 0 }

  /// The key that comes next; nil where there is none.
  @inline(always) var least: Key? { count > 0 ? keys[0] : nil }

  mutating func push(_ key: Key) {
    if count == keys.count { keys = WorkArray(keys, grownTo: 2 * count, with: filler) }
    var hole = count
    count &+= 1
    while hole > 0 {
      let parent = (hole &- 1) &>> 1
      let above = keys[parent]
      guard key < above else { break }
      keys[hole] = above
      hole = parent
    }
    keys[hole] = key
  }

  mutating func popMin() -> Key? {
    guard count > 0 else { return nil }
    let least = keys[0]
    count &-= 1
    let last = keys[count]
    var hole = 0
    while true {
      var child = 2 &* hole &+ 1
      guard child < count else { break }
      if child &+ 1 < count, keys[child &+ 1] < keys[child] { child &+= 1 }
      guard keys[child] < last else { break }
      keys[hole] = keys[child]
      hole = child
    }
    keys[hole] = last
    return least
  }
}
