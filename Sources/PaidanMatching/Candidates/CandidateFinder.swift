internal import PaidanModel

/// Finds every engineer who passes every rule for an order, with the score.
struct CandidateFinder {
  private let scorer: PairScorer
  private let index: SphereIndex
  /// Column -> number of the engineer; a column is a position in the index.
  let columns: [Int32]
  private let signatures: [UInt64]
  private let radius: Meters
  private let radiusChord: Double

  /// A finder over the engineers who could take any order at all: on shift and with a free slot.
  init(_ scorer: PairScorer, radius: Meters) {
    let engineers = scorer.engineers
    let active = engineers.ids.indices.filter { engineers.isOnShift[$0] && engineers.slots[$0] > 0 }
    let index = SphereIndex(
      active.map { engineers.references[$0] }, vectors: active.map { engineers.vectors[$0] },
      radius: radius)
    let columns = index.members.map { Int32(active[Int($0)]) }
    self.scorer = scorer
    self.index = index
    self.columns = columns
    signatures = columns.map { engineers.signatures[Int($0)] }
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
    for run in runs {
      for column in run where signatures[column] & needed == needed {
        let (dx, dy, dz) = (xs[column] - px, ys[column] - py, zs[column] - pz)
        let squaredChord = dx * dx + dy * dy + dz * dz
        guard squaredChord <= radiusChord else { continue }
        let evaluation = scorer.evaluate(order, Int(columns[column]), squaredChord: squaredChord)
        if evaluation.failed.isEmpty { try body(column, evaluation) }
      }
    }
  }
}
