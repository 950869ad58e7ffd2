internal import PaidanModel

/// Places on the sphere, laid out so that everything within a radius lies in a few runs of memory
/// (requirement OPT-33).
///
/// The sphere is cut into bands of latitude about half a radius high; inside a band places stand by
/// longitude. A search takes from each band it touches the stretch of longitudes that can lie
/// within the radius there. The stretch comes from the haversine formula itself, wraps round the
/// date line, and is the whole band near a pole, so nothing is ever missed; what it holds too much
/// is dropped by the exact comparison of chords.
struct SphereIndex {
  /// Position in the index -> number of the place as given.
  let members: [Int32]
  let x: [Double]
  let y: [Double]
  let z: [Double]
  private let longitudes: [Double]
  private let bandStarts: [Int32]
  private let firstBand: Int
  private let bandsPerDegree: Double

  /// A place while the index is made.
  private struct Entry: Comparable {
    let band: Int32
    let longitude: Double
    let index: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      if left.band != right.band { return left.band < right.band }
      if left.longitude != right.longitude { return left.longitude < right.longitude }
      return left.index < right.index
    }
  }

  /// A run of positions.
  typealias Run = Range<Int>

  /// An index of `places` for searches of about `radius`; equal places stand in the order given.
  ///
  /// - Complexity: O(*n* log *n*) for *n* places.
  init(_ places: [Coordinate], vectors: [UnitVector], radius: Meters) {
    let degrees = radius.value / GreatCircle.earthRadius * (180 / Double.pi)
    // Between some 20 m and 20 degrees a band: the table of bands stays small at any radius.
    let bandsPerDegree = 1 / min(20, max(degrees / 2, 0.0002))
    var entries = places.enumerated().map { index, place in
      Entry(
        band: Int32((place.latitude * bandsPerDegree).rounded(.down)),
        longitude: place.longitude, index: Int32(index))
    }
    entries.sort()
    self.bandsPerDegree = bandsPerDegree
    members = entries.map(\.index)
    longitudes = entries.map(\.longitude)
    x = entries.map { vectors[Int($0.index)].x }
    y = entries.map { vectors[Int($0.index)].y }
    z = entries.map { vectors[Int($0.index)].z }
    firstBand = Int(entries.first?.band ?? 0)
    let bandCount = Int(entries.last?.band ?? 0) - firstBand + 1
    var starts = [Int32](repeating: 0, count: bandCount + 1)
    for entry in entries { starts[Int(entry.band) - firstBand + 1] += 1 }
    for position in 1..<starts.count { starts[position] += starts[position - 1] }
    bandStarts = starts
  }

  /// The runs of positions that hold everything within `radius` of `place`, ascending.
  ///
  /// - Parameters:
  ///   - place: the centre.
  ///   - radius: any radius; the one the index was made for is the fastest.
  ///   - runs: is emptied and filled; handed in so that its memory is reused.
  /// - Complexity: O(*b* log *w*) for *b* bands touched that hold up to *w* places each.
  func runs(around place: Coordinate, radius: Meters, into runs: inout [Run]) {
    runs.removeAll(keepingCapacity: true)
    guard !members.isEmpty else { return }
    // A little more than the radius: rounding here must not lose anybody at the border.
    let angle = radius.value / GreatCircle.earthRadius * (180 / Double.pi) * (1 + 1e-12) + 1e-9
    let lowest = ((place.latitude - angle) * bandsPerDegree).rounded(.down)
    let highest = ((place.latitude + angle) * bandsPerDegree).rounded(.down)
    let lastBand = firstBand + bandStarts.count - 2
    let from = max(firstBand, Int(max(lowest, -1e9)))
    let through = min(lastBand, Int(min(highest, 1e9)))
    guard from <= through else { return }
    let haversine = Self.haversine(degrees: min(angle, 180))
    let cosine = Trigonometry.sineAndCosine(degrees: place.latitude).cosine
    for band in from...through {
      let lower = Int(bandStarts[band - firstBand])
      let upper = Int(bandStarts[band - firstBand + 1])
      if lower == upper { continue }
      let south = Double(band) / bandsPerDegree
      let north = Double(band + 1) / bandsPerDegree
      let apart = max(0, max(south - place.latitude, place.latitude - north) - 1e-9)
      let farthest = min(90, max(abs(south), abs(north)))
      let shrink = cosine * Trigonometry.sineAndCosine(degrees: farthest).cosine
      let share = haversine - Self.haversine(degrees: min(apart, 180))
      if share < 0 { continue }
      guard share < shrink * 0.999 else {
        runs.append(lower..<upper)
        continue
      }
      let reach =
        2 * Trigonometry.arcsine((share / shrink).squareRoot()) * (180 / Double.pi) + 1e-9
      let west = place.longitude - reach
      let east = place.longitude + reach
      if west < -180 {
        append(lower, upper, -180, east, to: &runs)
        append(lower, upper, west + 360, 180, to: &runs)
      } else if east > 180 {
        append(lower, upper, -180, east - 360, to: &runs)
        append(lower, upper, west, 180, to: &runs)
      } else {
        append(lower, upper, west, east, to: &runs)
      }
    }
  }

  /// The squared chord from a place to the one at `position`.
  func squaredChord(from vector: UnitVector, to position: Int) -> Double {
    let (dx, dy, dz) = (x[position] - vector.x, y[position] - vector.y, z[position] - vector.z)
    return dx * dx + dy * dy + dz * dz
  }

  private func append(
    _ lower: Int, _ upper: Int, _ west: Double, _ east: Double, to runs: inout [Run]
  ) {
    let from = firstPosition(in: lower..<upper) { $0 >= west }
    let through = firstPosition(in: from..<upper) { $0 > east }
    // Two stretches of one band may touch where a radius reaches round half the globe.
    let start = max(from, runs.last?.upperBound ?? 0)
    if start < through { runs.append(start..<through) }
  }

  /// The first position of `range` whose longitude is past a border; longitudes ascend in a band.
  private func firstPosition(in range: Run, where isPast: (Double) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isPast(longitudes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func haversine(degrees: Double) -> Double {
    let sine = Trigonometry.sineAndCosine(degrees: degrees / 2).sine
    return sine * sine
  }
}
