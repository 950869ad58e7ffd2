/// Solves a ``CandidateGraph`` by an auction alone, to its optimum and with the prices that prove
/// it.
///
/// Rows bid for slots and slots look for rows, in rounds of ever smaller steps: epsilon scaling
/// (Bertsekas 1988, doi:10.1007/BF02186476), with a reverse auction for slots that end a round free
/// above their cost (Bertsekas and Castañon 1992, "A forward/reverse auction algorithm for
/// asymmetric assignment problems"). Costs are multiplied by *n* + 2 in 64 bits, so that the last
/// step, of 1, lies below a unit divided by the number of rows: then the plan is optimal, and the
/// prices can be rounded to whole units that prove it.
///
/// ``BatchSolver`` is the faster way to the same objective. This one shares no search with it: a
/// second opinion, and the method for those who ask for an auction by name.
public struct AuctionSolver: Sendable {
  /// A solver of any batch.
  public init() {}

  /// Finds a plan of least objective.
  ///
  /// - Parameter graph: the batch; its rows may outnumber its slots, and columns may have none.
  /// - Returns: an optimal plan and optimal prices; ``OptimalityProof`` checks them. The same graph
  ///   always gives the same.
  /// - Complexity: O(*n* *e* *d* log(*n* *C*)) at worst for *n* rows, *e* edges, columns of at most
  ///   *d* slots and costs up to *C*; O(*n* + *m* + *e* + slots) memory.
  public func solve(_ graph: CandidateGraph) -> AssignmentResult {
    let scale = Int64(graph.rowCount) + 2
    var auction = EpsilonAuction(graph.problem.scaled(by: scale))
    // From steps that settle the roughest prices in few bids down to 1. A greater ratio makes fewer
    // rounds of more bids each.
    var epsilon = max(1, scale * Int64(graph.penalties.max() ?? 0) / 4)
    while true {
      auction.run(epsilon: epsilon)
      if epsilon == 1 { break }
      epsilon = max(1, epsilon / 6)
    }
    return AssignmentResult(
      columnOfRow: auction.columnOfRow.copied(), prices: auction.wholePrices(scale: scale),
      on: graph)
  }
}

extension SparseProblem<Int32> {
  /// The same problem with every cost, penalty and slot cost multiplied, in 64 bits.
  ///
  /// Numbers below 2^28 times at most 2^31 + 1 stay below the 2^60 a wide kernel admits.
  fileprivate func scaled(by factor: Int64) -> SparseProblem<Int64> {
    SparseProblem<Int64>(
      rowOffsets: rowOffsets, columns: columns, costs: costs.map { Int64($0) * factor },
      penalties: penalties.map { Int64($0) * factor }, slotOffsets: slotOffsets,
      slotCosts: slotCosts.map { Int64($0) * factor })
  }
}
