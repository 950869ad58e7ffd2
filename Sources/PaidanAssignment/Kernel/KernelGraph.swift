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
  let rowCount: Int
  let columnCount: Int
  /// Where each row's edges lie; the runs ascend until a row gets more edges.
  private var rowRuns: WorkArray<EdgeRun>
  /// One past the last edge in use; the block may be longer.
  private(set) var rowEnd = 0
  private(set) var rowEdges: WorkArray<KernelEdge<Cost>>
  let penalties: WorkArray<Cost>
  let slotOffsets: WorkArray<Int>
  let slotCosts: WorkArray<Cost>
  /// Each column's edges, by ascending row but for edges that were added; empty until
  /// ``makeColumnLists()``.
  private var columnRuns = WorkArray<EdgeRun>(uninitialized: 0)
  private var columnEnd = 0
  private(set) var columnEdges = WorkArray<KernelEdge<Cost>>(uninitialized: 0)

  /// Rows without edges, until ``replaceEdges(_:offsets:)``.
  init(withoutEdgesOf problem: SparseProblem<Cost>) {
    rowCount = problem.rowCount
    columnCount = problem.columnCount
    rowRuns = WorkArray(repeating: EdgeRun(start: 0, end: 0), count: problem.rowCount)
    rowEdges = WorkArray(uninitialized: 0)
    penalties = WorkArray(problem.penalties)
    slotOffsets = WorkArray(problem.slotOffsets)
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
    rowEdges = edges
    rowRuns = runs
    rowEnd = end
    dropColumnLists()
  }

  private mutating func dropColumnLists() {
    columnRuns = WorkArray(uninitialized: 0)
    columnEdges = WorkArray(uninitialized: 0)
  }

  @inline(always) func edges(ofRow row: Int32) -> Range<Int> { rowRuns[row].range }

  @inline(always) func edges(ofColumn column: Int32) -> Range<Int> { columnRuns[column].range }

  @inline(always) func slots(of column: Int32) -> Range<Int> {
    let index = Int(column)
    return unsafe Range(uncheckedBounds: (slotOffsets[index], slotOffsets[index &+ 1]))
  }

  var hasColumnLists: Bool { columnRuns.count > 0 }

  /// Lists the edges by column, by counting.
  mutating func makeColumnLists() {
    if hasColumnLists { return }
    let runs = WorkArray(repeating: EdgeRun(start: 0, end: 0), count: columnCount)
    for row in 0..<Int32(rowCount) {
      for index in edges(ofRow: row) { runs[rowEdges[index].target].end &+= 1 }
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
        let edge = rowEdges[index]
        lists[runs[edge.target].end] = KernelEdge(target: row, cost: edge.cost)
        runs[edge.target].end &+= 1
      }
    }
    columnRuns = runs
    columnEdges = lists
    columnEnd = end
  }

  /// Gives a row more edges; they move to the end of the block, and so do the lists of columns.
  mutating func append(_ added: [KernelEdge<Cost>], toRow row: Int32) {
    if added.isEmpty { return }
    let old = edges(ofRow: row)
    let end = rowEnd + old.count + added.count
    if end > rowEdges.count { rowEdges = WorkArray(rowEdges, withRoomFor: end + end / 8) }
    rowRuns[row] = EdgeRun(start: rowEnd, end: end)
    for index in old {
      rowEdges[rowEnd] = rowEdges[index]
      rowEnd += 1
    }
    for edge in added {
      rowEdges[rowEnd] = edge
      rowEnd += 1
      append(KernelEdge(target: row, cost: edge.cost), toColumn: edge.target)
    }
  }

  /// Without room for it, the lists are dropped.
  private mutating func append(_ edge: KernelEdge<Cost>, toColumn column: Int32) {
    guard hasColumnLists else { return }
    let old = edges(ofColumn: column)
    if old.upperBound != columnEnd {
      if columnEnd + old.count > columnEdges.count { return dropColumnLists() }
      columnRuns[column] = EdgeRun(start: columnEnd, end: columnEnd + old.count)
      for index in old {
        columnEdges[columnEnd] = columnEdges[index]
        columnEnd += 1
      }
    }
    if columnEnd == columnEdges.count { return dropColumnLists() }
    columnEdges[columnEnd] = edge
    columnEnd += 1
    columnRuns[column].end = columnEnd
  }

  /// Makes an edge dearer than any penalty, so that no search ever uses it; false if there is none.
  func forbid(row: Int32, column: Int32) -> Bool {
    guard let edge = edges(ofRow: row).first(where: { rowEdges[$0].target == column }),
      rowEdges[edge].cost != Cost.forbiddenCost
    else { return false }
    rowEdges[edge] = KernelEdge(target: column, cost: Cost.forbiddenCost)
    if hasColumnLists {
      for twin in edges(ofColumn: column) where columnEdges[twin].target == row {
        columnEdges[twin] = KernelEdge(target: row, cost: Cost.forbiddenCost)
      }
    }
    return true
  }
}
