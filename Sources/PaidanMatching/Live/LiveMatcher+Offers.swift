internal import PaidanAssignment
internal import PaidanModel

/// Answers to offers.
extension LiveMatcher {
  /// The engineers who hold an offer of an order, the plan's first.
  func everybodyAsked(for row: Int32) -> [Int32] {
    let known = waiting[Int(row)]
    return (known.offered < 0 ? [] : [known.offered]) + known.receivers
  }

  mutating func accept(_ id: OrderID, by engineer: EngineerID) throws(LiveError) -> LiveOutcome {
    let column = try column(of: engineer)
    fetch(column: column)
    let row: Int32
    switch book.standing(of: id) {
    case .inPlay(let own): row = own
    case .accepted: return book.accepted(id)?.column == column ? .repeated : .stale
    case .closed: return .stale
    case .unknown: throw .unknownOrder(id)
    }
    fetch(row: row)
    let known = waiting[Int(row)]
    if known.offered != column || known.hasReceivers {
      let asked = everybodyAsked(for: row)
      guard asked.contains(column) else { return .stale }
      notices.withdraw(
        id, asked.filter { $0 != column }.map { engineerID($0) }, because: .takenByAnother)
    }
    take(row, by: column)
    return .applied
  }

  /// Makes an order the engineer's own: it leaves the plan with the slot it holds.
  mutating func take(_ row: Int32, by column: Int32) {
    let order = scorer.orders[Int(row)]
    let pair = evaluate(row, column)
    live.fetchEdges(ofRow: row)
    let former = before(column)
    dropClashes(ofRow: row)
    dropClashes(ofColumn: column)
    releaseReceivers(of: row, besides: column)
    if waiting[Int(row)].hasReceivers {
      if waiting[Int(row)].receivers.contains(column) { staff[Int(column)].heldSlots -= 1 }
      waiting[Int(row)].receivers = []
    }
    live.fetchColumns(ofRow: row)
    book.accept(
      order.id,
      AcceptedOrder(order: order, column: column, standing: waiting[Int(row)].standing))
    staff[Int(column)].accepted.append(order.id)

    let ignoresDistance = policy.ignoresDistance(of: order)
    scorer.amend(Int(column), policy: policy, at: instant) { engineer in
      engineer.openOrders += 1
      engineer.ordersToday += 1
      if let before = engineer.availability {
        // After what he holds he goes there, unless there is no need to: till the host knows better.
        engineer.availability = .init(
          instant: pair.start.advanced(byMilliseconds: order.serviceMilliseconds),
          place: ignoresDistance ? before.place : order.place)
      }
    }
    prepareEngineer(column)
    hide(row)
    let isUnmoved = keepsPairs(of: column, since: former)
    if live.column(of: row) != column {
      live.removeRow(row)
      if isUnmoved { refreshSlots(of: column) } else { refresh(column: column) }
    } else if isUnmoved {
      makeSlots(of: column)
      live.settleRow(row, slotCosts: scratch.slotCosts)
    } else {
      findPairs(ofColumn: column)
      makeSlots(of: column)
      live.settleRow(row, edges: scratch.pairs, slotCosts: scratch.slotCosts)
    }
    isInPlay[Int(row)] = false
    due.remove(row)
    scheduleEngineer(column)
  }

  mutating func refuse(
    _ id: OrderID, by engineer: EngineerID, because ground: RefusalGround
  ) throws(LiveError) -> LiveOutcome {
    let column = try column(of: engineer)
    guard let row = try rowOfAnswer(id) else { return .stale }
    if scorer.orders[Int(row)].excludedEngineers.contains(engineer) { return .repeated }
    guard everybodyAsked(for: row).contains(column) else {
      return isPenalised(engineer, row) ? .repeated : .stale
    }
    refusals.insert(
      LiveRefusal(order: id, engineer: engineer, ground: ground, instant: instant))
    follow(ground, by: engineer, row)
    endOffer(row, to: column)
    refresh(row: row)
    return .applied
  }

  mutating func expire(_ id: OrderID, by engineer: EngineerID) throws(LiveError) -> LiveOutcome {
    let column = try column(of: engineer)
    guard let row = try rowOfAnswer(id) else { return .stale }
    if waiting[Int(row)].skipped.contains(column) { return .repeated }
    guard everybodyAsked(for: row).contains(column) else { return .stale }
    endOffer(row, to: column)
    waiting[Int(row)].skipped = [column]
    refresh(row: row)
    return .applied
  }

  mutating func liftRefusal(
    _ id: OrderID, for engineer: EngineerID
  ) throws(LiveError) -> LiveOutcome {
    _ = try column(of: engineer)
    guard let row = try rowOfAnswer(id) else { return .stale }
    guard lift(engineer, row) else { return .repeated }
    refresh(row: row)
    return .applied
  }

  /// The row of an order in play; nil where it is no longer in play.
  private func rowOfAnswer(_ id: OrderID) throws(LiveError) -> Int32? {
    switch book.standing(of: id) {
    case .inPlay(let row):
      fetch(row: row)
      return row
    case .accepted, .closed: return nil
    case .unknown: throw .unknownOrder(id)
    }
  }

  /// An engineer's offer is over without an acceptance; the order's pairs are to be found anew.
  private mutating func endOffer(_ row: Int32, to column: Int32) {
    if waiting[Int(row)].offered == column {
      waiting[Int(row)].offered = -1
      // Who was passed over in the round that ends now is asked again.
      waiting[Int(row)].skipped = []
      startNewWindow(row)
    } else {
      waiting[Int(row)].receivers.removeAll { $0 == column }
      holdSlots(-1, of: column)
    }
  }

  /// Gives back the slots that an order's other receivers hold for it.
  mutating func releaseReceivers(of row: Int32, besides spared: Int32 = -1) {
    let receivers = waiting[Int(row)].receivers
    if receivers.isEmpty { return }
    waiting[Int(row)].receivers.removeAll { $0 != spared }
    for column in receivers where column != spared { holdSlots(-1, of: column) }
  }

  /// Holds more or fewer slots of an engineer for offers that the plan gives to others.
  mutating func holdSlots(_ change: Int, of column: Int32) {
    staff[Int(column)].heldSlots += change
    refreshSlots(of: column)
  }
}
