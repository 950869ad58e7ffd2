internal import PaidanModel

/// Finds every engineer who passes every rule for an order, with the score.
struct CandidateFinder: Sendable {
  private let scorer: PairScorer
  private let index: SphereIndex
  /// The engineers who could take any order at all, by column: a position in the index, so that
  /// neighbours in the city are neighbours in memory.
  let columns: [EngineerRow]
  private let signatures: [UInt64]
  private let radius: Meters
  private let radiusChord: Double

  /// A finder over the engineers on shift with a free slot.
  init(_ scorer: PairScorer, radius: Meters) {
    let active = scorer.rows.filter { $0.isOnShift && $0.slots > 0 }
    let index = SphereIndex(
      active.map(\.reference), vectors: active.map(\.vector), radius: radius)
    self.scorer = scorer
    self.index = index
    columns = index.members.map { active[Int($0)] }
    signatures = columns.map(\.signature)
    self.radius = radius
    radiusChord = GreatCircle.squaredChord(spanning: radius)
  }

  /// Calls `body` with each candidate of `order`, columns ascending.
  ///
  /// - Parameters:
  ///   - order: a row of this batch.
  ///   - runs: scratch memory, reused from order to order.
  ///   - body: is handed a column and what there is to say about the pair.
  /// - Throws: what `body` throws.
  /// - Complexity: O(engineers in the disc and a margin of about a third), one AND and one squared
  ///   distance each.
  func forEachCandidate<E>(
    of order: OrderRow, runs: inout [SphereIndex.Run],
    _ body: (_ column: Int, _ evaluation: PairEvaluation) throws(E) -> Void
  ) throws(E) {
    index.runs(around: order.place, radius: radius, into: &runs)
    let needed = order.skill.bits
    let (px, py, pz) = (order.vector.x, order.vector.y, order.vector.z)
    let (signatures, xs, ys, zs) = (self.signatures.span, index.x.span, index.y.span, index.z.span)
    let columns = self.columns.span
    for run in runs {
      for column in run where signatures[column] & needed == needed {
        let (dx, dy, dz) = (xs[column] - px, ys[column] - py, zs[column] - pz)
        let squaredChord = dx * dx + dy * dy + dz * dz
        guard squaredChord <= radiusChord else { continue }
        let evaluation = scorer.evaluate(order, columns[column], squaredChord: squaredChord)
        if evaluation.failed.isEmpty { try body(column, evaluation) }
      }
    }
  }
}
