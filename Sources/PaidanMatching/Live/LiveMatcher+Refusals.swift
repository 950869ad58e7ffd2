internal import PaidanModel

/// What follows from refusals (requirements A-05, DSP-11).
extension LiveMatcher {
  /// Does to an order in play what the policy wants done after a refusal; its pairs are to be found
  /// anew.
  mutating func follow(_ ground: RefusalGround, by engineer: EngineerID, _ row: Int32) {
    var (end, cost): (Int64, Int64) = (.max, 0)
    switch policy.offers.refusal {
    case .excludeForOrder: return exclude(engineer, from: row)
    case .excludeFor(let minutes):
      exclude(engineer, from: row)
      end = instant.advanced(byMinutes: minutes).milliseconds
    case .penalise(let amount): cost = amount.thousandths
    }
    let standing = waiting[Int(row)].standing
    resume(
      standing + [StandingRefusal(engineer: engineer, ground: ground, end: end, cost: cost)], row)
  }

  private mutating func exclude(_ engineer: EngineerID, from row: Int32) {
    var order = scorer.orders[Int(row)]
    order.excludedEngineers.append(engineer)
    scorer.place(order, row: Int(row), at: instant)
  }

  /// Lets what follows from refusals stand for an order in play, and notes when it ends.
  mutating func resume(_ standing: [StandingRefusal], _ row: Int32) {
    if standing.isEmpty, waiting[Int(row)].standing.isEmpty { return }
    waiting[Int(row)].standing = standing
    for refusal in standing { queue.schedule(.lapse, row, at: refusal.end) }
  }

  /// Whether an engineer was dearer for an order since he declined it, and may be asked all the same.
  func isPenalised(_ engineer: EngineerID, _ row: Int32) -> Bool {
    waiting[Int(row)].standing.contains { $0.engineer == engineer && $0.isCost }
  }

  /// Ends what follows from an engineer's refusals of an order; its pairs are to be found anew.
  ///
  /// - Returns: whether there was anything.
  mutating func lift(_ engineer: EngineerID, _ row: Int32) -> Bool {
    var order = scorer.orders[Int(row)]
    let isExcluded = order.excludedEngineers.contains(engineer)
    guard isExcluded || isPenalised(engineer, row) else { return false }
    waiting[Int(row)].standing.removeAll { $0.engineer == engineer }
    if isExcluded {
      order.excludedEngineers.removeAll { $0 == engineer }
      scorer.place(order, row: Int(row), at: instant)
    }
    return true
  }

  /// Ends the exclusions of an order that time has lifted; its pairs are to be found anew.
  ///
  /// - Returns: whether there were any.
  mutating func lapse(_ row: Int32) -> Bool {
    let standing = waiting[Int(row)].standing
    let left = standing.filter { $0.end > now }
    if left.count == standing.count { return false }
    waiting[Int(row)].standing = left
    scorer.place(
      scorer.orders[Int(row)].without(lapsed: standing, at: now), row: Int(row), at: instant)
    return true
  }

  /// What still follows from refusals of an order after an edit.
  ///
  /// A cost goes with the ground of the refusal, an exclusion where the edit lifts it or the order
  /// itself now names the engineer: that holds for good.
  ///
  /// - Parameters:
  ///   - standing: what followed before it.
  ///   - old: the order before it.
  ///   - order: what the edit says.
  ///   - new: the order after it.
  /// - Returns: those of `standing` that stand.
  func standing(
    _ standing: [StandingRefusal], after old: Order, editedTo order: Order, _ new: Order
  ) -> [StandingRefusal] {
    if standing.isEmpty { return [] }
    let gone = Self.groundsGone(from: old, to: order)
    return standing.filter { refusal in
      if refusal.isCost { return !gone.contains(refusal.ground) }
      return new.excludedEngineers.contains(refusal.engineer)
        && !order.excludedEngineers.contains(refusal.engineer)
    }
  }

  /// The grounds of a refusal that an edit takes away (DSP-11).
  static func groundsGone(from old: Order, to order: Order) -> Set<RefusalGround> {
    var gone: Set<RefusalGround> = []
    if old.window != order.window { gone.insert(.timeConflict) }
    if old.certificates != order.certificates || old.minimumLevel != order.minimumLevel {
      gone.insert(.skillMismatch)
    }
    return gone
  }

  /// What a pair costs more because he declined the order, in thousandths of a minute.
  @inline(__always)
  func surcharge(_ row: Int32, _ column: Int32) -> Int64 {
    waiting[Int(row)].hasSurcharges ? surcharge(row, ofEngineer: engineerID(column)) : 0
  }

  /// The same, by name.
  @inline(never)
  func surcharge(_ row: Int32, ofEngineer engineer: EngineerID) -> Int64 {
    // A policy's amount is at most 100000 minutes: no number of refusals comes near an overflow.
    waiting[Int(row)].standing.reduce(0) { $0 + ($1.engineer == engineer ? $1.cost : 0) }
  }
}

extension Order {
  /// The order without the exclusions that have lapsed at `now`.
  func without(lapsed standing: [StandingRefusal], at now: Int64) -> Order {
    let lapsed = standing.filter { $0.end <= now }.map(\.engineer)
    if lapsed.isEmpty { return self }
    var order = self
    order.excludedEngineers.removeAll { lapsed.contains($0) }
    return order
  }
}
