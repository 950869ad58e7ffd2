import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Auction solver") struct AuctionSolverTests {
  @Test(
    "Small instances: the optimum of all plans, proven by whole prices",
    arguments: GraphFamily.allCases)
  func agreesWithBruteForce(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 3
    var random = SplitMix64(seed: seed)
    for instance in 0..<TestScale.count(1_000, full: 10_000) {
      let graph = try family.graph(&random)
      let result = AuctionSolver().solve(graph)
      let place: Comment = "seed \(seed), instance \(instance): \(graph)"
      try #require(result.objective == bruteForceObjective(graph), place)
      try #require(expectOptimal(result, graph, place))
    }
  }

  @Test("Medium random graphs: proven, and as the batch solver", arguments: 0..<24)
  func mediumGraphs(number: Int) throws {
    for round in 0..<TestScale.count(2, full: 40) {
      let seed = TestScale.seed &+ UInt64(100 * number + round)
      let graph = try MediumGraph(number: number).graph(seed: seed)
      let result = AuctionSolver().solve(graph)
      try #require(expectOptimal(result, graph, "seed \(seed)"))
      try #require(result.objective == BatchSolver().solve(graph).objective, "seed \(seed)")
      try #require(AuctionSolver().solve(graph) == result, "seed \(seed)")
    }
  }

  @Test("A contended city: the same canonical plan as by paths")
  func city() throws {
    let graph = try CityGraph(rows: 600, columns: 300, degree: 16).graph(seed: TestScale.seed)
    let result = AuctionSolver().solve(graph)
    try #require(expectOptimal(result, graph))
    let inserted = BatchSolver(algorithm: .augmentingPath).solve(graph)
    #expect(
      CanonicalOptimum(of: result, on: graph).result.columnOfRow
        == CanonicalOptimum(of: inserted, on: graph).result.columnOfRow)
  }

  @Test("A slot overpriced by an early round comes down again: the row in doubt is served")
  func overpricedSlot() throws {
    // Three rows bid for two slots until the third gives up; what it leaves must not stay dear.
    var builder = GraphBuilder(rows: 4, columns: 3)
    builder.edges = [[(0, 0), (1, 0)], [(0, 0), (1, 0)], [(0, 3), (1, 3), (2, 50)], [(1, 59)]]
    builder.penalties = [1_000, 1_000, 60, 60]
    builder.slots = [[0], [0], [0]]
    let graph = try builder.graph()
    let result = AuctionSolver().solve(graph)
    #expect(result.objective == 0 + 0 + 50 + 60)
    #expect(result.columnOfRow[2] == 2 && result.columnOfRow[3] == -1)
    expectOptimal(result, graph)
  }

  @Test("Prohibitive penalties and one slot too few: the price war ends, proven")
  func priceWar() throws {
    var builder = GraphBuilder(rows: 40, columns: 39)
    builder.edges = Array(repeating: (0..<39).map { (Int32($0), 1) }, count: 40)
    builder.penalties = Array(repeating: CandidateGraph.costLimit - 1, count: 40)
    builder.slots = Array(repeating: [0], count: 39)
    let graph = try builder.graph()
    let result = AuctionSolver().solve(graph)
    #expect(result.assignedCount == 39)
    expectOptimal(result, graph)
  }

  @Test("The empty graph has an empty plan of objective 0")
  func empty() throws {
    let result = AuctionSolver().solve(try GraphBuilder(rows: 0, columns: 0).graph())
    #expect(result.columnOfRow.isEmpty && result.prices.isEmpty && result.objective == 0)
  }
}
