internal import PaidanModel

/// Says why nobody takes an order: whom it counts, and who came near.
struct UnassignedExplainer: Sendable {
  /// How far round an order engineers are counted, in radii: 'too far' has to end somewhere.
  static let radiiLookedAt = 2.0
  /// How many near misses are named.
  static let nearMissCount = 3

  private let problem: BatchProblem
  private let radius: SearchRadius
  private let index: SphereIndex

  init(_ problem: BatchProblem) {
    self.problem = problem
    radius = SearchRadius(Meters(problem.policy.radius.value * Self.radiiLookedAt))
    let places = problem.scorer.places
    index = SphereIndex(
      places.map(\.reference), vectors: places.map(\.vector), radius: radius.distance)
  }

  /// - Complexity: O(engineers within twice the radius).
  func explain(
    _ number: Int, penalty: Int64, best: UnassignedOrder.Best?
  ) -> UnassignedOrder {
    let order = problem.orderRows[number]
    var failing = [Int](repeating: 0, count: EligibilityRule.allCases.count)
    var failingOnly = failing
    // Who is kept from it by a clash passes every rule all the same.
    var eligible = 0
    // The nearest misses met so far, the best first.
    var misses: [Miss] = []
    var runs: [SphereIndex.Run] = []
    index.runs(around: order.place, order.vector, radius: radius, into: &runs)
    for position in runs.joined() {
      let squaredChord = index.squaredChord(from: order.vector, to: position)
      guard squaredChord <= radius.squaredChord else { continue }
      let engineer = Int(index.members[position])
      let pair = problem.scorer.evaluate(
        order, problem.scorer.rows[engineer], squaredChord: squaredChord)
      if pair.failed.isEmpty {
        eligible += 1
        continue
      }
      let count = pair.failed.rawValue.nonzeroBitCount
      for rule in failing.indices where pair.failed.rawValue >> UInt8(rule) & 1 == 1 {
        failing[rule] += 1
        if count == 1 { failingOnly[rule] += 1 }
      }
      let miss = Miss(
        lacksSkill: pair.failed.contains(.noSkill), ruleCount: count,
        distance: pair.distance.value, engineer: engineer, failed: pair.failed)
      if misses.count == Self.nearMissCount, let last = misses.last, !(miss < last) { continue }
      misses.insert(miss, at: misses.firstIndex { miss < $0 } ?? misses.endIndex)
      if misses.count > Self.nearMissCount { misses.removeLast() }
    }
    return UnassignedOrder(
      order: problem.orders[number].id, penalty: penalty,
      rules: EligibilityRule.allCases.enumerated().map { rule, name in
        .init(rule: name, engineers: failing[rule], only: failingOnly[rule])
      },
      eligible: eligible, best: best,
      nearMisses: misses.map { miss in
        .init(
          engineer: problem.engineers[miss.engineer].id,
          meters: Meters(miss.distance).rounded,
          openOrders: problem.engineers[miss.engineer].openOrders,
          failed: miss.failed.rules)
      })
  }

  /// Somebody who fails a rule or more, and how near he comes.
  private struct Miss: Comparable {
    /// A missing certificate is never relaxed, so who lacks it is no near miss while others are.
    let lacksSkill: Bool
    let ruleCount: Int
    let distance: Double
    let engineer: Int
    let failed: RuleSet

    static func < (left: Miss, right: Miss) -> Bool {
      if left.lacksSkill != right.lacksSkill { return right.lacksSkill }
      if left.ruleCount != right.ruleCount { return left.ruleCount < right.ruleCount }
      if left.distance != right.distance { return left.distance < right.distance }
      return left.engineer < right.engineer
    }
  }
}
