internal import PaidanMatching
internal import PaidanModel
internal import PaidanText

/// Counts what happens in a replay and makes the day's figures of it.
struct DayTally {
  private struct Outcome {
    var dispatchedAfter: Int64?
    var arrival: Int64?
    var end: Int64?
  }

  private var outcomes: [Outcome]
  private var manualByCause = [Int](repeating: 0, count: ManualCause.allCases.count)
  private var cost: Int64 = 0
  private var decisionNanoseconds: [Int64] = []
  private var provenBatches = 0
  /// When the last order was dispatched or went to manual dispatch.
  private var lastDecision = Int64.min
  /// Metres travelled, each journey rounded.
  var meters = 0

  init(orderCount: Int) {
    outcomes = Array(repeating: Outcome(), count: orderCount)
  }

  mutating func batch(nanoseconds: Int64, isProven: Bool) {
    decisionNanoseconds.append(nanoseconds)
    if isProven { provenBatches += 1 }
  }

  mutating func dispatch(_ order: Int, at time: Int64, createdAt: Instant, cost: Int64) {
    outcomes[order].dispatchedAfter = time - createdAt.milliseconds
    lastDecision = max(lastDecision, time)
    self.cost += cost
  }

  mutating func manual(at time: Int64, cause: ManualCause, penalty: Int64) {
    lastDecision = max(lastDecision, time)
    manualByCause[ManualCause.allCases.firstIndex(of: cause) ?? 0] += 1
    cost += penalty
  }

  mutating func visit(_ order: Int, arrival: Int64, end: Int64) {
    outcomes[order].arrival = arrival
    outcomes[order].end = end
  }

  func result(
    day: Day, policy: DispatchPolicy, strategy: Strategy, engineers: [SimulatedEngineer]
  ) -> DayResult {
    var promises = 0
    var kept = 0
    var lateness: [Int64] = []
    for (order, outcome) in zip(day.orders, outcomes) {
      guard order.dueAt != nil || order.window.latestStart != nil else { continue }
      promises += 1
      guard let arrival = outcome.arrival, let end = outcome.end else { continue }
      let late = max(
        0, order.dueAt.map { end - $0.milliseconds } ?? 0,
        order.window.latestStart.map { arrival - $0.milliseconds } ?? 0)
      lateness.append(late)
      if late == 0 { kept += 1 }
    }
    let waits = outcomes.compactMap(\.dispatchedAfter)
    return DayResult(
      day: day.name, policy: policy.name, strategy: strategy, orders: day.orders.count,
      dispatched: waits.count, manual: manualByCause.reduce(0, +),
      manualByCause: zip(ManualCause.allCases, manualByCause).map { .init(cause: $0, orders: $1) },
      meters: meters, promises: promises, promisesKept: kept,
      millisecondsLate: lateness.sorted(),
      ordersByEngineer: engineersOnShift(day, engineers).map(\.ordersToday).sorted(),
      cost: cost, millisecondsToDispatch: waits.sorted(), batches: decisionNanoseconds.count,
      batchesProvenOptimal: provenBatches, decisionNanoseconds: decisionNanoseconds.sorted())
  }

  /// Those whose shift meets the time from the first order's creation to the last decision.
  private func engineersOnShift(
    _ day: Day, _ engineers: [SimulatedEngineer]
  ) -> [SimulatedEngineer] {
    guard let first = day.orders.map(\.createdAt).min() else { return [] }
    return engineers.filter {
      $0.record.shift.start.milliseconds <= lastDecision && first < $0.record.shift.end
    }
  }
}
