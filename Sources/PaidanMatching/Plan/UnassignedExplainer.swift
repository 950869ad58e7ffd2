internal import PaidanModel

/// Says why nobody takes an order: whom it counts, and who came near.
struct UnassignedExplainer: Sendable {
  /// How far round an order engineers are counted, in radii: 'too far' has to end somewhere.
  static let radiiLookedAt = 2.0

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

  /// - Complexity: O(engineers within twice the radius), of a remote order O(engineers).
  func explain(
    _ number: Int, penalty: Int64, best: UnassignedOrder.Best?
  ) -> UnassignedOrder {
    let order = problem.orderRows[number]
    let tally = order.isRemote ? tallyOfEverybody(order) : tallyWithinReach(order)
    return UnassignedOrder(
      order: problem.orders[number].id, penalty: penalty,
      rules: tally.rules, eligible: tally.eligible, best: best,
      nearMisses: tally.nearMisses { problem.engineers[$0] })
  }

  /// Nobody is too far for a remote order (DSP-26).
  private func tallyOfEverybody(_ order: OrderRow) -> RuleTally {
    var tally = RuleTally()
    for engineer in problem.engineers.indices {
      tally.count(problem.scorer.evaluate(order, engineer), of: engineer) { $0 < $1 }
    }
    return tally
  }

  private func tallyWithinReach(_ order: OrderRow) -> RuleTally {
    var tally = RuleTally()
    var runs: [SphereIndex.Run] = []
    index.runs(around: order.place, order.vector, radius: radius, into: &runs)
    for position in runs.joined() {
      let squaredChord = index.squaredChord(from: order.vector, to: position)
      guard squaredChord <= radius.squaredChord else { continue }
      let engineer = Int(index.members[position])
      let pair = problem.scorer.evaluate(
        order, problem.scorer.rows[engineer], squaredChord: squaredChord)
      tally.count(pair, of: engineer) { $0 < $1 }
    }
    return tally
  }
}
