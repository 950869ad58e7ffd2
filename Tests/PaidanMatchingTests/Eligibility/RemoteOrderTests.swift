import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

/// Distance does not apply to remote orders (requirements DSP-26, OPT-F22).
@Suite("Remote orders") struct RemoteOrderTests {
  /// A tenth of the way round the Earth.
  private static let far = Geometry.place(0, 136)

  @Test("DSP-26 nobody is too far, nobody travels; with the policy's key both count again")
  func distance() throws {
    let order = Sample.order(at: Self.far, service: .remote)
    let engineer = Sample.engineer(open: 1)
    let pair = try judge(order, engineer)
    #expect(pair.failed.isEmpty && pair.terms.travel == 0)
    // Ready after the open order, and no journey after that.
    #expect(pair.start == Sample.minutes(45))
    #expect(pair.distance.value > 4_000_000, "told, though it is not judged")
    let strict = Sample.policy { $0.distanceAppliesToRemote = true }
    let judged = try judge(order, engineer, strict)
    #expect(judged.failed.contains(.outOfRadius) && judged.terms.travel > 0)
    #expect(judged.start > pair.start)
    let onSite = try judge(Sample.order(at: Self.far), engineer)
    #expect(onSite.failed == judged.failed && onSite.terms == judged.terms)
  }

  @Test("DSP-26 he need not come back from where he will be free")
  func elsewhere() throws {
    let free = Engineer.Availability(instant: Sample.minutes(30), place: Self.far)
    for reference in ReferencePoint.allCases {
      let pair = try judge(
        Sample.order(service: .remote), Sample.engineer(free: free),
        Sample.policy { $0.referencePoint = reference })
      #expect(pair.failed.isEmpty && pair.start == Sample.minutes(30) && pair.terms.travel == 0)
    }
  }

  @Test("DSP-26 every other rule stays")
  func otherRules() throws {
    func failed(_ order: Order, _ engineer: Engineer) throws -> RuleSet {
      try judge(order, engineer).failed
    }
    func order(
      needs: [Certificate] = [], window: TimeWindow = .anytime, excluding: [EngineerID] = []
    ) -> Order {
      Sample.order(
        at: Self.far, certificates: needs, window: window, excluding: excluding, service: .remote)
    }
    let late = Sample.engineer(free: .init(instant: Sample.minutes(60), place: Sample.centre))
    #expect(try failed(order(needs: ["gas"]), Sample.engineer()) == .noSkill)
    #expect(try failed(order(), Sample.engineer(open: 4)) == .overLoad)
    #expect(
      try failed(
        order(), Sample.engineer(shift: Sample.shift(Sample.minutes(-60), Sample.now)))
        == .unavailable)
    #expect(try failed(order(excluding: ["e"]), Sample.engineer()) == .excludedByRefusal)
    let appointment = order(window: Sample.window(to: Sample.minutes(59)))
    #expect(try failed(appointment, late) == .appointmentInfeasible)
    var promised = order()
    promised.dueAt = Sample.minutes(90)
    #expect(try judge(promised, late).terms.lateness == 30_000)
  }

  @Test("DSP-26 random days: the candidates are those of all pairs tried, each with its cost")
  func allPairs() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 26)
    var (remote, beyond) = (0, 0)
    for round in 0..<TestScale.count(200, full: 10_000) {
      let day = RandomDay(&random, orders: 8, engineers: 8)
      let reference = Reference(day)
      let problem = try day.problem()
      let found = problem.candidatesByOrder()
      let place: Comment = "seed \(TestScale.seed), round \(round): \(day)"
      for (number, order) in reference.orders.enumerated() {
        let expected = reference.engineers.indices.filter {
          reference.failed(order, reference.engineers[$0]).isEmpty
        }
        try #require(found[number].map(\.engineer) == expected, place)
        for candidate in found[number] {
          let engineer = reference.engineers[candidate.engineer]
          try #require(candidate.cost == reference.cost(order, engineer), place)
          guard reference.isRemote(order) else { continue }
          remote += 1
          if reference.distance(order, engineer) > day.policy.radius.value { beyond += 1 }
        }
      }
    }
    #expect(remote > 100 && beyond > 20, "\(remote), \(beyond)")
  }

  @Test("DSP-26 DSP-06 why nobody takes a remote order counts everybody, wherever he is")
  func whyNobody() throws {
    let order = Sample.order(at: Self.far, certificates: ["gas"], service: .remote)
    let engineers = [
      Sample.engineer("a"), Sample.engineer("b", certificates: ["gas"], open: 9),
      Sample.engineer("c", at: Self.far),
    ]
    let plan = try BatchMatcher(policy: .standard).match([order], to: engineers, at: Sample.now)
    let left = try #require(plan.unassigned.first)
    func failing(_ rule: EligibilityRule) -> Int? {
      left.rules.first { $0.rule == rule }?.engineers
    }
    #expect(failing(.noSkill) == 2 && failing(.overLoad) == 1)
    #expect(failing(.outOfRadius) == 0)
    #expect(left.nearMisses.map(\.engineer) == ["b", "c", "a"])
    var matcher = try LiveMatcher(
      orders: [order], engineers: engineers, at: Sample.now, policy: .standard, threads: 1)
    let reason = try matcher.whyNobody("o")
    #expect(reason.rules == left.rules && reason.nearMisses == left.nearMisses)
    let remedies = try matcher.whatWouldHelp("o")
    #expect(!remedies.contains { if case .radius = $0.change { true } else { false } })
  }

  @Test("DSP-26 appointments clash by time alone where one of them is remote")
  func clashes() throws {
    func orders(_ service: ServiceKind) -> [Order] {
      [
        Sample.order(
          "a", at: Geometry.place(0, 100.03), window: Sample.window(to: Sample.minutes(12))),
        Sample.order(
          "b", at: Self.far, minutes: 10, window: Sample.window(to: Sample.now),
          service: service),
      ].map { order in
        var order = order
        order.serviceMilliseconds = 60_000
        return order
      }
    }
    let policy = Sample.policy {
      $0.distanceAppliesToRemote = false
      $0.weights.loadStep = .minutes(0)
    }
    let plan = try BatchMatcher(policy: policy).match(
      orders(.remote), to: [Sample.engineer()], at: Sample.now)
    #expect(plan.assignments.count == 2 && plan.exclusions.isEmpty)
    // One minute later he would come too late to the other.
    var tight = orders(.remote)
    tight[1].serviceMilliseconds = 360_000
    let apart = try BatchMatcher(policy: policy).match(
      tight, to: [Sample.engineer()], at: Sample.now)
    #expect(apart.assignments.count == 1 && apart.exclusions.count == 1)
  }

  @Test("DSP-26 the policy's key may be left out, is written only where it says something")
  func policyKey() throws {
    #expect(!DispatchPolicy.standard.json.contains("distanceAppliesToRemote"))
    #expect(DispatchPolicy.standard.digest == "4a400c92dbae1f22", "as it was before the key")
    let policy = Sample.policy { $0.distanceAppliesToRemote = true }
    #expect(policy.json.contains(#""distanceAppliesToRemote": true"#))
    #expect(try DispatchPolicy(json: Data(policy.json.utf8)) == policy)
    #expect(policy.digest != DispatchPolicy.standard.digest)
    let said = try PolicyText.changed("distanceAppliesToRemote", to: false)
    #expect(try DispatchPolicy(json: said) == .standard)
    let wrong = try PolicyText.changed("distanceAppliesToRemote", to: "yes")
    #expect(PolicyText.error(wrong)?.key == "distanceAppliesToRemote")
  }
}
