import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Canonical optimum") struct CanonicalOptimumTests {
  @Test(
    "Small tied instances: the first of all optima, whether there are others, and who has a choice",
    arguments: [GraphFamily.tied, .equalCosts, .manyRows, .mixed, .zeroCapacity])
  func agreesWithEnumeration(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 11
    var random = SplitMix64(seed: seed)
    var tiedCount = 0
    for instance in 0..<TestScale.count(800, full: 10_000) {
      let graph = try family.graph(&random)
      let ranks = Ranks(graph, &random)
      let optima = allOptima(graph)
      let place: Comment = "seed \(seed), instance \(instance): \(graph) \(ranks)"
      let first = try #require(optima.min { ranks.precedes($0, $1) }, place)
      for algorithm in [AssignmentAlgorithm.augmentingPath, .auction] {
        let canonical = CanonicalOptimum(
          of: BatchSolver(algorithm: algorithm).solve(graph), on: graph, rowRanks: ranks.ofRow,
          columnRanks: ranks.ofColumn)
        try #require(canonical.result.columnOfRow == first, place)
        try #require(canonical.isUnique == (optima.count == 1), place)
        try #require(expectOptimal(canonical.result, graph, place))
        let free = (0..<Int32(graph.rowCount)).filter { row in
          Set(optima.map { $0[Int(row)] }).count > 1
        }
        try #require(canonical.choices.joined().sorted() == free, place)
        try #require(canonical.choices.allSatisfy { $0 == $0.sorted() }, place)
      }
      tiedCount += optima.count > 1 ? 1 : 0
    }
    #expect(tiedCount > 100 || ![.tied, .equalCosts].contains(family))
  }

  @Test("The same batch in another order gives the same plan", arguments: 0..<24)
  func independentOfOrder(number: Int) throws {
    let seed = TestScale.seed &+ UInt64(number)
    let graph = try MediumGraph(number: number).graph(seed: seed)
    var random = SplitMix64(seed: seed)
    let shuffled = try ShuffledGraph(graph, &random)
    let plain = CanonicalOptimum(
      of: BatchSolver(algorithm: .augmentingPath).solve(graph), on: graph)
    let other = CanonicalOptimum(
      of: BatchSolver(algorithm: .auction).solve(shuffled.graph), on: shuffled.graph,
      rowRanks: shuffled.rowOf, columnRanks: shuffled.columnOf)
    expectOptimal(plain.result, graph)
    #expect(shuffled.original(other.result.columnOfRow) == plain.result.columnOfRow)
    #expect(
      other.choices.joined().map { shuffled.rowOf[Int($0)] }.sorted()
        == plain.choices.joined().sorted())
    #expect(other.choices.count == plain.choices.count)
  }

  @Test("A chain of 50,000 rows that can all move on by one column is followed without recursion")
  func longChain() throws {
    let count = 50_000
    var builder = GraphBuilder(rows: count, columns: count + 1)
    for row in 0..<count {
      builder.edges[row] = [(Int32(row), 1), (Int32(row + 1), 1)]
      builder.penalties[row] = 9
    }
    builder.slots = Array(repeating: [0], count: count + 1)
    let graph = try builder.graph()
    let canonical = CanonicalOptimum(of: BatchSolver().solve(graph), on: graph)
    #expect(canonical.result.columnOfRow == (0..<Int32(count)).map { $0 })
    #expect(canonical.choices == [(0..<Int32(count)).map { $0 }])
  }

  @Test("The empty graph has one optimum")
  func empty() throws {
    let graph = try GraphBuilder(rows: 0, columns: 0).graph()
    #expect(CanonicalOptimum(of: BatchSolver().solve(graph), on: graph).isUnique)
  }
}

/// Random ranks, sometimes none.
private struct Ranks {
  let ofRow: [Int32]?
  let ofColumn: [Int32]?

  init(_ graph: CandidateGraph, _ random: inout SplitMix64) {
    let given = Bool.random(using: &random)
    ofRow = given ? (0..<Int32(graph.rowCount)).shuffled(using: &random) : nil
    ofColumn = given ? (0..<Int32(graph.columnCount)).shuffled(using: &random) : nil
  }

  /// Whether a plan comes before another: rows by rank, each by the rank of its column.
  func precedes(_ plan: [Int32], _ other: [Int32]) -> Bool {
    let rows = plan.indices.sorted { (ofRow?[$0] ?? Int32($0)) < (ofRow?[$1] ?? Int32($1)) }
    func rank(_ column: Int32) -> Int32 { column < 0 ? .max : ofColumn?[Int(column)] ?? column }
    return rows.map { rank(plan[$0]) }.lexicographicallyPrecedes(rows.map { rank(other[$0]) })
  }
}

/// Every plan of least objective, by trying all.
private func allOptima(_ graph: CandidateGraph) -> [[Int32]] {
  var used = [Int](repeating: 0, count: graph.columnCount)
  var plan = [Int32](repeating: -1, count: graph.rowCount)
  var best = Int64.max
  var optima: [[Int32]] = []
  func extend(_ row: Int, _ objective: Int64) {
    guard row < graph.rowCount else {
      if objective < best { (best, optima) = (objective, []) }
      if objective == best { optima.append(plan) }
      return
    }
    plan[row] = -1
    extend(row + 1, objective + Int64(graph.penalties[row]))
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
      let column = Int(graph.columns[edge])
      let slot = graph.slotOffsets[column] + used[column]
      guard slot < graph.slotOffsets[column + 1] else { continue }
      used[column] += 1
      plan[row] = graph.columns[edge]
      extend(row + 1, objective + Int64(graph.costs[edge]) + Int64(graph.slotCosts[slot]))
      used[column] -= 1
    }
    plan[row] = -1
  }
  extend(0, 0)
  return optima
}

/// A graph with its rows and columns in another order.
private struct ShuffledGraph {
  let graph: CandidateGraph
  /// The original row and column of each.
  let rowOf: [Int32]
  let columnOf: [Int32]

  init(_ original: CandidateGraph, _ random: inout SplitMix64) throws {
    rowOf = (0..<Int32(original.rowCount)).shuffled(using: &random)
    columnOf = (0..<Int32(original.columnCount)).shuffled(using: &random)
    var newColumn = columnOf
    for (new, old) in columnOf.enumerated() { newColumn[Int(old)] = Int32(new) }
    var builder = GraphBuilder(rows: rowOf.count, columns: columnOf.count)
    for (new, old) in rowOf.enumerated() {
      builder.penalties[new] = original.penalties[Int(old)]
      let edges = original.rowOffsets[Int(old)]..<original.rowOffsets[Int(old) + 1]
      builder.edges[new] = edges.map { (newColumn[Int(original.columns[$0])], original.costs[$0]) }
        .sorted { $0.0 < $1.0 }
    }
    for (new, old) in columnOf.enumerated() {
      let slots = original.slotOffsets[Int(old)]..<original.slotOffsets[Int(old) + 1]
      builder.slots[new] = Array(original.slotCosts[slots])
    }
    graph = try builder.graph()
  }

  /// A plan of the shuffled graph as one of the original.
  func original(_ plan: [Int32]) -> [Int32] {
    var original = plan
    for (row, column) in plan.enumerated() {
      original[Int(rowOf[row])] = column < 0 ? -1 : columnOf[Int(column)]
    }
    return original
  }
}
