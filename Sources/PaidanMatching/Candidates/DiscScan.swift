internal import PaidanModel

/// One look over the engineers round a place: who passes the cheap tests, before anything is scored.
///
/// All tests of one engineer are one number, 0 or 1, that moves the end of the list: a branch that
/// goes either way half of the time would cost more than the tests. The memory is reused from order
/// to order; each thread has a scan of its own.
@safe final class DiscScan {
  /// Where to look.
  var runs: [SphereIndex.Run] = []
  /// How many passed.
  private(set) var count = 0
  private var capacity = 0
  private var positions: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
  private var squaredChords: UnsafeMutablePointer<Double> = .allocate(capacity: 0)

  deinit {
    unsafe positions.deallocate()
    unsafe squaredChords.deallocate()
  }

  /// The position of one that passed.
  @inline(__always)
  func position(_ hit: Int) -> Int { unsafe Int(positions[hit]) }

  /// His squared chord.
  @inline(__always)
  func squaredChord(_ hit: Int) -> Double { unsafe squaredChords[hit] }

  /// Collects those within the disc who have every bit of the order's signature.
  func collect(
    _ index: SphereIndex, _ signatures: Column<UInt64>, around order: OrderRow,
    within disc: SearchRadius
  ) {
    makeRoom()
    let needed = order.skill.bits
    let (px, py, pz) = (order.vector.x, order.vector.y, order.vector.z)
    let (xs, ys, zs) = (index.x, index.y, index.z)
    let (positions, squaredChords) = unsafe (self.positions, self.squaredChords)
    let limit = disc.squaredChord
    var count = 0
    for run in runs {
      for position in run {
        let (dx, dy, dz) = (xs[position] - px, ys[position] - py, zs[position] - pz)
        let squaredChord = dx * dx + dy * dy + dz * dz
        unsafe positions[count] = Int32(truncatingIfNeeded: position)
        unsafe squaredChords[count] = squaredChord
        let isNear = squaredChord <= limit ? 1 : 0
        let isSkilled = signatures[position] & needed == needed ? 1 : 0
        count &+= isNear & isSkilled
      }
    }
    self.count = count
  }

  /// Keeps of those collected who has no area or the order's.
  ///
  /// A pass of its own, so that orders without an area pay nothing for it.
  func dropOtherAreas(than area: Int32, _ engineers: Column<PlainEngineer>) {
    let (positions, squaredChords) = unsafe (self.positions, self.squaredChords)
    var kept = 0
    for hit in 0..<count {
      let (position, squaredChord) = unsafe (positions[hit], squaredChords[hit])
      let own = engineers[Int(position)].area
      unsafe positions[kept] = position
      unsafe squaredChords[kept] = squaredChord
      kept &+= own == 0 || own == area ? 1 : 0
    }
    count = kept
    withExtendedLifetime(self) {}
  }

  /// Collects those of them beyond an inner disc who could cost, with their price, no more than a
  /// limit.
  func collect(
    _ index: SphereIndex, _ signatures: Column<UInt64>, _ engineers: Column<PlainEngineer>,
    around order: OrderRow, within disc: SearchRadius, beyond inner: Double, upTo limit: Int64,
    prices: [Int32], leastTravelPerChord: Double
  ) {
    makeRoom()
    let needed = order.skill.bits
    let (px, py, pz) = (order.vector.x, order.vector.y, order.vector.z)
    let (xs, ys, zs, prices) = (index.x, index.y, index.z, prices.span)
    let (positions, squaredChords) = unsafe (self.positions, self.squaredChords)
    let outer = disc.squaredChord
    // One more than the limit, and one that rounding to a thousandth may take off a journey.
    let reach = Double(limit) + 2
    var count = 0
    for run in runs {
      for position in run {
        let column = Int(engineers[position].column)
        let (dx, dy, dz) = (xs[position] - px, ys[position] - py, zs[position] - pz)
        let squaredChord = dx * dx + dy * dy + dz * dz
        let slack = max(0, reach - Double(unsafe prices[unchecked: column]))
        unsafe positions[count] = Int32(truncatingIfNeeded: position)
        unsafe squaredChords[count] = squaredChord
        let isOutside = squaredChord > inner ? 1 : 0
        let isNear = squaredChord <= outer ? 1 : 0
        let isWorth = squaredChord * leastTravelPerChord <= slack * slack ? 1 : 0
        let isSkilled = signatures[position] & needed == needed ? 1 : 0
        count &+= isOutside & isNear & isWorth & isSkilled
      }
    }
    self.count = count
  }

  /// Adds those collected who pass every rule to `edges`, with what they cost.
  ///
  /// - Parameters:
  ///   - order: the order they were collected for, which excludes nobody.
  ///   - engineers: by position.
  ///   - travel: how long journeys take.
  ///   - limit: costs from here on are judged too.
  ///   - edges: what is added to.
  ///   - judge: what a pair costs that is not plain; nil for no candidate.
  /// - Throws: what `judge` throws.
  @inline(__always)
  func score<E>(
    _ order: PlainOrder, _ engineers: Column<PlainEngineer>, travel: StraightLineTravel,
    below limit: Int64, into edges: EdgeBuffer,
    judge: (_ position: Int, _ squaredChord: Double) throws(E) -> Int32?
  ) throws(E) {
    let (count, positions, squaredChords) = unsafe (count, self.positions, self.squaredChords)
    try unsafe edges.append(upTo: count) { (columns, costs) throws(E) in
      var end = 0
      for hit in 0..<count {
        let (position, squaredChord) = unsafe (Int(positions[hit]), squaredChords[hit])
        let engineer = engineers[position]
        let journey = travel.duration(over: GreatCircle.distance(squaredChord: squaredChord))
        let start = max(engineer.readyAt + journey.milliseconds, order.earliest)
        var cost = journey.thousandths + engineer.fixedCost + order.fixedCost
        let isPlain = start < engineer.plainUntil
        if isPlain, start > order.quietUntil {
          if start > order.keptLatest { continue }
          cost += order.latenessCost(startingAt: start)
        }
        if !isPlain || cost >= limit {
          guard let judged = try judge(position, squaredChord) else { continue }
          cost = Int64(judged)
        }
        unsafe columns[end] = engineer.column
        unsafe costs[end] = Int32(truncatingIfNeeded: cost)
        end &+= 1
      }
      return end
    }
    // Its memory is read until here.
    withExtendedLifetime(self) {}
  }

  /// Room for everybody in the runs, and one more to write beyond the last.
  private func makeRoom() {
    let needed = runs.reduce(0) { $0 + $1.count } + 1
    if capacity >= needed { return }
    unsafe positions.deallocate()
    unsafe squaredChords.deallocate()
    capacity = 2 * needed
    unsafe positions = .allocate(capacity: capacity)
    unsafe squaredChords = .allocate(capacity: capacity)
  }
}
