/// An edge as one end sees it: the other end, and the cost.
struct KernelEdge<Cost: KernelCost>: BitwiseCopyable {
  /// The column, in a row's list; the row, in a column's.
  ///
  /// Below 0 it is none: there is a gap, as there may be in the lists of live columns.
  let target: Int32
  let cost: Cost

  @inline(always) var isGap: Bool { target < 0 }
}

/// A problem in the layout the kernel reads: each row's edges in one run of memory, target beside
/// cost, and on demand each column's edges too.
///
/// It owns its copy, so that a kernel may outlive the arrays it was made from, edges can be
/// forbidden, and the edges may be a part of the problem's, the core.
struct KernelGraph<Cost: KernelCost>: ~Copyable {
  /// Each row with its edges; the runs ascend until a row gets more edges.
  var rows: EdgeLists<RowState<Cost>>
  /// Each column with its edges, by ascending row but for edges that were added; nobody looks at them
  /// before ``makeColumnLists()``.
  var columns: EdgeLists<ColumnState<Cost>>
  private(set) var hasColumnLists = false
  var slotCosts: WorkArray<Cost>

  var rowCount: Int { rows.count }
  var columnCount: Int { columns.count }

  /// Rows without edges, until ``takeIn(_:end:)``.
  init(withoutEdgesOf problem: SparseProblem<Cost>) {
    let offsets = problem.slotOffsets
    rows = EdgeLists(count: problem.rowCount) {
      RowState(value: problem.penalties[$0], penalty: problem.penalties[$0])
    }
    columns = EdgeLists(count: problem.columnCount) {
      ColumnState(slots: EdgeRun(start: offsets[$0], end: offsets[$0 + 1]))
    }
    slotCosts = WorkArray(problem.slotCosts)
  }

  /// All edges of a problem.
  init(_ problem: SparseProblem<Cost>) {
    self.init(withoutEdgesOf: problem)
    replaceEdges(by: problem)
  }

  /// Takes in all edges of a problem in place of its own.
  mutating func replaceEdges(by problem: SparseProblem<Cost>) {
    for row in 0..<rowCount {
      rows.states[row].edges = EdgeRun(
        start: problem.rowOffsets[row], end: problem.rowOffsets[row + 1])
    }
    problem.withView { view in
      takeIn(WorkArray(count: view.columns.count) { view.edge($0) }, end: view.columns.count)
    }
  }

  /// Takes in other edges, all before `end`, of which the rows know already where theirs lie; column
  /// lists are to be made anew.
  mutating func takeIn(_ edges: consuming WorkArray<KernelEdge<Cost>>, end: Int) {
    rows.edges = edges
    rows.end = end
    hasColumnLists = false
  }

  @inline(always) func edges(ofRow row: Int32) -> Range<Int> { rows.run(of: row) }

  @inline(always) func edges(ofColumn column: Int32) -> Range<Int> { columns.run(of: column) }

  @inline(always) func slots(of column: Int32) -> Range<Int> { columns.states[column].slots.range }

  @inline(always) func firstSlot(of column: Int32) -> Int { columns.states[column].slots.start }

  /// Lists the edges by column, by counting.
  mutating func makeColumnLists() {
    if hasColumnLists { return }
    let runs = WorkArray(repeating: EdgeRun(start: 0, end: 0), count: columnCount)
    for row in 0..<Int32(rowCount) {
      for index in edges(ofRow: row) { runs[rows[index].target].end &+= 1 }
    }
    var end = 0
    for column in 0..<columnCount {
      let start = end
      end &+= runs[column].end
      runs[column] = EdgeRun(start: start, end: start)
    }
    // Some room for edges to be added.
    let lists = WorkArray<KernelEdge<Cost>>(uninitialized: end + end / 8 + 1_024)
    for row in 0..<Int32(rowCount) {
      for index in edges(ofRow: row) {
        let edge = rows[index]
        lists[runs[edge.target].end] = KernelEdge(target: row, cost: edge.cost)
        runs[edge.target].end &+= 1
      }
    }
    for column in 0..<columnCount { columns.states[column].edges = runs[column] }
    columns.edges = lists
    columns.end = end
    hasColumnLists = true
  }

  /// Gives a row more edges; they move to the end of the block, and so do the lists of columns.
  mutating func append(_ added: [KernelEdge<Cost>], toRow row: Int32) {
    if added.isEmpty { return }
    rows.append(added, toEndOf: row)
    for edge in added where hasColumnLists {
      // Without room for it, the lists are dropped.
      let isListed = columns.appendIfRoom(
        KernelEdge(target: row, cost: edge.cost), toEndOf: edge.target)
      if !isListed { hasColumnLists = false }
    }
  }

  /// Makes an edge dearer than any penalty, so that no search ever uses it; false if there is none.
  func forbid(row: Int32, column: Int32) -> Bool {
    guard let edge = rows.edge(of: row, to: column), rows[edge].cost != Cost.forbiddenCost
    else { return false }
    rows[edge] = KernelEdge(target: column, cost: Cost.forbiddenCost)
    if hasColumnLists, let twin = columns.edge(of: column, to: row) {
      columns[twin] = KernelEdge(target: row, cost: Cost.forbiddenCost)
    }
    return true
  }
}
