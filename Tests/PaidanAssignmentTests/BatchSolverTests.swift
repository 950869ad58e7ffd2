import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Batch solver") struct BatchSolverTests {
  @Test("Small instances: the optimum of all plans, proven", arguments: GraphFamily.allCases)
  func agreesWithBruteForce(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed
    var random = SplitMix64(seed: seed)
    for instance in 0..<TestScale.count(2_000, full: 10_000) {
      let graph = try family.graph(&random)
      let result = BatchSolver().solve(graph)
      let best = bruteForceObjective(graph)
      let place: Comment = "seed \(seed), instance \(instance): \(graph)"
      try #require(result.objective == best, place)
      try #require(expectOptimal(result, graph, place))
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

  @Test("Medium random graphs are solved to a proven optimum, twice the same", arguments: 0..<24)
  func mediumGraphs(number: Int) throws {
    let seed = TestScale.seed &+ UInt64(number)
    let graph = try MediumGraph(number: number).graph(seed: seed)
    let result = BatchSolver().solve(graph)
    expectOptimal(result, graph, "seed \(seed)")
    #expect(BatchSolver().solve(graph) == result)
  }

  @Test("The empty graph has an empty plan of objective 0")
  func empty() throws {
    let result = BatchSolver().solve(try GraphBuilder(rows: 0, columns: 0).graph())
    #expect(result.columnOfRow.isEmpty && result.prices.isEmpty && result.objective == 0)
  }
}

/// Random graphs of some hundred rows: from slots in plenty to three rows for each slot.
struct MediumGraph {
  let number: Int

  func graph(seed: UInt64) throws -> CandidateGraph {
    var random = SplitMix64(seed: seed)
    let rows = 60 + 10 * number
    let columns = max(4, rows * 2 / (1 + number % 6))
    let spread: Int32 = [3, 1_000, 100_000][number % 3]
    var builder = GraphBuilder(rows: rows, columns: columns)
    for row in 0..<rows {
      builder.penalties[row] = .random(in: 0...2 * spread, using: &random)
      let degree = Int.random(in: 0...12, using: &random)
      let chosen = Set(
        (0..<degree).map { _ in Int32.random(in: 0..<Int32(columns), using: &random) })
      builder.edges[row] = chosen.sorted().map { ($0, .random(in: 0...spread, using: &random)) }
    }
    for column in 0..<columns {
      let slots = Int.random(in: 0...3, using: &random)
      builder.slots[column] =
        (0..<slots).map { _ in Int32.random(in: 0...spread / 2, using: &random) }.sorted()
    }
    return try builder.graph()
  }
}
