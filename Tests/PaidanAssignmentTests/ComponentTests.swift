import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Independent components") struct ComponentTests {
  private static let algorithms = AssignmentAlgorithm.allCases

  @Test("The same bytes on 1, 2 and 5 threads and on all", arguments: algorithms)
  func threads(algorithm: AssignmentAlgorithm) throws {
    for number in 0..<TestScale.count(3, full: 40) {
      let graph = try ManyComponents(seed: TestScale.seed &+ UInt64(number)).graph
      let result = BatchSolver(algorithm: algorithm, threads: 1).solve(graph)
      try #require(expectOptimal(result, graph, "number \(number)"))
      for threads in [2, 5, nil] {
        #expect(BatchSolver(algorithm: algorithm, threads: threads).solve(graph) == result)
      }
    }
  }

  @Test("A component's plan and prices are those it has alone", arguments: algorithms)
  func independent(algorithm: AssignmentAlgorithm) throws {
    for number in 0..<TestScale.count(3, full: 40) {
      let many = try ManyComponents(seed: TestScale.seed &+ UInt64(1_000 + number))
      let result = BatchSolver(algorithm: algorithm).solve(many.graph)
      for (index, part) in many.parts.enumerated() {
        let alone = BatchSolver(algorithm: algorithm, threads: 1).solve(part)
        let rows = many.rowOf[index]
        let columns = many.columnOf[index]
        try #require(
          rows.map { result.columnOfRow[Int($0)] }
            == alone.columnOfRow.map { $0 < 0 ? -1 : columns[Int($0)] }, "part \(index)")
        try #require(columns.map { result.prices[Int($0)] } == alone.prices, "part \(index)")
      }
    }
  }

  @Test("Split or joined into one component: the same objective, the same canonical plan")
  func joined() throws {
    for number in 0..<TestScale.count(3, full: 40) {
      let many = try ManyComponents(seed: TestScale.seed &+ UInt64(2_000 + number))
      let joined = try many.joined()
      let split = BatchSolver().solve(many.graph)
      let whole = BatchSolver().solve(joined)
      try #require(expectOptimal(whole, joined))
      // The row that joins everything stays out, at no cost.
      #expect(whole.objective == split.objective)
      #expect(
        CanonicalOptimum(of: whole, on: joined).result.columnOfRow.dropLast()
          == CanonicalOptimum(of: split, on: many.graph).result.columnOfRow[...])
    }
  }

  @Test("Pairs forbidden after a solve by components: the same bytes, as a new solve")
  func exclusions() throws {
    let graph = try ManyComponents(seed: TestScale.seed).graph
    func run(threads: Int) throws -> AssignmentResult {
      var solver = StandingOptimum(graph, threads: threads)
      let first = solver.result
      #expect(first == BatchSolver().solve(graph))
      for row in stride(from: 0, to: graph.rowCount, by: 9) where solver.column(of: row) >= 0 {
        solver.forbid(row: row, column: solver.column(of: row))
      }
      let (left, result) = (solver.graph, solver.result)
      try #require(expectOptimal(result, left))
      #expect(result.objective == BatchSolver().solve(left).objective)
      return result
    }
    #expect(try run(threads: 1) == run(threads: 2))
    #expect(try run(threads: 1) == run(threads: 5))
  }

  @Test("Ten thousand components of two rows, and rows and columns without edges")
  func tiny() throws {
    let count = TestScale.count(10_000, full: 100_000)
    var builder = GraphBuilder(rows: 2 * count + 1, columns: count + 2)
    for row in 0..<2 * count {
      builder.edges[row] = [(Int32(row / 2), Int32(1 + row % 2))]
      builder.penalties[row] = 10
    }
    builder.penalties[2 * count] = 4
    builder.slots = Array(repeating: [3], count: count) + [[7, 8], []]
    let graph = try builder.graph()
    let result = BatchSolver(threads: 2).solve(graph)
    expectOptimal(result, graph)
    #expect(result.objective == Int64(count) * (1 + 3 + 10) + 4)
    #expect(result.prices.suffix(2) == [7, 0])
    #expect(result == BatchSolver(threads: 1).solve(graph))
  }

  @Test("No thread at all is a programmer's mistake")
  func noThreads() async {
    await #expect(processExitsWith: .failure) { _ = BatchSolver(threads: 0) }
  }
}

/// Random graphs side by side with their rows and columns shuffled together, each in one piece.
struct ManyComponents {
  let parts: [CandidateGraph]
  let graph: CandidateGraph
  /// Per part and row or column of it: which of the whole it is; ascending in each part.
  let rowOf: [[Int32]]
  let columnOf: [[Int32]]
  private let builder: GraphBuilder

  /// Four small cities and twenty medium graphs of some hundred rows each.
  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = try (0..<24).map { number in
      number < 4
        ? try Self.connected(
          CityGraph(rows: 400, columns: 200, degree: 16).graph(seed: random.next()))
        : try Self.connected(MediumGraph(number: number).graph(seed: random.next()))
    }
    let rowOf = Self.deal(parts.map(\.rowCount), &random)
    let columnOf = Self.deal(parts.map(\.columnCount), &random)
    var builder = GraphBuilder(
      rows: parts.map(\.rowCount).reduce(0, +), columns: parts.map(\.columnCount).reduce(0, +))
    for (index, part) in parts.enumerated() {
      for (row, place) in rowOf[index].enumerated() {
        builder.penalties[Int(place)] = part.penalties[row]
        builder.edges[Int(place)] = (part.rowOffsets[row]..<part.rowOffsets[row + 1])
          .map { (columnOf[index][Int(part.columns[$0])], part.costs[$0]) }
      }
      for (column, place) in columnOf[index].enumerated() {
        builder.slots[Int(place)] = Array(
          part.slotCosts[part.slotOffsets[column]..<part.slotOffsets[column + 1]])
      }
    }
    (self.parts, self.rowOf, self.columnOf, self.builder) = (parts, rowOf, columnOf, builder)
    graph = try builder.graph()
  }

  /// The same with one row more, last, that sees every column and is best left out.
  func joined() throws -> CandidateGraph {
    var builder = builder
    builder.edges.append((0..<Int32(graph.columnCount)).map { ($0, 1) })
    builder.penalties.append(0)
    return try builder.graph()
  }

  /// The graph with an edge of each row to the last column, too dear to be used.
  private static func connected(_ graph: CandidateGraph) throws -> CandidateGraph {
    var builder = GraphBuilder(rows: graph.rowCount, columns: graph.columnCount)
    builder.penalties = graph.penalties
    for row in 0..<graph.rowCount {
      builder.edges[row] = (graph.rowOffsets[row]..<graph.rowOffsets[row + 1])
        .map { (graph.columns[$0], graph.costs[$0]) }
      if builder.edges[row].last?.column != Int32(graph.columnCount - 1) {
        builder.edges[row].append((Int32(graph.columnCount - 1), graph.penalties[row] + 1))
      }
    }
    for column in 0..<graph.columnCount {
      builder.slots[column] = Array(
        graph.slotCosts[graph.slotOffsets[column]..<graph.slotOffsets[column + 1]])
    }
    return try builder.graph()
  }

  /// Numbers `0 ..<` the sum of `counts`, dealt out at random, ascending in each hand.
  private static func deal(_ counts: [Int], _ random: inout SplitMix64) -> [[Int32]] {
    var hands = counts.map { _ in [Int32]() }
    let owners = counts.indices.flatMap { Array(repeating: $0, count: counts[$0]) }
      .shuffled(using: &random)
    for (number, owner) in owners.enumerated() { hands[owner].append(Int32(number)) }
    return hands
  }
}
