internal import PaidanModel

/// What the hot path needs of an engineer: plain numbers side by side in one line of memory, without
/// references to count.
struct EngineerRow: BitwiseCopyable {
  let signature: UInt64
  var readyAt: Int64
  let shiftEnd: Int64
  /// The first instant at which he holds less than when the batch runs, in milliseconds.
  let certificatesUnchangedUntil: Int64
  /// His number by identifier.
  let number: Int32
  let openOrders: Int32
  let ordersToday: Int32
  /// What he has to do before anything new, in minutes, where `readyAt` does not hold it already.
  var loadMinutes: Int32 = 0
  /// Certificates held and not expired when the batch runs.
  let certificateCount: Int32
  /// The number of his area, 0 for none.
  let area: Int32
  let slots: Int16
  let level: Int8
  let isOnShift: Bool
  let travelsFromElsewhere: Bool

  /// `engineer` as he is in a batch at `instant`.
  init(
    _ engineer: borrowing Engineer, at places: EngineerPlaces, number: Int, held: HeldKinds,
    area: Int32, policy: DispatchPolicy, at instant: Instant, scope: BatchScope
  ) {
    travelsFromElsewhere = places.free != places.reference
    signature = SkillSignature(level: engineer.level).bits | held.signature
    // An engineer not yet on shift is judged from its start, for the counts of 'why nobody'.
    let from = scope == .wholeDay ? instant : max(instant, engineer.shift.start)
    if let availability = engineer.availability {
      readyAt = max(from, availability.instant).milliseconds
    } else {
      // Nobody with so many open orders has a slot; the bound only keeps the product small.
      let open = Int64(min(engineer.openOrders, 10_000))
      readyAt = from.milliseconds + open * Int64(policy.openOrderMinutes) * 60_000
    }
    // Beyond the years that can be written down nobody starts, shift or not.
    shiftEnd = (scope == .wholeDay ? .latest : engineer.shift.end).milliseconds
    // So many make any weight but 0 too dear for the solver; the bound only keeps the product
    // small.
    ordersToday = Int32(clamping: engineer.ordersToday)
    certificatesUnchangedUntil = held.unchangedUntil
    self.number = Int32(number)
    self.area = area
    openOrders = Int32(clamping: engineer.openOrders)
    certificateCount = Int32(held.count)
    slots = Int16(policy.load.slots(openOrders: engineer.openOrders))
    level = Int8(engineer.level.rank)
    let shift = engineer.shift
    isOnShift = scope == .wholeDay || shift.contains(instant)
  }

  /// Of a row whose `readyAt` is when he is ready at the soonest: what it is at an instant, after all
  /// he still has to do.
  @inline(__always)
  func ready(at now: Int64) -> EngineerRow {
    var row = self
    row.readyAt = max(now, readyAt) + Int64(loadMinutes) * 60_000
    return row
  }
}

/// Where an engineer is: the reference point of radius and travel, and where he sets out.
struct EngineerPlaces {
  let reference: Coordinate
  let vector: UnitVector
  /// Where he is once free; mostly the reference point itself.
  let free: Coordinate
  let freeVector: UnitVector

  init(_ engineer: borrowing Engineer, policy: DispatchPolicy, at instant: Instant) {
    let here = policy.place(of: engineer, at: instant)
    free = if let place = engineer.availability?.place { place } else { here }
    reference = policy.referencePoint == .nextFreePlace ? free : here
    vector = UnitVector(reference)
    freeVector = free == reference ? vector : UnitVector(free)
  }
}
