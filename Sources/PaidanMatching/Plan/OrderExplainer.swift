internal import PaidanAssignment
internal import PaidanModel

/// Says for each order of a solved batch why it has the engineer it has, or none.
struct OrderExplainer: Sendable {
  private let problem: BatchProblem
  private let solution: BatchSolution
  private let slotCosts: [Int32]
  /// Nil where everybody is placed: only for those left out an index of all engineers is made.
  private let unassigned: UnassignedExplainer?
  /// The pairs kept apart, order before engineer.
  private let excluded: Set<[Int32]>

  init(_ problem: BatchProblem, _ solution: BatchSolution) {
    self.problem = problem
    self.solution = solution
    slotCosts = Self.slotCosts(problem, solution)
    unassigned = solution.columnOfRow.contains(-1) ? UnassignedExplainer(problem) : nil
    excluded = Set(solution.exclusions.map { [$0.order, $0.engineer] })
  }

  /// What there is to say about all orders, by identifier.
  struct Explanations: Sendable {
    var assignments: [Assignment] = []
    var unassigned: [UnassignedOrder] = []
    /// Whether each of them looked at all candidates and found nobody cheaper for it, with his
    /// price, than what it has.
    var areBest = true
  }

  /// The explanations of all orders, by identifier; the same for any number of threads.
  ///
  /// Orders are judged by place, where neighbours share engineers, and put into words by identifier.
  func explanations() -> Explanations {
    let blocks = Parallel.blocks(solution.columnOfRow.count, threads: problem.threads) { rows in
      let scan = DiscScan()
      return rows.map { judge($0, scan: scan) }
    }
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(solution.columnOfRow.count)
    for block in blocks { verdicts.append(contentsOf: block) }
    let (all, rowOfOrder) = (verdicts, problem.rowOfOrder)
    let texts = Parallel.blocks(rowOfOrder.count, threads: problem.threads) { numbers in
      var explanations = Explanations()
      explanations.assignments.reserveCapacity(numbers.count)
      for number in numbers {
        explain(number, row: rowOfOrder[number], all[rowOfOrder[number]], in: &explanations)
      }
      return explanations
    }
    var explanations = Explanations()
    explanations.assignments.reserveCapacity(rowOfOrder.count)
    for block in texts {
      explanations.assignments.append(contentsOf: block.assignments)
      explanations.unassigned.append(contentsOf: block.unassigned)
      explanations.areBest = explanations.areBest && block.areBest
    }
    return explanations
  }

  /// What is found out about a row, in numbers.
  private struct Verdict {
    /// The pair; nil of a row left out.
    let pair: PairEvaluation?
    /// The best of the others, -1 for nobody; and what the order would cost with him at his price.
    let next: Int32
    let nextCost: Int64
  }

  private func judge(_ row: Int, scan: DiscScan) -> Verdict {
    let column = solution.columnOfRow[row]
    let (next, nextCost) = cheapest(row, besides: column, scan: scan)
    guard column >= 0 else { return Verdict(pair: nil, next: next, nextCost: nextCost) }
    let order = problem.orderRows[Int(problem.orderOfRow[row])]
    return Verdict(
      pair: problem.finder.evaluate(order, column: Int(column)), next: next, nextCost: nextCost)
  }

  private func explain(
    _ number: Int, row: Int, _ verdict: Verdict, in explanations: inout Explanations
  ) {
    let order = problem.orders[number]
    let next = verdict.next < 0 ? nil : problem.engineers[Int(verdict.next)].id
    guard let pair = verdict.pair else {
      guard let unassigned else { return }
      let penalty = Int64(solution.graph.penalties[row])
      if next != nil, verdict.nextCost < penalty { explanations.areBest = false }
      explanations.unassigned.append(
        unassigned.explain(
          number, penalty: penalty,
          best: next.map { .init(engineer: $0, costPlusPrice: verdict.nextCost) }))
      return
    }
    let column = Int(solution.columnOfRow[row])
    let own = pair.terms.cost + Int64(solution.prices[column])
    if next != nil, verdict.nextCost < own { explanations.areBest = false }
    explanations.assignments.append(
      Assignment(
        order: order.id, engineer: problem.engineers[Int(problem.engineerOfColumn[column])].id,
        meters: pair.distance.rounded, start: pair.start, cost: pair.terms.cost,
        slotCost: Int64(slotCosts[row]), terms: pair.terms,
        runnerUp: next.map { .init(engineer: $0, lostBy: verdict.nextCost - own) }))
  }

  /// The candidate of `row` with the least cost plus price, of equals the least engineer; -1 where
  /// there is none besides `column`.
  private func cheapest(
    _ row: Int, besides column: Int32, scan: DiscScan
  ) -> (engineer: Int32, costPlusPrice: Int64) {
    let (graph, prices) = (solution.graph, solution.prices)
    var best: Int32 = -1
    var least = Int64.max
    for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
      let other = graph.columns[edge]
      let cost = Int64(graph.costs[edge]) + Int64(prices[Int(other)])
      if cost > least || other == column { continue }
      let engineer = problem.engineerOfColumn[Int(other)]
      if cost < least || engineer < best { (best, least) = (engineer, cost) }
    }
    guard let core = problem.core, let inner = core.innerDisc(of: row, in: problem.finder) else {
      return (best, least)
    }
    // Beyond its disc a core holds only who was once worth taking.
    let order = problem.orderOfRow[row]
    problem.finder.forEachOffer(
      to: problem.orderRows[Int(order)], upTo: min(least, 1 << 40), prices: prices,
      beyond: inner.squaredChord, scan: scan
    ) { other, evaluation in
      let engineer = problem.engineerOfColumn[other]
      if other == Int(column) || excluded.contains([order, engineer]) { return }
      let cost = evaluation.terms.cost + Int64(prices[other])
      if cost < least || cost == least && engineer < best { (best, least) = (engineer, cost) }
    }
    return (best, least)
  }

  /// What each row pays for its slot: of several rows at one column the cheaper pair takes the
  /// earlier slot, ties by order.
  ///
  /// What they pay together does not depend on it.
  private static func slotCosts(_ problem: BatchProblem, _ solution: BatchSolution) -> [Int32] {
    let (graph, columnOfRow) = (solution.graph, solution.columnOfRow)
    var costOfRow = [Int32](repeating: 0, count: columnOfRow.count)
    // Per slot: a row at its column; the first of a column count, as many as it has taken.
    var rowOfSlot = [Int32](repeating: -1, count: graph.slotCount)
    var taken = [Int32](repeating: 0, count: graph.columnCount)
    for (row, column) in columnOfRow.enumerated() where column >= 0 {
      // More rows than slots is no plan; the checker says so, here only nothing must break.
      let slot = graph.slotOffsets[Int(column)] + Int(taken[Int(column)])
      guard slot < graph.slotOffsets[Int(column) + 1] else { continue }
      rowOfSlot[slot] = Int32(row)
      taken[Int(column)] += 1
    }
    for column in taken.indices where taken[column] > 0 {
      let first = graph.slotOffsets[column]
      let slots = first..<first + Int(taken[column])
      if slots.count > 1 {
        rowOfSlot[slots].sort { one, other in
          let costs = (graph.cost(Int(one), Int32(column)), graph.cost(Int(other), Int32(column)))
          let orders = (problem.orderOfRow[Int(one)], problem.orderOfRow[Int(other)])
          return (costs.0, orders.0) < (costs.1, orders.1)
        }
      }
      for slot in slots { costOfRow[Int(rowOfSlot[slot])] = graph.slotCosts[slot] }
    }
    return costOfRow
  }
}

extension CandidateGraph {
  /// The cost of the edge from `row` to `column`; 0 where there is none.
  fileprivate func cost(_ row: Int, _ column: Int32) -> Int32 {
    edge(row, column).map { costs[$0] } ?? 0
  }
}
