internal import HeapModule

/// What is yet to happen in a simulated day, earliest first.
struct Timeline {
  /// What happens; at one instant in the order of the cases, then by number.
  enum Happening: Int {
    case shiftEnd, finish, arrive, start, shiftStart, depart, creation, awaitedShift, wake
  }

  /// One thing to happen.
  struct Entry: Comparable {
    let time: Int64
    let happening: Happening
    /// The engineer's or the order's number.
    let number: Int
    /// The engineer's revision when it was scheduled; 0 where none counts.
    let revision: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.time, left.happening.rawValue, left.number, left.revision)
        < (right.time, right.happening.rawValue, right.number, right.revision)
    }
  }

  private var heap = Heap<Entry>()

  mutating func schedule(_ happening: Happening, _ number: Int, at time: Int64, revision: Int = 0) {
    heap.insert(Entry(time: time, happening: happening, number: number, revision: revision))
  }

  /// The next instant at which something happens.
  var nextTime: Int64? { heap.min?.time }

  /// The next thing to happen at `time`.
  mutating func pop(at time: Int64) -> Entry? {
    heap.min?.time == time ? heap.popMin() : nil
  }
}
