internal import PaidanModel

/// Places on the sphere, laid out so that everything within a radius lies in a few runs of memory
/// (requirement OPT-33).
///
/// The sphere is cut into bands of latitude about half a radius high; inside a band places stand by
/// longitude. A search takes from each band it touches the stretch of longitudes that can lie
/// within the radius there. The stretch comes from the haversine formula itself, wraps round the
/// date line, and is the whole band near a pole, so nothing is ever missed; what it holds too much
/// is dropped by the exact comparison of chords. A class, so that searches need not count the
/// references of its arrays.
final class SphereIndex: Sendable {
  /// Position in the index -> number of the place as given.
  let members: [Int32]
  let x: Column<Double>
  let y: Column<Double>
  let z: Column<Double>
  private let bands: LatitudeBands
  /// Per position: band and longitude, ascending.
  private let keys: [UInt64]
  private let firstBand: Int
  private let tables: Column<BandTable>
  private let bucketStarts: Column<Int32>

  /// Where a band's places begin, and how to find a longitude among them: equal stretches of
  /// longitude, about one for two places, say where they begin in the index.
  private struct BandTable: BitwiseCopyable {
    let start: Int32
    let firstBucket: Int32
    let bucketCount: Int32
    let west: UInt32
    let shift: UInt32
    /// The least cosine of a latitude in the band.
    let cosine: Double
  }

  /// A run of positions.
  typealias Run = Range<Int>

  /// An index of `places` for searches of about `radius`; equal places stand in the order given.
  ///
  /// - Complexity: O(*n*) for *n* places.
  convenience init(
    _ places: [Coordinate], vectors: [UnitVector], radius: Meters, threads: Int = 1
  ) {
    let bands = LatitudeBands(radius: radius)
    let keys = Parallel.elements(of: places, threads: threads) { _, place in bands.key(of: place) }
    self.init(bands: bands, members: RadixOrder.ascending(keys), keys: keys) { vectors[$0] }
  }

  /// The order in which an index holds `places`, without the index.
  ///
  /// - Complexity: O(*n*) for *n* places.
  static func order(of places: [Coordinate], radius: Meters) -> [Int32] {
    let bands = LatitudeBands(radius: radius)
    return RadixOrder.ascending(places.map { bands.key(of: $0) })
  }

  /// The index of some of this one's places; its members are positions in this one.
  ///
  /// - Parameter positions: ascending.
  /// - Returns: an index that finds them alone.
  /// - Complexity: O(*n*) for *n* positions.
  func part(_ positions: [Int32]) -> SphereIndex {
    SphereIndex(bands: bands, members: positions, keys: keys) { vector(of: $0) }
  }

  /// The index of `members`, whose keys ascend; keys and vectors are asked for by member.
  private init(
    bands: LatitudeBands, members: [Int32], keys: [UInt64], vector: (Int) -> UnitVector
  ) {
    self.bands = bands
    self.members = members
    let own = members.map { keys[Int($0)] }
    self.keys = own
    x = Column(count: members.count) { vector(Int(members[$0])).x }
    y = Column(count: members.count) { vector(Int(members[$0])).y }
    z = Column(count: members.count) { vector(Int(members[$0])).z }
    firstBand = own.first.map { bands.band(of: $0) } ?? 0
    let (tables, bucketStarts) = Self.tables(own, bands: bands, firstBand: firstBand)
    self.tables = Column(count: tables.count) { tables[$0] }
    self.bucketStarts = Column(count: bucketStarts.count) { bucketStarts[$0] }
  }

  deinit {
    x.free()
    y.free()
    z.free()
    tables.free()
    bucketStarts.free()
  }

  private func vector(of position: Int) -> UnitVector {
    UnitVector(x: x[position], y: y[position], z: z[position])
  }

  private static func tables(
    _ keys: [UInt64], bands: LatitudeBands, firstBand: Int
  ) -> (tables: [BandTable], bucketStarts: [Int32]) {
    var tables: [BandTable] = []
    var bucketStarts: [Int32] = []
    var start = 0
    while start < keys.count {
      let band = bands.band(of: keys[start])
      var end = start + 1
      while end < keys.count, bands.band(of: keys[end]) == band { end += 1 }
      // Bands without places are empty tables, so that a band's table is found by its number.
      while firstBand + tables.count < band {
        tables.append(
          BandTable(
            start: Int32(start), firstBucket: 0, bucketCount: 0, west: 0, shift: 0, cosine: 0))
      }
      let west = UInt32(truncatingIfNeeded: keys[start])
      let span = UInt32(truncatingIfNeeded: keys[end - 1]) - west
      var shift: UInt32 = 0
      while 2 * Int(span >> shift) >= end - start, shift < 31 { shift += 1 }
      let bucketCount = Int(span >> shift) + 1
      let firstBucket = bucketStarts.count
      tables.append(
        BandTable(
          start: Int32(start), firstBucket: Int32(firstBucket), bucketCount: Int32(bucketCount),
          west: west, shift: shift, cosine: bands.leastCosine(of: band)))
      var position = start
      for bucket in 0..<bucketCount {
        while (UInt32(truncatingIfNeeded: keys[position]) - west) >> shift < UInt32(bucket) {
          position += 1
        }
        bucketStarts.append(Int32(position))
      }
      bucketStarts.append(Int32(end))
      start = end
    }
    tables.append(
      BandTable(
        start: Int32(keys.count), firstBucket: 0, bucketCount: 0, west: 0, shift: 0, cosine: 0))
    return (tables, bucketStarts)
  }

  /// The runs of positions that hold everything within `radius` of `place`, ascending.
  ///
  /// - Parameters:
  ///   - place: the centre.
  ///   - vector: the same as a point of the unit sphere.
  ///   - radius: any radius; the one the index was made for is the fastest.
  ///   - runs: is emptied and filled; handed in so that its memory is reused.
  /// - Complexity: O(bands touched).
  func runs(
    around place: Coordinate, _ vector: UnitVector, radius: SearchRadius, into runs: inout [Run]
  ) {
    runs.removeAll(keepingCapacity: true)
    let cosine = (vector.x * vector.x + vector.y * vector.y).squareRoot()
    let lastBand = firstBand + tables.count - 2
    let from = max(firstBand, bands.band(latitude: place.latitude - radius.degrees))
    let through = min(lastBand, bands.band(latitude: place.latitude + radius.degrees))
    guard from <= through else { return }
    for band in from...through {
      let table = tables[band - firstBand]
      if table.bucketCount == 0 { continue }
      guard
        let reach = bands.reach(
          of: radius, from: place.latitude, cosine: cosine, in: band, leastCosine: table.cosine)
      else { continue }
      if reach == 360 {
        runs.append(Int(table.start)..<Int(tables[band - firstBand + 1].start))
        continue
      }
      let west = place.longitude - reach
      let east = place.longitude + reach
      if west < -180 {
        append(table, -180, east, to: &runs)
        append(table, west + 360, 180, to: &runs)
      } else if east > 180 {
        append(table, -180, east - 360, to: &runs)
        append(table, west, 180, to: &runs)
      } else {
        append(table, west, east, to: &runs)
      }
    }
  }

  /// The squared chord from a place to the one at `position`.
  func squaredChord(from vector: UnitVector, to position: Int) -> Double {
    let (dx, dy, dz) = (x[position] - vector.x, y[position] - vector.y, z[position] - vector.z)
    return dx * dx + dy * dy + dz * dz
  }

  /// Adds the band's buckets that the longitudes from `west` to `east` touch.
  @inline(__always)
  private func append(
    _ table: BandTable, _ west: Double, _ east: Double, to runs: inout [Run]
  ) {
    let (west, east) = (LatitudeBands.turns(west), LatitudeBands.turns(east))
    guard east >= table.west else { return }
    let last = Int32(min((east - table.west) >> table.shift, UInt32(table.bucketCount - 1)))
    let first = west <= table.west ? 0 : Int64((west - table.west) >> table.shift)
    guard first < Int64(table.bucketCount) else { return }
    let from = Int(bucketStarts[Int(table.firstBucket) + Int(first)])
    let through = Int(bucketStarts[Int(table.firstBucket + last) + 1])
    // Two stretches of one band may touch where a radius reaches round half the globe, or share a
    // bucket.
    let start = max(from, runs.last?.upperBound ?? 0)
    if start < through { runs.append(start..<through) }
  }
}
