import PaidanAssignment
import PaidanTestSupport
import Testing

/// Kinds of small random graphs, each with one awkward trait; together they cover the borders of
/// the problem.
enum GraphFamily: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case mixed, noEdges, allEdges, equalCosts, zeroCapacity, severalSlots, dearSlots, cheapPenalties,
    costsAtLimit, manyRows, manyColumns, tied

  var testDescription: String { rawValue }

  /// A number of its own for each family, so that no two draw the same instances.
  var seed: UInt64 { UInt64(Self.allCases.firstIndex(of: self) ?? 0) &* 0x1_0000_0001 }

  /// A random instance small enough for ``bruteForceObjective(_:)``.
  func graph(_ random: inout SplitMix64) throws -> CandidateGraph {
    let rows: Int
    let columns: Int
    switch self {
    case .manyRows:
      rows = .random(in: 5...8, using: &random)
      columns = .random(in: 1...2, using: &random)
    case .manyColumns:
      rows = .random(in: 1...3, using: &random)
      columns = .random(in: 6...9, using: &random)
    default:
      rows = .random(in: 0...6, using: &random)
      columns = .random(in: 0...5, using: &random)
    }
    var builder = GraphBuilder(rows: rows, columns: columns)
    let density = Int.random(in: 1...4, using: &random)
    for row in 0..<rows {
      builder.penalties[row] = penalty(&random)
      for column in 0..<columns
      where self == .allEdges
        || (self != .noEdges && Int.random(in: 0..<5, using: &random) <= density)
      {
        builder.edges[row].append((Int32(column), cost(&random)))
      }
    }
    for column in 0..<columns {
      let slots = slotCount(&random)
      builder.slots[column] = (0..<slots).map { _ in slotCost(&random) }.sorted()
    }
    return try builder.graph()
  }

  private func cost(_ random: inout SplitMix64) -> Int32 {
    switch self {
    case .equalCosts: 7
    case .tied: .random(in: 0...2, using: &random)
    case .cheapPenalties: .random(in: 50...90, using: &random)
    case .costsAtLimit: nearLimit(&random)
    default: .random(in: 0...40, using: &random)
    }
  }

  private func penalty(_ random: inout SplitMix64) -> Int32 {
    switch self {
    case .equalCosts: Bool.random(using: &random) ? 7 : 20
    case .tied: .random(in: 0...5, using: &random)
    case .cheapPenalties: .random(in: 0...49, using: &random)
    case .costsAtLimit: nearLimit(&random)
    default: .random(in: 0...80, using: &random)
    }
  }

  private func slotCost(_ random: inout SplitMix64) -> Int32 {
    switch self {
    case .equalCosts: 3
    case .tied: .random(in: 0...2, using: &random)
    case .dearSlots: Bool.random(using: &random) ? .random(in: 81...200, using: &random) : 2
    case .costsAtLimit: nearLimit(&random)
    default: .random(in: 0...30, using: &random)
    }
  }

  private func nearLimit(_ random: inout SplitMix64) -> Int32 {
    let limit = CandidateGraph.costLimit
    return [0, 1, limit / 2, limit - 2, limit - 1].randomElement(using: &random) ?? 0
  }

  private func slotCount(_ random: inout SplitMix64) -> Int {
    switch self {
    case .zeroCapacity: Int.random(in: 0...3, using: &random) == 0 ? 1 : 0
    case .severalSlots, .manyRows: .random(in: 0...4, using: &random)
    default: .random(in: 0...2, using: &random)
    }
  }
}

/// The arrays of a graph as they grow in a test.
struct GraphBuilder {
  var edges: [[(column: Int32, cost: Int32)]]
  var penalties: [Int32]
  var slots: [[Int32]]

  init(rows: Int, columns: Int) {
    edges = Array(repeating: [], count: rows)
    penalties = Array(repeating: 0, count: rows)
    slots = Array(repeating: [], count: columns)
  }

  func graph() throws -> CandidateGraph {
    try CandidateGraph(
      rowOffsets: Self.offsets(edges.map(\.count)),
      columns: edges.flatMap { $0.map(\.column) },
      costs: edges.flatMap { $0.map(\.cost) },
      penalties: penalties,
      slotOffsets: Self.offsets(slots.map(\.count)),
      slotCosts: slots.flatMap { $0 })
  }

  private static func offsets(_ counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { offsets, count in offsets.append(offsets[offsets.count - 1] + count)
    }
  }
}

/// The least objective, by trying every plan.
///
/// Rows in order, each on any of its columns with a free slot or unassigned. It shares no idea and
/// no code with the solver or the checker.
func bruteForceObjective(_ graph: CandidateGraph) -> Int64 {
  var used = [Int](repeating: 0, count: graph.columnCount)
  func least(from row: Int) -> Int64 {
    guard row < graph.rowCount else { return 0 }
    var best = Int64(graph.penalties[row]) + least(from: row + 1)
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
      let column = Int(graph.columns[edge])
      let slot = graph.slotOffsets[column] + used[column]
      guard slot < graph.slotOffsets[column + 1] else { continue }
      used[column] += 1
      let rest = least(from: row + 1)
      used[column] -= 1
      best = min(best, Int64(graph.costs[edge]) + Int64(graph.slotCosts[slot]) + rest)
    }
    return best
  }
  return least(from: 0)
}

/// The dual objective of any prices, written from its definition alone.
func dualObjective(_ graph: CandidateGraph, prices: [Int32]) -> Int64 {
  var total: Int64 = 0
  for row in 0..<graph.rowCount {
    var value = Int64(graph.penalties[row])
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
      let column = Int(graph.columns[edge])
      if graph.slotOffsets[column] == graph.slotOffsets[column + 1] { continue }
      value = min(value, Int64(graph.costs[edge]) + Int64(prices[column]))
    }
    total += value
  }
  for column in 0..<graph.columnCount {
    for slot in graph.slotOffsets[column]..<graph.slotOffsets[column + 1] {
      total -= max(0, Int64(prices[column]) - Int64(graph.slotCosts[slot]))
    }
  }
  return total
}

/// Fails the test unless the checker proves the result and everything in it agrees with the graph.
@discardableResult
func expectOptimal(
  _ result: AssignmentResult, _ graph: CandidateGraph, _ comment: @autoclosure () -> Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) -> Bool {
  do {
    let proof = try OptimalityProof.check(
      columnOfRow: result.columnOfRow, prices: result.prices, on: graph)
    guard proof.primalObjective == result.objective, proof.dualObjective == result.objective else {
      Issue.record(
        "proof \(proof) for objective \(result.objective)", sourceLocation: sourceLocation)
      return false
    }
  } catch {
    Issue.record("\(error) \(comment()?.rawValue ?? "")", sourceLocation: sourceLocation)
    return false
  }
  for row in 0..<graph.rowCount {
    var value = graph.penalties[row]
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
      let column = Int(graph.columns[edge])
      if graph.slotOffsets[column] == graph.slotOffsets[column + 1] { continue }
      value = min(value, graph.costs[edge] + result.prices[column])
    }
    guard value == result.values[row] else {
      Issue.record(
        "row \(row) has value \(result.values[row]), not \(value) \(comment()?.rawValue ?? "")",
        sourceLocation: sourceLocation)
      return false
    }
  }
  return true
}
