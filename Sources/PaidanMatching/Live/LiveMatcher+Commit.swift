internal import PaidanAssignment
internal import PaidanModel

/// From a plan to what is to be done.
extension LiveMatcher {
  /// Decides what is due: offers to send, offers to withdraw, orders for people.
  ///
  /// An order whose window has passed is offered to whom the plan gives it. One offered that the plan
  /// has moved is withdrawn and, if it goes to somebody else, offered to him. One that nobody is
  /// planned for waits for a better plan until its dispatch limit, or goes to people at once where
  /// nobody on shift within the radius and of its area holds what it needs.
  ///
  /// - Parameter proposals: how many proposals each order for people gets at most (DSP-07); nil for
  ///   none, and no search for them. They change nothing of what is decided.
  /// - Returns: what changed since the last commit; of one instant and one state always the same.
  /// - Precondition: `proposals` is not negative.
  /// - Complexity: a look at each order that moved or is due, and at those of equal cost; for each
  ///   order for people that of ``proposals(for:most:)``.
  public mutating func commit(proposals: Int? = nil) -> LiveCommit {
    var manual: [LiveHandover] = []
    withdrawFromLeavers()
    // What is withdrawn gives slots back, what is handed over lets others be where it clashed: the
    // plan may be another then.
    repeat {
      repeat { settle() } while withdrawMoved(notices.takeMoved())
    } while handOverUnplanned(&manual, proposals: proposals)
    manual.sort { $0.order < $1.order }
    var offers: [LiveOffer] = []
    // Only where slots are held for several does an offer give others another place. Elsewhere those
    // who have none by now, by far the most of a busy city, need not be put in order.
    let mayMoveOthers =
      policy.offers.receivers > 1 || due.contains { waiting[Int($0)].hasReceivers }
    let mayBeOffered = mayMoveOthers ? due : due.filter { live.column(of: $0) >= 0 }
    for row in mayBeOffered.sorted(by: { orderID($0) < orderID($1) }) {
      let column = live.column(of: row)
      if column >= 0 { offers += offer(row, to: column) }
    }
    let withdrawals = notices.withdrawals.sorted {
      ($0.order, $0.engineer) < ($1.order, $1.engineer)
    }
    notices.withdrawals = []
    let leavers = notices.leftShift.map { column in
      LiveLeaver(engineer: engineerID(column), orders: staff[Int(column)].accepted)
    }.filter { !$0.orders.isEmpty }.sorted { $0.engineer < $1.engineer }
    notices.leftShift = []
    forgetRemoved()
    return LiveCommit(
      instant: instant, offers: offers, withdrawals: withdrawals, manual: manual,
      leftShift: leavers, exclusions: exclusions, heldSlots: heldSlots, proof: live.proof)
  }

  /// The pairs kept apart at present because appointments clash, by order, engineer and clashing
  /// order.
  var exclusions: [Exclusion] {
    clashes.clashes.flatMap { column, clashes in
      clashes.flatMap { clash in
        clash.others.map {
          Exclusion(
            order: orderID(clash.row), engineer: engineerID(column), clashesWith: orderID($0))
        }
      }
    }.sorted { ($0.order, $0.engineer, $0.clashesWith) < ($1.order, $1.engineer, $1.clashesWith) }
  }

  private var heldSlots: [LiveHeldSlots] {
    guard policy.offers.receivers > 1 else { return [] }
    return staff.indices.filter { staff[$0].heldSlots > 0 }
      .map { LiveHeldSlots(engineer: engineerID(Int32($0)), count: staff[$0].heldSlots) }
      .sorted { $0.engineer < $1.engineer }
  }

  /// Hands over the orders that are due, have nobody planned for them and may wait no longer.
  ///
  /// - Returns: whether the plan may be another because of one, and others are to be looked at.
  private mutating func handOverUnplanned(
    _ manual: inout [LiveHandover], proposals: Int?
  ) -> Bool {
    let overdue = due.filter { row in
      live.column(of: row) < 0
        && (waiting[Int(row)].limitAt <= now || !hasLicensedEngineer(for: row))
    }
    for row in overdue.sorted(by: { orderID($0) < orderID($1) }) {
      // Others may be where it clashed, or in the slots that were held for it.
      let mattersToOthers =
        !clashes.columns(ofRow: row).isEmpty || waiting[Int(row)].hasReceivers
      manual.append(handOver(row, proposals: proposals))
      if mattersToOthers { return true }
    }
    return false
  }

  /// Takes back what those were offered who left while they were asked beside whom the plan gives it.
  ///
  /// What the plan gives a leaver it moves by itself.
  private mutating func withdrawFromLeavers() {
    let gone = notices.leftAsked.filter {
      !scorer.rows[Int($0)].isOnShift || !staff[Int($0)].isKnown
    }
    notices.leftAsked = []
    if gone.isEmpty { return }
    for row in rowsInPlay where waiting[Int(row)].hasReceivers {
      for column in waiting[Int(row)].receivers where gone.contains(column) {
        notices.withdraw(orderID(row), [engineerID(column)], because: .moved)
        waiting[Int(row)].receivers.removeAll { $0 == column }
        holdSlots(-1, of: column)
      }
    }
  }

  /// Takes offers back that the plan has moved.
  ///
  /// - Returns: whether there were any.
  private mutating func withdrawMoved(_ changed: Set<Int32>) -> Bool {
    var isAny = false
    // Far fewer were moved than touched; those that move because of these are found the next time.
    let moved = changed.filter { row in
      isInPlay[Int(row)] && waiting[Int(row)].offered >= 0
        && live.column(of: row) != waiting[Int(row)].offered
    }
    for row in moved.sorted(by: { orderID($0) < orderID($1) }) {
      guard live.column(of: row) != waiting[Int(row)].offered else { continue }
      isAny = true
      let planned = live.column(of: row)
      notices.withdraw(
        orderID(row),
        everybodyAsked(for: row).filter { $0 != planned }.map { engineerID($0) }, because: .moved)
      let holdsSlots = !waiting[Int(row)].receivers.isEmpty
      releaseReceivers(of: row, besides: planned)
      waiting[Int(row)].offered = -1
      due.insert(row)
      // Everything it can do is cheaper by the stability, so that it stays where it is.
      refresh(row: row)
      if holdsSlots { settle() }
    }
    return isAny
  }

  /// Offers an order to whom the plan gives it, and to others where the policy asks for several.
  private mutating func offer(_ row: Int32, to column: Int32) -> [LiveOffer] {
    due.remove(row)
    waiting[Int(row)].offered = column
    let stability = Int32(policy.offers.stability.thousandths)
    let room = CandidateGraph.costLimit - 1 - stability
    if live.edges(ofRow: row).allSatisfy({ $0.cost <= room }), planPenalty(row) <= room {
      if stability > 0 { live.addToOthers(stability, of: row, besides: column) }
    } else {
      // What time alone made that dear stays at what the solver admits.
      refresh(row: row)
    }
    var offers: [LiveOffer] = []
    if waiting[Int(row)].receivers.contains(column) {
      // He was asked already, beside another.
      waiting[Int(row)].receivers.removeAll { $0 == column }
      holdSlots(-1, of: column)
      settle()
    } else {
      offers.append(describe(row, column, isPlanned: true))
    }
    while waiting[Int(row)].receivers.count + 1 < policy.offers.receivers,
      let next = nextReceiver(of: row)
    {
      waiting[Int(row)].receivers.append(next)
      offers.append(describe(row, next, isPlanned: false))
      holdSlots(1, of: next)
      // A slot less may move others, and what is decided next must not depend on which of several
      // best plans that leaves.
      settle()
    }
    return offers
  }

  /// The engineer with the least cost plus price who has a free slot and was not asked; of equals the
  /// least identifier.
  ///
  /// The price is the greatest that proves the plan: what one unit less of his time would cost. The
  /// prices at hand depend on the events so far, which no decision may.
  private mutating func nextReceiver(of row: Int32) -> Int32? {
    let asked = everybodyAsked(for: row)
    var best: (cost: Int64, column: Int32)?
    for edge in live.edges(ofRow: row) where !asked.contains(edge.target) {
      guard live.rows(on: edge.target).count < live.slotCosts(of: edge.target).count,
        let price = live.priceInterval(of: edge.target)?.upperBound
      else { continue }
      let cost = Int64(edge.cost) + Int64(price)
      if let best, best.cost < cost { continue }
      if let best, best.cost == cost, engineerID(best.column) < engineerID(edge.target) { continue }
      best = (cost, edge.target)
    }
    return best?.column
  }

  private func describe(_ row: Int32, _ column: Int32, isPlanned: Bool) -> LiveOffer {
    let pair = evaluate(row, column)
    let slots = live.slotCosts(of: column)
    var place = live.rows(on: column).count
    if isPlanned {
      // The cheaper pair takes the earlier slot, ties by order.
      let own = (pair.terms.cost, orderID(row))
      place = live.rows(on: column).count { other in
        other != row && (evaluate(other, column).terms.cost, orderID(other)) < own
      }
    }
    return LiveOffer(
      order: orderID(row), engineer: engineerID(column), isPlanned: isPlanned,
      meters: pair.distance.rounded, start: pair.start, cost: pair.terms.cost,
      slotCost: place < slots.count ? Int64(slots[place]) : 0, terms: pair.terms)
  }

  /// True when anybody on shift, near enough and not of another area holds what the order needs, whatever else he fails.
  private func hasLicensedEngineer(for row: Int32) -> Bool {
    if live.hasEdges(ofRow: row) { return true }
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    var isFound = false
    forEachOnDuty(near: order, having: order.skill.bits) { squaredChord, row in
      if isFound { return }
      let pair = scorer.evaluateAny(order, row.ready(at: now), squaredChord: squaredChord)
      isFound = pair.failed.isDisjoint(with: [.noSkill, .otherArea])
    }
    return isFound
  }

  /// Takes an order out of play for people to dispatch.
  private mutating func handOver(_ row: Int32, proposals: Int?) -> LiveHandover {
    let id = orderID(row)
    let handover = LiveHandover(
      order: id, cause: manualCause(of: row),
      penalty: policy.penalties.penalty(of: scorer.orders[Int(row)], at: instant),
      // Before it leaves play, and with it what was found out about it.
      proposals: proposals.map { self.proposals(ofRow: row, most: $0) })
    // Who was asked beside another that refused still is.
    notices.withdraw(id, everybodyAsked(for: row).map { engineerID($0) }, because: .moved)
    remove(row)
    return handover
  }

  /// The first filter that no engineer passes for an order.
  ///
  /// Where anybody near is skilled, nobody far away gets past the radius, so that all others are looked
  /// at only until one is found who is skilled at all.
  private func manualCause(of row: Int32) -> ManualCause {
    if live.hasEdges(ofRow: row) { return .outbid }
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    var failed: [RuleSet] = []
    forEachKnown(near: order, having: order.skill.bits) { squaredChord, engineer in
      failed.append(
        scorer.evaluateAny(order, engineer.ready(at: now), squaredChord: squaredChord).failed)
    }
    if failed.contains(where: { $0.isDisjoint(with: [.noSkill, .outOfRadius]) }) {
      return ManualCause(failed: failed)
    }
    for column in staff.indices where staff[column].isKnown {
      let signature = scorer.rows[column].signature
      guard signature & order.skill.bits == order.skill.bits else { continue }
      failed.append(evaluate(row, Int32(column)).failed)
      // Beyond the radius, as nobody within it is.
      if failed[failed.count - 1].isDisjoint(with: .noSkill) { break }
    }
    return ManualCause(failed: failed)
  }
}
