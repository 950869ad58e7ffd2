import PaidanAssignment
import PaidanTestSupport

/// A random classical problem: a cost or nothing for each pair, and how files write it down.
struct ClassicalInstance {
  let costs: [[Int64?]]
  let columnCount: Int

  init(costs: [[Int64?]], columnCount: Int) {
    self.costs = costs
    self.columnCount = columnCount
  }

  /// How costs are drawn.
  enum Family: String, CaseIterable, Sendable {
    case dense, sparse, hopeless, negative, tied, great
  }

  init(_ family: Family, rows: Int, columns: Int, random: inout SplitMix64) {
    columnCount = columns
    costs = (0..<rows).map { _ in
      (0..<columns).map { _ in
        let isEdge =
          switch family {
          case .sparse: Int.random(in: 0..<5, using: &random) < 3
          case .hopeless: Int.random(in: 0..<5, using: &random) < 1
          default: true
          }
        guard isEdge else { return nil }
        return switch family {
        case .negative: .random(in: -50 ... -10, using: &random)
        case .tied: .random(in: 0...2, using: &random)
        case .great: .random(in: -(1 << 47)...1 << 47, using: &random)
        default: .random(in: -20...40, using: &random)
        }
      }
    }
  }

  /// The least sum over all ways to place the smaller side in full; nil when there is none.
  var bruteForceObjective: Int64? {
    let rows = costs.count
    let placed = min(rows, columnCount)
    var isTaken = [Bool](repeating: false, count: max(rows, columnCount))
    func least(from index: Int) -> Int64? {
      guard index < placed else { return 0 }
      var best: Int64?
      for other in isTaken.indices where !isTaken[other] {
        let cost = rows <= columnCount ? costs[index][other] : costs[other][index]
        guard let cost else { continue }
        isTaken[other] = true
        if let rest = least(from: index + 1) { best = min(best ?? .max, cost + rest) }
        isTaken[other] = false
      }
      return best
    }
    return least(from: 0)
  }

  var edgeCount: Int { costs.reduce(0) { $0 + $1.count { $0 != nil } } }

  /// The DIMACS text, nodes and arcs in a random order; rows keep their order among themselves, and
  /// so do columns.
  func dimacs(_ random: inout SplitMix64) -> String {
    var isRow =
      Array(repeating: true, count: costs.count) + Array(repeating: false, count: columnCount)
    isRow.shuffle(using: &random)
    let rowNodes = isRow.indices.filter { isRow[$0] }.map { $0 + 1 }
    let columnNodes = isRow.indices.filter { !isRow[$0] }.map { $0 + 1 }
    var arcs: [String] = []
    for (row, rowCosts) in costs.enumerated() {
      for (column, cost) in rowCosts.enumerated() {
        if let cost { arcs.append("a \(rowNodes[row]) \(columnNodes[column]) \(cost)") }
      }
    }
    if Bool.random(using: &random) { arcs.shuffle(using: &random) }
    let nodes = rowNodes.shuffled(using: &random).map { "n \($0)" }
    let lines = ["c random", "p asn \(isRow.count) \(arcs.count)"] + nodes + arcs
    return lines.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
  }

  /// The OR-Library text; square and dense only.
  var orLibrary: String {
    let numbers = costs.flatMap { $0.map { String($0 ?? 0) } }
    return " \(costs.count)\n" + numbers.joined(separator: " ") + "\n"
  }

  /// Whether an algorithm takes such costs: a matrix holds 32 bits.
  func admits(_ algorithm: ProblemAlgorithm) -> Bool {
    guard algorithm == .dense else { return true }
    let costs = costs.flatMap { $0.compactMap { $0 } }
    guard let least = costs.min(), let greatest = costs.max() else { return true }
    return greatest - least < Int64(Int32.max)
  }
}
