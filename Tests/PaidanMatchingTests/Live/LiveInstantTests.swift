import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct LiveInstantTests {
  /// What a matcher knows, without how its solver numbers it.
  private struct Knowledge: Equatable {
    let snapshot: [String]

    init(_ matcher: borrowing LiveMatcher) {
      let all = matcher.snapshot()
      snapshot = [
        "\(all.instant)", "\(all.orders)", "\(all.engineers)",
        "\(all.plan.sorted { $0.key < $1.key })", "\(all.offers.sorted { $0.key < $1.key })",
        "\(all.keptApart.sorted { $0.key < $1.key })",
        "\(all.heldSlots.sorted { $0.key < $1.key })", "\(matcher.proof)",
      ]
    }
  }

  @Test(
    "OPT-05 an event with its instant is time and event together, or where it is refused neither",
    arguments: [false, true])
  func together(isDear: Bool) throws {
    var refusals = 0
    for seed in 0..<TestScale.count(6, full: 100) {
      var stream = RandomStream(seed: TestScale.seed &+ 900 &+ UInt64(seed), city: .ties)
      var random = SplitMix64(seed: UInt64(seed))
      let morning = stream.morning(at: Sample.now)
      var policy = stream.policy
      // A few minutes late are then more than the solver admits.
      if isDear { policy.weights.latenessMinute = .minutes(90_000) }
      func matcher() throws -> LiveMatcher {
        var matcher = try LiveMatcher(
          engineers: morning.engineers, at: Sample.now, policy: policy, threads: 1)
        for order in morning.orders { _ = try? matcher.apply(.orderCreated(order)) }
        return matcher
      }
      var one = try matcher()
      var two = try matcher()
      for step in 0..<600 {
        switch stream.next(at: one.instant) {
        case .event(let event):
          let pause = Int64.random(in: 0...4, using: &random) * 9_000
          let later = one.instant.advanced(byMilliseconds: pause)
          let before = step % 10 == 0 ? Knowledge(one) : nil
          let outcome: LiveOutcome
          do throws(LiveError) {
            outcome = try one.apply(event, at: later)
          } catch {
            refusals += 1
            if let before { try #require(Knowledge(one) == before, "\(error)") }
            // The other is told nothing at all.
            continue
          }
          stream.learn(event, outcome)
          try two.advance(to: later)
          let other = try two.apply(event)
          try #require(other == outcome)
        case .advance(let minutes):
          let later = one.instant.advanced(byMilliseconds: Int64(minutes * 60_000))
          try one.advance(to: later)
          try two.advance(to: later)
        case .commit:
          let commit = one.commit()
          try #require(two.commit() == commit)
          stream.learn(commit)
          // Before it is settled a plan is one of several best ones.
          if step % 10 == 0 { try #require(Knowledge(one) == Knowledge(two)) }
        }
      }
    }
    #expect(refusals > 0)
  }

  @Test("OPT-05 an event before the matcher's instant is refused, and time stays")
  func noTimeGoesBack() throws {
    var matcher = try LiveMatcher(
      engineers: [Sample.engineer()], at: Sample.now, policy: .standard, threads: 1)
    #expect(throws: LiveError.instantGoesBack(from: Sample.now, to: Sample.minutes(-1))) {
      try matcher.apply(.shiftEnded("e"), at: Sample.minutes(-1))
    }
    #expect(throws: LiveError.unknownEngineer("x")) {
      try matcher.apply(.shiftEnded("x"), at: Sample.minutes(1))
    }
    #expect(matcher.instant == Sample.now)
  }

  @Test("OPT-05 an order freed when time has made it dear is matched again, and nothing is lost")
  func dearOrderFreed() throws {
    let policy = Sample.policy { $0.weights.latenessMinute = .minutes(100_000) }
    var matcher = try LiveMatcher(
      engineers: [
        Sample.engineer("near", open: 3),
        Sample.engineer("far", at: Geometry.place(0.04, 100)),
      ], at: Sample.now, policy: policy, threads: 1)
    try matcher.apply(
      .orderCreated(
        Sample.order(urgency: .extraUrgent, minutes: 10, due: Sample.minutes(200))))
    let offer = try #require(matcher.commit().offers.first)
    try matcher.apply(.offerAccepted("o", by: offer.engineer))
    try matcher.advance(to: Sample.minutes(189))
    try matcher.apply(.orderFreed("o"))
    #expect(matcher.state(of: "o") != nil && matcher.orderCount == 1)
    #expect(matcher.commit().withdrawals.map(\.reason) == [.freed])
  }
}
