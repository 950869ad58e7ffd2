import PaidanAssignment
import Testing

@Suite("Candidate graph") struct CandidateGraphTests {
  /// Two rows, two columns, three edges, three slots; each argument replaces one array.
  private func make(
    rowOffsets: [Int] = [0, 2, 3], columns: [Int32] = [0, 1, 1], costs: [Int32] = [5, 6, 7],
    penalties: [Int32] = [9, 9], slotOffsets: [Int] = [0, 1, 3], slotCosts: [Int32] = [0, 1, 2]
  ) throws(CandidateGraphError) -> CandidateGraph {
    try CandidateGraph(
      rowOffsets: rowOffsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
  }

  @Test("A well-formed graph knows its counts")
  func counts() throws {
    let graph = try make()
    #expect(graph.rowCount == 2 && graph.columnCount == 2)
    #expect(graph.edgeCount == 3 && graph.slotCount == 3)
  }

  @Test("Each broken rule is refused with its place, value and limit")
  func errors() {
    func error(_ make: () throws -> CandidateGraph) -> CandidateGraphError? {
      #expect(throws: CandidateGraphError.self) { _ = try make() }
    }
    let limit = CandidateGraph.costLimit
    let found: [(CandidateGraphError?, CandidateGraphError)] = [
      (error { try make(rowOffsets: []) }, .wrongCount(.rowOffsets, count: 0, expected: 1)),
      (error { try make(costs: [1, 2]) }, .wrongCount(.costs, count: 2, expected: 3)),
      (error { try make(penalties: [1]) }, .wrongCount(.penalties, count: 1, expected: 2)),
      (
        error { try make(rowOffsets: [1, 2, 3]) },
        .offsetMisplaced(.rowOffsets, index: 0, value: 1, expected: 0)
      ),
      (
        error { try make(rowOffsets: [0, 2, 4]) },
        .offsetMisplaced(.rowOffsets, index: 2, value: 4, expected: 3)
      ),
      (
        error { try make(slotOffsets: [0, 4, 3]) },
        .offsetFalls(.slotOffsets, index: 2, value: 3, previous: 4)
      ),
      (
        error { try make(columns: [0, 2, 1]) },
        .columnOutOfRange(row: 0, edge: 1, column: 2, columnCount: 2)
      ),
      (
        error { try make(columns: [0, -1, 1]) },
        .columnOutOfRange(row: 0, edge: 1, column: -1, columnCount: 2)
      ),
      (
        error { try make(columns: [1, 1, 1]) },
        .columnsNotAscending(row: 0, edge: 1, column: 1, previous: 1)
      ),
      (
        error { try make(costs: [0, 0, limit]) },
        .costOutOfRange(.costs, index: 2, value: limit, limit: limit)
      ),
      (
        error { try make(penalties: [-1, 0]) },
        .costOutOfRange(.penalties, index: 0, value: -1, limit: limit)
      ),
      (
        error { try make(slotCosts: [.min, 0, 0]) },
        .costOutOfRange(.slotCosts, index: 0, value: .min, limit: limit)
      ),
      (
        error { try make(slotCosts: [0, 2, 1]) },
        .slotCostFalls(column: 1, slot: 2, value: 1, previous: 2)
      ),
    ]
    for (actual, expected) in found {
      #expect(actual == expected)
      #expect(expected.description.contains("Maybe"))
    }
    #expect(
      CandidateGraphError.tooMany(.rowOffsets, count: 1, limit: .max).description.contains("Maybe"))
  }

  @Test("Costs just below the limit are admissible")
  func costsBelowLimit() throws {
    let most = CandidateGraph.costLimit - 1
    let graph = try make(
      costs: [most, most, most], penalties: [most, most], slotCosts: [most, most, most])
    let result = BatchSolver().solve(graph)
    #expect(result.objective == 2 * Int64(most))
    expectOptimal(result, graph)
  }
}
