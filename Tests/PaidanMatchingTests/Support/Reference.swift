import PaidanMatching
import PaidanModel

/// The matcher's rules and scores once more, written from the requirements and sharing nothing with
/// it but distances; slow and short.
struct Reference {
  let orders: [Order]
  let engineers: [Engineer]
  let policy: DispatchPolicy
  let scope: BatchScope
  let now: Int64

  init(_ day: RandomDay) {
    orders = day.orders.sorted { $0.id < $1.id }
    engineers = day.engineers.sorted { $0.id < $1.id }
    policy = day.policy
    scope = day.scope
    let last = day.orders.map(\.createdAt.milliseconds).max() ?? 0
    now = day.scope == .wholeDay ? last : day.instant.milliseconds
  }

  init(_ state: LiveSnapshot, policy: DispatchPolicy, scope: BatchScope) {
    (orders, engineers) = (state.orders, state.engineers)
    (self.policy, self.scope, now) = (policy, scope, state.instant.milliseconds)
  }

  func reference(_ engineer: Engineer) -> Coordinate {
    policy.referencePoint == .position ? here(engineer) : free(engineer)
  }

  /// Where he is, as far as that is known.
  func here(_ engineer: Engineer) -> Coordinate {
    guard policy.positionMaxAgeMinutes > 0, let seen = engineer.positionAt?.milliseconds,
      now - seen > Int64(policy.positionMaxAgeMinutes) * 60_000
    else { return engineer.position }
    if let free = engineer.availability { return free.place }
    return engineer.base ?? engineer.position
  }

  /// Where he is once free.
  func free(_ engineer: Engineer) -> Coordinate {
    engineer.availability?.place ?? here(engineer)
  }

  func distance(_ order: Order, _ engineer: Engineer) -> Double {
    order.place.distance(to: reference(engineer)).value
  }

  /// Whether nobody has to go there.
  func isRemote(_ order: Order) -> Bool {
    order.service == .remote && !policy.distanceAppliesToRemote
  }

  /// Whether both have an area, and not the same.
  func isOfOtherArea(_ order: Order, _ engineer: Engineer) -> Bool {
    guard !isRemote(order), let area = order.area, let own = engineer.area else { return false }
    return area != own
  }

  /// Thousandths of a minute, 0 where nobody has to go there.
  func travel(from start: Coordinate, to order: Order) -> Int64 {
    isRemote(order) ? 0 : travel(from: start, to: order.place)
  }

  /// Thousandths of a minute.
  func travel(from: Coordinate, to: Coordinate) -> Int64 {
    let minutes = from.distance(to: to).value / 1000 * policy.detourFactor
    return Int64((minutes / policy.kilometersPerHour * 60 * 1000).rounded())
  }

  func ready(_ engineer: Engineer) -> Int64 {
    let from = scope == .wholeDay ? now : max(now, engineer.shift.start.milliseconds)
    if let free = engineer.availability { return max(from, free.instant.milliseconds) }
    return from + Int64(engineer.openOrders * policy.openOrderMinutes) * 60_000
  }

  func start(_ order: Order, _ engineer: Engineer) -> Int64 {
    let arrival = ready(engineer) + travel(from: free(engineer), to: order) * 60
    return max(arrival, order.window.earliestStart?.milliseconds ?? arrival)
  }

  /// The latest start where it is a rule.
  func appointment(_ order: Order) -> Int64? {
    guard scope == .onShift, policy.appointment == .required,
      let latest = order.window.latestStart?.milliseconds, now <= latest
    else { return nil }
    return latest
  }

  func failed(_ order: Order, _ engineer: Engineer) -> [EligibilityRule] {
    let start = start(order, engineer)
    let limit =
      switch policy.load {
      case .openAtMostBeforeAccepting(let most): most
      case .openAtMostAfterAccepting(let most): most - 1
      }
    let onShift =
      engineer.shift.start.milliseconds <= now && now < engineer.shift.end.milliseconds
    let lacks = order.certificates.contains { needed in
      !engineer.certificates.contains { held in
        held.certificate == needed && start < held.validUntil?.milliseconds ?? .max
      }
    }
    let rules: [(EligibilityRule, Bool)] = [
      (.noSkill, lacks || engineer.level.rank < order.minimumLevel.rank),
      (.outOfRadius, !isRemote(order) && distance(order, engineer) > policy.radius.value),
      (.overLoad, engineer.openOrders > limit),
      (
        .unavailable,
        scope == .onShift && (!onShift || start >= engineer.shift.end.milliseconds)
      ),
      (.excludedByRefusal, order.excludedEngineers.contains(engineer.id)),
      (.appointmentInfeasible, appointment(order).map { start > $0 } ?? false),
      (.otherArea, policy.crossArea == .manual && isOfOtherArea(order, engineer)),
    ]
    return rules.filter(\.1).map(\.0)
  }

  func cost(_ order: Order, _ engineer: Engineer) -> Int64 {
    func late(_ start: Int64) -> Int64 {
      let window = order.window.latestStart.map { max(0, start - $0.milliseconds) / 60_000 }
      let end = start + order.serviceMilliseconds
      return (window ?? 0) + (order.dueAt.map { max(0, end - $0.milliseconds) / 60_000 } ?? 0)
    }
    let start = start(order, engineer)
    let first = max(now, order.window.earliestStart?.milliseconds ?? now)
    let held = Set(
      engineer.certificates.filter { start < $0.validUntil?.milliseconds ?? .max }
        .map(\.certificate))
    let weights = policy.weights
    return travel(from: reference(engineer), to: order)
      + (late(start) - late(first)) * weights.latenessMinute.thousandths
      + Int64(engineer.ordersToday) * weights.orderToday.thousandths
      + Int64(held.subtracting(order.certificates).count) * weights.certificateSurplus.thousandths
      + Int64(engineer.level.rank - order.minimumLevel.rank) * weights.levelSurplus.thousandths
      + (isOfOtherArea(order, engineer) ? weights.crossArea.thousandths : 0)
  }

  func penalty(_ order: Order) -> Int64 {
    let created = order.createdAt.milliseconds
    var lasts: [Int64] = []
    if let latest = order.window.latestStart { lasts.append(latest.milliseconds) }
    if let due = order.dueAt { lasts.append(due.milliseconds - order.serviceMilliseconds) }
    var used: Int64 = 0
    if let last = lasts.min() {
      used = last <= now ? 1000 : (now - created) * 1000 / (last - created)
    }
    let age = min((now - created) / 60_000, 7 * 24 * 60)
    return policy.penalties.base[order.urgency].thousandths
      + used * policy.penalties.slackUsedPerMille.thousandths
      + age * policy.penalties.waitingMinute.thousandths
  }

  func slots(_ engineer: Engineer) -> Int {
    switch policy.load {
    case .openAtMostBeforeAccepting(let most): max(0, most + 1 - engineer.openOrders)
    case .openAtMostAfterAccepting(let most): max(0, most - engineer.openOrders)
    }
  }

  /// What the slots cost that `count` new orders take.
  func slotCosts(_ engineer: Engineer, _ count: Int) -> Int64 {
    (0..<count).reduce(0) {
      $0 + Int64(engineer.openOrders + $1) * policy.weights.loadStep.thousandths
    }
  }

  /// True when some sequence of these orders keeps every appointment among them.
  func canKeep(_ orders: [Order], _ engineer: Engineer) -> Bool {
    func visit(_ left: [Order], from place: Coordinate, leaving: Int64) -> Bool {
      left.isEmpty
        || left.indices.contains { next in
          let order = left[next]
          let arrival = leaving + travel(from: place, to: order) * 60
          let start = max(arrival, order.window.earliestStart?.milliseconds ?? arrival)
          if let latest = appointment(order), start > latest { return false }
          var rest = left
          rest.remove(at: next)
          let next = isRemote(order) ? place : order.place
          return visit(rest, from: next, leaving: start + order.serviceMilliseconds)
        }
    }
    return visit(
      orders.filter { appointment($0) != nil },
      from: free(engineer), leaving: ready(engineer))
  }
}

/// The least objective of all plans, with the choice of each order left free and fixed in turn.
struct BruteForce {
  /// Over all plans.
  private(set) var least = Int64.max
  /// By order's number, then by engineer's number with the order left out at the end: over the
  /// plans that make this choice.
  private(set) var leastWith: [[Int64]] = []
  /// Of the plans that come to it the one in which each order, by identifier, has the least
  /// engineer, left out last; nil for an order left out.
  private(set) var canonical: [EngineerID?] = []
  /// How many pairs pass every rule.
  private(set) var candidates = 0

  init(_ day: Reference, exclusions: [Exclusion]) {
    let excluded = Set(exclusions.map { [$0.order.text, $0.engineer.text] })
    var costs: [[Int64?]] = []
    for order in day.orders {
      costs.append(
        day.engineers.map { engineer in
          guard day.failed(order, engineer).isEmpty else { return nil }
          candidates += 1
          let pair = [order.id.text, engineer.id.text]
          return excluded.contains(pair) ? nil : day.cost(order, engineer)
        })
    }
    let none = day.engineers.count
    let penalties = day.orders.map(day.penalty)
    leastWith = day.orders.map { _ in Array(repeating: Int64.max, count: none + 1) }
    var choice = Array(repeating: none, count: day.orders.count)
    var held = Array(repeating: 0, count: none)
    let slots = day.engineers.map(day.slots)
    let slotCosts = day.engineers.map { engineer in
      (0...max(0, day.slots(engineer))).map { day.slotCosts(engineer, $0) }
    }
    // Local, since a nested function may not capture what is not yet whole.
    var (least, leastWith, canonical) = (Int64.max, leastWith, choice)
    func extend(_ order: Int, _ sum: Int64) {
      if order == choice.count {
        let total = held.indices.reduce(sum) { $0 + slotCosts[$1][held[$1]] }
        // Plans come in ascending order of their choices, so the first of equals is the canonical
        // one.
        if total < least { (least, canonical) = (total, choice) }
        for (order, choice) in choice.enumerated() {
          leastWith[order][choice] = min(leastWith[order][choice], total)
        }
        return
      }
      for engineer in held.indices where held[engineer] < slots[engineer] {
        guard let cost = costs[order][engineer] else { continue }
        choice[order] = engineer
        held[engineer] += 1
        extend(order + 1, sum + cost)
        held[engineer] -= 1
      }
      choice[order] = none
      extend(order + 1, sum + penalties[order])
    }
    extend(0, 0)
    self.least = least
    self.leastWith = leastWith
    self.canonical = canonical.map { $0 < none ? day.engineers[$0].id : nil }
  }
}
