import PaidanTestSupport
import Testing

@testable import PaidanAssignment

/// Cities of every contention, on which all algorithms must come to one canonical plan.
@Suite("Cities: one plan by every algorithm") struct CityAgreementTests {
  /// By its number from three columns a row to three rows a column, which have a slot each on the
  /// average; every other four in coarse units, so that many plans are optimal.
  private static func city(_ number: Int, rows: Int, seed: UInt64) throws -> CandidateGraph {
    let columnsOfSixRows = [18, 12, 9, 6, 4, 3, 2][number % 7]
    let graph = try CityGraph(
      rows: rows, columns: rows * columnsOfSixRows / 6, degree: [8, 16, 24][number / 7 % 3]
    ).graph(seed: seed)
    let unit = number / 4 % 2 == 0 ? 1 : max(1, (graph.penalties.max() ?? 0) / 200)
    return try CandidateGraph(
      rowOffsets: graph.rowOffsets, columns: graph.columns, costs: graph.costs.map { $0 / unit },
      penalties: graph.penalties.map { $0 / unit }, slotOffsets: graph.slotOffsets,
      slotCosts: graph.slotCosts.map { $0 / unit })
  }

  /// From 200 to 2,000, the smaller the likelier.
  private static func rowCount(_ random: inout SplitMix64) -> Int {
    let share = Double.random(in: 0...1, using: &random)
    return Int(200 + 1_800 * share * share)
  }

  /// Fails unless the checker accepts all of them, and they have the canonical plan and the choices
  /// of the first; tells whether that is the only plan.
  private func expectOnePlan(
    _ results: [(name: String, result: AssignmentResult)], _ graph: CandidateGraph, _ place: Comment
  ) throws -> Bool {
    var first: CanonicalOptimum?
    for (name, result) in results {
      try #require(expectOptimal(result, graph, "\(name), \(place)"))
      let canonical = CanonicalOptimum(of: result, on: graph)
      try #require(expectOptimal(canonical.result, graph, "\(name), canonical, \(place)"))
      let one = first ?? canonical
      try #require(canonical.result.columnOfRow == one.result.columnOfRow, "\(name), \(place)")
      try #require(canonical.choices == one.choices, "\(name), \(place)")
      first = one
    }
    return first?.isUnique ?? true
  }

  /// 1,000 cities; a tenth of them in an ordinary run, where matrices are made of the smallest alone
  /// since a debug build takes a second for each other.
  @Test("Cities of 200 to 2,000 orders, slack and contended", arguments: 0..<4)
  func small(part: Int) throws {
    var (uniqueCount, tiedCount, contendedCount) = (0, 0, 0)
    for number in stride(from: part, to: TestScale.count(100, full: 1_000), by: 4) {
      let seed = TestScale.seed &+ UInt64(number)
      var random = SplitMix64(seed: seed)
      let graph = try Self.city(number, rows: Self.rowCount(&random), seed: seed)
      var results = AssignmentAlgorithm.allCases.map {
        ($0.rawValue, BatchSolver(algorithm: $0).solve(graph))
      }
      results.append(("auction alone", AuctionSolver().solve(graph)))
      let pairs = graph.rowCount * (graph.slotCount + graph.rowCount)
      if pairs <= TestScale.count(200_000, full: .max) {
        for method in [DenseMethod.core, .jonkerVolgenant] {
          results.append((method.rawValue, try denseResult(graph, by: method)))
        }
      }
      let isUnique = try expectOnePlan(results, graph, "seed \(seed), city \(number)")
      if isUnique { uniqueCount += 1 } else { tiedCount += 1 }
      if results[0].1.assignedCount * 10 < graph.rowCount * 9 { contendedCount += 1 }
    }
    // A good part of each kind, or they test little.
    let least = TestScale.count(25, full: 250) / 5
    #expect(uniqueCount >= least)
    #expect(tiedCount >= least)
    #expect(contendedCount >= least)
    #expect(contendedCount <= 4 * least)
  }

  /// 100 cities by the fast algorithms; two in an ordinary run, as a debug build is 30 times slower.
  @Test("Cities of 20,000 orders, slack and contended", arguments: 0..<2)
  func large(part: Int) throws {
    for number in stride(from: part, to: TestScale.count(2, full: 100), by: 2) {
      let seed = TestScale.seed &+ UInt64(number)
      let graph = try Self.city(number + 3, rows: 20_000, seed: seed)
      let results = [AssignmentAlgorithm.automatic, .auction].map {
        ($0.rawValue, BatchSolver(algorithm: $0).solve(graph))
      }
      _ = try expectOnePlan(results, graph, "seed \(seed), city \(number)")
    }
  }

  /// A batch as a matrix: a column for each slot, and one for each row to stay out at its penalty.
  private func denseResult(
    _ graph: CandidateGraph, by method: DenseMethod
  ) throws -> AssignmentResult {
    let (rows, slots) = (graph.rowCount, graph.slotCount)
    let width = slots + rows
    var entries = [Int32](repeating: .max, count: rows * width)
    var columnOfSlot = [Int32](repeating: -1, count: width)
    for column in 0..<graph.columnCount {
      for slot in graph.slotOffsets[column]..<graph.slotOffsets[column + 1] {
        columnOfSlot[slot] = Int32(column)
      }
    }
    for row in 0..<rows {
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        let column = Int(graph.columns[edge])
        for slot in graph.slotOffsets[column]..<graph.slotOffsets[column + 1] {
          entries[row * width + slot] = graph.costs[edge] + graph.slotCosts[slot]
        }
      }
      entries[row * width + slots + row] = graph.penalties[row]
    }
    let result = try DenseSolver(method: method).solve(
      entries, rowCount: rows, columnCount: width)
    _ = try DenseProof.check(result, on: entries, rowCount: rows, columnCount: width)
    // What a column's next unit is worth is the least that any of its slots costs with its price.
    let prices = (0..<graph.columnCount).map { column -> Int32 in
      let range = graph.slotOffsets[column]..<graph.slotOffsets[column + 1]
      return range.map { Int32(Int64(graph.slotCosts[$0]) + result.prices[$0]) }.min() ?? 0
    }
    return AssignmentResult(
      columnOfRow: result.columnOfRow.map { columnOfSlot[Int($0)] }, prices: prices, on: graph)
  }
}
