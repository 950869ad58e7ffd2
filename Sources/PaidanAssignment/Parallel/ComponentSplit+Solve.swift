extension ComponentSplit {
  /// Every component solved and put together; the same for any number of threads.
  func solved<Cost: KernelCost>(
    _ problem: SparseProblem<Cost>, by algorithm: AssignmentAlgorithm, threads: Int
  ) -> SolvedProblem<Cost> {
    var whole = SolvedProblem(idle: problem)
    let shares = shares(among: threads)
    let solved = concurrentMap(shares) { share in
      share.map { part($0, of: problem).solvedWhole(by: algorithm) }
    }
    for (share, results) in zip(shares, solved) {
      for (component, result) in zip(share, results) {
        merge(result, of: component, into: &whole)
      }
    }
    return whole
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
  }
}
