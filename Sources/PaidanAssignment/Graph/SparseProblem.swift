/// What the kernel solves: the arrays of a ``CandidateGraph``, over any kernel integer.
///
/// Whoever makes one guarantees the graph's rules with `Cost.limit` in place of
/// ``CandidateGraph/costLimit``; the kernel does not check them again.
struct SparseProblem<Cost: KernelCost>: Sendable {
  var rowOffsets: [Int]
  var columns: [Int32]
  var costs: [Cost]
  var penalties: [Cost]
  var slotOffsets: [Int]
  var slotCosts: [Cost]

  var rowCount: Int { rowOffsets.count - 1 }
  var columnCount: Int { slotOffsets.count - 1 }
}

extension CandidateGraph {
  /// The same arrays, shared and not copied.
  var problem: SparseProblem<Int32> {
    SparseProblem(
      rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
  }
}
