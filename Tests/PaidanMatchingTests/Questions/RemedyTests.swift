import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Questions: what would help")
struct RemedyTests {
  private static let limits = RemedyLimits(meters: 9_000, minutes: 25)

  @Test("DSP-06 OPT-12 each remedy is the smallest of its kind, as solving every smaller one shows")
  func remedies() throws {
    var found: [String: Int] = [:]
    try QuestionMoments.forEach(TestScale.count(200, full: 12_000), seed: 40, orders: 8) {
      matcher, problem, state, label in
      let optimum = try problem.optimum()
      for order in state.orders where state.plan[order.id] == nil {
        let remedies = try matcher.whatWouldHelp(order.id, within: Self.limits)
        var brute = BruteRemedies(
          problem: problem, state: state, policy: matcher.policy, scope: matcher.scope,
          order: order, optimum: optimum)
        try brute.find(Self.limits)
        try #require(
          remedies.map(\.change) == brute.found.map(\.change), "\(label) \(order.id)")
        for (remedy, expected) in zip(remedies, brute.found) {
          found[remedy.change.kind, default: 0] += 1
          try #require(remedy.difference.excess == expected.excess, "\(label) \(remedy.change)")
          var plan = state.plan
          for move in remedy.difference.moves { plan[move.order] = move.to }
          try #require(plan[order.id] == remedy.engineer)
          let cost = try #require(expected.problem.cost(of: plan))
          try #require(cost - optimum == expected.excess, "\(label) \(remedy.change)")
          let own = try #require(expected.problem.rows[order.id]?.costs[remedy.engineer])
          let penalty = try #require(problem.rows[order.id]?.penalty)
          try #require(remedy.costToOthers == remedy.difference.excess + penalty - own)
        }
      }
    }
    #expect(found.count == 5 && found.values.allSatisfy { $0 > 2 }, "\(found)")
  }
}

extension Remedy.Change {
  var kind: String {
    switch self {
    case .radius: "radius"
    case .load: "load"
    case .certificate: "certificate"
    case .window: "window"
    case .urgency: "urgency"
    }
  }
}

/// Tries every change, smallest first, by posing and solving the changed problem from scratch.
private struct BruteRemedies {
  let problem: PosedProblem
  let state: LiveSnapshot
  let policy: DispatchPolicy
  let scope: BatchScope
  let order: Order
  let optimum: Int64
  var found: [(change: Remedy.Change, excess: Int64, problem: PosedProblem)] = []

  private func posed(
    _ policy: DispatchPolicy? = nil, orders: [Order]? = nil, engineers: [Engineer]? = nil
  ) throws -> PosedProblem {
    try PosedProblem(
      state, policy: policy ?? self.policy, scope: scope, orders: orders, engineers: engineers)
  }

  mutating func find(_ limits: RemedyLimits) throws {
    try findRadius(limits.meters)
    try findLoad()
    try findCertificate()
    try findWindow(limits.minutes)
    for urgency in Urgency.allCases where urgency > order.urgency {
      var other = order
      other.urgency = urgency
      if try accept(.urgency(class: urgency), try posed(orders: replacing(other))) { break }
    }
  }

  private func replacing(_ order: Order) -> [Order] {
    state.orders.map { $0.id == order.id ? order : $0 }
  }

  private mutating func accept(_ change: Remedy.Change, _ other: PosedProblem) throws -> Bool {
    guard try other.serves(order.id) else { return false }
    found.append((change, try other.optimum() - optimum, other))
    return true
  }

  private mutating func findRadius(_ limit: Int) throws {
    let reference = Reference(state, policy: policy, scope: scope)
    let meters = Set(
      state.engineers.map { engineer in
        let place = reference.reference(engineer)
        return Int(order.place.distance(to: place).value.rounded(.up))
      }
    ).sorted()
    for meters in meters where Double(meters) > policy.radius.value && meters <= limit {
      var wider = policy
      wider.radius = Meters(Double(meters))
      var other = problem
      other.rows[order.id] = try posed(wider).rows[order.id]
      if try accept(.radius(meters: meters), other) { return }
    }
  }

  /// The best over engineers.
  private mutating func choose(
    _ candidates: [(change: Remedy.Change, engineer: EngineerID, problem: PosedProblem)]
  ) throws {
    var best: (Remedy.Change, Int64, PosedProblem)?
    for (change, engineer, other) in candidates.sorted(by: { $0.engineer < $1.engineer }) {
      guard other.rows[order.id]?.costs[engineer] != nil, try other.serves(order.id) else {
        continue
      }
      let excess = try other.optimum() - optimum
      if best.map({ excess < $0.1 }) ?? true { best = (change, excess, other) }
    }
    if let best { found.append(best) }
  }

  private mutating func findLoad() throws {
    var lax = policy
    lax.load = policy.load.raised
    let raised = try posed(lax)
    try choose(
      raised.slots.keys.map { engineer in
        var other = problem
        for id in other.rows.keys {
          other.rows[id]?.costs[engineer] = raised.rows[id]?.costs[engineer]
        }
        other.slots[engineer] = raised.slots[engineer]
        return (.load(engineer: engineer), engineer, other)
      })
  }

  private mutating func findCertificate() throws {
    var candidates: [(change: Remedy.Change, engineer: EngineerID, problem: PosedProblem)] = []
    for engineer in state.engineers
    where problem.rows[order.id]?.costs[engineer.id] == nil {
      for certificate in Set(order.certificates) {
        var trained = engineer
        trained.certificates.append(HeldCertificate(certificate))
        let other = try posed(
          engineers: state.engineers.map { $0.id == engineer.id ? trained : $0 })
        candidates.append(
          (.certificate(certificate: certificate, engineer: engineer.id), engineer.id, other))
      }
    }
    try choose(candidates)
  }

  private mutating func findWindow(_ limit: Int) throws {
    if order.window == .anytime { return }
    for size in 1...limit {
      for minutes in [size, -size] {
        let latest = order.window.latestStart?.advanced(byMinutes: minutes)
        if let latest, latest < state.instant { continue }
        var other = order
        other.window = Sample.window(
          from: order.window.earliestStart?.advanced(byMinutes: minutes), to: latest)
        let changed = try posed(orders: replacing(other))
        if try accept(.window(minutes: minutes), changed) { return }
      }
    }
  }
}
