import Foundation
import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct LiveMatcherTests {
  /// A city, a seed and how many events: thousands in soak.
  struct Life: Sendable, CustomTestStringConvertible {
    let city: RandomStream.City
    let seed: UInt64
    let steps: Int
    var testDescription: String { "\(city.testDescription), seed \(seed), \(steps) steps" }

    /// A single life to look into, as in `PAIDAN_LIFE=contended:20240536:5000`; the state is then
    /// compared after every event.
    static let single: Life? = {
      let words = ProcessInfo.processInfo.environment["PAIDAN_LIFE"]?.split(separator: ":") ?? []
      guard words.count == 3, let seed = UInt64(words[1]), let steps = Int(words[2]),
        let city = [RandomStream.City.contended, .slack, .ties].first(where: {
          $0.testDescription == words[0]
        })
      else { return nil }
      return Life(city: city, seed: seed, steps: steps)
    }()

    static let all: [Life] = {
      if let single { return [single] }
      var lives: [Life] = []
      for (city, short) in [(RandomStream.City.contended, 4), (.slack, 3), (.ties, 3)] {
        for seed in 0..<TestScale.count(short, full: 67) {
          lives.append(Life(city: city, seed: TestScale.seed &+ UInt64(seed), steps: 5_000))
        }
        if TestScale.isSoak {
          lives.append(Life(city: city, seed: TestScale.seed &+ 1_000, steps: 20_000))
        }
      }
      return lives
    }()
  }

  @Test(
    "OPT-05 DSP-30 after every event the checker accepts, and the state is that of a batch from scratch",
    arguments: Life.all)
  func staysTheBestPlan(life: Life) throws {
    var outcomes: [LiveOutcome: Int] = [:]
    var stream = RandomStream(seed: life.seed, city: life.city)
    let morning = stream.morning(at: Sample.now)
    var matcher = try LiveMatcher(
      orders: morning.orders, engineers: morning.engineers, at: Sample.now,
      policy: stream.policy, threads: 1)
    for step in 0..<life.steps {
      try advance(&matcher, &stream, &outcomes)
      let proof = matcher.proof
      let batch = matcher.live.batch()
      let checked = try OptimalityProof.check(
        columnOfRow: batch.result.columnOfRow, prices: batch.result.prices, on: batch.graph)
      try #require(checked == proof, "step \(step)")
      if Life.single != nil {
        let difference = try LiveReference(matcher.snapshot(), policy: stream.policy)
          .difference(from: matcher)
        try #require(difference == nil, "step \(step): \(difference ?? "")")
      }
      guard step % 100 == 99 || step == 0 else { continue }
      stream.learn(matcher.commit())
      let snapshot = matcher.snapshot()
      let reference = try LiveReference(snapshot, policy: stream.policy)
      let difference = reference.difference(from: matcher)
      try #require(difference == nil, "step \(step): \(difference ?? "")")
      let optimum = reference.optimum()
      try #require(matcher.proof.primalObjective == optimum.objective, "step \(step)")
      try #require(snapshot.plan == optimum.plan, "step \(step)")
    }
    #expect(outcomes[.applied, default: 0] > life.steps / 4)
    #expect(outcomes[.repeated, default: 0] > 0)
    #expect(outcomes[.stale, default: 0] > 0)
  }

  @Test(
    "OPT-05 OPT-06 time in one step or in many leaves the same plan, offers and hand-overs",
    arguments: [RandomStream.City.contended, .slack, .ties])
  func stepsOfTimeDoNotMatter(city: RandomStream.City) throws {
    for seed in 0..<TestScale.count(3, full: 60) {
      var stream = RandomStream(seed: TestScale.seed &+ 7_000 &+ UInt64(seed), city: city)
      var random = SplitMix64(seed: UInt64(seed))
      let morning = stream.morning(at: Sample.now)
      func matcher() throws -> LiveMatcher {
        try LiveMatcher(
          orders: morning.orders, engineers: morning.engineers, at: Sample.now,
          policy: stream.policy, threads: 1)
      }
      var one = try matcher()
      var many = try matcher()
      let life = "\(city.testDescription), seed \(TestScale.seed &+ 7_000 &+ UInt64(seed))"
      for step in 0..<TestScale.count(300, full: 2_000) {
        switch stream.next(at: one.instant) {
        case .event(let event):
          let outcome = try? one.apply(event)
          let other = try? many.apply(event)
          try #require(outcome == other)
          if let outcome { stream.learn(event, outcome) }
        case .advance(let minutes):
          let milliseconds = Int64(minutes * 60_000)
          var passed: Int64 = 0
          while passed < milliseconds {
            passed += Int64.random(in: 1...max(1, milliseconds / 3), using: &random)
            try many.advance(
              to: one.instant.advanced(byMilliseconds: min(passed, milliseconds)))
          }
          try one.advance(to: one.instant.advanced(byMilliseconds: milliseconds))
        case .commit:
          let commit = one.commit()
          try #require(many.commit() == commit, "\(life), step \(step)")
          stream.learn(commit)
          let (first, second) = (one.snapshot(), many.snapshot())
          try #require(first.plan == second.plan, "\(life), step \(step)")
          try #require(first.batch.graph == second.batch.graph, "\(life), step \(step)")
        }
      }
    }
  }

  /// Takes one step.
  private func advance(
    _ matcher: inout LiveMatcher, _ stream: inout RandomStream,
    _ outcomes: inout [LiveOutcome: Int]
  ) throws {
    switch stream.next(at: matcher.instant) {
    case .event(let event):
      do throws(LiveError) {
        let outcome = try matcher.apply(event)
        stream.learn(event, outcome)
        outcomes[outcome, default: 0] += 1
      } catch {
        switch error {
        case .unknownOrder, .unknownEngineer: break
        default: throw error
        }
      }
    case .advance(let minutes):
      try matcher.advance(
        to: matcher.instant.advanced(byMilliseconds: Int64(minutes * 60_000)))
    case .commit:
      stream.learn(matcher.commit())
    }
  }
}
