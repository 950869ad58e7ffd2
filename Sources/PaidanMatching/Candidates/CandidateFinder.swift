internal import PaidanModel

/// Finds the engineers who pass every rule for an order, with the score: all of them, the nearest,
/// or those who are worth more than others at given prices.
///
/// A class, so that who is handed it counts one reference and not dozens.
final class CandidateFinder: Sendable {
  let scorer: PairScorer
  /// The engineers who could take any order at all, by column: a position in an index of them all,
  /// so that neighbours in the city are neighbours in memory.
  let columns: [EngineerRow]
  /// For each bit of a skill signature who has it; behind them everybody.
  let holders: [Holders]
  /// The columns by place.
  private let everybody: SphereIndex
  /// The policy's radius.
  let radius: SearchRadius
  /// That radius and ever smaller ones, each disc half as large as the one before.
  let discs: [SearchRadius]

  private let weights: PlainWeights

  /// Engineers of one kind by place; a class, so that a search counts one reference and not six.
  final class Holders: Sendable {
    /// Members are columns.
    let index: SphereIndex
    /// By position.
    let signatures: Column<UInt64>
    /// By position.
    let engineers: Column<PlainEngineer>

    init(_ index: SphereIndex, of columns: [EngineerRow], _ weights: PlainWeights) {
      self.index = index
      let members = index.members
      signatures = Column(count: members.count) { columns[Int(members[$0])].signature }
      engineers = Column(count: members.count) {
        PlainEngineer(columns[Int(members[$0])], column: members[$0], weights)
      }
    }

    deinit {
      signatures.free()
      engineers.free()
    }
  }

  /// A finder over the engineers on shift with a free slot.
  init(_ scorer: PairScorer, radius: Meters, at instant: Instant, threads: Int) {
    let active = scorer.rows.indices.filter {
      scorer.rows[$0].isOnShift && scorer.rows[$0].slots > 0
    }
    let places = scorer.places
    let everybody = SphereIndex(
      Parallel.elements(of: active, threads: threads) { _, number in places[number].reference },
      vectors: Parallel.elements(of: active, threads: threads) { _, number in
        places[number].vector
      }, radius: radius, threads: threads)
    let columns = Parallel.elements(of: everybody.members, threads: threads) { _, member in
      scorer.rows[active[Int(member)]]
    }
    self.scorer = scorer
    self.everybody = everybody
    self.columns = columns
    let weights = PlainWeights(scorer, at: instant)
    self.weights = weights
    self.radius = SearchRadius(radius)
    discs = (0...10).map { halvings in
      SearchRadius(Meters(radius.value * Self.shrink(halvings)))
    }
    // What no order asks for needs no index.
    var (wanted, isAnybodyAsked) = (UInt64(0), false)
    for order in scorer.orderRows {
      wanted |= order.skill.bits & Self.kindBits
      isAnybodyAsked = isAnybodyAsked || order.skill.bits & Self.kindBits == 0
    }
    var positions = [[Int32]](repeating: [], count: SkillSignature.exactKinds)
    for column in columns.indices {
      var bits = columns[column].signature & wanted
      while bits != 0 {
        positions[bits.trailingZeroBitCount].append(Int32(column))
        bits &= bits - 1
      }
    }
    let (members, asksAnybody) = (positions, isAnybodyAsked)
    holders = Parallel.map(members.count + 1, threads: threads) { kind in
      guard kind == members.count else {
        return Holders(everybody.part(members[kind]), of: columns, weights)
      }
      let all = asksAnybody ? (0..<Int32(columns.count)).map { $0 } : []
      return Holders(everybody.part(all), of: columns, weights)
    }
  }

  private static let kindBits: UInt64 = 1 << UInt64(SkillSignature.exactKinds) - 1

  /// The side of a disc whose area is halved so many times.
  private static func shrink(_ halvings: Int) -> Double {
    let whole = 1.0 / Double(1 << (halvings / 2))
    return halvings.isMultiple(of: 2) ? whole : whole * 0.5.squareRoot()
  }

  /// Everything about `order` and the engineer of `column`.
  func evaluate(_ order: OrderRow, column: Int) -> PairEvaluation {
    scorer.evaluateAny(
      order, columns[column], squaredChord: squaredChord(from: order, to: column))
  }

  /// The squared chord from an order's place to the reference point of a column.
  func squaredChord(from order: OrderRow, to column: Int) -> Double {
    everybody.squaredChord(from: order.vector, to: column)
  }

  /// Who holds the rarest of what an order asks for: a position in ``holders``.
  func rarestKind(of order: OrderRow) -> Int {
    var bits = order.skill.bits & Self.kindBits
    if bits == 0 { return SkillSignature.exactKinds }
    var rarest = bits.trailingZeroBitCount
    bits &= bits - 1
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      if holders[bit].signatures.count < holders[rarest].signatures.count { rarest = bit }
      bits &= bits - 1
    }
    return rarest
  }

  /// Adds the candidates of `order` within `disc` to `edges`, columns ascending.
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is not remote.
  ///   - disc: how far to look, no farther than the policy's radius.
  ///   - scan: scratch memory, reused from order to order.
  ///   - limit: one above the greatest cost an edge may have.
  ///   - edges: what is added to.
  /// - Throws: the first candidate that costs more.
  /// - Complexity: O(engineers in the disc, and a margin of about a third, who hold the rarest
  ///   certificate asked for), one AND and one squared distance each.
  func addCandidates(
    of order: OrderRow, within disc: SearchRadius, scan: DiscScan, below limit: Int64,
    to edges: EdgeBuffer
  ) throws(CostExcess) {
    let holders = holders[rarestKind(of: order)]
    let (index, first) = (holders.index, edges.count)
    index.runs(around: order.place, order.vector, radius: disc, into: &scan.runs)
    scan.collect(index, holders.signatures, around: order, within: disc)
    let isAreaACost = order.area != 0 && scorer.crossArea != 0 && !scorer.staysInArea
    if order.area != 0, scorer.staysInArea {
      scan.dropOtherAreas(than: order.area, holders.engineers)
    }
    func judge(_ position: Int, _ squaredChord: Double) throws(CostExcess) -> Int32? {
      let column = Int(holders.engineers[position].column)
      let pair = scorer.evaluate(order, columns[column], squaredChord: squaredChord)
      guard pair.failed.isEmpty else { return nil }
      guard pair.terms.cost < limit else {
        throw CostExcess(engineer: columns[column].number, cost: pair.terms.cost)
      }
      return Int32(pair.terms.cost)
    }
    guard let travel = scorer.straightLine, !order.hasExclusions, !isAreaACost else {
      try unsafe edges.append(upTo: scan.count) { (columns, costs) throws(CostExcess) in
        var end = 0
        for hit in 0..<scan.count {
          let position = scan.position(hit)
          guard let cost = try judge(position, scan.squaredChord(hit)) else { continue }
          unsafe columns[end] = holders.engineers[position].column
          unsafe costs[end] = cost
          end += 1
        }
        return end
      }
      return
    }
    try scan.score(
      PlainOrder(order, weights), holders.engineers, travel: travel,
      below: limit, into: edges, judge: judge)
    assert(hasCandidates(edges, from: first, of: order, scan, index), "a pair is not plain")
  }

  /// Whether the edges from `first` on are what judging every pair in full makes of a scan.
  private func hasCandidates(
    _ edges: EdgeBuffer, from first: Int, of order: OrderRow, _ scan: DiscScan,
    _ index: SphereIndex
  ) -> Bool {
    var (found, costs): ([Int32], [Int32]) = ([], [])
    edges.append(from: first, to: &found, &costs)
    let expected = (0..<scan.count).compactMap { hit -> (Int32, Int32)? in
      let column = index.members[scan.position(hit)]
      let pair = scorer.evaluate(
        order, columns[Int(column)], squaredChord: scan.squaredChord(hit))
      return pair.failed.isEmpty ? (column, Int32(pair.terms.cost)) : nil
    }
    return found == expected.map(\.0) && costs == expected.map(\.1)
  }

  /// Calls `body` with each candidate of `order` whose cost plus price may be at most `limit`,
  /// columns ascending.
  ///
  /// Journeys take at least what the travel model promises, and no other term is negative: whoever
  /// is too far for his price is passed over by one comparison.
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is not remote.
  ///   - limit: the greatest cost plus price of interest.
  ///   - prices: by column.
  ///   - inner: the squared chord within which nobody is of interest; negative for none.
  ///   - scan: scratch memory, reused from order to order.
  ///   - body: is handed a column and what there is to say about the pair.
  /// - Throws: what `body` throws.
  /// - Complexity: as ``addCandidates(of:within:scan:below:to:)``.
  @inline(__always)
  func forEachOffer<E>(
    to order: OrderRow, upTo limit: Int64, prices: [Int32], beyond inner: Double, scan: DiscScan,
    _ body: (_ column: Int, _ evaluation: PairEvaluation) throws(E) -> Void
  ) throws(E) {
    let holders = holders[rarestKind(of: order)]
    holders.index.runs(around: order.place, order.vector, radius: radius, into: &scan.runs)
    scan.collect(
      holders.index, holders.signatures, holders.engineers, around: order, within: radius,
      beyond: inner, upTo: limit, prices: prices, leastTravelPerChord: scorer.leastTravelPerChord)
    for hit in 0..<scan.count {
      let column = Int(holders.engineers[scan.position(hit)].column)
      let evaluation = scorer.evaluate(
        order, columns[column], squaredChord: scan.squaredChord(hit))
      if evaluation.failed.isEmpty { try body(column, evaluation) }
    }
  }
}
