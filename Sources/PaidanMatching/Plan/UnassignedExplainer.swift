internal import PaidanModel

/// Says why nobody takes an order: whom it counts, and who came near.
struct UnassignedExplainer: Sendable {
  /// How far round an order engineers are counted, in radii: 'too far' has to end somewhere.
  static let radiiLookedAt = 2.0

  private let problem: BatchProblem
  private let radius: SearchRadius
  private let index: SphereIndex
  /// By position in the index, so that a look round an order reads memory in a row.
  private let engineers: [EngineerRow]

  init(_ problem: BatchProblem) {
    self.problem = problem
    radius = SearchRadius(Meters(problem.policy.radius.value * Self.radiiLookedAt))
    let places = problem.scorer.places
    index = SphereIndex(
      Parallel.elements(of: places, threads: problem.threads) { _, place in place.reference },
      vectors: Parallel.elements(of: places, threads: problem.threads) { _, place in place.vector },
      radius: radius.distance, threads: problem.threads)
    let rows = problem.scorer.rows
    engineers = Parallel.elements(of: index.members, threads: problem.threads) { _, member in
      rows[Int(member)]
    }
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
    for run in runs {
      for position in run {
        let squaredChord = index.squaredChord(from: order.vector, to: position)
        guard squaredChord <= radius.squaredChord else { continue }
        let pair = problem.scorer.evaluate(order, engineers[position], squaredChord: squaredChord)
        tally.count(pair, of: Int(index.members[position])) { $0 < $1 }
      }
    }
    return tally
  }
}
