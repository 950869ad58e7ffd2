internal import PaidanAssignment
public import PaidanModel

/// Events that come with their instant.
extension LiveMatcher {
  /// Lets time pass up to an event and takes it in; both, or neither where the event is refused.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - instant: when; from now on the matcher's instant.
  /// - Returns: whether the event changed anything; the time passed at any rate.
  /// - Throws: ``LiveError`` when time would go back, or the event names somebody unknown or says
  ///   what cannot be; nothing changes then, not even the time.
  /// - Complexity: that of ``advance(to:)`` and ``apply(_:)``, and a search of the discs concerned
  ///   where time passes.
  @discardableResult
  public mutating func apply(
    _ event: LiveEvent, at instant: Instant
  ) throws(LiveError) -> LiveOutcome {
    if instant == self.instant { return try apply(event) }
    guard instant > self.instant else {
      throw .instantGoesBack(from: self.instant, to: instant)
    }
    try check(event, at: instant)
    try advance(to: instant)
    areCostsChecked = true
    defer { areCostsChecked = false }
    return try apply(event)
  }

  /// Refuses what ``apply(_:)`` would refuse at a later instant.
  ///
  /// Who is known does not depend on time. Costs do: a pair that only comes to be in between is not
  /// looked at, and stays at what the solver admits, as where time alone makes it dear.
  private mutating func check(_ event: LiveEvent, at later: Instant) throws(LiveError) {
    switch event {
    case .orderCreated(let order):
      if !isKnown(order.id) { try checkCosts(of: order, at: later) }
    case .orderReopened(let order):
      switch book.standing(of: order.id) {
      case .inPlay, .accepted: break
      case .closed, .unknown: try checkCosts(of: order, at: later)
      }
    case .orderEdited(let order):
      guard let row = book.row(of: order.id) else { throw .unknownOrder(order.id) }
      try checkCosts(of: edited(scorer.orders[Int(row)], to: order), at: later)
    case .orderCancelled(let id):
      guard isKnown(id) else { throw .unknownOrder(id) }
    case .offerAccepted(let id, let engineer), .offerExpired(let id, let engineer),
      .refusalLifted(let id, let engineer), .offerRefused(let id, let engineer, _):
      _ = try column(of: engineer)
      guard isKnown(id) else { throw .unknownOrder(id) }
    case .orderFinished(let id):
      switch book.standing(of: id) {
      case .accepted, .closed: break
      case .inPlay, .unknown: throw .unknownOrder(id)
      }
    case .orderFreed(let id):
      switch book.standing(of: id) {
      case .accepted, .inPlay: break
      case .closed, .unknown: throw .unknownOrder(id)
      }
    case .engineerUpdated(let engineer): try checkCosts(of: engineer, at: later)
    case .engineerRemoved(let id), .shiftEnded(let id): _ = try column(of: id)
    case .engineerMoved(let id, let place):
      try checkCosts(of: id, at: later) {
        $0.position = place
        $0.positionAt = later
      }
    case .shiftStarted(let id, let end):
      let shift = scorer.engineers[Int(try column(of: id))].shift
      let start = shift.contains(later) ? shift.start : later
      guard later < end, let shift = try? Shift(start: start, end: end) else {
        throw .shift(id, until: end, now: later)
      }
      try checkCosts(of: id, at: later) { $0.shift = shift }
    case .loadChanged(let id, let open):
      guard open >= 0 else { throw .negativeLoad(id, openOrders: open) }
      try checkCosts(of: id, at: later) { $0.openOrders = open }
    case .availabilityChanged(let id, let availability):
      try checkCosts(of: id, at: later) { $0.availability = availability }
    case .certificatesChanged(let id, let certificates, let level):
      try checkCosts(of: id, at: later) {
        $0.certificates = certificates
        $0.level = level
      }
    case .partnerUpdated: break
    case .partnerRemoved(let id): _ = try position(of: id)
    case .policyChanged(let policy): _ = try planned(under: policy, at: later)
    }
  }

  private func isKnown(_ id: OrderID) -> Bool {
    !book.standing(of: id).isUnknown
  }

  private mutating func checkCosts(of order: Order, at later: Instant) throws(LiveError) {
    let known = book.row(of: order.id)
    let row = known ?? makeRow()
    let old = known.map { scorer.orders[Int($0)] }
    let before = instant
    instant = later
    scorer.place(order, row: Int(row), at: later)
    _ = findPairs(ofRow: row)
    instant = before
    if let old { scorer.place(old, row: Int(row), at: before) }
    try checkCosts("order \(order.id.quoted)")
  }

  private mutating func checkCosts(
    of id: EngineerID, at later: Instant, _ change: (inout Engineer) -> Void
  ) throws(LiveError) {
    var engineer = scorer.engineers[Int(try column(of: id))]
    change(&engineer)
    try checkCosts(of: engineer, at: later)
  }

  private mutating func checkCosts(of engineer: Engineer, at later: Instant) throws(LiveError) {
    let before = instant
    if let column = columnOf[engineer.id] {
      let old = scorer.engineers[Int(column)]
      instant = later
      place(engineer, column, isAnew: true)
      _ = searchPairs(ofColumn: column)
      instant = before
      place(old, column, isAnew: true)
    } else {
      instant = later
      let column = makeColumn(for: engineer)
      _ = searchPairs(ofColumn: column)
      instant = before
      forget(column)
    }
    try checkCosts("engineer \(engineer.id.quoted)")
  }
}
