internal import PaidanModel

/// Places that come, go and move, found by distance: what ``SphereIndex`` is for a batch.
///
/// Bands of latitude are cut into cells about as wide as high; a search looks at the cells that its
/// disc can touch, so that nothing is missed, and the exact comparison of chords drops the rest.
/// Each member has a word of bits; a search for one passes over all who lack any of its bits.
struct PlaceGrid {
  /// A member in its cell, all a search looks at side by side.
  struct Entry {
    let x: Double
    let y: Double
    let z: Double
    let bits: UInt64
    let member: Int32
    /// Whether it is found by those who look for open members alone.
    let isOpen: Bool
  }

  /// What a search asks of a member's bits.
  enum Wish {
    /// All of these.
    case having(UInt64)
    /// All of these, and being open.
    case open(UInt64)
    /// None but these.
    case within(UInt64)
  }

  private let bands: LatitudeBands
  /// The cells of a band, from the first that was ever used.
  private struct Band {
    var first = 0
    var cells: [Int32] = []
    /// How wide a cell is, as a share of a turn.
    var width: Int
    var cosine: Double
  }
  private var rows: [Band] = []
  private var firstBand = 0
  private var cells: [[Entry]] = []
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
  mutating func place(
    _ member: Int32, at place: Coordinate, _ vector: UnitVector, bits: UInt64, isOpen: Bool = true
  ) {
    remove(member)
    while homes.count <= Int(member) { homes.append((-1, 0)) }
    let cell = cell(of: place)
    homes[Int(member)] = (cell, Int32(cells[Int(cell)].count))
    cells[Int(cell)].append(
      Entry(x: vector.x, y: vector.y, z: vector.z, bits: bits, member: member, isOpen: isOpen))
  }

  /// Takes a member out, if it is there.
  mutating func remove(_ member: Int32) {
    guard contains(member) else { return }
    let (cell, place) = homes[Int(member)]
    let last = cells[Int(cell)].removeLast()
    if last.member != member {
      cells[Int(cell)][Int(place)] = last
      homes[Int(last.member)].place = place
    }
    homes[Int(member)].cell = -1
  }

  /// Calls `body` with each member within `radius` whose bits are as wished, and its squared chord.
  ///
  /// The order follows from the order of changes; nothing that is decided may depend on it.
  @inline(__always)
  func forEach(
    around place: Coordinate, _ vector: UnitVector, within radius: SearchRadius, _ wish: Wish,
    _ body: (_ member: Int32, _ squaredChord: Double) -> Void
  ) {
    let cosine = (vector.x * vector.x + vector.y * vector.y).squareRoot()
    let from = max(firstBand, bands.band(latitude: place.latitude - radius.degrees))
    let through = min(
      firstBand + rows.count - 1, bands.band(latitude: place.latitude + radius.degrees))
    guard from <= through else { return }
    let (needed, forbidden, isOpen): (UInt64, UInt64, Bool) =
      switch wish {
      case .having(let bits): (bits, 0, false)
      case .open(let bits): (bits, 0, true)
      case .within(let bits): (0, ~bits, false)
      }
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
          for entry in cells[Int(row.cells[position])] {
            if entry.bits & needed != needed || entry.bits & forbidden != 0 { continue }
            if isOpen && !entry.isOpen { continue }
            let (dx, dy, dz) = (entry.x - vector.x, entry.y - vector.y, entry.z - vector.z)
            let squaredChord = dx * dx + dy * dy + dz * dz
            if squaredChord <= radius.squaredChord { body(entry.member, squaredChord) }
          }
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
      cells.append([])
    }
    return rows[row].cells[place]
  }

  private func makeBand(_ band: Int) -> Band {
    let cosine = bands.leastCosine(of: band)
    let degrees = min(360, degreesHigh / max(cosine, 0.001))
    return Band(width: max(1, Int(degrees * (4_294_967_296 / 360))), cosine: cosine)
  }
}
