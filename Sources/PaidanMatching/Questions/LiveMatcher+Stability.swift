internal import PaidanAssignment
internal import PaidanModel

extension LiveMatcher {
  /// How far each weight of the policy can change, all else as it is, before another plan is better.
  ///
  /// Nothing moves. Who may take what does not depend on weights, nor do the pairs kept apart at
  /// present.
  ///
  /// - Parameter weights: which; unless given all that the policy uses: ``PolicyWeight/crossArea``
  ///   only where it lets other areas be dispatched automatically.
  /// - Returns: an interval for each, exact, in whole thousandths of a minute.
  /// - Complexity: a few batches for each weight.
  public func stability(
    of weights: [PolicyWeight]? = nil
  ) -> [WeightStability] {
    let batch = live.batch()
    let weights =
      weights
      ?? PolicyWeight.allCases.filter { $0 != .crossArea || policy.crossArea == .automatic }
    return weights.map { weight in
      let value = policy[keyPath: weight.path].thousandths
      let problem = WeightedProblem(
        batch: batch, value: value, edges: edgeAmounts(weight, batch),
        slots: slotAmounts(weight, batch), penalties: penaltyAmounts(weight, batch),
        threads: threads)
      let range = problem.range(upTo: TravelMinutes.minutes(100_000).thousandths)
      let interval = problem.stableInterval(within: range)
      return WeightStability(
        weight: weight.key, value: value, least: interval.lowerBound,
        greatest: interval.upperBound, isUnbounded: interval.upperBound == range.upperBound)
    }
  }

  /// How often a weight counts in the cost of each pair.
  private func edgeAmounts(_ weight: PolicyWeight, _ batch: LiveBatch) -> [Int64] {
    let graph = batch.graph
    var amounts = [Int64](repeating: 0, count: graph.edgeCount)
    var unit = ScoreWeights.zero
    let one = TravelMinutes(thousandths: 1)
    switch weight {
    case .latenessMinute: unit.latenessMinute = one
    case .orderToday: unit.orderToday = one
    case .certificateSurplus: unit.certificateSurplus = one
    case .levelSurplus: unit.levelSurplus = one
    case .crossArea: unit.crossArea = one
    case .stability: break
    default: return amounts
    }
    let scorer = scorer.weighing(unit)
    for (place, row) in batch.rows.enumerated() {
      let offered = waiting[Int(row)].offered
      if weight == .stability, offered < 0 { continue }
      let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
      for edge in graph.rowOffsets[place]..<graph.rowOffsets[place + 1] {
        let column = batch.columns[Int(graph.columns[edge])]
        if weight == .stability {
          amounts[edge] = column == offered ? 0 : 1
          continue
        }
        let terms = scorer.evaluateAny(
          order, engineerRow(column),
          squaredChord: order.vector.squaredChord(to: scorer.places[Int(column)].vector)
        ).terms
        amounts[edge] = terms.cost - terms.travel
      }
    }
    return amounts
  }

  private func slotAmounts(_ weight: PolicyWeight, _ batch: LiveBatch) -> [Int64] {
    let graph = batch.graph
    var amounts = [Int64](repeating: 0, count: graph.slotCount)
    guard weight == .loadStep else { return amounts }
    for (place, column) in batch.columns.enumerated() {
      let open = Int64(scorer.rows[Int(column)].openOrders) + Int64(staff[Int(column)].heldSlots)
      let slots = graph.slotOffsets[place]..<graph.slotOffsets[place + 1]
      for (number, slot) in slots.enumerated() { amounts[slot] = open + Int64(number) }
    }
    return amounts
  }

  private func penaltyAmounts(_ weight: PolicyWeight, _ batch: LiveBatch) -> [Int64] {
    var unit = DispatchPolicy.standard
    unit.penalties = .zero
    unit.offers.stability = .minutes(0)
    unit[keyPath: weight.path] = TravelMinutes(thousandths: 1)
    return batch.rows.map { row in
      unit.penalties.penalty(of: scorer.orders[Int(row)], at: instant)
        + (waiting[Int(row)].offered < 0 ? 0 : unit.offers.stability.thousandths)
    }
  }
}
