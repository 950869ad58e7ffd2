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
  private var columns: UnsafeMutableBufferPointer<Int32> = .allocate(capacity: 0)
  private var squaredChords: UnsafeMutableBufferPointer<Double> = .allocate(capacity: 0)
  private var costs: UnsafeMutableBufferPointer<Int32> = .allocate(capacity: 0)
  private var keptCount = 0

  deinit {
    unsafe costs.deallocate()
    unsafe columns.deallocate()
    unsafe squaredChords.deallocate()
  }

  /// The column of one that passed.
  @inline(__always)
  func column(_ hit: Int) -> Int { unsafe Int(columns[hit]) }

  /// His squared chord.
  @inline(__always)
  func squaredChord(_ hit: Int) -> Double { unsafe squaredChords[hit] }

  /// Keeps one that passed every rule; kept ones take the places of those looked at before.
  @inline(__always)
  func keep(_ column: Int32, cost: Int32) {
    unsafe columns[keptCount] = column
    unsafe costs[keptCount] = cost
    keptCount &+= 1
  }

  /// Adds those kept to two lists, and forgets them.
  func appendKept(to columns: inout [Int32], _ costs: inout [Int32]) {
    unsafe columns.append(contentsOf: UnsafeBufferPointer(rebasing: self.columns[..<keptCount]))
    unsafe costs.append(contentsOf: UnsafeBufferPointer(rebasing: self.costs[..<keptCount]))
    keptCount = 0
  }

  /// Collects those within the disc who have every bit of the order's signature.
  func collect(
    _ index: SphereIndex, _ signatures: [UInt64], around order: OrderRow, within disc: SearchRadius
  ) {
    makeRoom()
    let needed = order.skill.bits
    let (px, py, pz) = (order.vector.x, order.vector.y, order.vector.z)
    let (x, y, z, numbers) = (index.x, index.y, index.z, index.members)
    let (xs, ys, zs, members) = (x.span, y.span, z.span, numbers.span)
    let signatures = signatures.span
    let limit = disc.squaredChord
    var count = 0
    for run in runs {
      for position in run {
        let (dx, dy, dz) = unsafe (
          xs[unchecked: position] - px, ys[unchecked: position] - py, zs[unchecked: position] - pz
        )
        let squaredChord = dx * dx + dy * dy + dz * dz
        unsafe columns[count] = members[unchecked: position]
        unsafe squaredChords[count] = squaredChord
        let isNear = squaredChord <= limit ? 1 : 0
        let isSkilled = unsafe signatures[unchecked: position] & needed == needed ? 1 : 0
        count &+= isNear & isSkilled
      }
    }
    self.count = count
  }

  /// Collects those of them beyond an inner disc who could cost, with their price, no more than a
  /// limit.
  func collect(
    _ index: SphereIndex, _ signatures: [UInt64], around order: OrderRow,
    within disc: SearchRadius, beyond inner: Double, upTo limit: Int64, prices: [Int32],
    leastTravelPerChord: Double
  ) {
    makeRoom()
    let needed = order.skill.bits
    let (px, py, pz) = (order.vector.x, order.vector.y, order.vector.z)
    let (x, y, z, numbers) = (index.x, index.y, index.z, index.members)
    let (xs, ys, zs, members) = (x.span, y.span, z.span, numbers.span)
    let (signatures, prices) = (signatures.span, prices.span)
    let outer = disc.squaredChord
    // One more than the limit, and one that rounding to a thousandth may take off a journey.
    let reach = Double(limit) + 2
    var count = 0
    for run in runs {
      for position in run {
        let column = unsafe members[unchecked: position]
        let (dx, dy, dz) = unsafe (
          xs[unchecked: position] - px, ys[unchecked: position] - py, zs[unchecked: position] - pz
        )
        let squaredChord = dx * dx + dy * dy + dz * dz
        let slack = max(0, reach - Double(unsafe prices[unchecked: Int(column)]))
        unsafe columns[count] = column
        unsafe squaredChords[count] = squaredChord
        let isOutside = squaredChord > inner ? 1 : 0
        let isNear = squaredChord <= outer ? 1 : 0
        let isWorth = squaredChord * leastTravelPerChord <= slack * slack ? 1 : 0
        let isSkilled = unsafe signatures[unchecked: position] & needed == needed ? 1 : 0
        count &+= isOutside & isNear & isWorth & isSkilled
      }
    }
    self.count = count
  }

  /// Room for everybody in the runs.
  private func makeRoom() {
    let needed = runs.reduce(0) { $0 + $1.count } + 1
    if unsafe columns.count >= needed { return }
    unsafe columns.deallocate()
    unsafe squaredChords.deallocate()
    unsafe costs.deallocate()
    unsafe costs = .allocate(capacity: 2 * needed)
    unsafe columns = .allocate(capacity: 2 * needed)
    unsafe squaredChords = .allocate(capacity: 2 * needed)
  }
}
