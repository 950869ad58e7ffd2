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
  struct Band: BitwiseCopyable {
    /// The position of the first in the band.
    var first = 0
    /// Where their numbers lie.
    var start: Int32 = 0
    var count: Int32 = 0
    /// How wide a cell is, as a share of a turn.
    var width: Int
    var cosine: Double
  }

  let bands: LatitudeBands
  var rows = LineArray<Band>()
  /// Band by band: the numbers of its cells, -1 of one that was never used.
  var numbers = LineArray<Int32>()
  var firstBand = 0
  var cells = LineArray<Cell>()
  /// Side by side by where members lie: their bits, and the marks of these, which alone tell of nearly
  /// all that they are not wanted.
  var bits = LineArray<UInt64>()
  var marks = LineArray<UInt16>()
  /// The marks of open members, and 0 of others.
  var openMarks = LineArray<UInt16>()
  var points = LineArray<Point>()
  var payloads = LineArray<Payload>()
  /// By room, as a power of two: where places begin that cells have outgrown.
  private var unused: [[Int32]] = Array(repeating: [], count: 32)
  /// By member: its cell, -1 while it is not in the grid, and its place there.
  private var homes: [(cell: Int32, place: Int32)] = []
  private let degreesHigh: Double

  init(radius: Meters) {
    bands = LatitudeBands(radius: radius)
    degreesHigh = max(radius.value / GreatCircle.earthRadius * (90 / Double.pi), 0.002)
  }

  /// Has fetched where a member is noted to be.
  func fetch(_ member: Int32) { homes.fetch(Int(member)) }

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
    marks[home] = SkillSignature.mark(of: bits)
    openMarks[home] = isOpen ? marks[home] : 0
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
    marks[new] = marks[old]
    openMarks[new] = openMarks[old]
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
    var tidyMarks = LineArray<UInt16>(capacity: room)
    var tidyOpenMarks = LineArray<UInt16>(capacity: room)
    var tidyPoints = LineArray<Point>(capacity: room)
    var tidyPayloads = LineArray<Payload>(capacity: room)
    var tidyNumbers = LineArray<Int32>(capacity: numbers.count)
    for row in 0..<rows.count {
      let positions = Int(rows[row].start)..<Int(rows[row].start + rows[row].count)
      rows[row].start = Int32(tidyNumbers.count)
      for position in positions {
        if numbers[position] < 0 {
          tidyNumbers.append(-1)
          continue
        }
        let old = cells[Int(numbers[position])]
        let number = Int32(tidyCells.count)
        let spare = old.count == 0 ? 0 : max(4, old.count / 4)
        tidyNumbers.append(number)
        tidyCells.append(
          Cell(
            start: Int32(tidyBits.count), count: old.count, room: old.count + spare,
            limit: old.limit))
        // Who comes after the last takes his place for the time being, and counts for nothing.
        for home in Int(old.start)..<Int(old.start + old.count + spare) {
          let home = min(home, Int(old.start + old.count) - 1)
          tidyBits.append(bits[home])
          tidyMarks.append(marks[home])
          tidyOpenMarks.append(openMarks[home])
          tidyPoints.append(points[home])
          tidyPayloads.append(payloads[home])
          homes[Int(points[home].member)].cell = number
        }
      }
    }
    numbers = tidyNumbers
    cells = tidyCells
    bits = tidyBits
    marks = tidyMarks
    openMarks = tidyOpenMarks
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
    marks.append(0, times: count)
    openMarks.append(0, times: count)
    points.append(Point(x: 0, y: 0, z: 0, member: -1, isOpen: false), times: count)
    payloads.append(payload, times: count)
  }
}

/// Bands and their cells.
extension PlaceGrid {
  private mutating func cell(of place: Coordinate) -> Int32 {
    let row = row(ofBand: bands.band(latitude: place.latitude))
    let position = Int(LatitudeBands.turns(place.longitude)) / rows[row].width
    if rows[row].count == 0 { rows[row].first = position }
    if position < rows[row].first || position >= rows[row].first + Int(rows[row].count) {
      extend(row, to: position)
    }
    let place = Int(rows[row].start) + position - rows[row].first
    if numbers[place] < 0 {
      numbers[place] = Int32(cells.count)
      cells.append(Cell())
    }
    return numbers[place]
  }

  /// Which row a band is, a new one where nobody was so far north or south.
  private mutating func row(ofBand band: Int) -> Int {
    if rows.count == 0 { firstBand = band }
    if band < firstBand {
      var more = LineArray<Band>(capacity: rows.count + firstBand - band)
      for missing in band..<firstBand { more.append(makeBand(missing)) }
      for row in 0..<rows.count { more.append(rows[row]) }
      rows = more
      firstBand = band
    }
    while firstBand + rows.count <= band { rows.append(makeBand(firstBand + rows.count)) }
    return band - firstBand
  }

  /// Lets a row of cells reach to a position, and half as far again, at the end of all numbers.
  private mutating func extend(_ row: Int, to position: Int) {
    let old = rows[row]
    let spare = Int(old.count) / 2
    let end = old.first + Int(old.count)
    let first = position < old.first ? max(0, position - spare) : old.first
    let newEnd = position >= end ? position + 1 + spare : end
    rows[row].first = first
    rows[row].start = Int32(numbers.count)
    rows[row].count = Int32(newEnd - first)
    numbers.append(-1, times: old.first - first)
    for place in Int(old.start)..<Int(old.start + old.count) { numbers.append(numbers[place]) }
    numbers.append(-1, times: newEnd - end)
  }

  private func makeBand(_ band: Int) -> Band {
    let cosine = bands.leastCosine(of: band)
    let degrees = min(360, degreesHigh / max(cosine, 0.001))
    return Band(width: max(1, Int(degrees * (4_294_967_296 / 360))), cosine: cosine)
  }
}
