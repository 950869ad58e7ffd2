/// Another order of rows and columns, in which neighbours lie close together in memory.
///
/// A large batch in random order costs a miss of the cache for nearly every row met, and a few more
/// for its edges. What is renumbered is what the kernel keeps; the edges of the problem stay where
/// they are.
struct Renumbering: KernelOrder, ~Copyable {
  /// Per new row, its old one, and the other way round.
  private let rowOf: WorkArray<Int32>
  private let newRow: WorkArray<Int32>
  /// The same of columns.
  private let columnOf: WorkArray<Int32>
  private let newColumn: WorkArray<Int32>

  static var isSame: Bool { false }
  @inline(always) func problemRow(_ row: Int32) -> Int32 { rowOf[row] }
  @inline(always) func kernelRow(_ row: Int32) -> Int32 { newRow[row] }
  @inline(always) func problemColumn(_ column: Int32) -> Int32 { columnOf[column] }
  @inline(always) func kernelColumn(_ column: Int32) -> Int32 { newColumn[column] }

  /// Whether searching in the new order saves more than making it takes.
  ///
  /// Not while most of what a search meets fits into a core's own cache, nor where the rows are in
  /// such an order already: neighbours then share a column.
  static func isWorthwhile<Cost: KernelCost>(for problem: SparseProblem<Cost>) -> Bool {
    guard problem.columnCount >= 1 << 16, problem.rowCount > 1 else { return false }
    let step = max(1, problem.rowCount / 1_024)
    let firsts = stride(from: 0, to: problem.rowCount - 1, by: step)
    let sharing = firsts.count { row in
      let columns = problem.columns[problem.rowOffsets[row]..<problem.rowOffsets[row + 1]]
      let others = problem.columns[problem.rowOffsets[row + 1]..<problem.rowOffsets[row + 2]]
      return !Set(columns).isDisjoint(with: others)
    }
    return 8 * sharing < firsts.underestimatedCount
  }

  init<Cost: KernelCost>(of problem: SparseProblem<Cost>) {
    var clusters = PlaceClusters(rowCount: problem.rowCount, columnCount: problem.columnCount)
    problem.withView { clusters.joinRows(of: $0) }
    rowOf = clusters.orderedRows
    columnOf = clusters.orderedColumns
    newRow = Self.inverse(of: rowOf)
    newColumn = Self.inverse(of: columnOf)
  }

  private static func inverse(of order: borrowing WorkArray<Int32>) -> WorkArray<Int32> {
    let inverse = WorkArray<Int32>(uninitialized: order.count)
    for index in 0..<order.count { inverse[order[index]] = Int32(truncatingIfNeeded: index) }
    return inverse
  }

  /// Rows and columns of the problem in the new order, without their edges.
  func appliedToRowsAndColumns<Cost: KernelCost>(
    of problem: SparseProblem<Cost>
  ) -> SparseProblem<Cost> {
    var slotOffsets = [0]
    var slotCosts: [Cost] = []
    slotOffsets.reserveCapacity(columnOf.count + 1)
    slotCosts.reserveCapacity(problem.slotCosts.count)
    for column in 0..<columnOf.count {
      let old = Int(columnOf[column])
      for slot in problem.slotOffsets[old]..<problem.slotOffsets[old + 1] {
        slotCosts.append(problem.slotCosts[slot])
      }
      slotOffsets.append(slotCosts.count)
    }
    return SparseProblem(
      rowOffsets: [Int](repeating: 0, count: rowOf.count + 1), columns: [], costs: [],
      penalties: (0..<rowOf.count).map { problem.penalties[Int(rowOf[$0])] },
      slotOffsets: slotOffsets, slotCosts: slotCosts)
  }

  /// What was found in the new order, in the old one.
  func undone<Cost: KernelCost>(_ solved: SolvedProblem<Cost>) -> SolvedProblem<Cost> {
    SolvedProblem(
      columnOfRow: (0..<newRow.count).map { row in
        let column = solved.columnOfRow[Int(newRow[row])]
        return column < 0 ? -1 : columnOf[column]
      },
      prices: (0..<newColumn.count).map { solved.prices[Int(newColumn[$0])] },
      values: (0..<newRow.count).map { solved.values[Int(newRow[$0])] })
  }
}
