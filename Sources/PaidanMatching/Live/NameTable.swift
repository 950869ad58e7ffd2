internal import PaidanModel

/// Values by name, found with two looks at memory.
///
/// Every event begins with a name or two, which are in no cache: a dictionary looks for one in three
/// places. Here the first holds a part of each name's hash beside where the rest is (open addressing,
/// the next free place taken), the second the name with its value. Nothing is ever enumerated, so
/// nothing can depend on the order of hashes.
struct NameTable<Subject, Value: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  // Not private, as this and the next might be: debug builds of Swift 6.3 fail to link such a type of
  // a generic struct that cannot be copied.
  struct Entry: BitwiseCopyable {
    var hash: UInt32
    /// Which record; -1 of an empty entry.
    var record: Int32

    static var empty: Entry { Entry(hash: 0, record: -1) }
  }

  struct Record: Sendable {
    var name: Identifier<Subject>
    var value: Value
  }

  /// How many names there are.
  private(set) var count = 0
  private var entries: LineArray<Entry>
  private var records: [Record] = []
  private var unused: [Int32] = []
  private var mask: Int

  /// A table with room for so many names.
  init(room: Int = 0) {
    entries = Self.entries(for: room)
    mask = entries.count - 1
    records.reserveCapacity(room)
  }

  subscript(name: Identifier<Subject>) -> Value? {
    record(of: name).map { records[$0].value }
  }

  /// Which record holds a name; it stays the same until the name is removed.
  func record(of name: Identifier<Subject>) -> Int? {
    entry(of: name, hash: Self.hash(of: name)).map { Int(entries[$0].record) }
  }

  /// The value of a record.
  subscript(record record: Int) -> Value {
    get { records[record].value }
    set { records[record].value = newValue }
  }

  /// The name of a record.
  func name(ofRecord record: Int) -> Identifier<Subject> { records[record].name }

  /// Gives a name a value, in place of the one it may have; answers which record holds it.
  @discardableResult
  mutating func set(_ value: Value, of name: Identifier<Subject>) -> Int {
    let hash = Self.hash(of: name)
    if let entry = entry(of: name, hash: hash) {
      let record = Int(entries[entry].record)
      records[record].value = value
      return record
    }
    if 2 * (count + 1) > entries.count { grow() }
    count += 1
    let record: Int
    if let free = unused.popLast() {
      record = Int(free)
      records[record] = Record(name: name, value: value)
    } else {
      record = records.count
      records.append(Record(name: name, value: value))
    }
    enter(Entry(hash: hash, record: Int32(record)))
    return record
  }

  /// Forgets a name, if it is there.
  mutating func remove(_ name: Identifier<Subject>) {
    guard let entry = entry(of: name, hash: Self.hash(of: name)) else { return }
    let record = entries[entry].record
    records[Int(record)].name = ""
    unused.append(record)
    count -= 1
    empty(entry)
  }

  /// Forgets the name of a record.
  mutating func remove(record: Int) { remove(records[record].name) }

  private static func hash(of name: Identifier<Subject>) -> UInt32 {
    UInt32(truncatingIfNeeded: name.hashValue)
  }

  private func entry(of name: Identifier<Subject>, hash: UInt32) -> Int? {
    var place = Int(hash) & mask
    while true {
      let entry = entries[place]
      if entry.record < 0 { return nil }
      if entry.hash == hash, records[Int(entry.record)].name == name { return place }
      place = (place + 1) & mask
    }
  }

  private mutating func enter(_ entry: Entry) {
    var place = Int(entry.hash) & mask
    while entries[place].record >= 0 { place = (place + 1) & mask }
    entries[place] = entry
  }

  /// Empties an entry, and lets those behind it move up that would not be found any more.
  private mutating func empty(_ entry: Int) {
    var hole = entry
    var place = (hole + 1) & mask
    while entries[place].record >= 0 {
      let home = Int(entries[place].hash) & mask
      if (place - home) & mask >= (place - hole) & mask {
        entries[hole] = entries[place]
        hole = place
      }
      place = (place + 1) & mask
    }
    entries[hole] = .empty
  }

  private mutating func grow() {
    var old = Self.entries(for: entries.count)
    swap(&old, &entries)
    mask = entries.count - 1
    for place in 0..<old.count where old[place].record >= 0 { enter(old[place]) }
  }

  /// Empty entries, at most half of which so many names fill.
  private static func entries(for room: Int) -> LineArray<Entry> {
    var count = 16
    while count < 2 * room { count *= 2 }
    var entries = LineArray<Entry>(capacity: count)
    entries.append(.empty, times: count)
    return entries
  }
}
