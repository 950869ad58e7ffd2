internal import PaidanMatching
internal import PaidanModel

/// One day in the course of its replay: the timeline, the engineers, the orders that wait.
struct DayRun: ~Copyable {
  let day: Day
  let policy: DispatchPolicy
  let strategy: Strategy
  let matcher: BatchMatcher
  let nanoseconds: @Sendable () -> Int64
  var travel: any TravelModel { matcher.travel }

  var timeline = Timeline()
  var engineers: [SimulatedEngineer]
  /// Numbers of the engineers on shift, ascending.
  var onShift: [Int] = []
  /// Numbers of the orders that wait for a batch, ascending.
  var waiting: [Int] = []
  /// By order: when it may be given out, and when it goes to manual dispatch.
  var dueAt: [Int64]
  var limitAt: [Int64]
  let vectors: [UnitVector]
  /// By order: whether distance does not apply to it.
  let isRemote: [Bool]
  let radiusChord: Double
  var tally: DayTally
  /// Who decides under the exact strategy; nil for the baselines.
  var live: LiveDispatch?

  init(
    _ day: Day, policy: DispatchPolicy, strategy: Strategy, travel: any TravelModel,
    nanoseconds: @escaping @Sendable () -> Int64, tell: @escaping (LiveStep) -> Void
  ) throws(BatchError) {
    self.day = day
    self.policy = policy
    self.strategy = strategy
    self.nanoseconds = nanoseconds
    matcher = BatchMatcher(policy: policy, travel: travel)
    engineers = day.engineers.map {
      SimulatedEngineer($0, openOrderMinutes: policy.openOrderMinutes)
    }
    dueAt = []
    limitAt = []
    vectors = day.orders.map { UnitVector($0.place) }
    isRemote = day.orders.map { policy.ignoresDistance(of: $0) }
    radiusChord = GreatCircle.squaredChord(spanning: policy.radius)
    tally = DayTally(orderCount: day.orders.count)
    for (number, order) in day.orders.enumerated() {
      let window = policy.batchWindowMinutes[order.urgency]
      dueAt.append(order.createdAt.advanced(byMinutes: window).milliseconds)
      limitAt.append(
        order.createdAt.advanced(byMinutes: policy.dispatchLimitMinutes).milliseconds)
      timeline.schedule(.creation, number, at: order.createdAt.milliseconds)
    }
    for (number, engineer) in day.engineers.enumerated() {
      timeline.schedule(.shiftStart, number, at: engineer.shift.start.milliseconds)
      timeline.schedule(.shiftEnd, number, at: engineer.shift.end.milliseconds)
    }
    guard strategy == .exact, let first = timeline.nextTime else { return }
    live = try LiveDispatch(
      day, policy: policy, travel: travel, at: Instant(milliseconds: first), tell: tell)
  }

  mutating func play(_ log: (SimulationEvent) -> Void) throws(BatchError) -> DayResult {
    while let time = timeline.nextTime {
      var isWoken = false
      var isRelevant = false
      while let entry = timeline.pop(at: time) {
        switch entry.happening {
        case .wake: isWoken = isWoken || waiting.contains(entry.number)
        case .finish, .shiftStart:
          try handle(entry, log)
          isRelevant = true
        case .arrive:
          // Who was sent to where he stood has not moved: the batch that sent him knew all.
          isRelevant = isRelevant || engineers[entry.number].isUnderway(before: time)
          try handle(entry, log)
        default: try handle(entry, log)
        }
      }
      // Between the wake-ups of its orders a batch is asked again whenever somebody may have become
      // free for an order whose window has passed.
      let isOverdue = waiting.contains { dueAt[$0] <= time }
      guard isOverdue && (isWoken || isRelevant) else { continue }
      if strategy == .exact {
        try commitLive(at: time, log)
      } else {
        try runBatch(at: time, log)
      }
    }
    return tally.result(day: day, policy: policy, strategy: strategy, engineers: engineers)
  }

  private mutating func handle(
    _ entry: Timeline.Entry, _ log: (SimulationEvent) -> Void
  ) throws(BatchError) {
    let (time, number) = (entry.time, entry.number)
    let instant = Instant(milliseconds: time)
    func emit(_ kind: SimulationEvent.Kind) {
      log(SimulationEvent(instant: Instant(milliseconds: time), kind: kind))
    }
    switch entry.happening {
    case .creation:
      insert(number)
      emit(.created(day.orders[number].id))
      try live?.apply(.orderCreated(day.orders[number]), at: instant)
    case .awaitedShift:
      insert(number)
      try live?.apply(.orderReopened(day.orders[number]), at: instant)
    case .shiftStart:
      engineers[number].beginShift()
      onShift.insert(number, at: onShift.partitioningIndex { $0 > number })
      emit(.shiftStarted(day.engineers[number].id))
      step(number, at: time, log)
    case .shiftEnd:
      onShift.removeAll { $0 == number }
      emit(.shiftEnded(day.engineers[number].id))
    case .depart:
      if engineers[number].revision == entry.revision { step(number, at: time, log) }
    case .arrive:
      guard let (job, start, end) = engineers[number].arrive(at: time) else { return }
      emit(.arrived(day.engineers[number].id, id(job)))
      timeline.schedule(.start, number, at: start)
      if let order = job.order { tally.visit(order, arrival: time, end: end) }
    case .start:
      guard let (job, end) = engineers[number].work else { return }
      emit(.started(day.engineers[number].id, id(job)))
      // Only now, since work of no length would else be finished before it was started.
      timeline.schedule(.finish, number, at: end)
    case .finish:
      guard let job = engineers[number].finish() else { return }
      emit(.finished(day.engineers[number].id, id(job)))
      if let id = id(job) { try live?.apply(.orderFinished(id), at: instant) }
      step(number, at: time, log)
    case .wake: break
    }
  }

  /// Lets an idle engineer set out, or wait until he must.
  mutating func step(_ number: Int, at time: Int64, _ log: (SimulationEvent) -> Void) {
    let from = engineers[number].place
    switch engineers[number].step(at: time, travel: travel) {
    case .none: break
    case .wait(let until):
      timeline.schedule(.depart, number, at: until, revision: engineers[number].revision)
    case .depart(let job, let arrives):
      let meters =
        job.place.map {
          travel.length(from: from, to: $0, distance: from.distance(to: $0)).rounded
        } ?? 0
      tally.meters += meters
      timeline.schedule(.arrive, number, at: arrives)
      log(
        SimulationEvent(
          instant: Instant(milliseconds: time),
          kind: .departed(day.engineers[number].id, id(job), meters: meters)))
    }
  }

  /// From now on the order takes part in batches.
  private mutating func insert(_ order: Int) {
    waiting.insert(order, at: waiting.partitioningIndex { $0 > order })
    timeline.schedule(.wake, order, at: dueAt[order])
    timeline.schedule(.wake, order, at: limitAt[order])
  }

  private func id(_ job: Job) -> OrderID? { job.order.map { day.orders[$0].id } }
}

extension Array {
  /// The first position whose element is past a border; elements before it are not.
  fileprivate func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
