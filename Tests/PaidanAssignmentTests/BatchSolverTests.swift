import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Batch solver") struct BatchSolverTests {
  @Test(
    "Small instances: every algorithm finds the optimum of all plans, proven",
    arguments: GraphFamily.allCases)
  func agreesWithBruteForce(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed
    var random = SplitMix64(seed: seed)
    for instance in 0..<TestScale.count(1_000, full: 10_000) {
      let graph = try family.graph(&random)
      let best = bruteForceObjective(graph)
      for algorithm in AssignmentAlgorithm.allCases {
        let result = BatchSolver(algorithm: algorithm).solve(graph)
        let place: Comment = "\(algorithm), seed \(seed), instance \(instance): \(graph)"
        try #require(result.objective == best, place)
        try #require(expectOptimal(result, graph, place))
        try #require(idleColumnsAskTheirFirstSlot(result, graph), place)
      }
    }
  }

  private func idleColumnsAskTheirFirstSlot(
    _ result: AssignmentResult, _ graph: CandidateGraph
  ) -> Bool {
    let taken = Set(result.columnOfRow)
    return (0..<graph.columnCount).allSatisfy { column in
      let slots = graph.slotOffsets[column]..<graph.slotOffsets[column + 1]
      return taken.contains(Int32(column))
        || result.prices[column] == (slots.isEmpty ? 0 : graph.slotCosts[slots.lowerBound])
    }
  }

  @Test("A column nobody needed stands at its first slot's cost, one without slots at 0")
  func idlePrices() throws {
    var builder = GraphBuilder(rows: 1, columns: 3)
    builder.edges[0] = [(0, 5), (1, 50), (2, 0)]
    builder.penalties[0] = 100
    builder.slots = [[3], [20, 30], []]
    let result = BatchSolver().solve(try builder.graph())
    #expect(result.columnOfRow == [0])
    #expect(result.prices == [3, 20, 0])
    #expect(result.values == [8])
    #expect(result.objective == 8)
    #expect(result.assignedCount == 1)
  }

  @Test("A later row pushes an earlier one along a path of three columns")
  func longPath() throws {
    var builder = GraphBuilder(rows: 4, columns: 4)
    builder.edges = [[(0, 1), (1, 2)], [(1, 1), (2, 2)], [(2, 1), (3, 9)], [(0, 1)]]
    builder.penalties = [90, 90, 90, 90]
    builder.slots = [[0], [0], [0], [0]]
    let graph = try builder.graph()
    let result = BatchSolver().solve(graph)
    #expect(result.columnOfRow == [1, 2, 3, 0])
    #expect(result.objective == 2 + 2 + 9 + 1)
    expectOptimal(result, graph)
  }

  @Test("A dearer penalty drives a cheaper one out of a contended column")
  func giveUp() throws {
    var builder = GraphBuilder(rows: 3, columns: 1)
    builder.edges = [[(0, 1)], [(0, 1)], [(0, 1)]]
    builder.penalties = [10, 30, 20]
    builder.slots = [[0, 4]]
    let graph = try builder.graph()
    let result = BatchSolver().solve(graph)
    #expect(result.columnOfRow == [-1, 0, 0])
    #expect(result.objective == 10 + 1 + 1 + 4)
    expectOptimal(result, graph)
  }

  @Test("Equal costs go to the least column, in the order of the rows")
  func tiesByIndex() throws {
    var builder = GraphBuilder(rows: 3, columns: 3)
    builder.edges = Array(repeating: [(0, 5), (1, 5), (2, 5)], count: 3)
    builder.penalties = [5, 50, 50]
    builder.slots = [[0], [0], [0]]
    #expect(BatchSolver().solve(try builder.graph()).columnOfRow == [0, 1, 2])
  }

  @Test(
    "Medium random graphs: all algorithms agree on a proven optimum, twice the same",
    arguments: 0..<24)
  func mediumGraphs(number: Int) throws {
    for round in 0..<TestScale.count(12, full: 100) {
      let seed = TestScale.seed &+ UInt64(100 * number + round)
      let graph = try MediumGraph(number: number).graph(seed: seed)
      let result = BatchSolver(algorithm: .augmentingPath).solve(graph)
      let place: Comment = "seed \(seed)"
      try #require(expectOptimal(result, graph, place))
      let auctioned = BatchSolver(algorithm: .auction).solve(graph)
      try #require(expectOptimal(auctioned, graph, place))
      try #require(auctioned.objective == result.objective, place)
      try #require(BatchSolver(algorithm: .auction).solve(graph) == auctioned, place)
      try #require(BatchSolver().solve(graph).objective == result.objective, place)
    }
  }

  @Test("Cities large enough for the auction: both algorithms agree", arguments: [1, 2, 4])
  func cities(rowsPerSlot: Int) throws {
    for number in 0..<TestScale.count(3, full: 20) {
      let seed = TestScale.seed &+ UInt64(number)
      let graph = try CityGraph(
        rows: 2_000, columns: 2_000 / rowsPerSlot, degree: 24
      ).graph(seed: seed)
      let automatic = BatchSolver().solve(graph)
      try #require(expectOptimal(automatic, graph, "seed \(seed)"))
      let inserted = BatchSolver(algorithm: .augmentingPath).solve(graph)
      try #require(expectOptimal(inserted, graph, "seed \(seed)"))
      #expect(automatic.objective == inserted.objective, "seed \(seed)")
      #expect(BatchSolver(algorithm: .auction).solve(graph) == automatic, "seed \(seed)")
    }
  }

  @Test("A batch so large that it is solved in another order keeps its own numbers")
  func renumbered() throws {
    let graph = try CityGraph(rows: 4_000, columns: 300_000, degree: 2_000)
      .graph(seed: TestScale.seed, everyColumn: 100)
    let result = BatchSolver(algorithm: .auction).solve(graph)
    try #require(expectOptimal(result, graph))
    #expect(BatchSolver(algorithm: .augmentingPath).solve(graph).objective == result.objective)
    #expect(result.assignedCount > 1_000)
  }

  @Test("The empty graph has an empty plan of objective 0")
  func empty() throws {
    let result = BatchSolver().solve(try GraphBuilder(rows: 0, columns: 0).graph())
    #expect(result.columnOfRow.isEmpty && result.prices.isEmpty && result.objective == 0)
  }
}
