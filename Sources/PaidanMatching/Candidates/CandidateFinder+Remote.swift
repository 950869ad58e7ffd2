/// Candidates of orders to which distance does not apply.
extension CandidateFinder {
  /// Adds the candidates of a remote order to `edges`, columns ascending (DSP-26).
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is remote.
  ///   - limit: one above the greatest cost an edge may have.
  ///   - edges: what is added to.
  /// - Throws: the first candidate that costs more.
  /// - Complexity: O(engineers on shift with a free slot who hold the rarest certificate asked for),
  ///   wherever they are.
  func addRemoteCandidates(
    of order: OrderRow, below limit: Int64, to edges: EdgeBuffer
  ) throws(CostExcess) {
    let holders = holders[rarestKind(of: order)]
    let (members, needed) = (holders.index.members, order.skill.bits)
    try unsafe edges.append(upTo: members.count) { (columns, costs) throws(CostExcess) in
      var end = 0
      for position in 0..<members.count
      where holders.signatures[position] & needed == needed {
        let column = Int(members[position])
        let pair = scorer.evaluateRemote(
          order, self.columns[column], squaredChord: squaredChord(from: order, to: column))
        guard pair.failed.isEmpty else { continue }
        guard pair.terms.cost < limit else {
          throw CostExcess(engineer: self.columns[column].number, cost: pair.terms.cost)
        }
        unsafe columns[end] = members[position]
        unsafe costs[end] = Int32(pair.terms.cost)
        end += 1
      }
      return end
    }
  }
}
