import Foundation
import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("A match with a budget") struct StoppedMatchTests {
  @Test(
    "OPT-08 a stopped match gives a plan that keeps every rule, and a bound below the best plan")
  func bounds() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 81)
    var stopped = 0
    var finished = 0
    for round in 0..<TestScale.count(150, full: 5_000) {
      let day = RandomDay(&random, orders: 14, engineers: 6, appointments: 6)
      let problem = try day.problem()
      let best = problem.solve()
      let budget = WorkBudget(searches: Int.random(in: 0...6, using: &random))
      let plan = problem.solve(within: budget)
      let place: Comment = "seed \(TestScale.seed), round \(round), \(budget)"
      #expect(problem.solve(within: budget) == plan, place)
      let document = PlanDocument(plan, day: "random", at: day.at)
      let verifier = PlanVerifier(orders: day.orders, engineers: day.engineers)
      #expect(throws: Never.self, place) { try verifier.verify(document) }
      #expect(throws: Never.self, place) {
        try verifier.verify(PlanDocument(json: .init(document.json())))
      }
      if plan.stop == nil {
        finished += 1
        #expect(plan == best, place)
        continue
      }
      stopped += 1
      #expect(plan.stop == .searches && !plan.isOptimal && !document.claimsOptimal, place)
      let gap = try #require(plan.gap, place)
      // The bound knows nothing of appointments that clash, so it bounds the finished plan too.
      #expect(plan.objective - gap <= best.objective, place)
      // Where some clash, the finished plan is the best one without the pairs kept apart one by
      // one; leaving an order out instead may come cheaper.
      if best.exclusions.isEmpty { #expect(plan.objective >= best.objective, place) }
    }
    #expect(stopped > 20 && finished > 20, "seed \(TestScale.seed): \(stopped), \(finished)")
  }

  @Test("OPT-08 a plan that a clock cut says so, and one that lies about its gap is refused")
  func clock() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 82)
    var cut = 0
    for round in 0..<TestScale.count(60, full: 1_000) {
      let day = RandomDay(&random, orders: 14, engineers: 6)
      let plan = try day.problem().solve(within: .unlimited) { true }
      guard plan.stop != nil else { continue }
      cut += 1
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      #expect(plan.stop == .clock, place)
      let text = String(
        decoding: PlanDocument(plan, day: "random", at: day.at).json(), as: UTF8.self)
      #expect(text.contains("\"stopped\": \"clock\""), place)
      let gap = try #require(plan.gap, place)
      for (old, new) in [
        ("\"gap\": \(gap)", "\"gap\": \(gap - 1)"),
        ("\"optimal\": false", "\"optimal\": true"),
        ("\"stopped\": \"clock\"", "\"stopped\": \"luck\""),
      ] {
        let changed = text.replacing(old, with: new)
        #expect(changed != text, place)
        #expect(throws: (any Error).self, place) {
          try PlanVerifier(orders: day.orders, engineers: day.engineers)
            .verify(PlanDocument(json: .init(changed.utf8)))
        }
      }
    }
    #expect(cut > 10, "seed \(TestScale.seed)")
  }
}
