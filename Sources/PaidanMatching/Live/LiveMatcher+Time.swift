internal import PaidanAssignment
public import PaidanModel

/// Time passing.
extension LiveMatcher {
  /// Lets time pass: penalties grow, lateness adds up, appointments can no longer be kept, shifts
  /// begin and end, certificates expire, exclusions lapse,
  /// positions grow too old.
  ///
  /// One step or many give the same plan and the same offers.
  ///
  /// - Parameter instant: from now on the matcher's instant.
  /// - Throws: ``LiveError/instantGoesBack(from:to:)``; nothing changes then.
  /// - Complexity: a look at each order and engineer that time changes, and a local search or two
  ///   where the plan does.
  public mutating func advance(to instant: Instant) throws(LiveError) {
    guard instant >= self.instant else {
      throw .instantGoesBack(from: self.instant, to: instant)
    }
    self.instant = instant
    var rows: [Int32] = []
    var penalties: [Int32] = []
    var columns: [Int32] = []
    while let entry = queue.pop(through: now) {
      let number = Int(entry.number)
      switch entry.subject {
      case .engineer:
        guard staff[number].nextChange == entry.time else { continue }
        refreshEngineer(entry.number, since: entry.time)
      case .pairs:
        guard isInPlay[number], waiting[number].nextPairs == entry.time else { continue }
        waiting[number].nextPairs = .max
        rows.append(entry.number)
      case .penalty:
        guard isInPlay[number], waiting[number].nextPenalty == entry.time else { continue }
        waiting[number].nextPenalty = .max
        penalties.append(entry.number)
      case .due:
        if isInPlay[number], waiting[number].dueAt == entry.time { makeDue(entry.number) }
      case .clash:
        clashes.check(entry.number)
      case .readiness:
        guard staff[number].nextReadiness == entry.time else { continue }
        columns.append(entry.number)
      case .lapse:
        if isInPlay[number], lapse(entry.number) { rows.append(entry.number) }
      }
    }
    touchCount += rows.count + penalties.count
    for row in rows {
      // A lapsed appointment may clash no more.
      if scorer.orderRows[Int(row)].latest.map({ $0 < now }) ?? false { dropClashes(ofRow: row) }
      refresh(row: row)
    }
    // Whose pairs were found anew meanwhile has nothing noted any more.
    for column in columns where staff[Int(column)].nextReadiness != .max { refresh(column: column) }
    for row in penalties where waiting[Int(row)].nextPenalty == .max {
      live.setPenalty(planPenalty(row), of: row)
      schedulePenalty(row)
    }
    tidyQueue()
  }

  /// Notes when time next changes an order's pairs, unless something sooner is noted.
  mutating func schedulePairs(_ row: Int32, at time: Int64) {
    guard time < waiting[Int(row)].nextPairs else { return }
    waiting[Int(row)].nextPairs = time
    queue.schedule(.pairs, row, at: time)
  }

  /// The same, found anew.
  mutating func schedulePairs(_ row: Int32) {
    schedulePairs(row, at: findPairs(ofRow: row))
    schedulePenalty(row)
  }

  /// Notes when time next changes an order's penalty.
  mutating func schedulePenalty(_ row: Int32) {
    let next = policy.penalties.nextChange(of: scorer.orders[Int(row)], at: now)
    if next == waiting[Int(row)].nextPenalty { return }
    waiting[Int(row)].nextPenalty = next
    queue.schedule(.penalty, row, at: next)
  }

  /// Notes when time next changes an engineer.
  mutating func scheduleEngineer(_ column: Int32) {
    let shift = scorer.engineers[Int(column)].shift
    var next = scorer.rows[Int(column)].certificatesUnchangedUntil
    for border in [shift.start.milliseconds, shift.end.milliseconds] where border > now {
      next = min(next, border)
    }
    if let end = policy.positionCounts(until: scorer.engineers[Int(column)]), end >= instant {
      next = min(next, end.milliseconds + 1)
    }
    if !staff[Int(column)].isKnown { next = .max }
    if next == staff[Int(column)].nextChange { return }
    staff[Int(column)].nextChange = next
    queue.schedule(.engineer, column, at: next)
  }

  /// Notes when an engineer's pairs are to be looked at again because of when he is ready.
  mutating func scheduleReadiness(_ column: Int32, at time: Int64) {
    staff[Int(column)].nextReadiness = time
    queue.schedule(.readiness, column, at: time)
  }

  /// Forgets entries that no longer count, once they are the most.
  private mutating func tidyQueue() {
    guard queue.count > 4_096, queue.count > 8 * (book.rowCount + staff.count) else { return }
    let (isInPlay, waiting, staff) = (isInPlay, waiting, staff)
    queue.filter { entry in
      let number = Int(entry.number)
      return switch entry.subject {
      case .engineer: staff[number].nextChange == entry.time
      case .pairs: isInPlay[number] && waiting[number].nextPairs == entry.time
      case .penalty: isInPlay[number] && waiting[number].nextPenalty == entry.time
      case .due: isInPlay[number] && waiting[number].dueAt == entry.time
      case .clash: true
      case .readiness: staff[number].nextReadiness == entry.time
      case .lapse:
        isInPlay[number] && waiting[number].standing.contains { $0.end == entry.time }
      }
    }
  }
}
