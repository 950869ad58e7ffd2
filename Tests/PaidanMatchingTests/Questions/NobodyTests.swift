import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Questions: why nobody")
struct NobodyTests {
  @Test("DSP-06 OPT-09 'why nobody' counts as the batch does, and prices a place exactly")
  func whyNobody() throws {
    var (places, witnesses, apart) = (0, 0, 0)
    try QuestionMoments.forEach(TestScale.count(400, full: 20_000), seed: 30, orders: 9) {
      matcher, problem, state, label in
      let optimum = try problem.optimum()
      for order in state.orders {
        if let engineer = state.plan[order.id] {
          #expect(throws: QuestionError.assigned(order.id, to: engineer)) {
            _ = try matcher.whyNobody(order.id)
          }
          continue
        }
        let answer = try matcher.whyNobody(order.id)
        let row = try #require(problem.rows[order.id])
        try #require(answer.penalty == row.penalty)
        let batch = try BatchMatcher(policy: matcher.policy, threads: 1).problem(
          state.orders, state.engineers, at: state.instant, scope: matcher.scope)
        let counted = UnassignedExplainer(batch).explain(
          Int(try #require(batch.orders.number(of: order.id))), penalty: 0, best: nil)
        try #require(answer.rules == counted.rules && answer.eligible == counted.eligible)
        try #require(answer.nearMisses == counted.nearMisses, "\(label)")
        apart += answer.keptApart.count
        let served = try problem.optimum(order.id) { _ in true }
        try #require(answer.place?.difference.excess == served.map { $0 - optimum }, "\(label)")
        if let place = answer.place {
          places += 1
          try WhyTests.check(place.difference, state, problem)
          try #require(place.cost - answer.penalty == place.difference.excess)
        }
        if let competition = answer.competition {
          witnesses += 1
          try Self.check(competition, problem)
          try #require(competition.orders.contains(order.id))
        }
      }
    }
    #expect(places > 50 && witnesses > 20 && apart > 5)
  }

  /// k orders that may go to nobody but those who have k - 1 slots.
  private static func check(
    _ competition: NobodyReason.Competition, _ problem: PosedProblem
  ) throws {
    try #require(competition.orders.count == competition.slots + 1)
    let slots = competition.engineers.reduce(0) { $0 + (problem.slots[$1] ?? []).count }
    try #require(slots == competition.slots)
    for order in competition.orders {
      for engineer in problem.rows[order]?.costs.keys.sorted() ?? []
      where !(problem.slots[engineer] ?? []).isEmpty {
        try #require(competition.engineers.contains(engineer))
      }
    }
  }
}
