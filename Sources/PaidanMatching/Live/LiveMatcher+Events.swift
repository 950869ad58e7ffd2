internal import PaidanAssignment
internal import PaidanModel

extension LiveMatcher {
  /// Takes an event in, at the matcher's instant, and leaves the plan the best there is.
  ///
  /// - Parameter event: what happened.
  /// - Returns: whether it changed anything.
  /// - Throws: ``LiveError`` when the event names somebody unknown, or says what cannot be; nothing
  ///   changes then.
  /// - Complexity: a search of the discs concerned and a local search or two; ``LiveEvent``s of a
  ///   policy cost a batch.
  @discardableResult
  public mutating func apply(_ event: LiveEvent) throws(LiveError) -> LiveOutcome {
    switch event {
    case .orderCreated(let order): try create(order)
    case .orderEdited(let order): try edit(order)
    case .orderCancelled(let order): try cancel(order)
    case .offerAccepted(let order, let engineer): try accept(order, by: engineer)
    case .offerRefused(let order, let engineer, let ground):
      try refuse(order, by: engineer, because: ground)
    case .offerExpired(let order, let engineer): try expire(order, by: engineer)
    case .refusalLifted(let order, let engineer): try liftRefusal(order, for: engineer)
    case .orderFinished(let order): try finish(order)
    case .orderFreed(let order): try free(order)
    case .orderReopened(let order): try reopen(order)
    case .engineerUpdated(let engineer): try update(engineer)
    case .engineerRemoved(let engineer): try remove(engineer)
    case .engineerMoved(let engineer, let place): try move(engineer, to: place)
    case .shiftStarted(let engineer, let end): try startShift(engineer, until: end)
    case .shiftEnded(let engineer): try endShift(engineer)
    case .loadChanged(let engineer, let open): try setLoad(engineer, open)
    case .availabilityChanged(let engineer, let availability):
      try amend(engineer) { $0.availability = availability }
    case .certificatesChanged(let engineer, let certificates, let level):
      try amend(engineer) {
        $0.certificates = certificates
        $0.level = level
      }
    case .partnerUpdated(let partner): update(partner)
    case .partnerRemoved(let partner): try remove(partner)
    case .policyChanged(let policy): try adopt(policy)
    }
  }

  private mutating func setLoad(_ id: EngineerID, _ open: Int) throws(LiveError) -> LiveOutcome {
    guard open >= 0 else { throw .negativeLoad(id, openOrders: open) }
    return try amend(id) { $0.openOrders = open }
  }

  /// Changes an engineer's record.
  private mutating func amend(
    _ id: EngineerID, _ body: (inout Engineer) -> Void
  ) throws(LiveError) -> LiveOutcome {
    let column = try column(of: id)
    var engineer = scorer.engineers[Int(column)]
    body(&engineer)
    return try change(column, to: engineer)
  }

  /// Plans everything anew under other rules; offers stand as long as the new plan keeps them.
  private mutating func adopt(_ policy: DispatchPolicy) throws(LiveError) -> LiveOutcome {
    if policy == self.policy { return .repeated }
    var other = try planned(under: policy, at: instant)
    other.inherit(from: self)
    self = other
    return .applied
  }

  /// The same orders and engineers under other rules, and nothing of what became of them.
  func planned(
    under policy: DispatchPolicy, at instant: Instant
  ) throws(LiveError) -> LiveMatcher {
    do throws(PolicyError) { try policy.validate() } catch { throw .batch(.policy(error)) }
    return try LiveMatcher(
      orders: rowsInPlay.map { scorer.orders[Int($0)] },
      engineers: namedColumns.map { scorer.engineers[Int($0)] }, at: instant, policy: policy,
      scope: scope,
      travel: hostTravel, threads: threads)
  }

  /// Takes over what another matcher knows of the same orders and engineers.
  private mutating func inherit(from old: borrowing LiveMatcher) {
    var columns = [Int32](repeating: -1, count: old.staff.count)
    for column in old.namedColumns {
      columns[Int(column)] = columnOf[old.engineerID(column)] ?? -1
    }
    for (place, column) in columns.enumerated() where column >= 0 {
      staff[Int(column)].accepted = old.staff[place].accepted
      staff[Int(column)].heldSlots = old.staff[place].heldSlots
      staff[Int(column)].isKnown = old.staff[place].isKnown
      if !old.staff[place].isKnown { takeOffMap(column) }
    }
    for taken in old.book.everyAccepted {
      book.accept(
        taken.order.id,
        AcceptedOrder(
          order: taken.order, column: columns[Int(taken.column)], standing: taken.standing))
    }
    for row in rowsInPlay {
      guard let oldRow = old.book.row(of: orderID(row)) else { continue }
      let known = old.waiting[Int(oldRow)]
      waiting[Int(row)].offered = known.offered < 0 ? -1 : columns[Int(known.offered)]
      waiting[Int(row)].receivers = known.receivers.map { columns[Int($0)] }
      waiting[Int(row)].skipped = known.skipped.map { columns[Int($0)] }.filter { $0 >= 0 }
      waiting[Int(row)].limitAt = max(waiting[Int(row)].limitAt, known.limitAt)
      if known.dueAt < waiting[Int(row)].dueAt || known.dueAt <= now {
        waiting[Int(row)].dueAt = known.dueAt
        if known.dueAt <= now {
          makeDue(row)
        } else {
          queue.schedule(.due, row, at: known.dueAt)
        }
      }
      if waiting[Int(row)].offered >= 0 { due.remove(row) }
      resume(known.standing, row)
      if waiting[Int(row)].offered >= 0 || !waiting[Int(row)].skipped.isEmpty
        || waiting[Int(row)].hasSurcharges
      {
        refresh(row: row)
      }
    }
    for column in columns where column >= 0 {
      let known = staff[Int(column)]
      if known.heldSlots > 0 || !known.isKnown { refresh(column: column) }
    }
    partners = old.partners
    for id in old.book.closed { book.close(id) }
    refusals = old.refusals
    // Every row of the new plan counts as changed, so that what moved before need not be kept.
    notices = old.notices.renumbered { columns[Int($0)] }
  }
}
