internal import PaidanMatching
internal import PaidanModel

extension DayRun {
  /// Has a baseline decide over all waiting orders and gives out those that are due; the others stay
  /// free.
  mutating func runBatch(at time: Int64, _ log: (SimulationEvent) -> Void) throws(BatchError) {
    let instant = Instant(milliseconds: time)
    let orders = waiting
    let isDue = orders.map { dueAt[$0] <= time }
    let started = nanoseconds()
    let people = engineersInReach(at: time)
    let problem = try matcher.problem(
      orders.map { day.orders[$0] }, people.map { engineers[$0].seen(at: time, travel: travel) },
      at: instant, candidates: .all)
    let decision = strategy.decide(problem, isDue: isDue)
    tally.batch(nanoseconds: nanoseconds() - started, isProven: false)
    log(
      SimulationEvent(
        instant: instant,
        kind: .batch(waiting: orders.count, placed: decision.count { $0 != nil })))

    var given: [Int: [Int]] = [:]
    var left: [Int] = []
    for (position, order) in orders.enumerated() where isDue[position] {
      guard let engineer = decision[position] else {
        if time >= limitAt[order] || !problem.hasLicensedEngineerOnShift(for: position) {
          left.append(order)
        }
        continue
      }
      let cost =
        problem.cost(order: position, engineer: engineer)
        + problem.slotCost(of: engineer, given: given[people[engineer]]?.count ?? 0)
      given[people[engineer], default: []].append(order)
      tally.dispatch(order, at: time, createdAt: day.orders[order].createdAt, cost: cost)
      log(
        SimulationEvent(
          instant: instant,
          kind: .dispatched(
            day.orders[order].id, day.engineers[people[engineer]].id,
            expectedStart: problem.expectedStart(order: position, engineer: engineer),
            cost: cost)))
    }
    // As the batch saw them: who has just been given another order was not full but worth more
    // there.
    let everybody = left.isEmpty ? [] : engineers.map { $0.seen(at: time, travel: travel) }
    for (engineer, orders) in given.sorted(by: { $0.key < $1.key }) {
      waiting.removeAll { orders.contains($0) }
      for order in sequence(of: orders, by: engineer, at: time) {
        engineers[engineer].accept(
          Job(day.orders[order], number: order, isRemote: isRemote[order]))
      }
      step(engineer, at: time, log)
    }
    for order in left { try giveUp(order, among: everybody, at: time, log) }
  }

  /// Numbers of the engineers on shift within the radius of any waiting order, ascending; all of
  /// them where a remote order waits.
  private func engineersInReach(at time: Int64) -> [Int] {
    onShift.filter { number in
      let engineer = engineers[number]
      let reference =
        policy.referencePoint == .nextFreePlace
        ? engineer.availability(at: time, travel: travel).place : engineer.position(at: time)
      let vector = UnitVector(reference)
      return waiting.contains {
        isRemote[$0] || vectors[$0].squaredChord(to: vector) <= radiusChord
      }
    }
  }

  /// In which sequence new orders enter an engineer's queue: by the start they must not miss, if
  /// that keeps every appointment; else the sequence that keeps them all and finishes first, then
  /// the orders without an appointment.
  func sequence(of orders: [Int], by engineer: Int, at time: Int64) -> [Int] {
    func lastStart(_ order: Order) -> Int64 {
      min(
        order.window.latestStart?.milliseconds ?? .max,
        order.dueAt.map { $0.milliseconds - order.serviceMilliseconds } ?? .max)
    }
    let byDeadline = orders.sorted { left, right in
      let (a, b) = (day.orders[left], day.orders[right])
      return (lastStart(a), -a.urgency.rank, a.createdAt, left)
        < (lastStart(b), -b.urgency.rank, b.createdAt, right)
    }
    guard byDeadline.count > 1 else { return byDeadline }
    let free = engineers[engineer].availability(at: time, travel: travel)
    let instant = Instant(milliseconds: time)
    var point = free
    let keepsAll = byDeadline.allSatisfy { order in
      let visit = Visit(day.orders[order], at: instant, under: policy)
      let leg = visit.isRemote ? 0 : travel.milliseconds(from: point.place, to: visit.place)
      let arrival = point.time + leg
      let start = max(arrival, visit.window.earliestStart?.milliseconds ?? .min)
      point = .init(
        time: start + visit.service, place: visit.isRemote ? point.place : visit.place)
      return visit.window.latestStart.map { start <= $0.milliseconds } ?? true
    }
    if keepsAll { return byDeadline }
    let windowed = byDeadline.filter {
      Visit(day.orders[$0], at: instant, under: policy).window.latestStart != nil
    }
    let sequences = VisitSequences(
      windowed.map { Visit(day.orders[$0], at: instant, under: policy) }, from: free.place,
      ready: Instant(milliseconds: free.time), travel: travel)
    guard let best = sequences.earliestFinishing else { return byDeadline }
    return best.map { windowed[$0] } + byDeadline.filter { !windowed.contains($0) }
  }

  /// Hands an order to people, or keeps it for the next shift where the policy says so.
  mutating func giveUp(
    _ order: Int, among everybody: [Engineer], at time: Int64, _ log: (SimulationEvent) -> Void
  ) throws(BatchError) {
    let instant = Instant(milliseconds: time)
    waiting.removeAll { $0 == order }
    if policy.waitsForShift, let shift = try nextShift(for: order, after: time) {
      dueAt[order] = shift
      limitAt[order] = shift + Int64(policy.dispatchLimitMinutes) * 60_000
      // Until then it takes part in no batch, where it would hold a slot it is not to be given.
      timeline.schedule(.awaitedShift, order, at: shift)
      log(
        SimulationEvent(
          instant: instant,
          kind: .waitsForShift(day.orders[order].id, until: Instant(milliseconds: shift))))
      return
    }
    let problem = try matcher.problem([day.orders[order]], everybody, at: instant)
    let cause = ManualCause(
      failed: problem.engineersByNumber.indices.map { problem.failedRules(order: 0, engineer: $0) })
    tally.manual(at: time, cause: cause, penalty: problem.penalty(of: 0))
    log(
      SimulationEvent(
        instant: instant,
        kind: .manual(day.orders[order].id, cause, penalty: problem.penalty(of: 0))))
  }

  /// The first shift still to come whose engineer could keep the order's promise.
  private func nextShift(for order: Int, after time: Int64) throws(BatchError) -> Int64? {
    let starts = Set(day.engineers.map(\.shift.start.milliseconds)).filter { $0 > time }.sorted()
    let wanted = day.orders[order]
    for start in starts {
      let fresh = day.engineers.filter { $0.shift.start.milliseconds == start }
      let problem = try matcher.problem([wanted], fresh, at: Instant(milliseconds: start))
      let keeps = fresh.indices.contains { engineer in
        guard problem.failedRules(order: 0, engineer: engineer).isEmpty else { return false }
        let begins = problem.expectedStart(order: 0, engineer: engineer)
        let ends = begins.advanced(byMilliseconds: wanted.serviceMilliseconds)
        return wanted.dueAt.map { ends <= $0 } ?? true
          && wanted.window.latestStart.map { begins <= $0 } ?? true
      }
      if keeps { return start }
    }
    return nil
  }
}

extension Job {
  /// The job that `order` is; `isRemote` where nobody has to go there.
  init(_ order: Order, number: Int, isRemote: Bool) {
    self.init(
      order: number, place: isRemote ? nil : order.place,
      earliest: order.window.earliestStart?.milliseconds ?? .min,
      service: order.serviceMilliseconds)
  }
}
