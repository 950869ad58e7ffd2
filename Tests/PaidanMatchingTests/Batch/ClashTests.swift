import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Clashing appointments") struct ClashTests {
  private static let matcher = BatchMatcher(policy: Sample.metres)

  /// An hour of work that must start between these minutes.
  private func order(
    _ id: OrderID, from earliest: Int = 0, to latest: Int, urgency: Urgency = .normal
  ) -> Order {
    Sample.order(
      id, urgency: urgency,
      window: Sample.window(from: Sample.minutes(earliest), to: Sample.minutes(latest)))
  }

  private func verify(_ plan: Plan, _ orders: [Order], _ engineers: [Engineer]) throws {
    try PlanVerifier(orders: orders, engineers: engineers).verify(
      PlanDocument(plan, day: "clash", at: Sample.now))
  }

  @Test("OPT-F09 of two appointments one engineer cannot keep, the greater identifier loses a tie")
  func tie() throws {
    let orders = [order("o2", to: 30), order("o1", to: 30)]
    let engineers = [Sample.engineer()]
    let plan = try Self.matcher.match(orders, to: engineers, at: Sample.now)
    #expect(plan.exclusions == [Exclusion(order: "o2", engineer: "e", clashesWith: "o1")])
    #expect(plan.assignments.map(\.order) == ["o1"])
    #expect(plan.isOptimal)
    try verify(plan, orders, engineers)
  }

  @Test("OPT-F09 the order with the lesser penalty is kept away, whatever it is called")
  func leastPenalty() throws {
    for (first, second, away) in [
      (Urgency.normal, Urgency.urgent, "o1"), (.urgent, .normal, "o2"), (.urgent, .urgent, "o2"),
    ] {
      let orders = [order("o1", to: 30, urgency: first), order("o2", to: 30, urgency: second)]
      let engineers = [Sample.engineer()]
      let plan = try Self.matcher.match(orders, to: engineers, at: Sample.now)
      #expect(plan.exclusions.map(\.order.text) == [away])
      #expect(plan.unassigned.map(\.order.text) == [away])
      try verify(plan, orders, engineers)
    }
  }

  @Test("the batch is solved on: another engineer takes what was kept away")
  func solvedOn() throws {
    let orders = [order("o1", to: 30), order("o2", to: 30)]
    let far = Geometry.place(4_000, from: Sample.centre, bearing: 90)
    let engineers = [Sample.engineer("near"), Sample.engineer("far", at: far)]
    let plan = try Self.matcher.match(orders, to: engineers, at: Sample.now)
    #expect(plan.assignments.map(\.engineer) == ["near", "far"])
    #expect(plan.exclusions == [Exclusion(order: "o2", engineer: "near", clashesWith: "o1")])
    #expect(plan.unassigned.isEmpty && plan.isOptimal)
    #expect(plan.objective == plan.assignments[1].cost)
    #expect(plan.candidateCount == 4)
    try verify(plan, orders, engineers)
  }

  @Test("three that clash only together are several exclusions of one pair")
  func three() throws {
    // Two fit one after another before minute 90, three do not.
    let orders = ["o1", "o2", "o3"].map { order(OrderID($0), to: 90) }
    let engineers = [Sample.engineer()]
    let plan = try Self.matcher.match(orders, to: engineers, at: Sample.now)
    #expect(
      plan.exclusions == [
        Exclusion(order: "o3", engineer: "e", clashesWith: "o1"),
        Exclusion(order: "o3", engineer: "e", clashesWith: "o2"),
      ])
    #expect(plan.assignments.map(\.order) == ["o1", "o2"])
    try verify(plan, orders, engineers)
    // Of two listed entries neither may be missing: the pair alone could be kept.
    var cut = plan
    cut = Plan(cut, exclusions: [plan.exclusions[0]])
    #expect(throws: PlanViolation.noClash(plan.exclusions[0])) {
      try verify(cut, orders, engineers)
    }
  }

  @Test("appointments that fit into each other, or one after another, do not clash")
  func fits() throws {
    for orders in [
      [order("o1", to: 200), order("o2", to: 30)], [order("o1", to: 0), order("o2", to: 60)],
      [order("o1", to: 30), Sample.order("o2")],
      [order("o1", to: 30), order("o2", from: 100, to: 130)],
    ] {
      let plan = try Self.matcher.match(orders, to: [Sample.engineer()], at: Sample.now)
      #expect(plan.assignments.count == 2 && plan.exclusions.isEmpty)
    }
  }

  @Test("there are no clashes where appointments are a wish, or a whole day is one batch")
  func noRule() throws {
    let orders = [order("o1", to: 30), order("o2", to: 30)]
    var policy = Sample.metres
    policy.appointment = .preferred
    let wish = try BatchMatcher(policy: policy).match(
      orders, to: [Sample.engineer()], at: Sample.now)
    #expect(wish.assignments.count == 2 && wish.exclusions.isEmpty)
    let day = try Self.matcher.match(
      orders, to: [Sample.engineer()], at: Sample.now, scope: .wholeDay)
    #expect(day.assignments.count == 2 && day.exclusions.isEmpty)
  }

  @Test("random days: every exclusion is a smallest clash, and its order the one the rule names")
  func random() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 7)
    var found: Set<Int> = []
    for round in 0..<TestScale.count(400, full: 10_000) {
      var day = RandomDay(&random, orders: 7, engineers: 2, appointments: 9)
      day.scope = .onShift
      day.policy.appointment = .required
      day.policy.load = .openAtMostBeforeAccepting(8)
      let plan = try day.plan()
      let reference = Reference(day)
      let place: Comment = "seed \(TestScale.seed), round \(round): \(day)"
      let pairs = Dictionary(grouping: plan.exclusions) { [$0.order.text, $0.engineer.text] }
      for entries in pairs.values {
        let engineer = try #require(day.engineers.first { $0.id == entries[0].engineer })
        let ids = [entries[0].order] + entries.map(\.clashesWith)
        let members = day.orders.filter { ids.contains($0.id) }
        found.insert(members.count)
        try #require(members.count == ids.count, place)
        try #require(!reference.canKeep(members, engineer), place)
        for left in members.indices {
          var rest = members
          rest.remove(at: left)
          try #require(reference.canKeep(rest, engineer), place)
        }
        let least = try #require(members.map(reference.penalty).min())
        let loser = members.filter { reference.penalty($0) == least }.map(\.id).max()
        try #require(entries[0].order == loser, place)
      }
      try #require(plan.isOptimal, place)
    }
    #expect(found.isSuperset(of: [2, 3]), "the days must hold clashes of two and of three")
  }
}
