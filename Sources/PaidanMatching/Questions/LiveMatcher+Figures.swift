internal import PaidanAssignment
internal import PaidanModel

/// What questions have in common.
extension LiveMatcher {
  /// The row of an order in play.
  func row(asked id: OrderID) throws(QuestionError) -> Int32 {
    if let row = book.row(of: id) { return row }
    if let taken = book.accepted(id) { throw .accepted(id, by: engineerID(taken.column)) }
    throw .unknownOrder(id)
  }

  /// The column of an engineer who was not removed.
  func column(asked id: EngineerID) throws(QuestionError) -> Int32 {
    guard let column = columnOf[id], staff[Int(column)].isKnown else {
      throw .unknownEngineer(id)
    }
    return column
  }

  func figures(_ pair: PairEvaluation, _ column: Int32) -> PairFigures {
    PairFigures(
      engineer: engineerID(column), meters: pair.distance.rounded, start: pair.start,
      cost: pair.terms.cost, terms: pair.terms)
  }

  /// The cost of the slot an order takes: of several at one engineer the cheaper pair takes the
  /// earlier one, ties by order.
  func slotCost(of row: Int32, on column: Int32) -> Int64 {
    let slots = live.slotCosts(of: column)
    let own = (evaluate(row, column).terms.cost, orderID(row))
    let place = live.rows(on: column).count { other in
      other != row && (evaluate(other, column).terms.cost, orderID(other)) < own
    }
    return place < slots.count ? Int64(slots[place]) : 0
  }

  /// An alternative of the solver's, in orders and engineers; costs are what they are in the plan.
  func difference(_ alternative: LiveAlternative) -> PlanDifference {
    difference(
      excess: alternative.excess,
      alternative.moves.map { ($0, live.cost(of: $0.row, at: $0.to)) })
  }

  /// A changed plan, with what each order that moves costs where it goes, and who is new in it.
  func difference(
    excess: Int64, _ moves: [(move: LiveMove, cost: Int64)], newcomers: [Int32: EngineerID] = [:]
  ) -> PlanDifference {
    let moves = moves.map { move, cost in
      OrderMove(
        order: orderID(move.row), from: move.from < 0 ? nil : engineerID(move.from),
        to: move.to < 0 ? nil : newcomers[move.to] ?? engineerID(move.to),
        extra: cost - live.cost(of: move.row, at: move.from))
    }.sorted { $0.order < $1.order }
    return PlanDifference(
      excess: excess, moves: moves, rest: excess - moves.reduce(0) { $0 + $1.extra })
  }

  mutating func priceInterval(ofColumn column: Int32) -> PriceInterval {
    let slots = live.slotCosts(of: column)
    let taken = live.rows(on: column).count
    let interval = live.priceInterval(of: column) ?? 0...0
    return PriceInterval(
      engineer: engineerID(column), least: Int64(interval.lowerBound),
      greatest: Int64(interval.upperBound), slots: slots.count, taken: taken,
      nextSlotCost: taken < slots.count ? Int64(slots[taken]) : nil)
  }
}

extension LiveAssignment {
  /// What a row costs on a column, or left out.
  func cost(of row: Int32, at column: Int32) -> Int64 {
    column < 0 ? Int64(penalty(of: row)) : Int64(cost(of: row, on: column) ?? 0)
  }

  /// Where rows that moved are, with what they cost there.
  func movesInTrialWithCosts() -> [(move: LiveMove, cost: Int64)] {
    movesInTrial().map { ($0, cost(of: $0.row, at: $0.to)) }
  }
}
