internal import PaidanAssignment
internal import PaidanModel

/// Orders that come, change and go.
extension LiveMatcher {
  mutating func create(_ order: Order) throws(LiveError) -> LiveOutcome {
    if !book.standing(of: order.id).isUnknown { return .repeated }
    return try admit(order)
  }

  /// Takes an order into plan and play that is not in it, whatever became of it before.
  private mutating func admit(_ order: Order) throws(LiveError) -> LiveOutcome {
    let row = makeRow()
    fetch(row: row)
    scorer.place(order, row: Int(row), at: instant)
    let next = findPairs(ofRow: row)
    try checkCosts("order \(order.id.quoted)")
    let inserted = live.insertRow(scratch.pairs, penalty: planPenalty(row))
    precondition(inserted == row, "the next row is the one that was announced")
    enter(row)
    schedulePairs(row, at: next)
    schedulePenalty(row)
    return .applied
  }

  /// The row the next order enters, with nothing known of it.
  mutating func makeRow() -> Int32 {
    let row = live.nextRow
    if Int(row) == isInPlay.count {
      isInPlay.append(false)
      waiting.append(LiveOrder(dueAt: 0, limitAt: 0))
    }
    waiting[Int(row)] = LiveOrder(dueAt: 0, limitAt: 0)
    return row
  }

  /// Takes an order into play whose row the plan has already.
  mutating func enter(_ row: Int32) {
    let order = scorer.orders[Int(row)]
    book.play(order.id, row: row)
    isInPlay[Int(row)] = true
    waiting[Int(row)] = LiveOrder(
      dueAt: order.createdAt.advanced(byMinutes: policy.batchWindowMinutes[order.urgency])
        .milliseconds,
      limitAt: order.createdAt.advanced(byMinutes: policy.dispatchLimitMinutes).milliseconds)
    show(row)
    if waiting[Int(row)].dueAt <= now {
      makeDue(row)
    } else {
      queue.schedule(.due, row, at: waiting[Int(row)].dueAt)
    }
  }

  /// From now on the next commit offers the order, or hands it on.
  mutating func makeDue(_ row: Int32) {
    waiting[Int(row)].dueAt = min(waiting[Int(row)].dueAt, now)
    if waiting[Int(row)].offered < 0 { due.insert(row) }
  }

  mutating func edit(_ order: Order) throws(LiveError) -> LiveOutcome {
    guard let row = book.row(of: order.id) else { throw .unknownOrder(order.id) }
    fetch(row: row)
    let old = scorer.orders[Int(row)]
    let new = edited(old, to: order)
    let standing = waiting[Int(row)].standing
    let left = self.standing(standing, after: old, editedTo: order, new)
    if new == old, left == standing { return .repeated }
    if left != standing { waiting[Int(row)].standing = left }
    scorer.place(new, row: Int(row), at: instant)
    let next = findPairs(ofRow: row)
    do throws(LiveError) {
      try checkCosts("order \(order.id.quoted)")
    } catch {
      scorer.place(old, row: Int(row), at: instant)
      if left != standing { waiting[Int(row)].standing = standing }
      throw error
    }
    show(row)
    if clashes.columns(ofRow: row).isEmpty {
      putPairs(ofRow: row, next: next)
    } else {
      dropClashes(ofRow: row)
      refresh(row: row)
    }
    let window = policy.batchWindowMinutes[new.urgency]
    let dueAt = new.createdAt.advanced(byMinutes: window).milliseconds
    // More urgent than it was, it is due sooner; what is due already stays so.
    if dueAt < waiting[Int(row)].dueAt {
      waiting[Int(row)].dueAt = dueAt
      if dueAt <= now { makeDue(row) } else { queue.schedule(.due, row, at: dueAt) }
    }
    return .applied
  }

  /// What an order is after an edit: who declined it before stays excluded, unless the ground of his
  /// refusal has gone with the edit (DSP-11).
  func edited(_ old: Order, to order: Order) -> Order {
    var new = order
    let missing = old.excludedEngineers.filter { !order.excludedEngineers.contains($0) }
    if missing.isEmpty { return new }
    let gone = Self.groundsGone(from: old, to: order)
    let known = gone.isEmpty ? [] : refusals(of: old.id)
    new.excludedEngineers += missing.filter { engineer in
      guard let last = known.last(where: { $0.engineer == engineer }) else { return true }
      return !gone.contains(last.ground)
    }
    return new
  }

  mutating func cancel(_ id: OrderID) throws(LiveError) -> LiveOutcome {
    switch book.standing(of: id) {
    case .inPlay(let row):
      fetch(row: row)
      notices.withdraw(id, everybodyAsked(for: row).map { engineerID($0) }, because: .cancelled)
      remove(row)
    case .accepted:
      let column = try columnOfAccepted(id)
      notices.withdraw(id, [engineerID(column)], because: .cancelled)
      book.close(id)
      giveBack(id, to: column)
    case .closed: return .repeated
    case .unknown: throw .unknownOrder(id)
    }
    return .applied
  }

  mutating func finish(_ id: OrderID) throws(LiveError) -> LiveOutcome {
    switch book.standing(of: id) {
    case .accepted:
      let column = try columnOfAccepted(id)
      book.close(id)
      giveBack(id, to: column)
      return .applied
    case .closed: return .repeated
    case .inPlay, .unknown: throw .unknownOrder(id)
    }
  }

  private func columnOfAccepted(_ id: OrderID) throws(LiveError) -> Int32 {
    guard let column = book.columnOfAccepted(id) else { throw .unknownOrder(id) }
    fetch(column: column)
    return column
  }

  mutating func free(_ id: OrderID) throws(LiveError) -> LiveOutcome {
    guard let taken = book.accepted(id) else {
      if book.row(of: id) != nil { return .repeated }
      throw .unknownOrder(id)
    }
    notices.withdraw(id, [engineerID(taken.column)], because: .freed)
    giveBack(id, to: taken.column)
    // It was admitted once: what it costs now, time made of it.
    let wereCostsChecked = areCostsChecked
    areCostsChecked = true
    defer { areCostsChecked = wereCostsChecked }
    _ = try admit(taken.order.without(lapsed: taken.standing, at: now))
    if let row = book.row(of: id) {
      startNewWindow(row)
      resume(taken.standing.filter { $0.end > now }, row)
      if waiting[Int(row)].hasSurcharges { refresh(row: row) }
    }
    return .applied
  }

  mutating func reopen(_ order: Order) throws(LiveError) -> LiveOutcome {
    switch book.standing(of: order.id) {
    case .inPlay, .accepted: return .repeated
    case .closed, .unknown: break
    }
    _ = try admit(order)
    if let row = book.row(of: order.id) { startNewWindow(row) }
    return .applied
  }

  private mutating func giveBack(_ id: OrderID, to column: Int32) {
    staff[Int(column)].accepted.removeAll { $0 == id }
    // Over a day everybody has had something: a list that is empty holds no memory.
    if staff[Int(column)].accepted.isEmpty { staff[Int(column)].accepted = [] }
    let former = before(column)
    scorer.amend(Int(column), policy: policy, at: instant) {
      $0.openOrders = max(0, $0.openOrders - 1)
    }
    followChange(of: column, since: former)
  }

  /// Takes an order out of plan and play for good.
  mutating func remove(_ row: Int32) {
    dropClashes(ofRow: row)
    live.removeRow(row)
    book.close(orderID(row))
    isInPlay[Int(row)] = false
    hide(row)
    due.remove(row)
    releaseReceivers(of: row)
  }

  /// It is matched again at once, with a dispatch window of its own.
  mutating func startNewWindow(_ row: Int32) {
    waiting[Int(row)].limitAt =
      instant.advanced(byMinutes: policy.dispatchLimitMinutes).milliseconds
    waiting[Int(row)].dueAt = now
    makeDue(row)
  }

  func checkCosts(_ what: @autoclosure () -> String) throws(LiveError) {
    if areCostsChecked { return }
    let limit = CandidateGraph.costLimit
    guard let pair = scratch.pairs.first(where: { $0.cost >= limit - 1 }) else { return }
    throw .batch(
      .costOutOfRange(
        what: "a cost of \(what())", cost: Int64(pair.cost) + 1, limit: Int64(limit)))
  }
}
