import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Optimality proof") struct OptimalityProofTests {
  @Test("No changed plan passes unless it is as good and feasible", arguments: GraphFamily.allCases)
  func refusesChangedPlans(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 1
    var random = SplitMix64(seed: seed)
    for instance in 0..<TestScale.count(600, full: 6_000) {
      let graph = try family.graph(&random)
      guard graph.rowCount > 0 else { continue }
      let result = BatchSolver().solve(graph)
      var plan = result.columnOfRow
      let row = Int.random(in: 0..<graph.rowCount, using: &random)
      plan[row] = .random(in: -2...Int32(graph.columnCount), using: &random)
      let passes =
        (try? OptimalityProof.check(columnOfRow: plan, prices: result.prices, on: graph)) != nil
      let cost = objective(of: plan, on: graph)
      try #require(
        passes == (cost == result.objective),
        "seed \(seed), instance \(instance): \(plan) on \(graph)")
    }
  }

  @Test(
    "No changed price passes unless it still proves the optimum", arguments: GraphFamily.allCases)
  func refusesChangedPrices(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 2
    var random = SplitMix64(seed: seed)
    for instance in 0..<TestScale.count(600, full: 6_000) {
      let graph = try family.graph(&random)
      guard graph.columnCount > 0 else { continue }
      let result = BatchSolver().solve(graph)
      var prices = result.prices
      let column = Int.random(in: 0..<graph.columnCount, using: &random)
      prices[column] += .random(in: -20...20, using: &random)
      let passes =
        (try? OptimalityProof.check(columnOfRow: result.columnOfRow, prices: prices, on: graph))
        != nil
      let proves = prices[column] >= 0 && dualObjective(graph, prices: prices) == result.objective
      try #require(
        passes == proves, "seed \(seed), instance \(instance): \(prices) on \(graph)")
    }
  }

  /// Two rows compete for the one slot of column 0; row 1 may also take column 1.
  private func contest() throws -> CandidateGraph {
    var builder = GraphBuilder(rows: 2, columns: 3)
    builder.edges = [[(0, 4)], [(0, 1), (1, 6)]]
    builder.penalties = [40, 40]
    builder.slots = [[0], [2], []]
    return try builder.graph()
  }

  @Test("The proof carries both objectives")
  func objectives() throws {
    let graph = try contest()
    let proof = try OptimalityProof.check(columnOfRow: [0, 1], prices: [7, 2, 0], on: graph)
    #expect(proof.primalObjective == 12 && proof.dualObjective == 12)
  }

  @Test("A column without slots carries no weight, whatever its price")
  func closedColumnIsFree() throws {
    #expect(throws: Never.self) {
      try OptimalityProof.check(columnOfRow: [0, 1], prices: [7, 2, .max], on: contest())
    }
  }

  @Test("Each violation is named, with its place")
  func violations() throws {
    let graph = try contest()
    func violation(_ plan: [Int32], _ prices: [Int32]) -> ProofViolation? {
      #expect(throws: ProofViolation.self) {
        try OptimalityProof.check(columnOfRow: plan, prices: prices, on: graph)
      }
    }
    #expect(violation([0], [7, 2, 0]) == .rowCount(1, expected: 2))
    #expect(violation([0, 1], [7, 2]) == .priceCount(2, expected: 3))
    #expect(violation([0, 1], [7, -2, 0]) == .negativePrice(column: 1, price: -2))
    #expect(violation([1, 0], [7, 2, 0]) == .notACandidate(row: 0, column: 1))
    #expect(violation([0, -7], [7, 2, 0]) == .notACandidate(row: 1, column: -7))
    #expect(violation([0, 0], [7, 2, 0]) == .slotsExceeded(column: 0, slots: 1, row: 1))
    #expect(violation([-1, 0], [7, 2, 0]) == .gap(primal: 41, dual: 12))
    #expect(violation([0, 1], [6, 2, 0]) == .gap(primal: 12, dual: 11))
    #expect(violation([0, 1], [37, 2, 0]) == .gap(primal: 12, dual: 11))
    for found: ProofViolation in [
      .rowCount(1, expected: 2), .priceCount(2, expected: 3), .negativePrice(column: 1, price: -2),
      .notACandidate(row: 0, column: 1), .slotsExceeded(column: 0, slots: 1, row: 1),
      .gap(primal: 41, dual: 12),
    ] {
      #expect(found.description.contains("Maybe"))
    }
  }

  @Test("Prices near the end of their range cannot wrap round into a proof")
  func greatPrices() throws {
    let graph = try contest()
    #expect(throws: ProofViolation.self) {
      try OptimalityProof.check(columnOfRow: [0, 1], prices: [.max, .max, .max], on: graph)
    }
  }

  /// The objective of a plan, or nil when it is not feasible.
  private func objective(of plan: [Int32], on graph: CandidateGraph) -> Int64? {
    var total: Int64 = 0
    var used = [Int](repeating: 0, count: graph.columnCount)
    for (row, column) in plan.enumerated() {
      if column == -1 {
        total += Int64(graph.penalties[row])
        continue
      }
      let edges = graph.rowOffsets[row]..<graph.rowOffsets[row + 1]
      guard let edge = edges.first(where: { graph.columns[$0] == column }) else { return nil }
      let slot = graph.slotOffsets[Int(column)] + used[Int(column)]
      guard slot < graph.slotOffsets[Int(column) + 1] else { return nil }
      used[Int(column)] += 1
      total += Int64(graph.costs[edge]) + Int64(graph.slotCosts[slot])
    }
    return total
  }
}
