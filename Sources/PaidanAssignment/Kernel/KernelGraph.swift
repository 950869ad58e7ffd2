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
  private(set) var rowOffsets: WorkArray<Int>
  private(set) var rowEdges: WorkArray<KernelEdge<Cost>>
  let penalties: WorkArray<Cost>
  let slotOffsets: WorkArray<Int>
  let slotCosts: WorkArray<Cost>
  /// Each column's edges by ascending row; empty until ``makeColumnLists()``.
  private(set) var columnOffsets = WorkArray<Int>(uninitialized: 0)
  private(set) var columnEdges = WorkArray<KernelEdge<Cost>>(uninitialized: 0)

  /// Rows without edges, until ``replaceEdges(_:offsets:)``.
  init(withoutEdgesOf problem: SparseProblem<Cost>) {
    rowCount = problem.rowCount
    columnCount = problem.columnCount
    rowOffsets = WorkArray(repeating: 0, count: problem.rowCount + 1)
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
    rowEdges = edges
    rowOffsets = offsets
    columnOffsets = WorkArray(uninitialized: 0)
    columnEdges = WorkArray(uninitialized: 0)
  }

  /// The number of edges; their block may be longer.
  var edgeCount: Int { rowOffsets[rowCount] }

  @inline(always) func edges(ofRow row: Int32) -> Range<Int> {
    let index = Int(row)
    return unsafe Range(uncheckedBounds: (rowOffsets[index], rowOffsets[index &+ 1]))
  }

  @inline(always) func edges(ofColumn column: Int32) -> Range<Int> {
    let index = Int(column)
    return unsafe Range(uncheckedBounds: (columnOffsets[index], columnOffsets[index &+ 1]))
  }

  @inline(always) func slots(of column: Int32) -> Range<Int> {
    let index = Int(column)
    return unsafe Range(uncheckedBounds: (slotOffsets[index], slotOffsets[index &+ 1]))
  }

  var hasColumnLists: Bool { columnOffsets.count > 0 }

  /// Lists the edges by column, by counting.
  mutating func makeColumnLists() {
    if hasColumnLists { return }
    // Counted two places on, an offset stands one place beyond its column before the scatter; the
    // scatter moves it to its column's end, which is where the next one begins.
    let offsets = WorkArray<Int>(repeating: 0, count: columnCount + 2)
    for edge in 0..<edgeCount { offsets[Int(rowEdges[edge].target) &+ 2] &+= 1 }
    for column in 0..<columnCount { offsets[column &+ 2] &+= offsets[column &+ 1] }
    let lists = WorkArray<KernelEdge<Cost>>(uninitialized: edgeCount)
    for row in 0..<Int32(rowCount) {
      for index in edges(ofRow: row) {
        let edge = rowEdges[index]
        let place = Int(edge.target) &+ 1
        lists[offsets[place]] = KernelEdge(target: row, cost: edge.cost)
        offsets[place] &+= 1
      }
    }
    columnOffsets = offsets
    columnEdges = lists
  }

  /// Makes an edge dearer than any penalty, so that no search ever uses it; false if there is none.
  func forbid(row: Int32, column: Int32) -> Bool {
    guard let edge = edges(ofRow: row).first(where: { rowEdges[$0].target == column }),
      rowEdges[edge].cost != Cost.forbidden
    else { return false }
    rowEdges[edge] = KernelEdge(target: column, cost: Cost.forbidden)
    if hasColumnLists {
      for twin in edges(ofColumn: column) where columnEdges[twin].target == row {
        columnEdges[twin] = KernelEdge(target: row, cost: Cost.forbidden)
      }
    }
    return true
  }
}
