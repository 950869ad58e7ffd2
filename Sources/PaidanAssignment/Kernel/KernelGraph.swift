/// An edge as one end sees it: the other end, and the cost.
struct KernelEdge<Cost: KernelCost>: BitwiseCopyable {
  /// The column, in a row's list; the row, in a column's.
  let target: Int32
  let cost: Cost
}

/// A problem in the layout the kernel reads: each row's edges in one run of memory, target beside
/// cost, and on demand each column's edges too.
///
/// It owns its copy, so that a kernel may outlive the arrays it was made from, edges can be
/// forbidden, and the edges may be a part of the problem's, the core.
struct KernelGraph<Cost: KernelCost>: ~Copyable {
  /// Each row's edges; the runs ascend until a row gets more edges.
  var rows: EdgeLists<Cost>
  /// Each column's edges, by ascending row but for edges that were added; without lists until
  /// ``makeColumnLists()``.
  var columns = EdgeLists<Cost>(count: 0)
  var penalties: WorkArray<Cost>
  /// Where each column's slots lie.
  var slotRuns: WorkArray<EdgeRun>
  var slotCosts: WorkArray<Cost>

  var rowCount: Int { rows.count }
  var columnCount: Int { slotRuns.count }

  /// Rows without edges, until ``replaceEdges(_:offsets:)``.
  init(withoutEdgesOf problem: SparseProblem<Cost>) {
    rows = EdgeLists(count: problem.rowCount)
    penalties = WorkArray(problem.penalties)
    let offsets = problem.slotOffsets
    slotRuns = WorkArray(count: problem.columnCount) {
      EdgeRun(start: offsets[$0], end: offsets[$0 + 1])
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
    problem.withView { view in
      replaceEdges(
        WorkArray(count: view.columns.count) { view.edge($0) },
        offsets: WorkArray(problem.rowOffsets))
    }
  }

  /// Takes in other edges; column lists are to be made anew.
  mutating func replaceEdges(
    _ edges: consuming WorkArray<KernelEdge<Cost>>, offsets: consuming WorkArray<Int>
  ) {
    let end = offsets[rowCount]
    replaceEdges(
      edges, runs: WorkArray(count: rowCount) { EdgeRun(start: offsets[$0], end: offsets[$0 + 1]) },
      end: end)
  }

  /// The same with the place of each row's edges; all lie before `end`.
  mutating func replaceEdges(
    _ edges: consuming WorkArray<KernelEdge<Cost>>, runs: consuming WorkArray<EdgeRun>, end: Int
  ) {
    rows = EdgeLists(edges, runs: runs, end: end)
    dropColumnLists()
  }

  private mutating func dropColumnLists() { columns = EdgeLists(count: 0) }

  @inline(always) func edges(ofRow row: Int32) -> Range<Int> { rows.run(of: row) }

  @inline(always) func edges(ofColumn column: Int32) -> Range<Int> { columns.run(of: column) }

  @inline(always) func slots(of column: Int32) -> Range<Int> { slotRuns[column].range }

  @inline(always) func firstSlot(of column: Int32) -> Int { slotRuns[column].start }

  var hasColumnLists: Bool { columns.count > 0 }

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
    columns = EdgeLists(lists, runs: runs, end: end)
  }

  /// Gives a row more edges; they move to the end of the block, and so do the lists of columns.
  mutating func append(_ added: [KernelEdge<Cost>], toRow row: Int32) {
    if added.isEmpty { return }
    rows.append(added, toEndOf: row)
    for edge in added where hasColumnLists {
      // Without room for it, the lists are dropped.
      let isListed = columns.appendIfRoom(
        KernelEdge(target: row, cost: edge.cost), toEndOf: edge.target)
      if !isListed { dropColumnLists() }
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
