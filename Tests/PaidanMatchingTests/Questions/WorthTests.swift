import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Questions: what is it worth, what if")
struct WorthTests {
  private static let kinds: [Certificate] = ["boiler", "gas", "lift", "cooling"]

  @Test("DSP-29 the price interval is what one slot more saves, and one less costs")
  func priceIntervals() throws {
    try QuestionMoments.forEach(TestScale.count(300, full: 10_000), seed: 60) {
      matcher, problem, state, label in
      let optimum = try problem.optimum()
      let all = matcher.worthOfTime()
      try #require(
        all.map(\.engineer) == problem.slots.filter { !$0.value.isEmpty }.keys.sorted())
      for interval in all {
        try #require(matcher.worth(ofTimeOf: interval.engineer) == interval)
        var more = problem
        more.slots[interval.engineer]?.insert(0, at: 0)
        try #require(try optimum - more.optimum() == interval.least, "\(label)")
        // One unit less: an order that costs nothing and must be his.
        var less = problem
        less.rows["~"] = PosedProblem.Row(costs: [interval.engineer: 0], penalty: 0)
        let dearer = try #require(try less.optimum("~") { $0 == interval.engineer })
        try #require(dearer - optimum == interval.greatest, "\(label)")
        try #require(interval.slots == problem.slots[interval.engineer]?.count)
      }
    }
  }

  @Test("OPT-14 what a certificate is worth is what solving with it saves, for every engineer")
  func certificates() throws {
    var (savings, losses) = (0, 0)
    try QuestionMoments.forEach(TestScale.count(300, full: 10_000), seed: 70, orders: 8) {
      matcher, problem, state, label in
      let optimum = try problem.optimum()
      for engineer in state.engineers {
        for kind in Self.kinds + ["unheard of"] {
          let worth = try matcher.worth(of: kind, for: engineer.id)
          var trained = engineer
          trained.certificates.append(HeldCertificate(kind))
          let other = try PosedProblem(
            state, policy: matcher.policy, scope: matcher.scope,
            engineers: state.engineers.map { $0.id == engineer.id ? trained : $0 })
          try #require(try optimum - other.optimum() == worth.saving, "\(label) \(engineer.id)")
          try Self.check(worth.difference, state, from: optimum, in: other)
          savings += worth.saving > 0 ? 1 : 0
          losses += worth.saving < 0 ? 1 : 0
        }
      }
    }
    #expect(savings > 50 && losses > 5)
  }

  @Test("OPT-14 the skills gap report counts demand and supply, and ranks training by its worth")
  func skillsGaps() throws {
    var lines = 0
    try QuestionMoments.forEach(TestScale.count(200, full: 5_000), seed: 80, orders: 9) {
      matcher, problem, state, label in
      let gaps = matcher.skillsGaps(areaSize: Meters(1_500))
      lines += gaps.count
      let needed = state.orders.reduce(0) { $0 + Set($1.certificates).count }
      try #require(gaps.reduce(0) { $0 + $1.orders } == needed, "\(label)")
      for gap in gaps {
        let orders = state.orders.filter {
          $0.certificates.contains(gap.certificate)
            && CityArea(of: $0.place, size: Meters(1_500)) == gap.area
        }
        try #require(orders.count == gap.orders)
        try #require(orders.count { state.plan[$0.id] == nil } == gap.unserved)
        let radius = matcher.policy.radius.value
        let reference = Reference(state, policy: matcher.policy, scope: matcher.scope)
        let near = state.engineers.filter { engineer in
          let place = reference.reference(engineer)
          return (matcher.scope == .wholeDay || engineer.shift.contains(state.instant))
            && orders.contains {
              reference.isRemote($0)
                || $0.place.distance(to: place).value <= radius
                  && !(matcher.policy.crossArea == .manual && reference.isOfOtherArea($0, engineer))
            }
        }
        let holders = near.filter { engineer in
          engineer.certificates.contains {
            $0.certificate == gap.certificate && $0.isValid(at: state.instant)
          }
        }.map(\.id)
        try #require(gap.engineers == holders.count, "\(label)")
        try #require(gap.slots == holders.reduce(0) { $0 + (problem.slots[$1] ?? []).count })
        let worthwhile = try near.map(\.id).filter { engineer in
          if holders.contains(engineer) || (problem.slots[engineer] ?? []).isEmpty { return false }
          return try matcher.worth(of: gap.certificate, for: engineer).saving > 0
        }
        try #require(gap.training.map(\.engineer).sorted() == worthwhile.sorted())
        for training in gap.training {
          let alone = try matcher.worth(of: gap.certificate, for: training.engineer)
          try #require(alone.saving == training.saving && training.saving > 0)
        }
        try #require(gap.training.map(\.saving) == gap.training.map(\.saving).sorted(by: >))
      }
      try #require(gaps.map(\.saving) == gaps.map(\.saving).sorted(by: >))
    }
    #expect(lines > 200)
  }

  @Test("OPT-12 'what if' prices any set of manual changes as solving the changed problem does")
  func whatIf() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 5)
    var (applied, broken, refused) = (0, 0, 0)
    try QuestionMoments.forEach(TestScale.count(1_500, full: 30_000), seed: 90, orders: 7) {
      matcher, problem, state, label in
      let changes = RandomChanges(state, &random)
      let outcome: ManualOutcome
      do throws(QuestionError) {
        outcome = try matcher.whatIf(changes.changes)
      } catch {
        switch error {
        case .repeatedChange, .knownEngineer, .unknownEngineer: refused += 1
        default: throw error
        }
        return
      }
      applied += 1
      broken += outcome.broken.count
      let optimum = try problem.optimum()
      let other = try changes.posed(matcher.policy, matcher.scope)
      let expected = try other.optimum()
      try #require(
        outcome.difference.excess == expected - optimum, "\(label) \(changes.changes)")
      try Self.check(outcome.difference, state, from: optimum, in: other)
    }
    #expect(applied > TestScale.count(500, full: 10_000) && broken > 100 && refused > 50)
  }

  /// A difference leads from the plan to one of that cost in the changed problem.
  private static func check(
    _ difference: PlanDifference, _ state: LiveSnapshot, from optimum: Int64,
    in other: PosedProblem
  ) throws {
    var plan = state.plan
    for move in difference.moves {
      try #require(plan[move.order] == move.from)
      plan[move.order] = move.to
    }
    try #require(other.cost(of: plan) == optimum + difference.excess)
    try #require(
      difference.excess == difference.moves.reduce(difference.rest) { $0 + $1.extra })
  }
}

/// A few changes drawn at random, and the problem they lead to, posed from scratch.
private struct RandomChanges {
  private(set) var changes: [ManualChange] = []
  private let state: LiveSnapshot
  private var engineers: [Engineer]
  private var orders: [Order]

  init(_ state: LiveSnapshot, _ random: inout SplitMix64) {
    self.state = state
    engineers = state.engineers
    orders = state.orders
    for number in 0..<Int.random(in: 1...4, using: &random) {
      guard let change = Self.draw(number, state, &random) else { continue }
      changes.append(change)
    }
    for change in changes {
      switch change {
      case .setUrgency(let id, let urgency):
        for place in orders.indices where orders[place].id == id { orders[place].urgency = urgency }
      case .addEngineer(let engineer): engineers.append(engineer)
      case .alterEngineer(let engineer):
        engineers = engineers.map { $0.id == engineer.id ? engineer : $0 }
      case .removeEngineer(let id): engineers.removeAll { $0.id == id }
      default: break
      }
    }
  }

  private static func draw(
    _ number: Int, _ state: LiveSnapshot, _ random: inout SplitMix64
  ) -> ManualChange? {
    guard let order = state.orders.randomElement(using: &random)?.id,
      var engineer = state.engineers.randomElement(using: &random)
    else { return nil }
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: return .assign(order, to: engineer.id)
    case 2: return .leaveOut(order)
    case 3: return .exclude(order, from: engineer.id)
    case 4: return .setUrgency(order, Urgency.allCases.randomElement(using: &random) ?? .urgent)
    case 5: return .removeEngineer(engineer.id)
    case 6:
      let id = Bool.random(using: &random) ? EngineerID("new\(number)") : engineer.id
      return .addEngineer(
        Sample.engineer(
          id, at: engineer.position, certificates: ["boiler", "gas"],
          shift: engineer.shift))
    default:
      engineer.openOrders = Int.random(in: 0...4, using: &random)
      engineer.certificates.append("lift")
      return .alterEngineer(engineer)
    }
  }

  func posed(_ policy: DispatchPolicy, _ scope: BatchScope) throws -> PosedProblem {
    var other = try PosedProblem(
      state, policy: policy, scope: scope, orders: orders, engineers: engineers)
    let batch = try BatchMatcher(policy: policy, threads: 1).problem(
      orders, engineers, at: state.instant, scope: scope, candidates: .all)
    for case .exclude(let order, let engineer) in changes {
      other.rows[order]?.costs[engineer] = nil
    }
    for case .leaveOut(let order) in changes { other.rows[order]?.costs = [:] }
    var chosen: [EngineerID: Int] = [:]
    for case .assign(let order, let engineer) in changes {
      guard let row = batch.orders.number(of: order),
        let column = batch.engineers.number(of: engineer)
      else { continue }
      let offer = state.offers[order]
      let stability = offer == nil || offer == engineer ? 0 : policy.offers.stability.thousandths
      let declined = state.refusalCosts[order]?[engineer] ?? 0
      let cost = batch.cost(order: Int(row), engineer: Int(column)) + stability + declined
      other.rows[order]?.costs = [engineer: cost]
      // It has to be there: what leaving it out would cost must not count.
      other.rows[order]?.penalty = 200_000_000
      chosen[engineer, default: 0] += 1
    }
    for (engineer, count) in chosen {
      guard let record = engineers.first(where: { $0.id == engineer }) else { continue }
      let held = record.openOrders + (state.heldSlots[engineer] ?? 0)
      var slots = other.slots[engineer] ?? []
      while slots.count < count {
        slots.append(Int64(held + slots.count) * policy.weights.loadStep.thousandths)
      }
      other.slots[engineer] = slots
    }
    return other
  }
}
