internal import PaidanAssignment
internal import PaidanModel

/// Engineers who take an order or are done with one: most of a day's events, and hardly ever do they
/// change what anybody costs.
extension LiveMatcher {
  /// An engineer before a change.
  struct Before {
    let row: EngineerRow
    let places: EngineerPlaces
    /// Whether the plan has a slot and pairs for him.
    let isTakingPart: Bool
    /// Whether anything was kept from him that he may be asked for once the change ends the clash.
    let hasClashes: Bool
  }

  func before(_ column: Int32) -> Before {
    let row = scorer.rows[Int(column)]
    return Before(
      row: row, places: scorer.places[Int(column)],
      isTakingPart: row.isOnShift && row.slots > 0 && staff[Int(column)].isKnown,
      hasClashes: clashes.clashes[column] != nil)
  }

  /// Whether an engineer has the same pairs at the same costs as before a change of when he is ready.
  ///
  /// That is so while he stays where he is and what he is, and starts any work before the first
  /// instant at which its order, a certificate of his or his shift minds. When time may bring one of
  /// these instants is then noted.
  mutating func keepsPairs(of column: Int32, since before: Before) -> Bool {
    let after = self.before(column)
    let (old, new) = (before.row, after.row)
    guard before.isTakingPart, after.isTakingPart, new.signature == old.signature,
      new.certificateCount == old.certificateCount, new.level == old.level,
      new.certificatesUnchangedUntil == old.certificatesUnchangedUntil,
      new.area == old.area, new.shiftEnd == old.shiftEnd,
      after.places.vector == before.places.vector,
      new.ordersToday == old.ordersToday || scorer.ignoresOrdersToday,
      !before.hasClashes,
      let wayBefore = longestWay(before), let wayAfter = longestWay(after)
    else { return false }
    let lastStart = max(
      max(now, old.readyAt) + wayBefore, max(now, new.readyAt) + wayAfter)
    let ownLimit = min(new.shiftEnd, new.certificatesUnchangedUntil)
    guard lastStart < ownLimit else { return false }
    var (next, isCalm) = (ownLimit, true)
    let others = orderGrid.forEachUnlimited(
      by: lastStart, around: after.places.reference, after.places.vector, within: radius,
      .within(new.signature)
    ) { _, _, calmUntil in
      isCalm = isCalm && lastStart < calmUntil
      next = min(next, calmUntil)
    }
    // Distance does not matter to a remote order, when he is ready does.
    for row in remoteRows.rows {
      let calmUntil = scorer.calmUntil(of: scorer.orderRows[Int(row)])
      isCalm = isCalm && lastStart < calmUntil
      next = min(next, calmUntil)
    }
    guard isCalm else { return false }
    next = min(next, others)
    scheduleReadiness(column, at: next == .max ? .max : next - wayAfter)
    return true
  }

  /// The longest it can take an engineer, from when he is ready, to begin work on an order within the
  /// radius, in milliseconds; nil where journeys have no known bound.
  private func longestWay(_ engineer: Before) -> Int64? {
    var meters = radius.distance.value + 1
    if engineer.row.travelsFromElsewhere {
      let chord = engineer.places.freeVector.squaredChord(to: engineer.places.vector)
      meters += GreatCircle.distance(squaredChord: chord).value
    }
    guard let journey = scorer.longestJourney(within: Meters(meters)) else { return nil }
    return Int64(engineer.row.loadMinutes) * 60_000 + journey.milliseconds
  }
}

extension PairScorer {
  /// A start before this costs nothing but the journey, whoever comes; `.min` where every start does,
  /// `.max` where none.
  @inline(__always)
  func calmUntil(of order: OrderRow) -> Int64 {
    var calm = Int64.max
    if let latest = order.latest {
      if requiresAppointment { calm = latest + 1 }
      if latenessMinute > 0 { calm = min(calm, latest + 60_000) }
    }
    if latenessMinute > 0, let due = order.due { calm = min(calm, due - order.service + 60_000) }
    return order.earliest < calm ? calm : .min
  }
}
