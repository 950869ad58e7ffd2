extension ComponentSplit {
  /// Every component solved and put together; the same for any number of threads.
  ///
  /// With a limit to the number of searches, one component after another on the calling thread:
  /// what the first leave over goes to the next.
  func solved<Cost: KernelCost>(
    _ problem: SparseProblem<Cost>, by algorithm: AssignmentAlgorithm, threads: Int,
    meter: inout WorkMeter
  ) -> SolvedProblem<Cost> {
    var whole = SolvedProblem(idle: problem)
    let shares = shares(among: threads)
    if meter.isCounted || shares.count == 1 {
      for component in 0..<count {
        let solved = part(component, of: problem).solvedWhole(by: algorithm, meter: &meter)
        merge(solved, of: component, into: &whole)
      }
      return whole
    }
    let outcomes = concurrentMap(shares, until: meter.shouldStop) { share, shouldStop in
      var meter = WorkMeter(until: shouldStop)
      let solved = share.map { part($0, of: problem).solvedWhole(by: algorithm, meter: &meter) }
      return ShareOutcome(
        solved: solved, searchCount: meter.searchCount, isCutByClock: meter.isCutByClock)
    }
    for (share, outcome) in zip(shares, outcomes) {
      for (component, solved) in zip(share, outcome.solved) {
        merge(solved, of: component, into: &whole)
      }
      meter.add(searches: outcome.searchCount, isCutByClock: outcome.isCutByClock)
    }
    return whole
  }

  /// What a thread did.
  private struct ShareOutcome<Cost: KernelCost>: Sendable {
    let solved: [SolvedProblem<Cost>]
    let searchCount: Int
    let isCutByClock: Bool
  }

  /// The components, shared out among threads: the largest first, each to whom has the least yet.
  private func shares(among threads: Int) -> [[Int]] {
    var shares = [[Int]](repeating: [], count: max(1, min(threads, count)))
    var loads = [Int](repeating: 0, count: shares.count)
    let largestFirst = edgeCounts.indices.sorted {
      (edgeCounts[$1], $0) < (edgeCounts[$0], $1)
    }
    for component in largestFirst {
      var least = 0
      for share in loads.indices where loads[share] < loads[least] { least = share }
      shares[least].append(component)
      loads[least] += edgeCounts[component]
    }
    return shares
  }
}

extension SolvedProblem {
  /// The plan that leaves every row out, at the prices of columns nobody wants.
  init(idle problem: SparseProblem<Cost>) {
    columnOfRow = [Int32](repeating: -1, count: problem.rowCount)
    prices = (0..<problem.columnCount).map { column in
      let slots = problem.slotOffsets[column]..<problem.slotOffsets[column + 1]
      return slots.isEmpty ? 0 : problem.slotCosts[slots.lowerBound]
    }
    values = problem.penalties
  }
}
