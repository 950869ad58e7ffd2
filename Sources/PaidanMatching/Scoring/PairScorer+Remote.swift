internal import PaidanModel

/// Orders to which distance does not apply (requirements DSP-26, OPT-F22).
///
/// A way of their own, so that all others are judged as if there were none of them.
extension PairScorer {
  /// Everything about a remote order and `engineer`: nobody is too far for it, and he works from
  /// where he is once he is ready.
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is remote.
  ///   - engineer: a row of this batch.
  ///   - squaredChord: between the order's place and his reference point; only told, never judged.
  /// - Returns: rules failed, distance, start and terms.
  func evaluateRemote(
    _ order: OrderRow, _ engineer: EngineerRow, squaredChord: Double
  ) -> PairEvaluation {
    judge(
      order, engineer, failed: [], distance: GreatCircle.distance(squaredChord: squaredChord),
      journey: .minutes(0), lastLeg: .minutes(0), crossArea: 0)
  }

  /// Everything about an order of any kind and `engineer`, for callers who do not know the kind.
  ///
  /// - Parameters:
  ///   - order: a row of this batch.
  ///   - engineer: a row of this batch.
  ///   - squaredChord: between the order's place and his reference point.
  /// - Returns: rules failed, distance, start and terms.
  @inline(__always)
  func evaluateAny(
    _ order: OrderRow, _ engineer: EngineerRow, squaredChord: Double
  ) -> PairEvaluation {
    order.isRemote
      ? evaluateRemote(order, engineer, squaredChord: squaredChord)
      : evaluate(order, engineer, squaredChord: squaredChord)
  }
}
