internal import PaidanModel

/// Orders and engineers that come, go and change, and what time alone changes about a pair.
extension PairScorer {
  /// Makes room for orders and engineers to come.
  mutating func makeRoom() {
    orders = LargePages.withRoom(orders)
    orderRows = LargePages.withRoom(orderRows)
    engineers = LargePages.withRoom(engineers)
    rows = LargePages.withRoom(rows)
    places = LargePages.withRoom(places)
  }

  /// Puts an order in a row, in place of whom was there.
  mutating func place(_ order: Order, row: Int, at instant: Instant) {
    learn(order.certificates, at: instant)
    _ = areas.number(of: order.area)
    let prepared = prepare(order, row: row, at: instant)
    if row == orders.count {
      orders.append(order)
      orderRows.append(prepared)
      if !isSignatureExact { required.append(kinds.set(of: order.certificates)) }
    } else {
      orders[row] = order
      orderRows[row] = prepared
      if !isSignatureExact { required[row] = kinds.set(of: order.certificates) }
    }
  }

  /// An order as the row it would be; its area and every kind it asks for are numbered already.
  func prepare(_ order: Order, row: Int, at instant: Instant) -> OrderRow {
    OrderRow(
      order, number: row, kinds: kinds, area: areas.existingNumber(of: order.area),
      isRemote: order.service == .remote && !distanceAppliesToRemote, at: instant)
  }

  /// Puts an engineer in a column, in place of whom was there.
  ///
  /// `isAnew` tells that nothing of what was made of him before may be used again, as it may be from a
  /// later instant.
  mutating func place(
    _ engineer: Engineer, column: Int, policy: DispatchPolicy, at instant: Instant,
    isAnew: Bool = false
  ) {
    let isKnown = !isAnew && column < engineers.count && engineers[column].id == engineer.id
    let held: HeldKinds
    if isKnown, engineers[column].certificates == engineer.certificates,
      engineers[column].level == engineer.level, let known = knownKinds(of: column, at: instant)
    {
      held = known
    } else {
      learn(engineer.certificates.map(\.certificate), at: instant)
      held = HeldKinds(engineer.certificates, kinds: kinds, at: instant)
    }
    let isThere =
      isKnown && policy.positionMaxAgeMinutes == 0
      && engineers[column].position == engineer.position
      && engineers[column].availability?.place == engineer.availability?.place
    let places =
      isThere ? self.places[column] : EngineerPlaces(engineer, policy: policy, at: instant)
    let row = EngineerRow(
      engineer, at: places, number: column, held: held, area: areas.number(of: engineer.area),
      policy: policy, at: instant, scope: scope)
    if column == engineers.count {
      engineers.append(engineer)
      rows.append(row)
      self.places.append(places)
      if !isSignatureExact { certificates.append(held.certificates) }
    } else {
      engineers[column] = engineer
      rows[column] = row
      self.places[column] = places
      if !isSignatureExact { certificates[column] = held.certificates }
    }
  }

  /// Changes what an engineer does, and not who he is: his certificates, his level, his position and
  /// his area stay.
  ///
  /// His record is changed where it is, as a copy of it would count references all over memory.
  mutating func amend(
    _ column: Int, policy: DispatchPolicy, at instant: Instant, _ change: (inout Engineer) -> Void
  ) {
    let freePlace = engineers[column].availability?.place
    change(&engineers[column])
    let isThere =
      policy.positionMaxAgeMinutes == 0 && engineers[column].availability?.place == freePlace
    let (row, places, held) = renewed(column, isThere: isThere, policy: policy, at: instant)
    rows[column] = row
    self.places[column] = places
    if !isSignatureExact { certificates[column] = held.certificates }
  }

  /// What ``amend(_:policy:at:_:)`` makes of a changed record.
  private func renewed(
    _ column: Int, isThere: Bool, policy: DispatchPolicy, at instant: Instant
  ) -> (EngineerRow, EngineerPlaces, HeldKinds) {
    // Looked at through a span, the record is not copied.
    let records = engineers.span
    let places =
      isThere ? places[column] : EngineerPlaces(records[column], policy: policy, at: instant)
    let held =
      knownKinds(of: column, at: instant)
      ?? HeldKinds(engineers[column].certificates, kinds: kinds, at: instant)
    let row = EngineerRow(
      records[column], at: places, number: column, held: held, area: rows[column].area,
      policy: policy, at: instant, scope: scope)
    return (row, places, held)
  }

  /// What was found before that an engineer holds; nil once a certificate of his has expired since.
  private func knownKinds(of column: Int, at instant: Instant) -> HeldKinds? {
    guard rows[column].certificatesUnchangedUntil > instant.milliseconds else { return nil }
    return HeldKinds(
      of: rows[column], certificates: isSignatureExact ? .init() : certificates[column])
  }

  /// Numbers kinds not seen before.
  ///
  /// Nobody known holds them, since what engineers hold was numbered when they came.
  private mutating func learn(_ more: [Certificate], at instant: Instant) {
    for certificate in more { _ = kinds.number(of: certificate) }
    guard isSignatureExact, kinds.count > SkillSignature.exactKinds else { return }
    isSignatureExact = false
    required = orders.map { kinds.set(of: $0.certificates) }
    certificates = engineers.map {
      HeldKinds($0.certificates, kinds: kinds, at: instant).certificates
    }
  }

  /// A row as it is at another instant.
  @inline(__always)
  func refreshed(_ row: OrderRow, at now: Int64) -> OrderRow {
    guard row.latest != nil || row.due != nil else { return row }
    var row = row
    row.keptLatest = row.latest.flatMap { now <= $0 ? $0 : nil } ?? .max
    row.unavoidableLateness = row.lateness(startingAt: max(now, row.earliest))
    return row
  }

  /// When an order's own clocks next change anything about its pairs; `.max` for never.
  func nextChange(of row: OrderRow, at now: Int64) -> Int64 {
    var next = Int64.max
    if requiresAppointment, let latest = row.latest, now <= latest { next = latest + 1 }
    if latenessMinute > 0 {
      let start = max(now, row.earliest)
      if let latest = row.latest { next = min(next, Self.tick(after: start, from: latest)) }
      if let due = row.due {
        next = min(next, Self.tick(after: start, from: due - row.service))
      }
    }
    return next
  }

  /// When time alone next changes a candidate pair: its cost, or that it is one.
  ///
  /// He could start at `t + delay`, once that is later than both the order's earliest start and what
  /// he is ready for at the soonest; a threshold of his start is a threshold of `t`.
  ///
  /// - Parameters:
  ///   - order: refreshed at `now`.
  ///   - engineer: as he is at `now`.
  ///   - delay: his journey and what he has to do before it, in milliseconds.
  ///   - soonest: when he could start if he set out as soon as he will be there.
  ///   - now: an instant.
  /// - Returns: an instant after `now`, or `.max`.
  @inline(__always)
  func nextChange(
    of order: OrderRow, with engineer: EngineerRow, delay: Int64, soonest: Int64, at now: Int64
  ) -> Int64 {
    let start = max(now + delay, max(soonest, order.earliest))
    var threshold = engineer.shiftEnd
    if engineer.certificatesUnchangedUntil > start {
      threshold = min(threshold, engineer.certificatesUnchangedUntil)
    } else {
      // One has expired by then; the others expire later.
      threshold = min(threshold, nextExpiry(after: start, of: engineer))
    }
    if requiresAppointment, order.keptLatest != .max {
      threshold = min(threshold, order.keptLatest + 1)
    }
    if latenessMinute > 0 {
      if let latest = order.latest {
        threshold = min(threshold, Self.tick(after: start, from: latest))
      }
      if let due = order.due {
        threshold = min(threshold, Self.tick(after: start, from: due - order.service))
      }
    }
    return threshold == .max ? .max : threshold - delay
  }

  @inline(never)
  private func nextExpiry(after start: Int64, of engineer: EngineerRow) -> Int64 {
    var next = Int64.max
    for held in engineers[Int(engineer.number)].certificates {
      guard let end = held.validUntil?.milliseconds, end > start else { continue }
      next = min(next, end)
    }
    return next
  }

  /// The first instant after `start` at which one more whole minute since `origin` has passed.
  @inline(__always)
  private static func tick(after start: Int64, from origin: Int64) -> Int64 {
    let since = start - origin
    return since < 60_000 ? origin + 60_000 : start + 60_000 - since % 60_000
  }
}

extension PenaltyWeights {
  /// When the penalty of `order` next changes after `now`; `.max` for never.
  func nextChange(of order: Order, at now: Int64) -> Int64 {
    let created = order.createdAt.milliseconds
    var next = Int64.max
    if waitingMinute.thousandths > 0 {
      let age = max(0, now - created) / 60_000
      if age < 10_080 { next = created + (age + 1) * 60_000 }
    }
    if slackUsedPerMille.thousandths > 0 {
      var lastStart = order.window.latestStart?.milliseconds ?? .max
      if let due = order.dueAt {
        lastStart = min(lastStart, due.milliseconds - order.serviceMilliseconds)
      }
      let whole = lastStart == .max ? 0 : lastStart - created
      let used = max(0, now - created)
      if lastStart != .max, whole > 0, used < whole {
        let share = used * 1000 / whole + 1
        // The first instant at which the share is reached.
        next = min(next, created + (share * whole + 999) / 1000)
      }
    }
    return next
  }
}
