import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Batch matcher") struct BatchMatcherTests {
  @Test("tiny days: the plan is the best of all plans, keeps every rule and says what it costs")
  func bruteForce() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(400, full: 20_000) {
      let day = RandomDay(&random)
      let plan = try day.plan()
      let reference = Reference(day)
      let best = BruteForce(reference, exclusions: plan.exclusions)
      let place: Comment = "seed \(TestScale.seed), round \(round): \(day)"
      try #require(plan.objective == best.least, place)
      try #require(plan.isOptimal && plan.dualObjective == plan.objective, place)
      try #require(plan.proof?.primalObjective == plan.objective, place)
      try #require(plan.candidateCount == best.candidates, place)
      try #require(plan.orderCount == day.orders.count, place)
      try expectFeasible(plan, reference, place)
    }
  }

  /// Each order once, rules, slots and appointments kept, every figure as the reference has it.
  private func expectFeasible(_ plan: Plan, _ day: Reference, _ place: Comment) throws {
    let ids = (plan.assignments.map(\.order) + plan.unassigned.map(\.order)).sorted()
    try #require(ids == day.orders.map(\.id), place)
    try #require(plan.assignments.map(\.order) == plan.assignments.map(\.order).sorted(), place)
    try #require(plan.unassigned.map(\.order) == plan.unassigned.map(\.order).sorted(), place)
    let onShift = day.engineers.filter {
      day.scope == .wholeDay || $0.shift.contains(Instant(milliseconds: day.now))
    }
    try #require(plan.engineerCount == onShift.count, place)
    var objective: Int64 = 0
    for assignment in plan.assignments {
      let order = try #require(day.orders.first { $0.id == assignment.order })
      let engineer = try #require(day.engineers.first { $0.id == assignment.engineer })
      try #require(day.failed(order, engineer).isEmpty, place)
      try #require(assignment.cost == day.cost(order, engineer), place)
      try #require(assignment.start.milliseconds == day.start(order, engineer), place)
      try #require(assignment.meters == Int(day.distance(order, engineer).rounded()), place)
      objective += assignment.cost + assignment.slotCost
    }
    for left in plan.unassigned {
      let order = try #require(day.orders.first { $0.id == left.order })
      try #require(left.penalty == day.penalty(order), place)
      objective += left.penalty
    }
    try #require(plan.objective == objective, place)
    for engineer in day.engineers {
      let given = plan.assignments.filter { $0.engineer == engineer.id }
      try #require(given.count <= day.slots(engineer), place)
      let slotCosts = given.reduce(0) { $0 + $1.slotCost }
      try #require(slotCosts == day.slotCosts(engineer, given.count), place)
      // The cheaper pair takes the earlier slot.
      let byCost = given.sorted { ($0.cost, $0.order) < ($1.cost, $1.order) }
      try #require(byCost.map(\.slotCost) == byCost.map(\.slotCost).sorted(), place)
      let orders = given.compactMap { one in day.orders.first { $0.id == one.order } }
      try #require(day.canKeep(orders, engineer), place)
    }
  }

  @Test("no orders, or nobody to take them, is a plan too")
  func empty() throws {
    let matcher = BatchMatcher(policy: .standard)
    let nothing = try matcher.match([], to: [], at: Sample.now)
    #expect(nothing.isOptimal && nothing.objective == 0 && nothing.assignments.isEmpty)
    let idle = try matcher.match([], to: [Sample.engineer()], at: Sample.now)
    #expect(idle.isOptimal && idle.engineerCount == 1 && idle.prices.isEmpty)
    let alone = try matcher.match([Sample.order()], to: [], at: Sample.now)
    #expect(alone.isOptimal && alone.objective == 240_000)
    #expect(alone.explanation(of: "o") == .unassigned(alone.unassigned[0]))
    #expect(alone.explanation(of: "p") == nil)
  }

  @Test("repeated identifiers are refused, look-alikes are not")
  func repeated() throws {
    let matcher = BatchMatcher(policy: .standard)
    #expect(throws: BatchError.repeatedOrder("o")) {
      try matcher.match(
        [Sample.order("o"), Sample.order("p"), Sample.order("o")], to: [], at: Sample.now)
    }
    #expect(throws: BatchError.repeatedEngineer("e")) {
      try matcher.match(
        [], to: [Sample.engineer("e"), Sample.engineer("d"), Sample.engineer("e")],
        at: Sample.now)
    }
    let plan = try matcher.match(
      [Sample.order("caf\u{E9}"), Sample.order("cafe\u{301}")],
      to: [Sample.engineer("caf\u{E9}"), Sample.engineer("cafe\u{301}")], at: Sample.now)
    #expect(plan.assignments.count == 2)
  }

  @Test("a policy out of range decides nothing")
  func invalidPolicy() throws {
    let policy = Sample.policy { $0.detourFactor = 0.5 }
    let error = #expect(throws: BatchError.self) {
      try BatchMatcher(policy: policy).match([Sample.order()], to: [], at: Sample.now)
    }
    guard case .policy(.outOfRange(key: "detourFactor", _, _))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a cost beyond the solver's limit is refused, naming order and engineer")
  func overflow() throws {
    let policy = Sample.policy { $0.weights.orderToday = .minutes(100_000) }
    // 2^28 thousandths are 268,435.456 minutes: 2 orders fit, 3 do not.
    let two = Sample.engineer("ann", today: 2)
    #expect(
      try BatchMatcher(policy: policy).problem([Sample.order()], [two], at: Sample.now)
        .candidateCount == 1)
    for today in [3, 1_000_000, Int.max] {
      let error = #expect(throws: BatchError.self) {
        try BatchMatcher(policy: policy).match(
          [Sample.order("o7")], to: [two, Sample.engineer("bob", today: today)], at: Sample.now)
      }
      guard case .costOutOfRange(let what, let cost, let limit)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(what == "the cost of order \"o7\" for engineer \"bob\"")
      #expect(limit == 1 << 28 && cost >= limit)
    }
    // Who fails a rule has no cost to overflow.
    let busy = Sample.engineer("bob", open: 4, today: Int.max)
    #expect(
      try BatchMatcher(policy: policy).match([Sample.order()], to: [busy], at: Sample.now)
        .unassigned.count == 1)
    // A weight of nothing times any number of orders is nothing.
    let pair = try judge(Sample.order(), Sample.engineer(today: Int.max))
    #expect(pair.terms.ordersToday == 0)
  }

  @Test("a penalty or a load beyond the solver's limit is refused, naming which")
  func otherOverflows() throws {
    let penalty = Sample.policy { $0.penalties.waitingMinute = .minutes(100_000) }
    let old = Sample.order("o7", created: Sample.minutes(-5))
    let load = Sample.policy { $0.weights.loadStep = .minutes(100_000) }
    for (policy, open, expected) in [
      (penalty, 0, "the penalty of order \"o7\""), (load, 0, "the load of 3 open orders"),
      (load, 3, "the load of 3 open orders"),
    ] {
      let error = #expect(throws: BatchError.self) {
        try BatchMatcher(policy: policy).match(
          [old], to: [Sample.engineer(open: open)], at: Sample.now)
      }
      guard case .costOutOfRange(expected, _, _)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test("a question without an instant takes the whole day, one with it what was known by then")
  func question() {
    let orders = [-10, 0, 10].map { Sample.order(OrderID("o\($0)"), created: Sample.minutes($0)) }
    let day = BatchQuestion(orders: orders, at: nil)
    #expect(day.orders == orders && day.instant == Sample.minutes(10) && day.scope == .wholeDay)
    let now = BatchQuestion(orders: orders, at: Sample.now)
    #expect(now.orders == Array(orders.prefix(2)))
    #expect(now.instant == Sample.now && now.scope == .onShift)
    #expect(BatchQuestion(orders: [], at: nil).orders.isEmpty)
  }
}
