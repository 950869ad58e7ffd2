internal import PaidanModel

/// Finds the engineers who pass every rule for an order, with the score: all of them, the nearest,
/// or those who are worth more than others at given prices.
struct CandidateFinder: Sendable {
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

  /// Engineers of one kind by place; a class, so that a search counts one reference and not six.
  final class Holders: Sendable {
    /// Members are columns.
    let index: SphereIndex
    /// By position.
    let signatures: [UInt64]

    init(index: SphereIndex, signatures: [UInt64]) {
      self.index = index
      self.signatures = signatures
    }
  }

  /// A finder over the engineers on shift with a free slot.
  init(_ scorer: PairScorer, radius: Meters, threads: Int) {
    let active = scorer.rows.filter { $0.isOnShift && $0.slots > 0 }
    let places = active.map { scorer.places[Int($0.number)] }
    let everybody = SphereIndex(
      places.map(\.reference), vectors: places.map(\.vector), radius: radius)
    let columns = everybody.members.map { active[Int($0)] }
    self.scorer = scorer
    self.everybody = everybody
    self.columns = columns
    self.radius = SearchRadius(radius)
    discs = (0...10).map { halvings in
      SearchRadius(Meters(radius.value * Self.shrink(halvings)))
    }
    // What no order asks for needs no index.
    let wanted = scorer.orderRows.reduce(0) { $0 | $1.skill.bits }
    var positions = [[Int32]](repeating: [], count: SkillSignature.exactKinds)
    for column in columns.indices {
      var bits = columns[column].signature & wanted & Self.kindBits
      while bits != 0 {
        positions[bits.trailingZeroBitCount].append(Int32(column))
        bits &= bits - 1
      }
    }
    positions.append((0..<Int32(columns.count)).map { $0 })
    let members = positions
    holders = Parallel.map(members.count, threads: threads) { kind in
      Holders(
        index: everybody.part(members[kind]),
        signatures: members[kind].map { columns[Int($0)].signature })
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
    var rarest = SkillSignature.exactKinds
    var bits = order.skill.bits & Self.kindBits
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      if holders[bit].signatures.count < holders[rarest].signatures.count { rarest = bit }
      bits &= bits - 1
    }
    return rarest
  }

  /// Calls `body` with each candidate of `order` within `disc`, columns ascending.
  ///
  /// - Parameters:
  ///   - order: a row of this batch that is not remote.
  ///   - disc: how far to look, no farther than the policy's radius.
  ///   - scan: scratch memory, reused from order to order.
  ///   - body: is handed a column and what there is to say about the pair.
  /// - Throws: what `body` throws.
  /// - Complexity: O(engineers in the disc, and a margin of about a third, who hold the rarest
  ///   certificate asked for), one AND and one squared distance each.
  @inline(__always)
  func forEachCandidate<E>(
    of order: OrderRow, within disc: SearchRadius, scan: DiscScan,
    _ body: (_ column: Int, _ evaluation: PairEvaluation) throws(E) -> Void
  ) throws(E) {
    let holders = holders[rarestKind(of: order)]
    holders.index.runs(around: order.place, order.vector, radius: disc, into: &scan.runs)
    scan.collect(holders.index, holders.signatures, around: order, within: disc)
    for hit in 0..<scan.count {
      let column = scan.column(hit)
      let evaluation = scorer.evaluate(
        order, columns[column], squaredChord: scan.squaredChord(hit))
      if evaluation.failed.isEmpty { try body(column, evaluation) }
    }
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
  /// - Complexity: as ``forEachCandidate(of:within:scan:_:)``.
  @inline(__always)
  func forEachOffer<E>(
    to order: OrderRow, upTo limit: Int64, prices: [Int32], beyond inner: Double, scan: DiscScan,
    _ body: (_ column: Int, _ evaluation: PairEvaluation) throws(E) -> Void
  ) throws(E) {
    let holders = holders[rarestKind(of: order)]
    holders.index.runs(around: order.place, order.vector, radius: radius, into: &scan.runs)
    scan.collect(
      holders.index, holders.signatures, around: order, within: radius, beyond: inner,
      upTo: limit, prices: prices, leastTravelPerChord: scorer.leastTravelPerChord)
    for hit in 0..<scan.count {
      let column = scan.column(hit)
      let evaluation = scorer.evaluate(
        order, columns[column], squaredChord: scan.squaredChord(hit))
      if evaluation.failed.isEmpty { try body(column, evaluation) }
    }
  }
}
