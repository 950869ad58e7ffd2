internal import PaidanAssignment
package import PaidanModel

/// What a baseline strategy and the simulator need of a batch: its candidates and its rules,
/// without the solver.
extension BatchProblem {
  /// A pair that passes every rule.
  package struct Candidate: Sendable {
    /// The engineer's number.
    package let engineer: Int
    /// Great-circle distance from his reference point.
    package let distance: Meters
    /// The sum of the pair's terms, in thousandths of a minute.
    package let cost: Int64
  }

  /// The orders by identifier; an order's number is its position.
  package var ordersByNumber: [Order] { orders }
  /// The engineers by identifier; an engineer's number is his position.
  package var engineersByNumber: [Engineer] { engineers }

  /// The candidates of each order, by number; each list by the engineer's number.
  ///
  /// - Precondition: ``isComplete``.
  package func candidatesByOrder() -> [[Candidate]] {
    precondition(isComplete, "a core does not hold every candidate")
    var lists = [[Candidate]](repeating: [], count: orders.count)
    for (row, number) in orderOfRow.enumerated() {
      let order = orderRows[Int(number)]
      lists[Int(number)] = (graph.rowOffsets[row]..<graph.rowOffsets[row + 1]).map { edge in
        let engineer = Int(engineerOfColumn[Int(graph.columns[edge])])
        let chord = order.vector.squaredChord(to: scorer.places[engineer].vector)
        return Candidate(
          engineer: engineer, distance: GreatCircle.distance(squaredChord: chord),
          cost: Int64(graph.costs[edge]))
      }.sorted { $0.engineer < $1.engineer }
    }
    return lists
  }

  /// The slots an engineer has in this batch.
  package func slots(of engineer: Int) -> Int { Int(scorer.rows[engineer].slots) }

  /// What an engineer's slot costs once he was given `given` orders in this batch.
  package func slotCost(of engineer: Int, given: Int) -> Int64 {
    Int64(engineers[engineer].openOrders + given) * policy.weights.loadStep.thousandths
  }

  /// What leaving an order out costs.
  package func penalty(of order: Int) -> Int64 {
    policy.penalties.penalty(of: orders[order], at: instant)
  }

  /// True when some sequence lets `engineer` keep the appointments of all `orders`.
  package func canKeepAppointments(of orders: [Int], by engineer: Int) -> Bool {
    guard keepsAppointments else { return true }
    let windowed = orders.filter { orderRows[$0].keptLatest != .max }.map { Int32($0) }
    return windowed.count < 2 || sequences(of: windowed, by: Int32(engineer)).smallestClash == nil
  }

  /// True when anybody on shift within the radius, and not of another area, holds what the order needs, whatever else he
  /// fails (requirement A-09).
  package func hasLicensedEngineerOnShift(for order: Int) -> Bool {
    engineers.indices.contains { engineer in
      scorer.rows[engineer].isOnShift
        && evaluate(order, engineer).failed.isDisjoint(with: [.noSkill, .outOfRadius, .otherArea])
    }
  }

  /// The rules an engineer fails for an order.
  package func failedRules(order: Int, engineer: Int) -> RuleSet {
    evaluate(order, engineer).failed
  }

  /// When an engineer is expected to start on an order, whether he qualifies or not.
  package func expectedStart(order: Int, engineer: Int) -> Instant {
    evaluate(order, engineer).start
  }

  /// The sum of a pair's terms, in thousandths of a minute.
  package func cost(order: Int, engineer: Int) -> Int64 { evaluate(order, engineer).terms.cost }

  private func evaluate(_ order: Int, _ engineer: Int) -> PairEvaluation {
    scorer.evaluate(orderRows[order], engineer)
  }
}
