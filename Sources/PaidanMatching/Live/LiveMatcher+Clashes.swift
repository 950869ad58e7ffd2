internal import PaidanAssignment
internal import PaidanModel

/// Appointments that one engineer cannot keep together.
extension LiveMatcher {
  /// Makes the plan canonical and keeps orders apart until every engineer can keep his appointments,
  /// as ``commit()`` does before it decides.
  ///
  /// Whoever asks questions of a new matcher settles it first; nothing is offered by it.
  ///
  /// - Complexity: a look at each order that moved, and at those of equal cost.
  public mutating func settle() {
    notices.moved.formUnion(settlePlan())
  }

  /// The same.
  ///
  /// - Returns: the rows that may be elsewhere than when this was last asked.
  private mutating func settlePlan() -> Set<Int32> {
    var changed: Set<Int32> = []
    while true {
      makeCanonical()
      let rows = live.takeChangedRows().filter { isInPlay[Int($0)] }
      changed.formUnion(rows)
      guard scorer.requiresAppointment else { return changed }
      var columns = clashes.takeColumnsToCheck()
      for row in rows {
        let column = live.column(of: row)
        if column >= 0, keptLatest(row) != .max { columns.insert(column) }
      }
      // Everybody who clashes is found in the one canonical plan before anything is kept apart, as in a
      // batch: the first separation already makes it another.
      let found = columns.map { (column: $0, clashes: newClashes(of: $0)) }
        .filter { !$0.clashes.isEmpty }
        .sorted { engineerID($0.column) < engineerID($1.column) }
      if found.isEmpty { return changed }
      for (column, clashes) in found { separate(clashes, on: column) }
    }
  }

  /// Makes the plan canonical, by identifiers.
  private mutating func makeCanonical() {
    let scorer = scorer
    live.makeCanonical {
      scorer.orders[Int($0)].id < scorer.orders[Int($1)].id
    } columnPrecedes: {
      scorer.engineers[Int($0)].id < scorer.engineers[Int($1)].id
    }
  }

  /// The latest start of an order that can still be kept, `.max` for none.
  func keptLatest(_ row: Int32) -> Int64 {
    scorer.refreshed(scorer.orderRows[Int(row)], at: now).keptLatest
  }

  /// The clashes that leave an engineer of his orders what he can keep; where he can keep all, it is
  /// noted when that may end.
  private mutating func newClashes(of column: Int32) -> [ClashBook.Clash] {
    var rows = live.rows(on: column).filter { keptLatest($0) != .max }
      .sorted { orderID($0) < orderID($1) }
    var found: [ClashBook.Clash] = []
    while rows.count > 1 {
      let sequences = sequences(of: rows, by: column)
      guard let clash = sequences.smallestClash else {
        if let slack = sequences.slack { queue.schedule(.clash, column, at: now + slack + 1) }
        break
      }
      let members = clash.map { rows[$0] }
      let loser = leastImportant(of: members)
      found.append(ClashBook.Clash(row: loser, others: members.filter { $0 != loser }))
      rows.removeAll { $0 == loser }
    }
    return found
  }

  private mutating func separate(_ found: [ClashBook.Clash], on column: Int32) {
    for clash in found {
      clashes.insert(clash, column: column)
      waiting[Int(clash.row)].clashing.append(column)
      live.removeEdge(of: clash.row, on: column)
    }
  }

  private func sequences(of rows: [Int32], by column: Int32) -> VisitSequences {
    VisitSequences(
      rows.map { Visit(scorer.orders[Int($0)], at: instant, under: policy) },
      from: scorer.places[Int(column)].free,
      ready: Instant(milliseconds: engineerRow(column).readyAt), travel: scorer.travel)
  }

  /// The order of a clash that is kept away: one not offered if there is one, of those the one with
  /// the least penalty, ties to the greatest identifier.
  private func leastImportant(of rows: [Int32]) -> Int32 {
    func rank(_ row: Int32) -> (Int, Int64) {
      (
        waiting[Int(row)].offered < 0 ? 0 : 1,
        policy.penalties.penalty(of: scorer.orders[Int(row)], at: instant)
      )
    }
    let loser = rows.min { left, right in
      rank(left) == rank(right) ? orderID(left) > orderID(right) : rank(left) < rank(right)
    }
    guard let loser else { preconditionFailure("a clash has orders") }
    return loser
  }

  /// Lets an engineer be asked again for what was kept from him; his pairs are to be found anew.
  mutating func dropClashes(ofColumn column: Int32) {
    for clash in clashes.removeAll(ofColumn: column) {
      waiting[Int(clash.row)].clashing.removeAll { $0 == column }
    }
  }

  /// Ends the clashes an order has part in; its own pairs are to be found anew.
  mutating func dropClashes(ofRow row: Int32) {
    for column in clashes.columns(ofRow: row) {
      for clash in clashes.removeAll(ofColumn: column) {
        waiting[Int(clash.row)].clashing.removeAll { $0 == column }
        if clash.row != row, isInPlay[Int(clash.row)] { refresh(row: clash.row) }
      }
      clashes.check(column)
    }
  }
}

extension VisitSequences {
  /// By how many milliseconds all may begin later and every latest start still be kept, at least;
  /// nil where nobody minds.
  ///
  /// - Precondition: all can be kept.
  fileprivate var slack: Int64? {
    guard let sequence = earliestFinishing else { return nil }
    return slack(of: sequence)
  }
}
