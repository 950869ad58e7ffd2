internal import PaidanAssignment
internal import PaidanModel

/// Orders to which distance does not apply, beside the maps (requirements DSP-26, OPT-F22).
extension LiveMatcher {
  /// Puts an order where engineers find it: on the map, or among those that are near to everybody.
  mutating func show(_ row: Int32) {
    let prepared = scorer.orderRows[Int(row)]
    if prepared.isRemote {
      orderGrid.remove(row)
      remoteRows.insert(row)
    } else {
      remoteRows.remove(row)
      let calmUntil = scorer.calmUntil(of: prepared)
      orderGrid.place(
        row, at: prepared.place, prepared.vector, bits: prepared.skill.bits, limit: calmUntil,
        calmUntil)
    }
  }

  /// Takes an order from where engineers find it.
  mutating func hide(_ row: Int32) {
    orderGrid.remove(row)
    remoteRows.remove(row)
  }

  /// Adds the pairs of a remote order to ``LiveScratch/pairs``.
  ///
  /// - Returns: when time next changes one of them; `.max` for never.
  /// - Complexity: O(engineers).
  mutating func appendRemotePairs(of order: OrderRow, _ row: Int32) -> Int64 {
    let known = waiting[Int(row)]
    var next = Int64.max
    for column in columnsOnDuty(having: order.skill.bits) where scorer.rows[Int(column)].slots > 0 {
      let engineer = engineerRow(column)
      let pair = evaluateRemote(order, engineer, column)
      guard pair.failed.isEmpty, !known.isBarred(column) else { continue }
      scratch.pairs.append(
        LiveEdge(
          target: column,
          cost: planCost(
            pair.terms, offered: known.offered, column, surcharge: surcharge(row, column))))
      let readyAt = scorer.rows[Int(column)].readyAt
      next = min(next, nextChange(of: order, with: engineer, readyAt: readyAt, column, pair))
    }
    return next
  }

  /// Adds an engineer's pairs with remote orders to ``LiveScratch/pairs``, and the orders whose pairs time changes sooner than
  /// was known.
  ///
  /// - Complexity: O(remote orders in play).
  mutating func appendRemotePairs(
    of engineer: EngineerRow, _ column: Int32, _ earlier: inout [(row: Int32, next: Int64)]
  ) {
    let readyAt = scorer.rows[Int(column)].readyAt
    for row in remoteRows.rows {
      let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
      guard engineer.signature & order.skill.bits == order.skill.bits else { continue }
      let pair = evaluateRemote(order, engineer, column)
      addPair(row, order, column, engineer, readyAt: readyAt, pair, &earlier)
    }
  }

  /// Everybody on duty whose signature holds these bits, ascending.
  private func columnsOnDuty(having bits: UInt64) -> [Int32] {
    (0..<Int32(staff.count)).filter {
      engineerGrid.contains($0) && scorer.rows[Int($0)].signature & bits == bits
    }
  }

  private func evaluateRemote(
    _ order: OrderRow, _ engineer: EngineerRow, _ column: Int32
  ) -> PairEvaluation {
    scorer.evaluateRemote(
      order, engineer,
      squaredChord: order.vector.squaredChord(to: scorer.places[Int(column)].vector))
  }

  /// Calls `body` with everybody on duty who is near enough for an order, whatever else he fails:
  /// within the radius, or anywhere for a remote one.
  ///
  /// - Parameters:
  ///   - order: a row, refreshed.
  ///   - bits: what his signature holds.
  ///   - body: is handed the squared chord to his reference point, and his row.
  /// - Complexity: O(engineers in the disc), of a remote order O(engineers).
  @inline(__always)
  func forEachOnDuty(
    near order: OrderRow, having bits: UInt64,
    _ body: (_ squaredChord: Double, _ row: EngineerRow) -> Void
  ) {
    if order.isRemote {
      for column in columnsOnDuty(having: bits) {
        let vector = scorer.places[Int(column)].vector
        body(order.vector.squaredChord(to: vector), scorer.rows[Int(column)])
      }
    } else {
      engineerGrid.forEach(around: order.place, order.vector, within: radius, .having(bits)) {
        _, squaredChord, row in body(squaredChord, row)
      }
    }
  }

  /// The same of everybody known, on duty or not.
  @inline(__always)
  func forEachKnown(
    near order: OrderRow, having bits: UInt64,
    _ body: (_ squaredChord: Double, _ row: EngineerRow) -> Void
  ) {
    if order.isRemote {
      for column in staff.indices where staff[column].isKnown {
        let row = scorer.rows[column]
        guard row.signature & bits == bits else { continue }
        body(order.vector.squaredChord(to: scorer.places[column].vector), row)
      }
    } else {
      forEachOnDuty(near: order, having: bits, body)
      offDutyGrid.forEach(around: order.place, order.vector, within: radius, .having(bits)) {
        _, squaredChord, row in body(squaredChord, row)
      }
    }
  }
}
