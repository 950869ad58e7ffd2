/// The edges of all rows, or of all columns, of a graph: each list one run of a shared block.
///
/// A batch fills the block once, run behind run. Live lists grow, shrink, come and go: a run then
/// has some room behind it, and the room of one that went is kept for the next of its size, so that
/// memory follows the greatest number of edges there ever was and not the number of events.
struct EdgeLists<Cost: KernelCost>: ~Copyable {
  /// Where each list lies.
  private(set) var runs: WorkArray<EdgeRun>
  private(set) var edges: WorkArray<KernelEdge<Cost>>
  /// One past the last edge in use; the block may be longer.
  private(set) var end: Int
  /// By size class: where unused places begin.
  private var unused: [[Int]] = []

  /// Lists of nothing.
  init(count: Int) {
    runs = WorkArray(repeating: EdgeRun(start: 0, end: 0), count: count)
    edges = WorkArray(uninitialized: 0)
    end = 0
  }

  /// Lists that lie in `edges` already, all before `end`.
  init(
    _ edges: consuming WorkArray<KernelEdge<Cost>>, runs: consuming WorkArray<EdgeRun>, end: Int
  ) {
    self.edges = edges
    self.runs = runs
    self.end = end
  }

  var count: Int { runs.count }

  @inline(always) subscript(index: Int) -> KernelEdge<Cost> {
    get { edges[index] }
    nonmutating set { edges[index] = newValue }
  }

  @inline(always) func run(of list: Int32) -> Range<Int> { runs[list].range }

  /// The place of the edge to `target`; nil if there is none.
  @inline(always)
  func edge(of list: Int32, to target: Int32) -> Int? {
    for index in run(of: list) where edges[index].target == target { return index }
    return nil
  }
}

/// Lists of a batch, which hardly ever grow: nothing is reused.
extension EdgeLists {
  /// Moves a list to the end of the block and adds edges.
  mutating func append(_ added: [KernelEdge<Cost>], toEndOf list: Int32) {
    let old = run(of: list)
    let newEnd = end + old.count + added.count
    if newEnd > edges.count { edges = WorkArray(edges, withRoomFor: newEnd + newEnd / 8) }
    runs[list] = EdgeRun(start: end, end: newEnd)
    for index in old {
      edges[end] = edges[index]
      end += 1
    }
    for edge in added {
      edges[end] = edge
      end += 1
    }
  }

  /// The same with one edge, as long as the block has room; false where it has not.
  mutating func appendIfRoom(_ edge: KernelEdge<Cost>, toEndOf list: Int32) -> Bool {
    let old = run(of: list)
    if old.upperBound != end {
      if end + old.count > edges.count { return false }
      runs[list] = EdgeRun(start: end, end: end + old.count)
      for index in old {
        edges[end] = edges[index]
        end += 1
      }
    }
    if end == edges.count { return false }
    edges[end] = edge
    end += 1
    runs[list].end = end
    return true
  }
}

/// Live lists.
extension EdgeLists {
  /// Lets lists come and go from now on.
  mutating func makeLive() {
    for list in 0..<runs.count { runs[list].room = Int32(runs[list].count) }
    unused = Array(repeating: [], count: Self.sizeClass(holding: Int(Int32.max)) + 1)
    // Memory nobody writes costs nothing; moving all edges in the midst of an event would.
    edges = WorkArray(edges, withRoomFor: 2 * end + 1_024)
  }

  /// Makes room for lists up to `count`.
  mutating func grow(to count: Int) {
    runs = WorkArray(runs, grownTo: count, with: EdgeRun(start: 0, end: 0))
  }

  /// Adds an edge to a list.
  mutating func add(_ edge: KernelEdge<Cost>, to list: Int32) {
    var run = runs[list]
    if run.count == Int(run.room) {
      move(list, toRoomFor: run.count + 1)
      run = runs[list]
    }
    edges[run.end] = edge
    run.end &+= 1
    runs[list] = run
  }

  /// Takes the edge to `target` out of a list, which must hold it.
  mutating func remove(_ target: Int32, from list: Int32) {
    guard let place = edge(of: list, to: target) else {
      preconditionFailure("The two ends of an edge know it both.")
    }
    let last = runs[list].end &- 1
    edges[place] = edges[last]
    runs[list].end = last
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
      if end > edges.count { edges = WorkArray(edges, withRoomFor: end + end / 4) }
    }
    for (offset, index) in old.enumerated() { edges[start + offset] = edges[index] }
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
