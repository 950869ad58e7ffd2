internal import PaidanAssignment
public import PaidanModel

extension LiveMatcher {
  /// How many engineers the search for a witness looks at before it is given up.
  private static let mostCompetitors = 10_000

  /// Why nobody takes an order: the rules that keep engineers from it, the orders it competes with in
  /// vain, and what a place would cost (DSP-06, OPT-09).
  ///
  /// Nothing moves.
  ///
  /// - Parameter order: an order in play that nobody is planned for.
  /// - Returns: the answer, exact for the pairs that are not kept apart at present.
  /// - Throws: ``QuestionError`` where the order is not in play, or somebody is planned for it.
  /// - Complexity: a look at every engineer, three local searches, and a look at the orders it
  ///   competes with.
  public mutating func whyNobody(_ order: OrderID) throws(QuestionError) -> NobodyReason {
    let row = try row(unassigned: order)
    let penalty = Int64(live.penalty(of: row))
    let tally = tally(of: row)
    let barred = waiting[Int(row)].clashing + waiting[Int(row)].skipped
    let full = live.edges(ofRow: row).map(\.target).filter { live.slotCosts(of: $0).isEmpty }
    let keptApart = Set(barred + full).compactMap { column -> NobodyReason.KeptApart? in
      guard staff[Int(column)].isKnown, evaluate(row, column).failed.isEmpty else { return nil }
      return obstacle(between: row, column).map {
        NobodyReason.KeptApart(engineer: engineerID(column), obstacle: $0)
      }
    }.sorted { $0.engineer < $1.engineer }
    return NobodyReason(
      order: order, penalty: penalty, rules: tally.rules, eligible: tally.eligible,
      nearMisses: tally.nearMisses { scorer.engineers[$0] }, keptApart: keptApart,
      competition: competition(for: row), place: place(for: row, penalty: penalty))
  }

  /// The row of an order in play that nobody is planned for.
  func row(unassigned order: OrderID) throws(QuestionError) -> Int32 {
    let row = try row(asked: order)
    let column = live.column(of: row)
    if column >= 0 { throw .assigned(order, to: engineerID(column)) }
    return row
  }

  private func tally(of row: Int32) -> RuleTally {
    var tally = RuleTally()
    let reach = GreatCircle.squaredChord(
      spanning: Meters(policy.radius.value * UnassignedExplainer.radiiLookedAt))
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    for column in staff.indices where staff[column].isKnown {
      let squaredChord = order.vector.squaredChord(to: scorer.places[column].vector)
      guard squaredChord <= reach || order.isRemote else { continue }
      let pair = scorer.evaluateAny(order, engineerRow(Int32(column)), squaredChord: squaredChord)
      tally.count(pair, of: column) { scorer.engineers[$0].id < scorer.engineers[$1].id }
    }
    return tally
  }

  private func competition(for row: Int32) -> NobodyReason.Competition? {
    guard let (rows, columns) = live.competition(for: row, limit: Self.mostCompetitors),
      !columns.isEmpty
    else { return nil }
    return NobodyReason.Competition(
      orders: rows.map { orderID($0) }.sorted(), engineers: columns.map { engineerID($0) }.sorted(),
      slots: columns.reduce(0) { $0 + live.slotCosts(of: $1).count })
  }

  /// The best plan that serves an order left out.
  private mutating func place(for row: Int32, penalty: Int64) -> NobodyReason.Place? {
    guard let serving = live.serving(row),
      let own = serving.moves.first(where: { $0.row == row })
    else { return nil }
    let moves = serving.moves.map { (move: $0, cost: live.cost(of: $0.row, at: $0.to)) }
    return NobodyReason.Place(
      engineer: engineerID(own.to), cost: serving.excess,
      difference: difference(excess: serving.excess - penalty, moves))
  }
}
