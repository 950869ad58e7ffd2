/// A heap entry of a search: a distance and a column, ordered by distance, ties by column.
struct DistanceKey: SearchKey {
  let distance: Double
  let column: Int32

  @inline(always) static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.distance < rhs.distance || (lhs.distance == rhs.distance && lhs.column < rhs.column)
  }
}

/// What one search on the core works on.
struct CoreSearch: ~Copyable {
  /// Per column, the shortest distance known.
  let distance: LaneArray
  /// Per column reached, the row the distance comes through, and the cost of that row's entry; -1
  /// for the idle rows that are thought to hold the columns in surplus.
  let mover: WorkArray<Int32>
  let moverCost: LaneArray
  private let touched: WorkArray<Int32>
  private var touchedCount = 0
  let scanned: WorkArray<Int32>
  var scannedCount = 0
  private var heap = SearchHeap(filler: DistanceKey(distance: 0, column: 0))
  /// Columns no farther than the one scanned last, which spares ties the heap.
  private let ready: WorkArray<Int32>
  private var readyCount = 0
  /// The best end so far.
  var end = (distance: Double.infinity, column: Int32(-1))
  /// The first column of an idle row that came up, and where.
  var idle = (distance: Double.infinity, column: Int32(-1))

  init(columnCount: Int) {
    distance = LaneArray(repeating: .infinity, count: columnCount)
    mover = WorkArray(uninitialized: columnCount)
    moverCost = LaneArray(uninitialized: columnCount)
    touched = WorkArray(uninitialized: columnCount)
    scanned = WorkArray(uninitialized: columnCount)
    ready = WorkArray(uninitialized: columnCount)
  }

  /// Forgets the last search, in time of what it touched.
  mutating func reset() {
    for index in 0..<touchedCount { distance[touched[index]] = .infinity }
    touchedCount = 0
    scannedCount = 0
    readyCount = 0
    heap.removeAll()
    end = (.infinity, -1)
    idle = (.infinity, -1)
  }

  /// Notes a shorter way to a column; true if it is one that leads nearer than the end.
  @inline(__always)
  mutating func reach(_ column: Int32, at offer: Double, by row: Int32, cost: Double) -> Bool {
    let known = distance[column]
    // One branch: each of the two conditions alone would be foreseen worse.
    guard offer < min(known, end.distance) else { return false }
    if known == .infinity {
      touched[touchedCount] = column
      touchedCount &+= 1
    }
    distance[column] = offer
    mover[column] = row
    moverCost[column] = cost
    return true
  }

  /// Queues a column reached from `here`.
  @inline(__always)
  mutating func enqueue(_ column: Int32, at offer: Double, from here: Double) {
    if offer == here {
      ready[readyCount] = column
      readyCount &+= 1
    } else {
      heap.push(DistanceKey(distance: offer, column: column))
    }
  }

  /// Notes that a column's row has been looked at.
  @inline(__always)
  mutating func scan(_ column: Int32) {
    scanned[scannedCount] = column
    scannedCount &+= 1
  }

  /// A column no farther than the one scanned last.
  @inline(__always)
  mutating func popReady() -> Int32? {
    guard readyCount > 0 else { return nil }
    readyCount &-= 1
    return ready[readyCount]
  }

  /// The nearest column not scanned yet, if it is nearer than the end.
  @inline(__always)
  mutating func next(at here: Double) -> (column: Int32, distance: Double)? {
    if here < end.distance, let column = popReady() { return (column, here) }
    while let key = heap.popMin() {
      if key.distance >= end.distance { return nil }
      if key.distance == distance[key.column] { return (key.column, key.distance) }
    }
    return nil
  }

  var scannedColumns: [Int32] { (0..<scannedCount).map { scanned[$0] } }
}
