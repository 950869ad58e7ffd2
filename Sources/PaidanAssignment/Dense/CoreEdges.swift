/// An entry of the core as its row sees it.
struct CoreEdge: BitwiseCopyable {
  let cost: Double
  let column: Int32
}

/// The core: each row's promising entries in one run of memory, which can grow.
struct CoreEdges: ~Copyable {
  private let start: WorkArray<Int>
  private let size: WorkArray<Int32>
  private let room: WorkArray<Int32>
  private var edges: WorkArray<CoreEdge>
  private var used = 0

  /// Rows without entries, with space for `capacity` entries in all before memory must grow.
  init(rowCount: Int, capacity: Int) {
    start = WorkArray(repeating: 0, count: rowCount)
    size = WorkArray(repeating: 0, count: rowCount)
    room = WorkArray(repeating: 0, count: rowCount)
    edges = WorkArray(uninitialized: max(64, capacity))
  }

  @inline(always) subscript(index: Int) -> CoreEdge { edges[index] }

  /// Where a row's entries lie.
  @inline(always) func range(ofRow row: Int32) -> Range<Int> {
    let first = start[row]
    return unsafe Range(uncheckedBounds: (first, first &+ Int(size[row])))
  }

  /// Adds an entry, which must not be there yet.
  mutating func append(_ edge: CoreEdge, toRow row: Int32) {
    if size[row] == room[row] { grow(row) }
    edges[start[row] &+ Int(size[row])] = edge
    size[row] &+= 1
  }

  func contains(row: Int32, column: Int32) -> Bool {
    range(ofRow: row).contains { edges[$0].column == column }
  }

  /// Twice the room for a row: in place when it is the last one, else at the end, where what it
  /// leaves behind stays unused.
  private mutating func grow(_ row: Int32) {
    let old = range(ofRow: row)
    let wanted = max(8, 2 * old.count)
    let isLast = !old.isEmpty && old.upperBound == used
    let target = isLast ? old.lowerBound : used
    makeRoom(until: target + wanted)
    if !isLast {
      for index in 0..<old.count { edges[target + index] = edges[old.lowerBound + index] }
    }
    start[row] = target
    room[row] = Int32(wanted)
    used = target + wanted
  }

  /// Gives a row these entries in place of its own, with a little room to grow.
  mutating func setRow(_ row: Int32, _ found: borrowing WorkArray<CoreEdge>, count: Int) {
    if count > Int(room[row]) {
      let wanted = count + 4
      makeRoom(until: used + wanted)
      start[row] = used
      room[row] = Int32(wanted)
      used += wanted
    }
    let first = start[row]
    for index in 0..<count { edges[first &+ index] = found[index] }
    size[row] = Int32(count)
  }

  private mutating func makeRoom(until end: Int) {
    if end <= edges.count { return }
    let larger = WorkArray<CoreEdge>(uninitialized: 2 * end)
    for index in 0..<used { larger[index] = edges[index] }
    edges = larger
  }
}
