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
    let assignments: [Assignment]
    let unassigned: [UnassignedOrder]
    /// Whether each of them looked at all candidates and found nobody cheaper for it, with his
    /// price, than what it has.
    let areBest: Bool
  }

  /// The explanations of all orders, by identifier; the same for any number of threads.
  ///
  /// Orders are judged by place, where neighbours share engineers, and put into words by identifier.
  func explanations() -> Explanations {
    let threads = problem.threads
    let verdicts = Parallel.array(solution.columnOfRow.count, threads: threads) { rows, verdict in
      let scan = DiscScan()
      for row in rows {
        let order = problem.orderRows[Int(problem.orderOfRow[row])]
        verdict(Int(order.number), judge(row, order, scan: scan))
      }
    }
    var (placed, leftOut): ([Int32], [Int32]) = ([], [])
    placed.reserveCapacity(verdicts.count)
    for number in verdicts.indices {
      if verdicts[number].pair == nil {
        leftOut.append(Int32(number))
      } else {
        placed.append(Int32(number))
      }
    }
    let ids = Parallel.elements(of: problem.engineers, threads: threads) { _, engineer in
      engineer.id
    }
    return Explanations(
      assignments: Parallel.elements(of: placed, threads: threads) { _, number in
        assignment(Int(number), verdicts[Int(number)], ids)
      },
      // To say why nobody takes an order takes a thousand times as long as to say why somebody does.
      unassigned: Parallel.elements(of: leftOut, threads: threads, grain: 4) { _, number in
        unassignedOrder(Int(number), verdicts[Int(number)], ids)
      },
      areBest: verdicts.allSatisfy(\.isBest))
  }

  /// What is found out about an order, in numbers.
  private struct Verdict {
    /// Who takes it, -1 for nobody, and what the pair comes to.
    let engineer: Int32
    let pair: PairEvaluation?
    let slotCost: Int32
    /// The best of the others, -1 for nobody; and what the order would cost with him at his price.
    let next: Int32
    let nextCost: Int64
    /// What it costs as it is: the pair with its price, or the penalty.
    let ownCost: Int64

    var isBest: Bool { next < 0 || nextCost >= ownCost }
  }

  private func judge(_ row: Int, _ order: OrderRow, scan: DiscScan) -> Verdict {
    let column = solution.columnOfRow[row]
    let (next, nextCost) = cheapest(row, order, besides: column, scan: scan)
    guard column >= 0 else {
      return Verdict(
        engineer: -1, pair: nil, slotCost: 0, next: next, nextCost: nextCost,
        ownCost: Int64(solution.graph.penalties[row]))
    }
    let pair = problem.finder.evaluate(order, column: Int(column))
    return Verdict(
      engineer: problem.engineerOfColumn[Int(column)], pair: pair, slotCost: slotCosts[row],
      next: next, nextCost: nextCost,
      ownCost: pair.terms.cost + Int64(solution.prices[Int(column)]))
  }

  private func assignment(_ number: Int, _ verdict: Verdict, _ ids: [EngineerID]) -> Assignment {
    guard let pair = verdict.pair else { preconditionFailure("an order that is placed has a pair") }
    return Assignment(
      order: problem.orders[number].id, engineer: ids[Int(verdict.engineer)],
      meters: pair.distance.rounded, start: pair.start, cost: pair.terms.cost,
      slotCost: Int64(verdict.slotCost), terms: pair.terms,
      runnerUp: verdict.next < 0
        ? nil
        : .init(
          engineer: ids[Int(verdict.next)], lostBy: verdict.nextCost - verdict.ownCost))
  }

  private func unassignedOrder(
    _ number: Int, _ verdict: Verdict, _ ids: [EngineerID]
  ) -> UnassignedOrder {
    guard let unassigned else { preconditionFailure("an order is left out") }
    return unassigned.explain(
      number, penalty: verdict.ownCost,
      best: verdict.next < 0
        ? nil : .init(engineer: ids[Int(verdict.next)], costPlusPrice: verdict.nextCost))
  }

  /// The candidate of `row` with the least cost plus price, of equals the least engineer; -1 where
  /// there is none besides `column`.
  private func cheapest(
    _ row: Int, _ order: OrderRow, besides column: Int32, scan: DiscScan
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
    problem.finder.forEachOffer(
      to: order, upTo: min(least, 1 << 40), prices: prices,
      beyond: inner.squaredChord, scan: scan
    ) { other, evaluation in
      let engineer = problem.engineerOfColumn[other]
      if other == Int(column) || excluded.contains([order.number, engineer]) { return }
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
    var pairs: [(cost: Int32, order: Int32, row: Int32)] = []
    for column in taken.indices where taken[column] > 0 {
      let first = graph.slotOffsets[column]
      if taken[column] == 1 {
        costOfRow[Int(rowOfSlot[first])] = graph.slotCosts[first]
        continue
      }
      pairs.removeAll(keepingCapacity: true)
      for slot in first..<first + Int(taken[column]) {
        let row = rowOfSlot[slot]
        let pair = (graph.cost(Int(row), Int32(column)), problem.orderOfRow[Int(row)], row)
        let place = pairs.firstIndex { ($0.cost, $0.order) > (pair.0, pair.1) } ?? pairs.count
        pairs.insert(pair, at: place)
      }
      for (place, pair) in pairs.enumerated() {
        costOfRow[Int(pair.row)] = graph.slotCosts[first + place]
      }
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
