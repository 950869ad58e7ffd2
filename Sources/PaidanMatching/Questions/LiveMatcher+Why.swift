internal import PaidanAssignment
public import PaidanModel

extension LiveMatcher {
  /// Why an order has the engineer it has: what he costs, who would be best instead of him, and what
  /// his time is worth (DSP-29).
  ///
  /// Nothing moves.
  ///
  /// - Parameter order: an order in play that somebody is planned for.
  /// - Returns: the answer, exact for the pairs that are not kept apart at present.
  /// - Throws: ``QuestionError`` where the order is not in play or nobody is planned for it.
  /// - Complexity: three local searches for each candidate whom prices leave a chance to be the
  ///   best instead; seldom more than a few.
  public mutating func why(_ order: OrderID) throws(QuestionError) -> EngineerReason {
    let row = try row(asked: order)
    let column = live.column(of: row)
    guard column >= 0 else { throw .unassigned(order) }
    let worth = live.leavingOut(row).excess
    let others = live.edges(ofRow: row).filter {
      $0.target != column && !live.slotCosts(of: $0.target).isEmpty
    }
    return EngineerReason(
      order: order, pair: figures(evaluate(row, column), column),
      slotCost: slotCost(of: row, on: column), penalty: Int64(live.penalty(of: row)),
      worth: worth, others: others.count, runnerUp: runnerUp(of: row, among: others),
      price: priceInterval(ofColumn: column))
  }

  /// The candidate whose choice costs least, of equals the least identifier.
  ///
  /// Cost plus price over the order's value is a lower bound of what choosing him costs, so that
  /// most need not be looked at.
  private mutating func runnerUp(
    of row: Int32, among others: [LiveEdge]
  ) -> EngineerReason.RunnerUp? {
    let value = Int64(live.value(of: row))
    var bounds: [(bound: Int64, column: Int32)] = []
    for edge in others {
      bounds.append(
        (Int64(edge.cost) + Int64(live.price(of: edge.target)) - value, edge.target))
    }
    let matcher = scorer.engineers
    bounds.sort {
      ($0.bound, matcher[Int($0.column)].id) < ($1.bound, matcher[Int($1.column)].id)
    }
    var best: (alternative: LiveAlternative, column: Int32)?
    for (bound, column) in bounds {
      if let best, bound > best.alternative.excess { break }
      let alternative = live.forcing(row, onto: column)
      if let best {
        let isBetter =
          (alternative.excess, engineerID(column))
          < (best.alternative.excess, engineerID(best.column))
        if !isBetter { continue }
      }
      best = (alternative, column)
    }
    return best.map {
      EngineerReason.RunnerUp(
        pair: figures(evaluate(row, $0.column), $0.column),
        difference: difference($0.alternative))
    }
  }

  /// Why an order does not have a given engineer: the rules he fails, or what the whole plan would
  /// cost more with the order forced onto him, and who would move (DSP-29).
  ///
  /// Nothing moves.
  ///
  /// - Parameters:
  ///   - order: an order in play.
  ///   - engineer: anybody known.
  /// - Returns: the answer, exact for the pairs that are not kept apart at present; an excess of 0
  ///   for the engineer who has it.
  /// - Throws: ``QuestionError`` where either is not known.
  /// - Complexity: three local searches.
  public mutating func whyNot(
    _ order: OrderID, by engineer: EngineerID
  ) throws(QuestionError) -> EngineerRefusal {
    let row = try row(asked: order)
    let column = try column(asked: engineer)
    let pair = evaluate(row, column)
    let obstacle = pair.failed.isEmpty ? obstacle(between: row, column) : nil
    let isCandidate = pair.failed.isEmpty && obstacle == nil
    let planned = live.column(of: row)
    return EngineerRefusal(
      order: order, pair: figures(pair, column),
      planned: planned < 0 ? nil : engineerID(planned), failed: pair.failed.rules,
      obstacle: obstacle,
      difference: isCandidate ? difference(live.forcing(row, onto: column)) : nil)
  }

  /// What keeps apart a pair that passes every rule.
  func obstacle(between row: Int32, _ column: Int32) -> EngineerRefusal.Obstacle? {
    let known = waiting[Int(row)]
    if known.clashing.contains(column) {
      let others = (clashes.clashes[column] ?? []).filter { $0.row == row }.flatMap(\.others)
      return .clash(with: Set(others.map { orderID($0) }).sorted())
    }
    if known.skipped.contains(column) { return .noAnswer }
    return live.slotCosts(of: column).isEmpty ? .slotsHeld : nil
  }
}
