/// The edges of all rows, or of all columns, of a graph: each list one run of a shared block.
///
/// A batch fills the block once, run behind run. Live lists grow, shrink, come and go: a run then
/// has some room behind it, and the room of one that went is kept for the next of its size, so that
/// memory follows the greatest number of edges there ever was and not the number of events.
struct EdgeLists<Cost: KernelCost>: ~Copyable {
  /// Where each list lies.
  var runs: WorkArray<EdgeRun>
  var edges: WorkArray<KernelEdge<Cost>>
  /// One past the last edge in use; the block may be longer.
  var end: Int
  /// Of live lists, by edge: which of the edges in the list of its target it is too.
  var twins = WorkArray<Int32>(uninitialized: 0)
  /// By size class: where unused places begin.
  var unused: [[Int]] = []

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
