/// Live lists: edges come and go at both their ends.
///
/// Each edge knows its place in the list of its other end, its twin's, counted from where that list
/// begins: lists move as a whole, and taking an edge out need not look for it.
extension EdgeLists {
  /// Lets lists come and go from now on, each with room for a few more edges; twins are to be told.
  mutating func makeLive() {
    unused = Array(repeating: [], count: Self.sizeClass(holding: Int(Int32.max)) + 1)
    var needed = 0
    for list in 0..<runs.count { needed += Self.room(for: runs[list].count) }
    // Memory nobody writes costs nothing; moving all edges in the midst of an event would.
    let spacious = WorkArray<KernelEdge<Cost>>(uninitialized: needed + needed / 2 + 1_024)
    var start = 0
    for list in 0..<runs.count {
      let run = runs[list]
      for offset in 0..<run.count { spacious[start + offset] = edges[run.start + offset] }
      let room = Self.room(for: run.count)
      runs[list] = EdgeRun(start: start, end: start + run.count, room: Int32(room))
      start += room
    }
    twins = WorkArray(uninitialized: spacious.count)
    edges = spacious
    end = start
  }

  /// A list of an engineer or an order soon gets one more: moving it then costs more than the room.
  private static func room(for count: Int) -> Int {
    count == 0 ? 0 : size(ofClass: sizeClass(holding: count + max(2, count / 8)))
  }

  /// Makes room for lists up to `count`.
  mutating func grow(to count: Int) {
    runs = WorkArray(runs, grownTo: count, with: EdgeRun(start: 0, end: 0))
  }

  /// Adds an edge to a list, and answers which of its edges it is.
  mutating func add(_ edge: KernelEdge<Cost>, to list: Int32) -> Int32 {
    var run = runs[list]
    if run.count == Int(run.room) {
      move(list, toRoomFor: run.count + 1)
      run = runs[list]
    }
    edges[run.end] = edge
    run.end &+= 1
    runs[list] = run
    return Int32(truncatingIfNeeded: run.count &- 1)
  }

  /// Takes an edge out of a list; the last one takes its place, and its twin is told.
  @inline(always)
  mutating func takeOut(_ place: Int32, from list: Int32, telling others: inout EdgeLists) {
    let start = runs[list].start
    let last = runs[list].end &- 1
    runs[list].end = last
    let hole = start &+ Int(place)
    if hole == last { return }
    edges[hole] = edges[last]
    twins[hole] = twins[last]
    others.twins[others.runs[edges[hole].target].start &+ Int(twins[hole])] = place
  }

  /// Takes an edge out at both its ends.
  @inline(always)
  mutating func takeOutBoth(_ place: Int32, from list: Int32, others: inout EdgeLists) {
    let index = runs[list].start &+ Int(place)
    let (target, twin) = (edges[index].target, twins[index])
    takeOut(place, from: list, telling: &others)
    others.takeOut(twin, from: target, telling: &self)
  }

  /// Takes all edges of a list out at both their ends.
  @inline(always)
  mutating func takeOutAll(from list: Int32, others: inout EdgeLists) {
    let old = run(of: list)
    others.fetchTwins(of: old, in: self)
    for index in old { others.takeOut(twins[index], from: edges[index].target, telling: &self) }
    clear(list)
  }

  /// Adds an edge at both its ends.
  @inline(always)
  mutating func addBoth(_ edge: KernelEdge<Cost>, to list: Int32, others: inout EdgeLists) {
    let place = add(edge, to: list)
    let twin = others.add(KernelEdge(target: list, cost: edge.cost), to: edge.target)
    twins[runs[list].start &+ Int(place)] = twin
    others.twins[others.runs[edge.target].start &+ Int(twin)] = place
  }

  /// Changes the cost of an edge at both its ends; `index` is where it lies.
  @inline(always)
  func setCostOfBoth(_ cost: Cost, at index: Int, of list: Int32, others: borrowing EdgeLists) {
    let target = edges[index].target
    edges[index] = KernelEdge(target: target, cost: cost)
    others.edges[others.runs[target].start &+ Int(twins[index])] = KernelEdge(
      target: list, cost: cost)
  }

  /// Empties a list and keeps its place for others.
  mutating func clear(_ list: Int32) {
    let room = Int(runs[list].room)
    // Less than the least class is lost, once for each list of a batch.
    if room >= Self.size(ofClass: 0) {
      unused[Self.sizeClass(within: room)].append(runs[list].start)
    }
    runs[list] = EdgeRun(start: 0, end: 0)
  }

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
        twins = WorkArray(twins, withRoomFor: end + end / 4)
      }
    }
    for (offset, index) in old.enumerated() {
      edges[start + offset] = edges[index]
      twins[start + offset] = twins[index]
    }
    clear(list)
    runs[list] = EdgeRun(start: start, end: start + old.count, room: Int32(room))
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

/// Having memory fetched that is looked at soon, all of it at once.
extension EdgeLists {
  /// Fetches what taking the twins of edges out of these lists reads.
  ///
  /// - Parameters:
  ///   - run: a list of `other`, whose targets these lists are.
  ///   - other: the lists of the other end.
  @inline(always)
  func fetchTwins(of run: Range<Int>, in other: borrowing EdgeLists) {
    for index in run { runs.fetch(other.edges[index].target) }
    for index in run {
      let list = runs[other.edges[index].target]
      edges.fetch(list.start &+ Int(other.twins[index]))
      twins.fetch(list.start &+ Int(other.twins[index]))
      edges.fetch(list.end &- 1)
      twins.fetch(list.end &- 1)
    }
    for index in run {
      let list = runs[other.edges[index].target]
      let moved = edges[list.end &- 1].target
      other.runs.fetch(moved)
    }
    for index in run {
      let last = runs[other.edges[index].target].end &- 1
      other.twins.fetch(other.runs[edges[last].target].start &+ Int(twins[last]))
    }
  }

  /// Fetches the end of a list, where an edge is added; where that is, was fetched before.
  @inline(always)
  func fetchEnd(_ list: Int32) {
    let end = runs[list].end
    edges.fetch(end)
    twins.fetch(end)
  }

  /// Fetches a list that is looked through.
  @inline(always)
  func fetch(_ list: Int32) {
    let run = runs[list]
    var place = run.start
    // Eight edges are a line of 64 bytes.
    while place < run.end {
      edges.fetch(place)
      place &+= 8
    }
  }
}
