/// The edges of all rows, or of all columns, of a graph: each list one run of a shared block.
///
/// A batch fills the block once, run behind run. Live lists grow, shrink, come and go: a run then
/// has some room behind it, and the room of one that went is kept for the next of its size, so that
/// memory follows the greatest number of edges there ever was and not the number of events.
struct EdgeLists<State: ListState>: ~Copyable {
  typealias Cost = State.Cost

  /// By list: where it lies, and all that is known of the row or the column besides.
  var states: WorkArray<State>
  var edges = WorkArray<KernelEdge<Cost>>(uninitialized: 0)
  /// One past the last edge in use; the block may be longer.
  var end = 0
  /// Of live rows, by edge: where in the list of its column the edge is, counted from its start.
  var places = WorkArray<Int32>(uninitialized: 0)
  /// By size class: where unused places begin.
  var unused: [[Int]] = []

  /// Empty lists of so many rows or columns.
  @inline(always)
  init(count: Int, _ state: (Int) -> State) { states = WorkArray(count: count, state) }

  var count: Int { states.count }

  @inline(always) subscript(index: Int) -> KernelEdge<Cost> {
    get { edges[index] }
    nonmutating set { edges[index] = newValue }
  }

  @inline(always) func run(of list: Int32) -> Range<Int> { states[list].edges.range }

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
    states[list].edges = EdgeRun(start: end, end: newEnd)
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
      states[list].edges = EdgeRun(start: end, end: end + old.count)
      for index in old {
        edges[end] = edges[index]
        end += 1
      }
    }
    if end == edges.count { return false }
    edges[end] = edge
    end += 1
    states[list].edges.end = end
    return true
  }
}
