internal import PaidanMatching
internal import PaidanModel

extension DayRun {
  /// Tells the matcher how the engineers round the waiting orders are, has it decide, and carries
  /// that out: whoever is offered an order accepts it at once.
  mutating func commitLive(at time: Int64, _ log: (SimulationEvent) -> Void) throws(BatchError) {
    let instant = Instant(milliseconds: time)
    let started = nanoseconds()
    try tellOfEngineers(at: time)
    guard let (commit, isProven) = try live?.commit(at: instant) else { return }
    tally.batch(nanoseconds: nanoseconds() - started, isProven: isProven)
    let offered = Set(commit.offers.map(\.order))
    let placed = waiting.count { order in
      let id = day.orders[order].id
      return offered.contains(id) || live?.isPlanned(id) ?? false
    }
    log(
      SimulationEvent(instant: instant, kind: .batch(waiting: waiting.count, placed: placed)))

    var given: [Int: [Int]] = [:]
    for offer in commit.offers where offer.isPlanned {
      guard let order = live?.number(of: offer.order),
        let engineer = live?.number(of: offer.engineer)
      else { continue }
      let open = engineers[engineer].openOrders + (given[engineer]?.count ?? 0)
      let cost = offer.cost + Int64(open) * policy.weights.loadStep.thousandths
      given[engineer, default: []].append(order)
      tally.dispatch(order, at: time, createdAt: day.orders[order].createdAt, cost: cost)
      log(
        SimulationEvent(
          instant: instant,
          kind: .dispatched(offer.order, offer.engineer, expectedStart: offer.start, cost: cost)))
      try live?.accept(offer, at: instant)
    }
    let everybody = commit.manual.isEmpty ? [] : engineers.map { $0.seen(at: time, travel: travel) }
    for (engineer, orders) in given.sorted(by: { $0.key < $1.key }) {
      waiting.removeAll { orders.contains($0) }
      for order in sequence(of: orders, by: engineer, at: time) {
        engineers[engineer].accept(
          Job(day.orders[order], number: order, isRemote: isRemote[order]))
      }
      step(engineer, at: time, log)
    }
    for handover in commit.manual {
      guard let order = live?.number(of: handover.order) else { continue }
      try giveUp(order, among: everybody, at: time, log)
    }
  }

  /// Tells the matcher of every engineer on shift who is within the radius of a waiting order, or is
  /// believed to be; of all where a remote order waits.
  private mutating func tellOfEngineers(at time: Int64) throws(BatchError) {
    for number in onShift {
      let engineer = engineers[number]
      let reference =
        policy.referencePoint == .nextFreePlace
        ? engineer.availability(at: time, travel: travel).place : engineer.position(at: time)
      let vector = UnitVector(reference)
      let isNear = waiting.contains { order in
        isRemote[order] || vectors[order].squaredChord(to: vector) <= radiusChord
          || live?.believes(number, near: vectors[order], within: radiusChord) ?? false
      }
      guard isNear else { continue }
      let seen = engineer.seen(at: time, travel: travel)
      try live?.update(number, to: seen, reference: vector, at: Instant(milliseconds: time))
    }
  }
}
