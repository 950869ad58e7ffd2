internal import PaidanAssignment
internal import PaidanModel

/// Engineers who come, change and go.
extension LiveMatcher {
  mutating func update(_ engineer: Engineer) throws(LiveError) -> LiveOutcome {
    if let column = columnOf[engineer.id] {
      if staff[Int(column)].isKnown { return try change(column, to: engineer) }
      // He is back before all that was his had been taken from him.
      staff[Int(column)].isKnown = true
      replace(engineer, column)
      return .applied
    }
    let column = makeColumn(for: engineer)
    findPairs(ofColumn: column)
    do throws(LiveError) {
      try checkCosts("engineer \(engineer.id.quoted)")
    } catch {
      forget(column)
      throw error
    }
    refresh(column: column)
    scheduleEngineer(column)
    return .applied
  }

  /// A column for somebody new, without pairs and slots yet.
  mutating func makeColumn(for engineer: Engineer) -> Int32 {
    let column = live.insertColumn([], slotCosts: [])
    scorer.place(engineer, column: Int(column), policy: policy, at: instant)
    if Int(column) == staff.count { staff.append(LiveEngineer()) }
    staff[Int(column)] = LiveEngineer()
    columnOf.set(column, of: engineer.id)
    prepareEngineer(column)
    return column
  }

  /// Gives an engineer another record; nothing happens where it says what is known.
  mutating func change(_ column: Int32, to engineer: Engineer) throws(LiveError) -> LiveOutcome {
    let old = scorer.engineers[Int(column)]
    if engineer == old { return .repeated }
    let former = before(column)
    place(engineer, column)
    if keepsPairs(of: column, since: former) {
      refreshSlots(of: column)
    } else {
      let noted = staff[Int(column)].nextReadiness
      findPairs(ofColumn: column)
      do throws(LiveError) {
        try checkCosts("engineer \(engineer.id.quoted)")
      } catch {
        place(old, column)
        staff[Int(column)].nextReadiness = noted
        throw error
      }
      if clashes.clashes[column] != nil {
        dropClashes(ofColumn: column)
        findPairs(ofColumn: column)
      }
      putPairs(ofColumn: column)
    }
    if former.row.isOnShift, !scorer.rows[Int(column)].isOnShift { goOffDuty(column) }
    scheduleEngineer(column)
    return .applied
  }

  /// The same for a record that is known to be admissible.
  mutating func replace(_ engineer: Engineer, _ column: Int32) {
    let former = before(column)
    scorer.place(engineer, column: Int(column), policy: policy, at: instant)
    followChange(of: column, since: former)
  }

  /// Brings map, pairs and slots of an engineer up to date with his record, which has changed.
  mutating func followChange(of column: Int32, since former: Before) {
    prepareEngineer(column)
    if keepsPairs(of: column, since: former) {
      refreshSlots(of: column)
    } else {
      dropClashes(ofColumn: column)
      refresh(column: column)
    }
    if former.row.isOnShift, !scorer.rows[Int(column)].isOnShift { goOffDuty(column) }
    scheduleEngineer(column)
  }

  mutating func remove(_ id: EngineerID) throws(LiveError) -> LiveOutcome {
    let column = try column(of: id)
    guard staff[Int(column)].isKnown else { return .repeated }
    staff[Int(column)].isKnown = false
    takeOffMap(column)
    leaveShift(column)
    // His column is used again only after the next commit has withdrawn what he was offered.
    notices.removed.insert(column)
    dropClashes(ofColumn: column)
    refresh(column: column)
    return .applied
  }

  mutating func move(_ id: EngineerID, to place: Coordinate) throws(LiveError) -> LiveOutcome {
    let column = try column(of: id)
    var engineer = scorer.engineers[Int(column)]
    let step = GreatCircle.squaredChord(spanning: policy.positionStep)
    let way = UnitVector(engineer.position).squaredChord(to: UnitVector(place))
    if way < step || place == engineer.position { return try confirmPosition(column) }
    engineer.position = place
    engineer.positionAt = instant
    return try change(column, to: engineer)
  }

  /// Who is seen where he was has not moved, but where positions age his is fresh again.
  private mutating func confirmPosition(_ column: Int32) throws(LiveError) -> LiveOutcome {
    var engineer = scorer.engineers[Int(column)]
    if policy.positionMaxAgeMinutes == 0 || engineer.positionAt == instant { return .repeated }
    let end = policy.positionCounts(until: engineer) ?? instant
    engineer.positionAt = instant
    if end < instant { return try change(column, to: engineer) }
    // It counted until now, so that nothing but its end is another.
    scorer.engineers[Int(column)] = engineer
    scheduleEngineer(column)
    return .applied
  }

  mutating func startShift(
    _ id: EngineerID, until end: Instant
  ) throws(LiveError) -> LiveOutcome {
    let column = try column(of: id)
    var engineer = scorer.engineers[Int(column)]
    // On duty already, he stays it: only the end may be another.
    let start = engineer.shift.contains(instant) ? engineer.shift.start : instant
    guard instant < end else { throw .shift(id, until: end, now: instant) }
    do throws(ShiftError) {
      engineer.shift = try Shift(start: start, end: end)
    } catch {
      throw .shift(id, until: end, now: instant)
    }
    return try change(column, to: engineer)
  }

  mutating func endShift(_ id: EngineerID) throws(LiveError) -> LiveOutcome {
    let column = try column(of: id)
    var engineer = scorer.engineers[Int(column)]
    guard engineer.shift.contains(instant) else { return .repeated }
    do throws(ShiftError) {
      let start = engineer.shift.start
      // One that began this very instant never was.
      engineer.shift =
        start < instant
        ? try Shift(start: start, end: instant)
        : try Shift(start: start.advanced(byMilliseconds: -1), end: instant)
    } catch {
      throw .shift(id, until: instant, now: instant)
    }
    return try change(column, to: engineer)
  }

  /// What an engineer accepted stays his until the host frees it; the next commit lists it, and takes
  /// back what he was offered.
  private mutating func leaveShift(_ column: Int32) {
    if !staff[Int(column)].accepted.isEmpty { notices.leftShift.insert(column) }
    if staff[Int(column)].heldSlots > 0 { notices.leftAsked.insert(column) }
  }

  /// He is no longer on duty: his shift is over, or begins later than it did.
  private mutating func goOffDuty(_ column: Int32) {
    if scorer.engineers[Int(column)].shift.end <= instant { leaveShift(column) }
    if staff[Int(column)].heldSlots > 0 { notices.leftAsked.insert(column) }
  }

  /// Time changed an engineer at `time`, at or before now: his shift began or ended, a certificate
  /// expired, his position grew too old.
  mutating func refreshEngineer(_ column: Int32, since time: Int64) {
    staff[Int(column)].nextChange = .max
    replace(scorer.engineers[Int(column)], column)
    // A shift may have begun and ended in one step.
    let end = scorer.engineers[Int(column)].shift.end.milliseconds
    if scope == .onShift, time <= end, end <= now { leaveShift(column) }
  }

  /// Puts an engineer's record in his column and in the grid; his pairs are to be found anew.
  ///
  /// `isAnew` as in ``PairScorer/place(_:column:policy:at:isAnew:)``.
  mutating func place(_ engineer: Engineer, _ column: Int32, isAnew: Bool = false) {
    scorer.place(engineer, column: Int(column), policy: policy, at: instant, isAnew: isAnew)
    prepareEngineer(column)
  }

  /// Makes of an engineer's row what his readiness is made of.
  mutating func prepareReadiness(_ column: Int32) {
    // Field by field, as a copy of his record would count references all over memory.
    let shiftStart = scorer.engineers[Int(column)].shift.start.milliseconds
    // Readiness moves with time: kept is when he could set out at the soonest, and what he has to do
    // before.
    let from = scope == .wholeDay ? Int64.min : shiftStart
    if let availability = scorer.engineers[Int(column)].availability {
      scorer.rows[Int(column)].readyAt = max(from, availability.instant.milliseconds)
      scorer.rows[Int(column)].loadMinutes = 0
    } else {
      let openOrders = min(scorer.engineers[Int(column)].openOrders, 10_000)
      scorer.rows[Int(column)].readyAt = from
      scorer.rows[Int(column)].loadMinutes = Int32(openOrders * policy.openOrderMinutes)
    }
  }

  /// The same, and puts him on the map of those who work or of those who do not.
  mutating func prepareEngineer(_ column: Int32) {
    prepareReadiness(column)
    let row = scorer.rows[Int(column)]
    let places = scorer.places[Int(column)]
    guard staff[Int(column)].isKnown else { return takeOffMap(column) }
    if row.isOnShift {
      offDutyGrid.remove(column)
      engineerGrid.place(
        column, at: places.reference, places.vector, bits: row.signature, isOpen: row.slots > 0, row
      )
    } else {
      engineerGrid.remove(column)
      offDutyGrid.place(
        column, at: places.reference, places.vector, bits: row.signature, row)
    }
  }

  /// Nobody finds an engineer any more.
  mutating func takeOffMap(_ column: Int32) {
    engineerGrid.remove(column)
    offDutyGrid.remove(column)
  }

  /// Leaves nothing of the engineers who were removed and of whom nothing is left to do.
  mutating func forgetRemoved() {
    for column in notices.removed.sorted() {
      let known = staff[Int(column)]
      if known.isKnown { notices.removed.remove(column) }
      if known.isKnown || !known.accepted.isEmpty || known.heldSlots > 0 { continue }
      notices.removed.remove(column)
      forget(column)
    }
  }

  /// Leaves nothing of an engineer.
  mutating func forget(_ column: Int32) {
    // His column may become another's, who did not fail to answer.
    for row in waiting.indices where !waiting[row].skipped.isEmpty {
      waiting[row].skipped.removeAll { $0 == column }
    }
    columnOf.remove(engineerID(column))
    staff[Int(column)].isKnown = false
    staff[Int(column)].nextChange = .max
    staff[Int(column)].nextReadiness = .max
    takeOffMap(column)
    dropClashes(ofColumn: column)
    live.removeColumn(column)
  }
}
