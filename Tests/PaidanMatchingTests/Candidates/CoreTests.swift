import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Plans from a core") struct CoreTests {
  /// Fails unless a core leads to the plan that all candidates lead to; tells how many pairs each
  /// looked at.
  private func expectSamePlan(
    _ city: CityDay, threads: Int, _ place: Comment
  ) throws -> (core: Int, first: Int, all: Int, excluded: Int) {
    let (posed, problem) = (try city.problem(.all), try city.problem(.core, threads: threads))
    let (all, core) = (posed.solve(), problem.solve())
    try #require(all.isOptimal && core.isOptimal, place)
    try #require(!all.isCore && core.isCore, place)
    try #require(core.objective == all.objective, place)
    try #require(core.dualObjective == all.dualObjective && core.proof == all.proof, place)
    try #require(core.exclusions == all.exclusions, place)
    // Prices are not unique, and by how much the next one lost follows from them.
    try #require(
      core.assignments.map { $0.withoutRunnerUp } == all.assignments.map { $0.withoutRunnerUp },
      place)
    try #require(
      core.unassigned.map { $0.withoutBest } == all.unassigned.map { $0.withoutBest }, place)
    try #require(core.candidateCount >= core.assignments.count, place)
    try #require(core.candidateCount <= all.candidateCount, place)
    try #require(
      core.assignments.map { $0.runnerUp == nil } == all.assignments.map { $0.runnerUp == nil },
      place)
    do throws(PlanViolation) { try city.verify(core) } catch {
      Issue.record("\(place): \(error)")
    }
    return (core.candidateCount, problem.candidateCount, all.candidateCount, all.exclusions.count)
  }

  @Test("the plan from a core is that from all candidates", arguments: CityDay.Kind.allCases)
  func agrees(kind: CityDay.Kind) throws {
    let seed = TestScale.seed &+ UInt64(CityDay.Kind.allCases.firstIndex(of: kind) ?? 0)
    var random = SplitMix64(seed: seed)
    var (core, first, all, excluded) = (0, 0, 0, 0)
    for round in 0..<TestScale.count(10, full: 400) {
      let share = Double.random(in: 0...1, using: &random)
      let count = round == 0 ? 1 : 1 + Int(300 * share * share * share)
      let city = CityDay(kind, orders: count, &random)
      let figures = try expectSamePlan(
        city, threads: 1 + round % 2, "seed \(seed), round \(round), \(kind), \(count) orders")
      core += figures.core
      first += figures.first
      all += figures.all
      excluded += figures.excluded
    }
    // The core must be one, and where journeys decide it must be a small one.
    #expect(core < all, "\(core) of \(all)")
    if kind == .travel { #expect(core * 2 < all, "\(core) of \(all)") }
    if kind == .travel || kind == .contended { #expect(first < core, "the oracle found nobody") }
    #expect(kind != .clashes || excluded > 0)
  }

  @Test(
    "large days, of 5,000 orders in full: the same plan",
    arguments: TestScale.isSoak ? [.travel, .load, .contended] : [CityDay.Kind.travel])
  func large(kind: CityDay.Kind) throws {
    for round in 0..<TestScale.count(1, full: 4) {
      let seed = TestScale.seed &+ UInt64(round)
      var random = SplitMix64(seed: seed)
      let city = CityDay(kind, orders: TestScale.count(1_500, full: 5_000), &random)
      let figures = try expectSamePlan(city, threads: 2, "seed \(seed), \(kind)")
      if kind == .travel { #expect(figures.core * 2 < figures.all) }
    }
  }

  /// Knows nobody.
  private struct Silence: PriceOracle {
    func missedEdges(prices: [Int32], values: [Int32]) -> EdgeList { EdgeList() }
  }

  /// Keeps one order's candidates to itself.
  private struct Secret: PriceOracle {
    let oracle: SpatialOracle
    let row: Int32

    func missedEdges(prices: [Int32], values: [Int32]) -> EdgeList {
      let all = oracle.missedEdges(prices: prices, values: values)
      var (known, first) = (EdgeList(), 0)
      for (place, row) in all.rows.enumerated() {
        for index in first..<all.ends[place] where row != self.row {
          known.append(row: row, column: all.columns[index], cost: all.costs[index])
        }
        first = all.ends[place]
      }
      return known
    }
  }

  private func solution(
    of problem: BatchProblem, asking oracle: some PriceOracle
  ) -> BatchSolution {
    var optimum = StandingOptimum(problem.graph, threads: 1)
    optimum.settle(asking: oracle)
    let (result, graph) = (optimum.result, optimum.graph)
    return BatchSolution(
      graph: graph, columnOfRow: result.columnOfRow, prices: result.prices, exclusions: [])
  }

  @Test("an oracle that keeps somebody to itself is noticed: such a plan is not proven")
  func wrongOracle() throws {
    var random = SplitMix64(seed: TestScale.seed)
    var (silenced, hidden) = (0, 0)
    for round in 0..<TestScale.count(20, full: 500) {
      let city = CityDay([.travel, .contended, .promise][round % 3], orders: 60, &random)
      let best = try city.problem(.all).solve()
      let problem = try city.problem(.core)
      let core = try #require(problem.core)
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      func judged(_ oracle: some PriceOracle) throws -> Plan {
        let plan = Plan(problem, solution(of: problem, asking: oracle))
        if plan.objective > best.objective {
          try #require(!plan.isOptimal && plan.dualObjective == nil, place)
          // Nor does anybody believe it who reads it.
          let document = PlanDocument(
            day: "city", at: city.day.at, plan: plan, policyDigest: plan.policy.digest,
            claimsOptimal: true)
          let verifier = PlanVerifier(
            orders: city.day.orders, engineers: city.day.engineers, travel: city.travel)
          #expect(throws: PlanViolation.self, place) { try verifier.verify(document) }
        }
        return plan
      }
      let right = SpatialOracle(problem, core)
      try #require(try judged(right).isOptimal, place)
      if try !judged(Silence()).isOptimal { silenced += 1 }
      let row = Int32.random(in: 0..<Int32(city.day.orders.count), using: &random)
      if try !judged(Secret(oracle: right, row: row)).isOptimal { hidden += 1 }
    }
    #expect(silenced > 5 && hidden > 0, "\(silenced), \(hidden)")
  }

  @Test("nobody, and nobody to take anything, from a core")
  func empty() throws {
    let matcher = BatchMatcher(policy: .standard)
    for (orders, engineers) in [
      ([], []), ([Sample.order()], []), ([], [Sample.engineer()]),
      ([Sample.order()], [Sample.engineer(open: 4)]),
    ] as [([Order], [Engineer])] {
      let plan = try matcher.problem(orders, engineers, at: Sample.now, candidates: .core).solve()
      #expect(plan.isOptimal && plan.isCore && plan.candidateCount == 0)
      #expect(plan.unassigned.count == orders.count)
    }
  }

  @Test("all are found where a choice is left on days of ordinary size")
  func automatic() throws {
    var random = SplitMix64(seed: TestScale.seed)
    let city = CityDay(.travel, orders: 40, &random)
    let plans = try [CandidateSearch.automatic, .all].map { try city.problem($0).solve() }
    #expect(plans[0] == plans[1] && !plans[0].isCore)
  }
}

extension Assignment {
  fileprivate var withoutRunnerUp: Assignment {
    Assignment(
      order: order, engineer: engineer, meters: meters, start: start, cost: cost,
      slotCost: slotCost, terms: terms, runnerUp: nil)
  }
}

extension UnassignedOrder {
  fileprivate var withoutBest: UnassignedOrder {
    UnassignedOrder(
      order: order, penalty: penalty, rules: rules, eligible: eligible, best: nil,
      nearMisses: nearMisses)
  }
}
