internal import PaidanModel

/// Finding members by distance.
extension PlaceGrid {
  /// What a search asks of a member's bits.
  enum Wish {
    /// All of these.
    case having(UInt64)
    /// All of these, and being open.
    case open(UInt64)
    /// None but these.
    case within(UInt64)

    /// The bits needed and those forbidden, and whether to be open is.
    fileprivate var tests: (needed: UInt64, forbidden: UInt64, isOpen: Bool) {
      switch self {
      case .having(let bits): (bits, 0, false)
      case .open(let bits): (bits, 0, true)
      case .within(let bits): (0, ~bits, false)
      }
    }
  }

  /// Calls `body` with each member within `radius` whose bits are as wished, its squared chord and
  /// its payload.
  ///
  /// The order follows from the order of changes; nothing that is decided may depend on it.
  @inline(__always)
  func forEach(
    around place: Coordinate, _ vector: UnitVector, within radius: SearchRadius, _ wish: Wish,
    _ body: (_ member: Int32, _ squaredChord: Double, _ payload: Payload) -> Void
  ) {
    forEachCell(around: place, vector, within: radius) { cell in
      forEach(in: cell.range, around: vector, within: radius, wish, body)
    }
  }

  /// Calls `body` with the same members but those whose limit is known to be greater than `bound`.
  ///
  /// - Returns: the least limit there may be among the members passed over.
  @inline(__always)
  func forEachUnlimited(
    by bound: Int64, around place: Coordinate, _ vector: UnitVector, within radius: SearchRadius,
    _ wish: Wish, _ body: (_ member: Int32, _ squaredChord: Double, _ payload: Payload) -> Void
  ) -> Int64 {
    var least = Int64.max
    forEachCell(around: place, vector, within: radius) { cell in
      if cell.limit > bound {
        least = min(least, cell.limit)
      } else {
        forEach(in: cell.range, around: vector, within: radius, wish, body)
      }
    }
    return least
  }

  @inline(__always)
  private func forEach(
    in run: Range<Int>, around vector: UnitVector, within radius: SearchRadius, _ wish: Wish,
    _ body: (_ member: Int32, _ squaredChord: Double, _ payload: Payload) -> Void
  ) {
    let (needed, forbidden, isOpen) = wish.tests
    for home in run {
      let held = bits[home]
      if held & needed != needed || held & forbidden != 0 { continue }
      let point = points[home]
      if isOpen && !point.isOpen { continue }
      let squaredChord = point.squaredChord(to: vector)
      if squaredChord <= radius.squaredChord { body(point.member, squaredChord, payloads[home]) }
    }
  }

  /// So many marks lie in a line of the cache.
  private static var membersInLine: Int { 32 }
  /// So many marks are compared at once.
  private static var marksMatched: Int { LineArray<UInt16>.valuesMatched }

  /// A member found: who, how far away, and where his payload lies.
  struct Hit: BitwiseCopyable, Sendable {
    let squaredChord: Double
    let member: Int32
    fileprivate let home: Int32
  }

  /// Whom a search found, and memory for the next.
  struct Hits: Sendable {
    fileprivate var runs: [Range<Int>] = []
    fileprivate var homes: [Int32] = []
    fileprivate var hits: [Hit] = []
    fileprivate(set) var count = 0

    subscript(index: Int) -> Hit { hits[index] }
  }

  /// The members that ``forEach(around:_:within:_:_:)`` calls, as a list, and maybe some with other
  /// bits: where there are many kinds, a mark stands for several.
  ///
  /// Most of a busy day's events begin with this. Hardly a branch depends on what the memory holds, one
  /// for each sixteen marks, as it is mostly in no cache; and what comes next is fetched while
  /// something else is looked at: the points of a cell while the next is looked through, payloads while
  /// the caller gets ready.
  func collect(
    around place: Coordinate, _ vector: UnitVector, within radius: SearchRadius, _ wish: Wish,
    into found: inout Hits
  ) {
    found.runs.removeAll(keepingCapacity: true)
    var total = 0
    forEachCell(around: place, vector, within: radius) { cell in
      if cell.count == 0 { return }
      found.runs.append(cell.range)
      total += Int(cell.count)
    }
    while found.homes.count <= total {
      found.homes.append(0)
      found.hits.append(Hit(squaredChord: 0, member: 0, home: 0))
    }
    let tests = wish.tests
    let isOpen = tests.isOpen
    for run in found.runs {
      for home in stride(from: run.lowerBound, to: run.upperBound, by: Self.membersInLine) {
        if isOpen { openMarks.fetch(home) } else { marks.fetch(home) }
      }
    }
    // Who has none but allowed bits has none but their marks.
    let needed = SkillSignature.mark(of: tests.needed)
    let forbidden = tests.forbidden == 0 ? 0 : ~SkillSignature.mark(of: ~tests.forbidden)
    // Taken out, so that each is written on its own.
    var (homeList, hitList) = (found.homes, found.hits)
    (found.homes, found.hits) = ([], [])
    var homes = homeList.mutableSpan
    var hits = hitList.mutableSpan
    // Cells lie within all arrays, as `place` and `tidy` lay them; nothing is written beyond the
    // total.
    var named = 0
    for run in found.runs {
      let first = named
      for home in stride(from: run.lowerBound, to: run.upperBound, by: Self.marksMatched) {
        var places =
          unsafe isOpen
          ? openMarks.matches(from: home, needed: needed, forbidden: forbidden)
          : marks.matches(from: home, needed: needed, forbidden: forbidden)
        let left = run.upperBound &- home
        if left < Self.marksMatched { places &= 1 &<< UInt32(truncatingIfNeeded: left) &- 1 }
        while places != 0 {
          unsafe homes[unchecked: named] = Int32(
            truncatingIfNeeded: home &+ places.trailingZeroBitCount)
          named &+= 1
          places &= places &- 1
        }
      }
      for index in first..<named { points.fetch(Int(unsafe homes[unchecked: index])) }
    }
    var count = 0
    for index in 0..<named {
      let home = unsafe homes[unchecked: index]
      let point = unsafe points[unchecked: Int(home)]
      let squaredChord = point.squaredChord(to: vector)
      unsafe hits[unchecked: count] = Hit(
        squaredChord: squaredChord, member: point.member, home: home)
      count &+= (squaredChord <= radius.squaredChord ? 1 : 0) & (point.isOpen || !isOpen ? 1 : 0)
    }
    for index in 0..<count { payloads.fetch(Int(unsafe hits[unchecked: index].home)) }
    (found.homes, found.hits, found.count) = (homeList, hitList, count)
  }

  /// The payload of a member found, as long as the grid does not change.
  @inline(__always)
  func payload(of hit: Hit) -> Payload { payloads[Int(hit.home)] }

  /// Calls `body` with each cell that a disc may touch, once.
  ///
  /// Bands first, all their cells' numbers then, the cells last: what each of these steps reads is
  /// fetched by the one before, as band by band every step would be waited for.
  @inline(__always)
  private func forEachCell(
    around place: Coordinate, _ vector: UnitVector, within radius: SearchRadius,
    _ body: (Cell) -> Void
  ) {
    let cosine = (vector.x * vector.x + vector.y * vector.y).squareRoot()
    let from = max(firstBand, bands.band(latitude: place.latitude - radius.degrees))
    let through = min(
      firstBand + rows.count - 1, bands.band(latitude: place.latitude + radius.degrees))
    guard from <= through else { return }
    // Where the numbers of some stretches of cells lie.
    var (starts, ends, count) = (SIMD8<Int32>(), SIMD8<Int32>(), 0)
    for band in from...through {
      let row = rows[band - firstBand]
      if row.count > 0,
        let reach = bands.reach(
          of: radius, from: place.latitude, cosine: cosine, in: band, leastCosine: row.cosine)
      {
        let stretches = Self.stretches(place.longitude, reach)
        var seen = 0
        for (west, east) in [stretches.0, stretches.1] where west <= east {
          // Both stretches of a disc across the date line may touch one wide cell near a pole.
          let first = max(seen, Int(LatitudeBands.turns(west)) / row.width - row.first)
          let last = min(
            Int(row.count) - 1, Int(LatitudeBands.turns(east)) / row.width - row.first)
          guard first <= last else { continue }
          seen = last + 1
          starts[count] = row.start + Int32(first)
          ends[count] = row.start + Int32(last + 1)
          numbers.fetch(Int(starts[count]))
          numbers.fetch(Int(ends[count] - 1))
          count += 1
        }
      }
      // A band has two stretches at most.
      if count < 7 && band < through { continue }
      for stretch in 0..<count {
        for place in starts[stretch]..<ends[stretch] {
          cells.fetch(Int(max(0, numbers[Int(place)])))
        }
      }
      for stretch in 0..<count {
        for place in starts[stretch]..<ends[stretch] where numbers[Int(place)] >= 0 {
          body(cells[Int(numbers[Int(place)])])
        }
      }
      count = 0
    }
  }

  /// One stretch of longitudes, or two where it crosses the date line; an empty one ends before it
  /// begins.
  private static func stretches(
    _ longitude: Double, _ reach: Double
  ) -> ((Double, Double), (Double, Double)) {
    let (west, east) = (longitude - reach, longitude + reach)
    if reach >= 180 || (west < -180 && east > 180) { return ((-180, 180), (1, 0)) }
    if west < -180 {
      // Two stretches that meet again would show their members twice.
      return east >= west + 360 ? ((-180, 180), (1, 0)) : ((-180, east), (west + 360, 180))
    }
    if east > 180 {
      return east - 360 >= west ? ((-180, 180), (1, 0)) : ((-180, east - 360), (west, 180))
    }
    return ((west, east), (1, 0))
  }
}
