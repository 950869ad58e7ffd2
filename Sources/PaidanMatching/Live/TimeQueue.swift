internal import HeapModule

/// What time alone will change, soonest first.
///
/// An entry that no longer counts stays until it comes up: whoever takes it compares it with what he
/// has noted himself.
struct TimeQueue {
  enum Subject: Int8 {
    case engineer, pairs, penalty, due, clash, readiness, lapse
  }

  struct Entry: Comparable {
    let time: Int64
    let subject: Subject
    let number: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.time, left.subject.rawValue, left.number)
        < (right.time, right.subject.rawValue, right.number)
    }
  }

  private var heap = Heap<Entry>()

  /// How many entries there are, those that no longer count among them.
  var count: Int { heap.count }

  mutating func schedule(_ subject: Subject, _ number: Int32, at time: Int64) {
    if time == .max { return }
    heap.insert(Entry(time: time, subject: subject, number: number))
  }

  /// The next entry that comes up by `time`.
  mutating func pop(through time: Int64) -> Entry? {
    guard let first = heap.min, first.time <= time else { return nil }
    return heap.popMin()
  }

  /// Keeps the entries that count.
  mutating func filter(_ counts: (Entry) -> Bool) {
    heap = Heap(heap.unordered.filter(counts))
  }
}
