import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Questions: why, and why not")
struct WhyTests {
  @Test("OPT-12 a settled matcher holds the plan of the batch, clashes and whole days included")
  func settledIsTheBatch() throws {
    // In the first day two engineers clash in one plan: both are settled before it is another.
    let seeds = (0..<TestScale.count(300, full: 20_000)).map { TestScale.seed &+ UInt64($0) }
    for seed in [20_244_094] + seeds {
      var random = SplitMix64(seed: seed)
      let day = RandomDay(&random, appointments: 7)
      let plan = try day.plan()
      let matcher = try LiveMatcher(day)
      let expected = Dictionary(
        uniqueKeysWithValues: plan.assignments.map { ($0.order, $0.engineer) })
      let snapshot = matcher.snapshot()
      try #require(snapshot.plan == expected, "seed \(seed)")
      try #require(matcher.proof.primalObjective == plan.objective, "seed \(seed)")
      try #require(matcher.exclusions == plan.exclusions, "seed \(seed)")
    }
  }

  @Test("DSP-29 OPT-12 'why not' is what solving anew with the order forced onto him costs more")
  func whyNot() throws {
    var (forced, refused, apart) = (0, 0, 0)
    try QuestionMoments.forEach(TestScale.count(400, full: 20_000), seed: 10) {
      matcher, problem, state, label in
      let optimum = try problem.optimum()
      for order in state.orders {
        for engineer in state.engineers {
          let answer = try matcher.whyNot(order.id, by: engineer.id)
          try #require(answer.planned == state.plan[order.id], "\(label)")
          let expected = try problem.optimum(order.id) { $0 == engineer.id }
          try #require(
            answer.difference?.excess == expected.map { $0 - optimum }, "\(label) \(order.id)")
          if let difference = answer.difference {
            forced += 1
            try #require(answer.failed.isEmpty && answer.obstacle == nil)
            try Self.check(difference, state, problem)
          } else {
            try #require(answer.failed.isEmpty != (answer.obstacle == nil), "\(label)")
            if answer.failed.isEmpty { apart += 1 } else { refused += 1 }
          }
        }
      }
    }
    #expect(forced > 1_000 && refused > 1_000 && apart > 10)
  }

  @Test("DSP-29 'why him' names the best of all others with exact costs")
  func why() throws {
    var runnersUp = 0
    try QuestionMoments.forEach(TestScale.count(400, full: 20_000), seed: 20) {
      matcher, problem, state, label in
      let optimum = try problem.optimum()
      for order in state.orders {
        guard let planned = state.plan[order.id] else {
          #expect(throws: QuestionError.unassigned(order.id)) { _ = try matcher.why(order.id) }
          continue
        }
        let answer = try matcher.why(order.id)
        try #require(answer.pair.engineer == planned)
        let without = try problem.optimum(without: order.id)
        try #require(
          answer.worth == without - optimum, "\(label) \(order.id)")
        var best: (Int64, EngineerID)?
        for engineer in problem.slots.keys.sorted() where engineer != planned {
          guard let cost = try problem.optimum(order.id, at: { $0 == engineer }) else { continue }
          if best.map({ cost - optimum < $0.0 }) ?? true { best = (cost - optimum, engineer) }
        }
        try #require(answer.runnerUp?.difference.excess == best?.0, "\(label) \(order.id)")
        try #require(answer.runnerUp?.pair.engineer == best?.1, "\(label) \(order.id)")
        if let runnerUp = answer.runnerUp {
          runnersUp += 1
          try Self.check(runnerUp.difference, state, problem)
        }
        try #require(answer.price.least <= answer.price.greatest)
      }
    }
    #expect(runnersUp > 300)
  }

  /// A difference leads from the plan to one of that cost, and adds up.
  static func check(
    _ difference: PlanDifference, _ state: LiveSnapshot, _ problem: PosedProblem
  ) throws {
    var plan = state.plan
    for move in difference.moves {
      try #require(plan[move.order] == move.from)
      plan[move.order] = move.to
    }
    let before = try #require(problem.cost(of: state.plan))
    let after = try #require(problem.cost(of: plan))
    try #require(after - before == difference.excess)
    try #require(
      difference.excess == difference.moves.reduce(difference.rest) { $0 + $1.extra })
  }
}
