import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

@Suite("Strategies")
struct StrategyTests {
  /// Who gets which order.
  private static func given(
    _ day: Day, _ policy: DispatchPolicy, _ strategy: Strategy
  ) throws -> [OrderID: EngineerID] {
    let (_, events) = try Sketch.replay(day, policy, strategy)
    return EventLedger(day, events).fates.compactMapValues(\.engineer)
  }

  /// Two orders on a line with two engineers of one slot each: b lies between them, a beyond e2.
  ///
  /// e1 at 0, b at 10, e2 at 16, a at 22.
  private static func line(firstCreated: OrderID) -> (Day, DispatchPolicy) {
    var policy = DispatchPolicy.standard
    policy.load = .openAtMostBeforeAccepting(0)
    policy.dispatchLimitMinutes = 4
    let orders = [
      Sketch.order("a", created: firstCreated == "a" ? 539 : 540, x: 22, .extraUrgent),
      Sketch.order("b", created: firstCreated == "b" ? 539 : 540, x: 9, .extraUrgent),
    ]
    policy.batchWindowMinutes = PerUrgency(normal: 4, urgent: 4, extraUrgent: 4)
    return (Sketch.day(orders, [Sketch.engineer("e1"), Sketch.engineer("e2", x: 16)]), policy)
  }

  @Test("greedy takes the cheapest pair first and what is left then; exact the best of all")
  func greedyAndExact() throws {
    let (line, policy) = Self.line(firstCreated: "both")
    // a to e2 is 6 minutes, b to e2 7, b to e1 9, a to e1 22.
    #expect(try Self.given(line, policy, .exact) == ["a": "e2", "b": "e1"])
    #expect(try Self.given(line, policy, .greedy) == ["a": "e2", "b": "e1"])
    let trap = Sketch.day(
      [
        Sketch.order("a", created: 540, x: 12, .extraUrgent),
        Sketch.order("b", created: 540, x: 5, .extraUrgent),
      ], [Sketch.engineer("e1"), Sketch.engineer("e2", x: 8)])
    // b to e2 is 3, a to e2 4, b to e1 5, a to e1 12: greedily 3 + 12, at best 4 + 5.
    #expect(try Self.given(trap, policy, .greedy) == ["a": "e1", "b": "e2"])
    #expect(try Self.given(trap, policy, .exact) == ["a": "e2", "b": "e1"])
  }

  @Test("nearest serves orders as they came, each by whoever is nearest then")
  func nearest() throws {
    let (aFirst, policy) = Self.line(firstCreated: "a")
    #expect(try Self.given(aFirst, policy, .nearest) == ["a": "e2", "b": "e1"])
    let (bFirst, _) = Self.line(firstCreated: "b")
    // b's nearest is e2 (7 of 9); a is then left with e1.
    #expect(try Self.given(bFirst, policy, .nearest) == ["a": "e1", "b": "e2"])
  }

  @Test("ties go to the lesser identifier", arguments: Strategy.allCases)
  func ties(_ strategy: Strategy) throws {
    let day = Sketch.day(
      [Sketch.order("o", created: 540)], [Sketch.engineer("b"), Sketch.engineer("a")])
    #expect(try Self.given(day, .standard, strategy) == ["o": "a"])
  }

  /// All orders known at once and decided in one batch, latest starts a wish, so that no pair is
  /// excluded and every strategy solves one and the same problem.
  private static func singleBatch(_ random: RandomDay) -> (Day, DispatchPolicy) {
    var policy = random.policy
    policy.appointment = .preferred
    policy.waitsForShift = false
    policy.dispatchLimitMinutes = 4
    policy.batchWindowMinutes = PerUrgency(normal: 4, urgent: 4, extraUrgent: 4)
    let orders = random.day.orders.map { order in
      var order = order
      order.createdAt = Sketch.at(560)
      return order
    }
    return (Sketch.day(orders, random.day.engineers), policy)
  }

  @Test("on a single batch no baseline is cheaper than the exact plan")
  func exactIsCheapest() throws {
    var cheaper: [Strategy: Int] = [:]
    for random in RandomDay.days(TestScale.count(150, full: 1500)) {
      let (day, policy) = Self.singleBatch(random)
      let exact = try Sketch.replay(day, policy, .exact, travel: random.travel).result
      #expect(exact.batchesProvenOptimal == exact.batches, "\(random)")
      for baseline in [Strategy.nearest, .greedy] {
        let other = try Sketch.replay(day, policy, baseline, travel: random.travel).result
        #expect(exact.batches <= 1 && other.batches == exact.batches, "\(random)")
        #expect(exact.cost <= other.cost, "\(random) \(baseline)")
        if exact.cost < other.cost { cheaper[baseline, default: 0] += 1 }
      }
    }
    #expect(cheaper[.nearest, default: 0] > 10 && cheaper[.greedy, default: 0] > 10)
  }

  @Test("a policy out of range is refused before anything happens")
  func policyOutOfRange() {
    var policy = DispatchPolicy.standard
    policy.detourFactor = 0.5
    let day = Sketch.day([Sketch.order("o", created: 540)], [Sketch.engineer("e")])
    var events = 0
    #expect(throws: BatchError.self) {
      try Simulator(policy: policy).run(day) { _ in events += 1 }
    }
    #expect(events == 0)
  }
}
