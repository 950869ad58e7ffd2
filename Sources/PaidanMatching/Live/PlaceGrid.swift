internal import PaidanModel

/// Places that come, go and move, found by distance: what ``SphereIndex`` is for a batch.
///
/// Bands of latitude are cut into cells about as wide as high; a search looks at the cells that its
/// disc can touch, so that nothing is missed, and the exact comparison of chords drops the rest.
/// Each member has a word of bits; a search for one passes over all who lack any of its bits. What a
/// caller needs of those he finds, their payload, lies beside them: an event of a large city finds
/// nothing of it in the cache, and is as fast as it touches little memory.
struct PlaceGrid<Payload: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  /// Where a member is.
  struct Point: BitwiseCopyable {
    let x: Double
    let y: Double
    let z: Double
    let member: Int32
    /// Whether it is found by those who look for open members alone.
    let isOpen: Bool

    @inline(__always)
    func squaredChord(to vector: UnitVector) -> Double {
      let (dx, dy, dz) = (x - vector.x, y - vector.y, z - vector.z)
      return dx * dx + dy * dy + dz * dz
    }
  }

  /// Where the members of a cell lie, with some room behind them.
  struct Cell: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
    var room: Int32 = 0
    /// No member has a lesser limit; one that was here and left may have had.
    var limit = Int64.max

    var range: Range<Int> { Int(start)..<Int(start + count) }
  }

  /// The cells of a band, from the first that was ever used.
  struct Band {
    var first = 0
    var cells: [Int32] = []
    /// How wide a cell is, as a share of a turn.
    var width: Int
    var cosine: Double
  }

  private let bands: LatitudeBands
  private var rows: [Band] = []
  private var firstBand = 0
  private var cells = LineArray<Cell>()
  /// Side by side by where members lie; bits alone tell of most that they are not wanted.
  private var bits = LineArray<UInt64>()
  /// The bits of open members, and 0 of others.
  private var openBits = LineArray<UInt64>()
  private var points = LineArray<Point>()
  private var payloads = LineArray<Payload>()
  /// By room, as a power of two: where places begin that cells have outgrown.
  private var unused: [[Int32]] = Array(repeating: [], count: 32)
  /// By member: its cell, -1 while it is not in the grid, and its place there.
  private var homes: [(cell: Int32, place: Int32)] = []
  private let degreesHigh: Double

  init(radius: Meters) {
    bands = LatitudeBands(radius: radius)
    degreesHigh = max(radius.value / GreatCircle.earthRadius * (90 / Double.pi), 0.002)
  }

  func contains(_ member: Int32) -> Bool {
    Int(member) < homes.count && homes[Int(member)].cell >= 0
  }

  /// Puts a member somewhere, with these bits; it may be there already.
  ///
  /// `limit` is for ``forEachUnlimited(by:around:_:within:_:)``.
  mutating func place(
    _ member: Int32, at place: Coordinate, _ vector: UnitVector, bits: UInt64, isOpen: Bool = true,
    limit: Int64 = .max, _ payload: Payload
  ) {
    while homes.count <= Int(member) { homes.append((-1, 0)) }
    let cell = Int(cell(of: place))
    if homes[Int(member)].cell != Int32(cell) {
      remove(member)
      if cells[cell].count == cells[cell].room { enlarge(cell, with: payload) }
      homes[Int(member)] = (Int32(cell), cells[cell].count)
      cells[cell].count += 1
    }
    let home = Int(cells[cell].start + homes[Int(member)].place)
    self.bits[home] = bits
    openBits[home] = isOpen ? bits : 0
    points[home] = Point(x: vector.x, y: vector.y, z: vector.z, member: member, isOpen: isOpen)
    payloads[home] = payload
    cells[cell].limit = min(cells[cell].limit, limit)
  }

  /// Takes a member out, if it is there.
  mutating func remove(_ member: Int32) {
    guard contains(member) else { return }
    let (number, place) = homes[Int(member)]
    let cell = cells[Int(number)]
    move(from: Int(cell.start + cell.count - 1), to: Int(cell.start + place))
    homes[Int(points[Int(cell.start + place)].member)].place = place
    cells[Int(number)].count -= 1
    if cell.count == 1 { cells[Int(number)].limit = .max }
    homes[Int(member)].cell = -1
  }

  private mutating func move(from old: Int, to new: Int) {
    bits[new] = bits[old]
    openBits[new] = openBits[old]
    points[new] = points[old]
    payloads[new] = payloads[old]
  }

  /// Lays neighbours side by side, each cell with room for a few more: a search then reads memory in
  /// stretches.
  ///
  /// - Complexity: O(members and cells).
  mutating func tidy() {
    let room = bits.count + bits.count / 2
    var tidyCells = LineArray<Cell>(capacity: cells.count)
    var tidyBits = LineArray<UInt64>(capacity: room)
    var tidyOpenBits = LineArray<UInt64>(capacity: room)
    var tidyPoints = LineArray<Point>(capacity: room)
    var tidyPayloads = LineArray<Payload>(capacity: room)
    for row in rows.indices {
      for position in rows[row].cells.indices where rows[row].cells[position] >= 0 {
        let old = cells[Int(rows[row].cells[position])]
        let number = Int32(tidyCells.count)
        let spare = old.count == 0 ? 0 : max(4, old.count / 4)
        rows[row].cells[position] = number
        tidyCells.append(
          Cell(
            start: Int32(tidyBits.count), count: old.count, room: old.count + spare,
            limit: old.limit))
        // Who comes after the last takes his place for the time being, and counts for nothing.
        for home in Int(old.start)..<Int(old.start + old.count + spare) {
          let home = min(home, Int(old.start + old.count) - 1)
          tidyBits.append(bits[home])
          tidyOpenBits.append(openBits[home])
          tidyPoints.append(points[home])
          tidyPayloads.append(payloads[home])
          homes[Int(points[home].member)].cell = number
        }
      }
    }
    cells = tidyCells
    bits = tidyBits
    openBits = tidyOpenBits
    points = tidyPoints
    payloads = tidyPayloads
    unused = Array(repeating: [], count: unused.count)
  }

  /// Moves a cell to where it has room for more.
  private mutating func enlarge(_ cell: Int, with payload: Payload) {
    let old = cells[cell]
    let sizeClass = Int.bitWidth - max(3, Int(old.room)).leadingZeroBitCount
    let room = 1 << sizeClass
    let start = unused[sizeClass].popLast() ?? Int32(bits.count)
    if Int(start) == bits.count { addRoom(room, payload) }
    for offset in 0..<Int(old.count) {
      move(from: Int(old.start) + offset, to: Int(start) + offset)
    }
    if old.room >= 4 {
      unused[Int.bitWidth - 1 - Int(old.room).leadingZeroBitCount].append(old.start)
    }
    cells[cell] = Cell(start: start, count: old.count, room: Int32(room), limit: old.limit)
  }

  /// Adds places for members to come; what is in them counts for nothing.
  private mutating func addRoom(_ count: Int, _ payload: Payload) {
    bits.append(0, times: count)
    openBits.append(0, times: count)
    points.append(Point(x: 0, y: 0, z: 0, member: -1, isOpen: false), times: count)
    payloads.append(payload, times: count)
  }
}

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
      let held = isOpen ? openBits[home] : bits[home]
      if held & needed != needed || held & forbidden != 0 { continue }
      let point = points[home]
      if isOpen && !point.isOpen { continue }
      let squaredChord = point.squaredChord(to: vector)
      if squaredChord <= radius.squaredChord { body(point.member, squaredChord, payloads[home]) }
    }
  }

  /// So many words of bits lie in a line of the cache.
  private static var membersInLine: Int { 8 }

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

  /// The members that ``forEach(around:_:within:_:_:)`` calls, as a list.
  ///
  /// Most of a busy day's events begin with this. No branch depends on what the memory holds, as it
  /// hardly ever is in the cache: the processor fetches the next while it waits for the first.
  func collect(
    around place: Coordinate, _ vector: UnitVector, within radius: SearchRadius, _ wish: Wish,
    into found: inout Hits
  ) {
    found.runs.removeAll(keepingCapacity: true)
    var total = 0
    forEachCell(around: place, vector, within: radius) { cell in
      found.runs.append(cell.range)
      total += Int(cell.count)
    }
    while found.homes.count <= total {
      found.homes.append(0)
      found.hits.append(Hit(squaredChord: 0, member: 0, home: 0))
    }
    let (needed, forbidden, isOpen) = wish.tests
    for run in found.runs {
      for home in stride(from: run.lowerBound, to: run.upperBound, by: Self.membersInLine) {
        if isOpen { openBits.fetch(home) } else { bits.fetch(home) }
      }
    }
    // Taken out, so that each is written on its own.
    var (homeList, hitList) = (found.homes, found.hits)
    (found.homes, found.hits) = ([], [])
    var homes = homeList.mutableSpan
    var hits = hitList.mutableSpan
    // Cells lie within all arrays, as `place` and `tidy` lay them; nothing is written beyond the
    // total.
    var named = 0
    for run in found.runs {
      for home in run {
        let held = unsafe isOpen ? openBits[unchecked: home] : bits[unchecked: home]
        unsafe homes[unchecked: named] = Int32(truncatingIfNeeded: home)
        named &+= (held & needed == needed ? 1 : 0) & (held & forbidden == 0 ? 1 : 0)
      }
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
    (found.homes, found.hits, found.count) = (homeList, hitList, count)
  }

  /// Fetches the payloads of all members found at once: looking at one takes long enough for the
  /// processor not to come to the next.
  func fetchPayloads(of found: borrowing Hits) {
    for index in 0..<found.count { payloads.fetch(Int(found.hits[index].home)) }
  }

  /// The payload of a member found, as long as the grid does not change.
  @inline(__always)
  func payload(of hit: Hit) -> Payload { payloads[Int(hit.home)] }

  /// Calls `body` with each cell that a disc may touch, once.
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
    for band in from...through {
      let row = rows[band - firstBand]
      if row.cells.isEmpty { continue }
      guard
        let reach = bands.reach(
          of: radius, from: place.latitude, cosine: cosine, in: band, leastCosine: row.cosine)
      else { continue }
      let stretches = Self.stretches(place.longitude, reach)
      var seen = 0
      for (west, east) in [stretches.0, stretches.1] where west <= east {
        // Both stretches of a disc across the date line may touch one wide cell near a pole.
        let first = max(seen, Int(LatitudeBands.turns(west)) / row.width - row.first)
        let last = min(
          row.cells.count - 1, Int(LatitudeBands.turns(east)) / row.width - row.first)
        guard first <= last else { continue }
        seen = last + 1
        for position in first...last where row.cells[position] >= 0 {
          body(cells[Int(row.cells[position])])
        }
      }
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

  private mutating func cell(of place: Coordinate) -> Int32 {
    let band = bands.band(latitude: place.latitude)
    if rows.isEmpty { firstBand = band }
    if band < firstBand {
      rows.insert(contentsOf: (band..<firstBand).map { makeBand($0) }, at: 0)
      firstBand = band
    }
    while firstBand + rows.count <= band { rows.append(makeBand(firstBand + rows.count)) }
    let row = band - firstBand
    let position = Int(LatitudeBands.turns(place.longitude)) / rows[row].width
    if rows[row].cells.isEmpty { rows[row].first = position }
    if position < rows[row].first {
      rows[row].cells.insert(
        contentsOf: repeatElement(-1, count: rows[row].first - position), at: 0)
      rows[row].first = position
    }
    while rows[row].first + rows[row].cells.count <= position { rows[row].cells.append(-1) }
    let place = position - rows[row].first
    if rows[row].cells[place] < 0 {
      rows[row].cells[place] = Int32(cells.count)
      cells.append(Cell())
    }
    return rows[row].cells[place]
  }

  private func makeBand(_ band: Int) -> Band {
    let cosine = bands.leastCosine(of: band)
    let degrees = min(360, degreesHigh / max(cosine, 0.001))
    return Band(width: max(1, Int(degrees * (4_294_967_296 / 360))), cosine: cosine)
  }
}
