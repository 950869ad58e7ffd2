import PaidanAssignment
import PaidanModel

@testable import PaidanMatching

/// The batch that a live matcher's state amounts to, posed from scratch.
struct LiveReference {
  let graph: CandidateGraph
  private let problem: BatchProblem

  init(_ snapshot: LiveSnapshot, policy: DispatchPolicy) throws {
    let problem = try BatchMatcher(policy: policy, threads: 1).problem(
      snapshot.orders, snapshot.engineers, at: snapshot.instant, candidates: .all)
    let stability = Int32(policy.offers.stability.thousandths)
    let graph = problem.graph
    var (offsets, columns, costs, penalties) = ([0], [Int32](), [Int32](), [Int32]())
    for row in 0..<graph.rowCount {
      let order = problem.orders[Int(problem.orderOfRow[row])].id
      let offer = snapshot.offers[order]
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        let engineer = problem.engineers[Int(problem.engineerOfColumn[Int(graph.columns[edge])])].id
        if snapshot.keptApart[order]?.contains(engineer) ?? false { continue }
        columns.append(graph.columns[edge])
        let declined = Int32(snapshot.refusalCosts[order]?[engineer] ?? 0)
        costs.append(
          graph.costs[edge] + declined + (offer == nil || offer == engineer ? 0 : stability))
      }
      offsets.append(columns.count)
      penalties.append(graph.penalties[row] + (offer == nil ? 0 : stability))
    }
    var (slotOffsets, slotCosts) = ([0], [Int32]())
    for column in 0..<graph.columnCount {
      let engineer = problem.engineers[Int(problem.engineerOfColumn[column])]
      let slots = graph.slotCosts[graph.slotOffsets[column]..<graph.slotOffsets[column + 1]]
      // A held slot counts as an open order: the cheapest are gone.
      slotCosts += slots.dropFirst(snapshot.heldSlots[engineer.id] ?? 0)
      slotOffsets.append(slotCosts.count)
    }
    self.graph = try CandidateGraph(
      rowOffsets: offsets, columns: columns, costs: costs, penalties: penalties,
      slotOffsets: slotOffsets, slotCosts: slotCosts)
    self.problem = problem
  }

  /// The canonical plan and what it costs.
  func optimum() -> (plan: [OrderID: EngineerID], objective: Int64) {
    let result = CanonicalOptimum(
      of: BatchSolver(threads: 1).solve(graph), on: graph, rowRanks: problem.orderOfRow,
      columnRanks: problem.engineerOfColumn
    ).result
    var plan: [OrderID: EngineerID] = [:]
    for (row, column) in result.columnOfRow.enumerated() where column >= 0 {
      plan[orderID(row)] = engineerID(column)
    }
    return (plan, result.objective)
  }

  private func orderID(_ row: Int) -> OrderID { problem.orders[Int(problem.orderOfRow[row])].id }

  private func engineerID(_ column: Int32) -> EngineerID {
    problem.engineers[Int(problem.engineerOfColumn[Int(column)])].id
  }

  /// The first penalty, pair or slots that a matcher of this state has otherwise; nil where there is
  /// none.
  ///
  /// A plan may be the best one over wrong costs for long: this names the fault at once.
  func difference(from matcher: borrowing LiveMatcher) -> String? {
    for row in 0..<graph.rowCount {
      let id = orderID(row)
      guard let liveRow = matcher.book.row(of: id) else { return "\(id) is not in play" }
      let penalty = matcher.live.penalty(of: liveRow)
      if penalty != graph.penalties[row] {
        return "\(id) left out costs \(penalty), not \(graph.penalties[row])"
      }
      var costs: [EngineerID: Int32] = [:]
      for edge in matcher.live.edges(ofRow: liveRow) {
        costs[matcher.engineerID(edge.target)] = edge.cost
      }
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        let engineer = engineerID(graph.columns[edge])
        let cost = costs.removeValue(forKey: engineer)
        if cost != graph.costs[edge] {
          let known = cost.map { "\($0)" } ?? "nothing"
          return "\(id) > \(engineer) costs \(known), not \(graph.costs[edge])"
        }
      }
      if let more = costs.keys.min() { return "\(id) > \(more) is no pair" }
    }
    for column in 0..<graph.columnCount {
      let id = engineerID(Int32(column))
      guard let liveColumn = matcher.columnOf[id] else { return "\(id) is unknown" }
      let slots = graph.slotCosts[graph.slotOffsets[column]..<graph.slotOffsets[column + 1]]
      if matcher.live.slotCosts(of: liveColumn) != Array(slots) { return "slots of \(id)" }
    }
    return nil
  }
}
