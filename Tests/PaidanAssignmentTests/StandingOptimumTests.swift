import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Standing optimum") struct StandingOptimumTests {
  @Test(
    "Small instances: after each forbidden pair the optimum of what is left, proven",
    arguments: GraphFamily.allCases)
  func agreesWithBruteForce(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 7
    var random = SplitMix64(seed: seed)
    for instance in 0..<TestScale.count(300, full: 5_000) {
      let graph = try family.graph(&random)
      let algorithm = AssignmentAlgorithm.allCases[instance % 3]
      var solver = StandingOptimum(graph, algorithm: algorithm)
      var pairs = (0..<graph.rowCount).flatMap { row in
        (graph.rowOffsets[row]..<graph.rowOffsets[row + 1]).map { (row, graph.columns[$0]) }
      }
      pairs.shuffle(using: &random)
      for (index, (row, column)) in pairs.enumerated() {
        let place: Comment = "\(algorithm), seed \(seed), instance \(instance), step \(index)"
        let changed = [
          solver.forbid(row: row, column: column), solver.forbid(row: row, column: column),
        ]
        try #require(changed == [true, false], place)
        let (left, result, count) = (solver.graph, solver.result, solver.forbiddenCount)
        try #require(count == index + 1, place)
        try #require(left.edgeCount == graph.edgeCount - count, place)
        try #require(expectOptimal(result, left, place))
        if index % 4 == 0 {
          try #require(result.objective == bruteForceObjective(left), place)
        }
      }
    }
  }

  @Test("Medium graphs: pairs of the plan forbidden one by one, as a new solve", arguments: 0..<24)
  func mediumGraphs(number: Int) throws {
    let seed = TestScale.seed &+ UInt64(number)
    let graph = try MediumGraph(number: number).graph(seed: seed)
    var random = SplitMix64(seed: seed)
    var solver = StandingOptimum(graph, algorithm: number % 2 == 0 ? .auction : .augmentingPath)
    for step in 0..<TestScale.count(60, full: 300) {
      let row = Int.random(in: 0..<graph.rowCount, using: &random)
      let column = solver.column(of: row)
      guard column >= 0 else { continue }
      solver.forbid(row: row, column: column)
      let (left, result) = (solver.graph, solver.result)
      try #require(result.columnOfRow[row] != column)
      try #require(expectOptimal(result, left, "seed \(seed), step \(step)"))
      try #require(BatchSolver().solve(left).objective == result.objective)
    }
  }

  @Test("The graph that is left equals the one made without the pairs")
  func graphLeft() throws {
    var builder = GraphBuilder(rows: 3, columns: 2)
    builder.edges = [[(0, 1), (1, 2)], [(0, 3)], [(0, 4), (1, 5)]]
    builder.penalties = [9, 9, 9]
    builder.slots = [[0], [1, 2]]
    let graph = try builder.graph()
    var solver = StandingOptimum(graph)
    let untouched = solver.graph
    #expect(untouched == graph)
    let changed = [
      solver.forbid(row: 2, column: 0),
      solver.forbid(row: 1, column: 0),
      solver.forbid(row: 1, column: 1),  // there never was such an edge
      solver.forbid(row: 0, column: 7),  // nor such a column
    ]
    #expect(changed == [true, true, false, false])
    builder.edges = [[(0, 1), (1, 2)], [], [(1, 5)]]
    let (left, result) = (solver.graph, solver.result)
    #expect(left == (try builder.graph()))
    #expect(result.columnOfRow == [0, -1, 1])
    #expect(result.objective == 1 + 9 + 5 + 1)
  }

  @Test("The same pairs in the same order give the same bytes")
  func repeatable() throws {
    let graph = try CityGraph(rows: 400, columns: 200, degree: 12).graph(seed: TestScale.seed)
    func run() -> AssignmentResult {
      var solver = StandingOptimum(graph)
      for row in stride(from: 0, to: 400, by: 3) {
        solver.forbid(row: row, column: solver.column(of: row))
      }
      return solver.result
    }
    #expect(run() == run())
  }
}
