/// Candidates of orders to which distance does not apply.
extension CandidateFinder {
  /// Calls `body` with each candidate of a remote order, columns ascending (DSP-26).
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is remote.
  ///   - body: is handed a column and what there is to say about the pair.
  /// - Throws: what `body` throws.
  /// - Complexity: O(engineers on shift with a free slot who hold the rarest certificate asked for),
  ///   wherever they are.
  func forEachRemoteCandidate<E>(
    of order: OrderRow, _ body: (_ column: Int, _ evaluation: PairEvaluation) throws(E) -> Void
  ) throws(E) {
    let holders = holders[rarestKind(of: order)]
    let needed = order.skill.bits
    for (position, member) in holders.index.members.enumerated()
    where holders.signatures[position] & needed == needed {
      let column = Int(member)
      let evaluation = scorer.evaluateRemote(
        order, columns[column], squaredChord: squaredChord(from: order, to: column))
      if evaluation.failed.isEmpty { try body(column, evaluation) }
    }
  }
}
