/// Live lists: edges come and go.
extension EdgeLists {
  /// Lets lists come and go from now on, each with room for a few more edges.
  mutating func makeLive() {
    unused = Array(repeating: [], count: Self.sizeClass(holding: Int(Int32.max)) + 1)
    var needed = 0
    for list in 0..<count { needed += Self.room(for: states[list].edges.count) }
    // Memory nobody writes costs nothing; moving all edges in the midst of an event would.
    let spacious = WorkArray<KernelEdge<Cost>>(uninitialized: needed + needed / 2 + 1_024)
    var start = 0
    for list in 0..<count {
      let run = states[list].edges
      for offset in 0..<run.count { spacious[start + offset] = edges[run.start + offset] }
      let room = Self.room(for: run.count)
      states[list].edges = EdgeRun(start: start, end: start + run.count, room: Int32(room))
      start += room
    }
    edges = spacious
    end = start
  }

  /// A list of an engineer or an order soon gets one more: moving it then costs more than the room.
  private static func room(for count: Int) -> Int {
    count == 0 ? 0 : size(ofClass: sizeClass(holding: count + max(2, count / 8)))
  }

  /// Makes room for lists up to `count`.
  mutating func grow(to count: Int) { states = WorkArray(states, grownTo: count, with: State()) }

  /// Makes room in a list for so many more edges, all at once.
  @inline(always)
  mutating func reserve(_ more: Int, for list: Int32) {
    let run = states[list].edges
    if run.count + more > Int(run.room) { move(list, toRoomFor: run.count + more) }
  }

  /// Adds an edge to the end of a list, and answers where in the block it is.
  @inline(always)
  mutating func add(_ edge: KernelEdge<Cost>, to list: Int32) -> Int {
    var run = states[list].edges
    if run.count == Int(run.room) {
      move(list, toRoomFor: run.count + 1)
      run = states[list].edges
    }
    edges[run.end] = edge
    states[list].edges.end = run.end &+ 1
    return run.end
  }

  /// Empties a list and keeps its place for others.
  mutating func clear(_ list: Int32) {
    let room = Int(states[list].edges.room)
    // Less than the least class is lost, once for each list of a batch.
    if room >= Self.size(ofClass: 0) {
      unused[Self.sizeClass(within: room)].append(states[list].edges.start)
    }
    states[list].edges = EdgeRun(start: 0, end: 0)
  }

  @inline(never)
  private mutating func move(_ list: Int32, toRoomFor count: Int) {
    let sizeClass = Self.sizeClass(holding: count)
    let room = Self.size(ofClass: sizeClass)
    let old = run(of: list)
    var start = end
    if let place = unused[sizeClass].popLast() {
      start = place
    } else {
      end += room
      if end > edges.count {
        edges = WorkArray(edges, withRoomFor: end + end / 4)
        if places.count > 0 { places = WorkArray(places, withRoomFor: edges.count) }
      }
    }
    for (offset, index) in old.enumerated() { edges[start + offset] = edges[index] }
    if places.count > 0 {
      for (offset, index) in old.enumerated() { places[start + offset] = places[index] }
    }
    clear(list)
    states[list].edges = EdgeRun(start: start, end: start + old.count, room: Int32(room))
  }

  /// Sizes are 4, 6, 8, 12, 16, 24 ...: at most a third of a place is wasted.
  private static func size(ofClass sizeClass: Int) -> Int {
    sizeClass.isMultiple(of: 2) ? 4 << (sizeClass / 2) : 6 << (sizeClass / 2)
  }

  /// The least class whose places hold `count` edges.
  private static func sizeClass(holding count: Int) -> Int {
    var sizeClass = 0
    while size(ofClass: sizeClass) < count { sizeClass += 1 }
    return sizeClass
  }

  /// The greatest class whose places are no larger than `room`, which is no smaller than the least.
  private static func sizeClass(within room: Int) -> Int {
    var sizeClass = 0
    while size(ofClass: sizeClass + 1) <= room { sizeClass += 1 }
    return sizeClass
  }
}

extension EdgeLists {
  /// Has a list fetched that is looked through.
  @inline(always)
  func fetch(_ list: Int32) {
    let run = states[list].edges
    var place = run.start
    // Eight edges are a line of 64 bytes.
    while place < run.end {
      edges.fetch(place)
      place &+= 8
    }
  }
}
