import PaidanTestSupport
import Testing

@testable import PaidanAssignment

@Suite("Growing cores") struct GrowingCoreTests {
  private static let answers: [HiddenEdges.Answer] = [.all, .worst, .ties]

  @Test(
    "Small instances, any edges hidden: settled it is the optimum of all, pairs forbidden or not",
    arguments: GraphFamily.allCases)
  func agreesWithBruteForce(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 23
    var random = SplitMix64(seed: seed)
    var grownCount = 0
    for instance in 0..<TestScale.count(300, full: 10_000) {
      let whole = try family.graph(&random)
      var oracle = HiddenEdges(whole: whole, answer: Self.answers[instance % 3])
      let share = Int.random(in: 0...4, using: &random)
      let core = try oracle.core { _, _ in Int.random(in: 0..<4, using: &random) < share }
      var optimum = StandingOptimum(
        core, algorithm: AssignmentAlgorithm.allCases[instance / 3 % 3],
        threads: 1 + instance % 2)
      // One pair of the plan after another is forbidden, and the oracle goes on offering it.
      while true {
        let place: Comment =
          "seed \(seed), instance \(instance), forbidden \(oracle.insistsOn): \(whole)"
        let looks = optimum.settle(asking: oracle)
        let (result, graph, values) = (optimum.result, optimum.graph, optimum.values)
        let left = try oracle.whole(without: oracle.insistsOn)
        try #require(looks >= 1 && looks <= 1 + whole.edgeCount, place)
        try #require(expectOptimal(result, left, place))
        try #require(expectOptimal(result, graph, place))
        try #require(result.values == values, place)
        try #require(result.objective == bruteForceObjective(left), place)
        for pair in oracle.insistsOn {
          let columns = graph.columns[graph.rowOffsets[pair.row]..<graph.rowOffsets[pair.row + 1]]
          try #require(!columns.contains(pair.column), place)
        }
        if oracle.answer == .ties {
          try #require(
            CanonicalOptimum(of: result, on: graph).result.columnOfRow
              == CanonicalOptimum(of: result, on: left).result.columnOfRow, place)
        }
        if graph.edgeCount > core.edgeCount { grownCount += 1 }
        let assigned = (0..<whole.rowCount).filter { result.columnOfRow[$0] >= 0 }
        guard let row = assigned.randomElement(using: &random) else { break }
        optimum.forbid(row: row, column: result.columnOfRow[row])
        let pairs = optimum.forbiddenPairs
        try #require(pairs.count == oracle.insistsOn.count + 1, place)
        oracle.insistsOn = pairs
      }
    }
    #expect(
      grownCount > 20 || [.noEdges, .cheapPenalties].contains(family),
      "\(grownCount) cores that grew say little")
  }

  @Test("Cities from the three cheapest edges of a row: the plan of all edges, on fewer")
  func cities() throws {
    for number in 0..<TestScale.count(6, full: 200) {
      let seed = TestScale.seed &+ UInt64(number)
      let columns = [400, 200, 100][number % 3]
      let whole = try CityGraph(rows: 300, columns: columns, degree: 24).graph(seed: seed)
      let best = CanonicalOptimum(of: BatchSolver().solve(whole), on: whole).result
      for answer in Self.answers {
        let oracle = HiddenEdges(whole: whole, answer: answer)
        let core = try oracle.core(cheapest: 3)
        var optimum = StandingOptimum(core)
        let looks = optimum.settle(asking: oracle)
        let (result, graph) = (optimum.result, optimum.graph)
        let place: Comment = "seed \(seed), \(answer)"
        try #require(looks > 1 && looks < 60, place)
        try #require(core.edgeCount < graph.edgeCount && graph.edgeCount < whole.edgeCount, place)
        try #require(expectOptimal(result, whole, place))
        let canonical = CanonicalOptimum(of: result, on: whole).result
        try #require(canonical.columnOfRow == best.columnOfRow, place)
      }
    }
  }

  @Test("The same bytes on 1, 2 and 5 threads, growing and forbidding by turns")
  func threads() throws {
    for number in 0..<TestScale.count(1, full: 20) {
      let whole = try ManyComponents(seed: TestScale.seed &+ UInt64(300 + number)).graph
      func run(threads: Int) throws -> (AssignmentResult, CandidateGraph) {
        var random = SplitMix64(seed: TestScale.seed &+ UInt64(number))
        var oracle = HiddenEdges(whole: whole, answer: .ties)
        let core = try oracle.core { _, _ in Int.random(in: 0..<8, using: &random) > 0 }
        try #require(ComponentSplit(of: core.problem) != nil)
        var optimum = StandingOptimum(core, threads: threads)
        for round in 0..<3 {
          optimum.settle(asking: oracle)
          let result = optimum.result
          try #require(expectOptimal(result, try oracle.whole(without: oracle.insistsOn)))
          for row in stride(from: round, to: whole.rowCount, by: 97)
          where result.columnOfRow[row] >= 0 {
            optimum.forbid(row: row, column: optimum.column(of: row))
          }
          oracle.insistsOn = optimum.forbiddenPairs
        }
        return (optimum.result, optimum.graph)
      }
      let one = try run(threads: 1)
      for threads in [2, 5] { #expect(try run(threads: threads) == one) }
    }
  }

  @Test("An oracle that hides what is missed leaves the optimum of the core, which is not proven")
  func silence() throws {
    var random = SplitMix64(seed: TestScale.seed)
    var worse = 0
    for _ in 0..<100 {
      let oracle = HiddenEdges(whole: try GraphFamily.mixed.graph(&random), answer: .none)
      let core = try oracle.core { _, _ in Bool.random(using: &random) }
      var optimum = StandingOptimum(core)
      let looks = optimum.settle(asking: oracle)
      let result = optimum.result
      #expect(looks == 1 && result.objective == bruteForceObjective(core))
      if result.objective == bruteForceObjective(oracle.whole) { continue }
      worse += 1
      #expect(throws: ProofViolation.self) {
        try OptimalityProof.check(
          columnOfRow: result.columnOfRow, prices: result.prices, on: oracle.whole)
      }
    }
    #expect(worse > 10)
  }

  @Test("Edges the graph holds already, and none at all, change nothing")
  func nothingNew() throws {
    let graph = try MediumGraph(number: 5).graph(seed: TestScale.seed)
    var optimum = StandingOptimum(graph)
    let before = optimum.result
    var known = EdgeList()
    for row in 0..<graph.rowCount {
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        // At another cost, which does not count either.
        known.append(row: Int32(row), column: graph.columns[edge], cost: 0)
      }
    }
    let changed = [optimum.add(EdgeList()), optimum.add(known)]
    let (after, left) = (optimum.result, optimum.graph)
    #expect(changed == [false, false] && after == before && left == graph)
  }

  @Test("Lists are put together row behind row")
  func lists() {
    var (first, second, both) = (EdgeList(), EdgeList(), EdgeList())
    for (row, column) in [(0, 3), (0, 5), (2, 1)] as [(Int32, Int32)] {
      first.append(row: row, column: column, cost: row + column)
      both.append(row: row, column: column, cost: row + column)
    }
    for (row, column) in [(4, 0), (7, 2), (7, 9)] as [(Int32, Int32)] {
      second.append(row: row, column: column, cost: row + column)
      both.append(row: row, column: column, cost: row + column)
    }
    first.append(EdgeList())
    first.append(second)
    #expect(first == both && both.rows == [0, 2, 4, 7] && both.ends == [2, 3, 4, 6])
    #expect(both.columns == [3, 5, 1, 0, 2, 9] && both.costs == [3, 5, 3, 4, 9, 16])
    var empty = EdgeList()
    empty.append(both)
    #expect(empty == both)
  }

  @Test("An edge out of order or of another graph is a programmer's mistake")
  func mistakes() async {
    await #expect(processExitsWith: .failure) {
      var list = EdgeList()
      list.append(row: 1, column: 0, cost: 0)
      list.append(row: 0, column: 0, cost: 0)
    }
    await #expect(processExitsWith: .failure) {
      var list = EdgeList()
      list.append(row: 1, column: 2, cost: 0)
      list.append(row: 1, column: 2, cost: 0)
    }
    await #expect(processExitsWith: .failure) {
      var optimum = StandingOptimum(try GraphBuilder(rows: 1, columns: 1).graph())
      var list = EdgeList()
      list.append(row: 0, column: 1, cost: 0)
      optimum.add(list)
    }
    await #expect(processExitsWith: .failure) {
      var optimum = StandingOptimum(try GraphBuilder(rows: 1, columns: 1).graph())
      var list = EdgeList()
      list.append(row: 0, column: 0, cost: CandidateGraph.costLimit)
      optimum.add(list)
    }
  }
}
