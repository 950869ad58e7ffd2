import PaidanAssignment
import PaidanTestSupport

/// A graph of which a solver is given a core only; as an oracle it lists the rest edge by edge.
struct HiddenEdges: PriceOracle {
  /// What it says of a row that misses something.
  enum Answer: CaseIterable {
    /// Every edge that is worth more than the row's value.
    case all
    /// The one that is worth most, the least column of equals.
    case worst
    /// Every such edge, and those that are worth as much.
    case ties
    /// Nothing, which is wrong.
    case none
  }

  /// All edges there are.
  let whole: CandidateGraph
  let answer: Answer
  /// Pairs that are offered at any prices, as a caller might who does not know they are forbidden.
  var insistsOn: [StandingOptimum.Pair] = []

  func missedEdges(prices: [Int32], values: [Int32]) -> EdgeList {
    var list = EdgeList()
    let pairs = Dictionary(grouping: insistsOn, by: \.row)
    for row in 0..<whole.rowCount {
      let insisted = Set((pairs[row] ?? []).map(\.column))
      var offers: [(column: Int32, cost: Int32, isInsisted: Bool)] = []
      var least: (worth: Int64, column: Int32)?
      for edge in whole.rowOffsets[row]..<whole.rowOffsets[row + 1] {
        let (column, cost) = (whole.columns[edge], whole.costs[edge])
        let worth = Int64(cost) + Int64(prices[Int(column)])
        let limit = Int64(values[row]) + (answer == .ties ? 1 : 0)
        if insisted.contains(column) {
          offers.append((column, cost, true))
        } else if worth < limit, answer != .none {
          offers.append((column, cost, false))
          let isOpen = whole.slotOffsets[Int(column)] < whole.slotOffsets[Int(column) + 1]
          if isOpen, worth < least?.worth ?? .max { least = (worth, column) }
        }
      }
      if answer == .worst { offers.removeAll { !$0.isInsisted && $0.column != least?.column } }
      for offer in offers { list.append(row: Int32(row), column: offer.column, cost: offer.cost) }
    }
    return list
  }

  /// A core of the edges for which `isKept` says so.
  func core(_ isKept: (_ row: Int, _ column: Int32) -> Bool) throws -> CandidateGraph {
    var builder = GraphBuilder(whole)
    for row in builder.edges.indices { builder.edges[row].removeAll { !isKept(row, $0.column) } }
    return try builder.graph()
  }

  /// A core of the cheapest edges of each row, ties to the least column.
  func core(cheapest count: Int) throws -> CandidateGraph {
    var builder = GraphBuilder(whole)
    for row in builder.edges.indices {
      builder.edges[row] = Array(
        builder.edges[row].sorted { ($0.cost, $0.column) < ($1.cost, $1.column) }.prefix(count)
      ).sorted { $0.column < $1.column }
    }
    return try builder.graph()
  }

  /// The whole graph without some pairs.
  func whole(without pairs: [StandingOptimum.Pair]) throws -> CandidateGraph {
    let pairs = Set(pairs.map { [$0.row, Int($0.column)] })
    return try core { row, column in !pairs.contains([row, Int(column)]) }
  }
}

extension GraphBuilder {
  /// The arrays of a graph, to be changed.
  init(_ graph: CandidateGraph) {
    self.init(rows: graph.rowCount, columns: graph.columnCount)
    penalties = graph.penalties
    for row in 0..<graph.rowCount {
      edges[row] = (graph.rowOffsets[row]..<graph.rowOffsets[row + 1])
        .map { (graph.columns[$0], graph.costs[$0]) }
    }
    for column in 0..<graph.columnCount {
      slots[column] = Array(
        graph.slotCosts[graph.slotOffsets[column]..<graph.slotOffsets[column + 1]])
    }
  }
}
