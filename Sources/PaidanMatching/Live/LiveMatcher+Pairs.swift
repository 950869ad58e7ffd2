internal import PaidanAssignment
internal import PaidanModel

/// Which pairs there are at the matcher's instant, and what they cost.
extension LiveMatcher {
  /// An engineer's row as it is now.
  @inline(__always)
  func engineerRow(_ column: Int32) -> EngineerRow {
    scorer.rows[Int(column)].ready(at: now)
  }

  /// Everything about an order and an engineer now.
  func evaluate(_ row: Int32, _ column: Int32) -> PairEvaluation {
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    return scorer.evaluateAny(
      order, engineerRow(column),
      squaredChord: order.vector.squaredChord(to: scorer.places[Int(column)].vector))
  }

  /// When time alone next changes a candidate pair; `readyAt` is when he is ready at the soonest, if
  /// he is ready now or not.
  @inline(__always)
  func nextChange(
    of order: OrderRow, with engineer: EngineerRow, readyAt: Int64, _ column: Int32,
    _ pair: PairEvaluation
  ) -> Int64 {
    var journey = pair.terms.travel * 60
    if engineer.travelsFromElsewhere, !order.isRemote {
      let places = scorer.places[Int(column)]
      journey = scorer.travel.milliseconds(from: places.free, to: order.place)
    }
    let delay = Int64(engineer.loadMinutes) * 60_000 + journey
    return scorer.nextChange(
      of: order, with: engineer, delay: delay,
      soonest: readyAt + delay, at: now)
  }

  /// What a pair costs in the plan: moving an offered order costs the policy's stability, and who
  /// declined it may cost a surcharge.
  ///
  /// Where time alone makes a cost reach what the solver admits, half a year of minutes, it stays
  /// there.
  @inline(__always)
  func planCost(
    _ terms: ScoreTerms, offered: Int32, _ column: Int32, surcharge: Int64
  ) -> Int32 {
    let stability =
      offered < 0 || offered == column ? 0 : policy.offers.stability.thousandths
    let limit = Int64(CandidateGraph.costLimit) - 1
    let cost = min(terms.cost + stability, limit)
    // What follows from refusals alone never counts as a cost out of range.
    return Int32(surcharge > 0 && cost < limit ? min(cost + surcharge, limit - 1) : cost)
  }

  func planPenalty(_ row: Int32) -> Int32 {
    let stability = waiting[Int(row)].offered < 0 ? 0 : policy.offers.stability.thousandths
    let penalty = policy.penalties.penalty(of: scorer.orders[Int(row)], at: instant)
    return Int32(min(penalty + stability, Int64(CandidateGraph.costLimit) - 1))
  }

  /// Finds the pairs of an order, in ``LiveScratch/pairs``; answers when time next changes them.
  mutating func findPairs(ofRow row: Int32) -> Int64 {
    let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
    let known = waiting[Int(row)]
    var next = scorer.nextChange(of: order, at: now)
    scratch.pairs.removeAll(keepingCapacity: true)
    if order.isRemote { return min(next, appendRemotePairs(of: order, row)) }
    engineerGrid.collect(
      around: order.place, order.vector, within: radius, .open(order.skill.bits),
      into: &scratch.engineers)
    for index in 0..<scratch.engineers.count { live.fetch(column: scratch.engineers[index].member) }
    for index in 0..<scratch.engineers.count {
      let hit = scratch.engineers[index]
      let column = hit.member
      let soonest = engineerGrid.payload(of: hit)
      let engineer = soonest.ready(at: now)
      let pair = scorer.evaluate(order, engineer, squaredChord: hit.squaredChord)
      guard pair.failed.isEmpty, !known.isBarred(column) else { continue }
      scratch.pairs.append(
        LiveEdge(
          target: column,
          cost: planCost(
            pair.terms, offered: known.offered, column,
            surcharge: known.hasSurcharges ? surcharge(row, column) : 0)))
      next = min(
        next, nextChange(of: order, with: engineer, readyAt: soonest.readyAt, column, pair))
    }
    return next
  }

  /// Finds the pairs of an engineer, in ``LiveScratch/pairs``, and takes note of when time next
  /// changes them.
  mutating func findPairs(ofColumn column: Int32) {
    staff[Int(column)].nextReadiness = .max
    for (row, next) in searchPairs(ofColumn: column) { schedulePairs(row, at: next) }
  }

  /// Finds the pairs of an engineer, in ``LiveScratch/pairs``.
  ///
  /// - Returns: the orders whose pairs time changes sooner than was known, and when.
  mutating func searchPairs(ofColumn column: Int32) -> [(row: Int32, next: Int64)] {
    scratch.pairs.removeAll(keepingCapacity: true)
    let engineer = engineerRow(column)
    let readyAt = scorer.rows[Int(column)].readyAt
    let places = scorer.places[Int(column)]
    var earlier: [(row: Int32, next: Int64)] = []
    guard engineer.slots > 0, engineer.isOnShift, staff[Int(column)].isKnown else {
      return earlier
    }
    orderGrid.collect(
      around: places.reference, places.vector, within: radius, .within(engineer.signature),
      into: &scratch.orders)
    for index in 0..<scratch.orders.count { fetchForPair(row: scratch.orders[index].member) }
    for index in 0..<scratch.orders.count {
      let hit = scratch.orders[index]
      let row = hit.member
      let order = scorer.refreshed(scorer.orderRows[Int(row)], at: now)
      let pair = scorer.evaluate(order, engineer, squaredChord: hit.squaredChord)
      addPair(row, order, column, engineer, readyAt: readyAt, pair, &earlier)
    }
    if !remoteRows.isEmpty { appendRemotePairs(of: engineer, column, &earlier) }
    return earlier
  }

  /// Adds a pair of an engineer to ``LiveScratch/pairs``, if it is one, and its order to those whose
  /// pairs time changes sooner than was known.
  @inline(__always)
  mutating func addPair(
    _ row: Int32, _ order: OrderRow, _ column: Int32, _ engineer: EngineerRow, readyAt: Int64,
    _ pair: PairEvaluation, _ earlier: inout [(row: Int32, next: Int64)]
  ) {
    guard pair.failed.isEmpty, !waiting[Int(row)].isBarred(column) else { return }
    let offered = waiting[Int(row)].offered
    scratch.pairs.append(
      LiveEdge(
        target: row,
        cost: planCost(
          pair.terms, offered: offered, column, surcharge: surcharge(row, column))))
    let next = nextChange(of: order, with: engineer, readyAt: readyAt, column, pair)
    if next < waiting[Int(row)].nextPairs { earlier.append((row, next)) }
  }

  /// Gives an order its pairs and its penalty as they are now.
  mutating func refresh(row: Int32) {
    putPairs(ofRow: row, next: findPairs(ofRow: row))
  }

  /// Gives an order the pairs that were found for it, which time next changes at `next`.
  mutating func putPairs(ofRow row: Int32, next: Int64) {
    live.updateRow(row, scratch.pairs, penalty: planPenalty(row))
    waiting[Int(row)].nextPairs = .max
    schedulePairs(row, at: next)
    schedulePenalty(row)
  }

  /// Gives an engineer his pairs and his slots as they are now.
  mutating func refresh(column: Int32) {
    findPairs(ofColumn: column)
    putPairs(ofColumn: column)
  }

  /// Gives an engineer his slots as they are now; his pairs are what they were.
  mutating func refreshSlots(of column: Int32) {
    makeSlots(of: column)
    live.setSlots(scratch.slotCosts, of: column)
  }

  /// Gives an engineer the pairs that were found for him, and his slots as they are now.
  mutating func putPairs(ofColumn column: Int32) {
    makeSlots(of: column)
    live.updateColumn(column, scratch.pairs, slotCosts: scratch.slotCosts)
  }

  /// What the free slots of an engineer cost, in ``LiveScratch/slotCosts``.
  mutating func makeSlots(of column: Int32) {
    scratch.slotCosts.removeAll(keepingCapacity: true)
    let row = scorer.rows[Int(column)]
    let known = staff[Int(column)]
    guard row.isOnShift, known.isKnown else { return }
    let open = Int(row.openOrders) + known.heldSlots
    let step = policy.weights.loadStep.thousandths
    for slot in 0..<policy.load.slots(openOrders: open) {
      scratch.slotCosts.append(
        Int32(min(Int64(open + slot) * step, Int64(CandidateGraph.costLimit) - 1)))
    }
  }
}
