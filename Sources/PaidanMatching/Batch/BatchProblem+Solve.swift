internal import PaidanAssignment

/// A solved batch in rows and columns, before anything is explained.
package struct BatchSolution: Sendable {
  /// The graph without the edges of the exclusions: what the proof is for.
  ///
  /// Where the problem is a core, what it has grown to; nobody outside it is missed.
  let graph: CandidateGraph
  let columnOfRow: [Int32]
  let prices: [Int32]
  let exclusions: [BatchProblem.ClashExclusion]
  /// What ended the work early; nil when nothing did.
  var stop: Plan.Stop?
}

extension BatchProblem {
  /// Solves the batch exactly and explains it.
  ///
  /// - Returns: the plan with the proof for the batch with its exclusions.
  public func solve() -> Plan { Plan(self, solution()) }

  /// Solves the batch exactly; of several optima the canonical one, in which orders by identifier
  /// get the least engineer an optimum allows.
  ///
  /// Where the plan gives one engineer appointments he cannot keep together, pairs are excluded
  /// until he can keep the rest, and the batch is solved again, until none clashes; each round
  /// takes away at least one of finitely many pairs.
  package func solution() -> BatchSolution {
    solution(from: StandingOptimum(graph, threads: threads))
  }

  func solution(from first: consuming StandingOptimum) -> BatchSolution {
    var optimum = first
    var exclusions: [ClashExclusion] = []
    let rowOfOrder = rowOfOrder
    while true {
      if let core { optimum.settle(asking: SpatialOracle(self, core)) }
      let graph = optimum.graph
      // Among equal optima the one that identifiers choose, whatever path the solver took.
      let result = CanonicalOptimum(
        of: optimum.result, on: graph, rowRanks: orderOfRow, columnRanks: engineerOfColumn
      ).result
      let clashes = clashes(in: result.columnOfRow)
      if clashes.isEmpty {
        return BatchSolution(
          graph: graph, columnOfRow: result.columnOfRow, prices: result.prices,
          exclusions: exclusions)
      }
      exclusions += clashes
      for clash in clashes {
        let row = rowOfOrder[Int(clash.order)]
        optimum.forbid(row: row, column: result.columnOfRow[row])
      }
    }
  }

  /// True when the independent checker finds `solution` feasible and optimal.
  package func isProvenOptimal(_ solution: BatchSolution) -> Bool {
    do throws(ProofViolation) {
      _ = try OptimalityProof.check(
        columnOfRow: solution.columnOfRow, prices: solution.prices, on: solution.graph)
      return true
    } catch {
      return false
    }
  }

  /// The number of the engineer who got each order, by the order's number; nil for one left out.
  package func engineers(in solution: BatchSolution) -> [Int?] {
    var engineers = [Int?](repeating: nil, count: orders.count)
    for (row, column) in solution.columnOfRow.enumerated() where column >= 0 {
      engineers[Int(orderOfRow[row])] = Int(engineerOfColumn[Int(column)])
    }
    return engineers
  }
}
