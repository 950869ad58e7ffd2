import PaidanAssignment
import PaidanModel

@testable import PaidanMatching

/// The batch that a live matcher's state amounts to, posed from scratch.
struct LiveReference {
  let graph: CandidateGraph
  /// The canonical plan.
  let plan: [OrderID: EngineerID]
  let objective: Int64

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
    let result = CanonicalOptimum(
      of: BatchSolver(threads: 1).solve(self.graph), on: self.graph, rowRanks: problem.orderOfRow,
      columnRanks: problem.engineerOfColumn
    ).result
    objective = result.objective
    var plan: [OrderID: EngineerID] = [:]
    for (row, column) in result.columnOfRow.enumerated() where column >= 0 {
      plan[problem.orders[Int(problem.orderOfRow[row])].id] =
        problem.engineers[Int(problem.engineerOfColumn[Int(column)])].id
    }
    self.plan = plan
  }
}
