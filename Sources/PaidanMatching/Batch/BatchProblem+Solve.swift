internal import PaidanAssignment

extension BatchProblem {
  /// Solves the batch exactly and explains it.
  ///
  /// Where the plan gives one engineer appointments he cannot keep together, one pair is excluded for each such
  /// engineer and the batch is solved again, until none clashes; each round takes away at least one
  /// of finitely many pairs.
  ///
  /// - Returns: the plan with the proof for the batch with its exclusions.
  public func solve() -> Plan {
    var exclusions: [ClashExclusion] = []
    while true {
      let graph = graph(without: exclusions)
      let result = BatchSolver().solve(graph)
      let clashes = clashes(in: result.columnOfRow)
      if clashes.isEmpty {
        return Plan(
          self, graph: graph, columnOfRow: result.columnOfRow, prices: result.prices,
          exclusions: exclusions)
      }
      exclusions += clashes
    }
  }
}
