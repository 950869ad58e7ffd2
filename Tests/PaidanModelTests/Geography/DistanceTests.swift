import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@Suite("Distances")
struct DistanceTests {
  /// Haversine as the books have it, with the C library's functions.
  private func haversine(_ a: Coordinate, _ b: Coordinate) -> Double {
    let radians = Double.pi / 180
    let north = sin((b.latitude - a.latitude) * radians / 2)
    let east = sin((b.longitude - a.longitude) * radians / 2)
    let h =
      north * north + cos(a.latitude * radians) * cos(b.latitude * radians) * east * east
    return 2 * GreatCircle.earthRadius * asin(min(1, h.squareRoot()))
  }

  private func place(_ generator: inout SplitMix64) throws -> Coordinate {
    try Coordinate(
      latitude: .random(in: -90...90, using: &generator),
      longitude: .random(in: -180...180, using: &generator))
  }

  /// A place some metres from `origin`, seldom exactly that far.
  private func place(near origin: Coordinate, within metres: Double, _ generator: inout SplitMix64)
    throws -> Coordinate
  {
    let degrees = metres / 111_195
    let north = Double.random(in: -degrees...degrees, using: &generator)
    let shrink = max(0.01, cos(origin.latitude * .pi / 180))
    let east = Double.random(in: -degrees...degrees, using: &generator) / shrink
    var longitude = origin.longitude + east
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return try Coordinate(
      latitude: max(-90, min(90, origin.latitude + north)), longitude: longitude)
  }

  @Test("within some kilometres they are those of haversine to a millimetre")
  func near() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    var worst = 0.0
    for _ in 0..<TestScale.count(30_000, full: 1_000_000) {
      let from = try place(&generator)
      let to = try place(near: from, within: 7_000, &generator)
      worst = max(worst, abs(from.distance(to: to).value - haversine(from, to)))
    }
    #expect(worst < 0.001)
  }

  @Test("over the whole globe they are those of haversine to a part in 10^9")
  func far() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    var worst = 0.0
    for _ in 0..<TestScale.count(30_000, full: 1_000_000) {
      let (from, to) = (try place(&generator), try place(&generator))
      let book = haversine(from, to)
      // The arcsine near 1 loses half its digits: the last kilometres before an antipode have a
      // test of their own.
      if book < 20_000_000 { worst = max(worst, abs(from.distance(to: to).value - book) / book) }
    }
    #expect(worst < 1e-9)
  }

  @Test("are the same both ways, bit for bit, and 0 from a place to itself")
  func symmetry() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    for _ in 0..<10_000 {
      let from = try place(&generator)
      let to = try place(near: from, within: 50_000, &generator)
      #expect(from.distance(to: to) == to.distance(to: from))
      #expect(from.distance(to: from).value == 0)
    }
  }

  @Test("at a pole every longitude is the same place", arguments: [90.0, -90])
  func poles(_ latitude: Double) throws {
    let pole = try Coordinate(latitude: latitude, longitude: 0)
    for longitude in stride(from: -180.0, through: 180, by: 7.5) {
      let same = try Coordinate(latitude: latitude, longitude: longitude)
      #expect(pole.distance(to: same).value < 1e-6)
      let near = try Coordinate(latitude: latitude * (1 - 1e-4), longitude: longitude)
      #expect(abs(same.distance(to: near).value - 0.009 * 111_195.08) < 0.01)
    }
  }

  @Test("antipodes are half the circumference apart")
  func antipodes() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    let half = Double.pi * GreatCircle.earthRadius
    for _ in 0..<1_000 {
      let from = try place(&generator)
      let to = try Coordinate(
        latitude: -from.latitude,
        longitude: from.longitude > 0 ? from.longitude - 180 : from.longitude + 180)
      // A chord of 2 less one unit in the last place is already 0.2 m short of it.
      #expect(abs(from.distance(to: to).value - half) < 1)
    }
  }

  @Test("across the date line they are short")
  func dateLine() throws {
    let east = try Coordinate(latitude: 0.5, longitude: 179.99)
    let west = try Coordinate(latitude: 0.5, longitude: -179.99)
    #expect(abs(east.distance(to: west).value - haversine(east, west)) < 1e-6)
    #expect(east.distance(to: west).value < 2_225)
    let one = try Coordinate(latitude: -17, longitude: 180)
    #expect(one.distance(to: try Coordinate(latitude: -17, longitude: -180)).value < 1e-6)
  }

  @Test("known pairs: one degree of a meridian, a quarter of the equator, Shanghai to Beijing")
  func known() throws {
    let origin = try Coordinate(latitude: 0, longitude: 0)
    let degree = try Coordinate(latitude: 1, longitude: 0)
    let quarter = try Coordinate(latitude: 0, longitude: 90)
    #expect(abs(origin.distance(to: degree).value - 111_195.080_233_533) < 1e-6)
    #expect(abs(origin.distance(to: quarter).value - 10_007_557.221_017_96) < 1e-5)
    let shanghai = try Coordinate(latitude: 31.2304, longitude: 121.4737)
    let beijing = try Coordinate(latitude: 39.9042, longitude: 116.4074)
    #expect(abs(shanghai.distance(to: beijing).kilometers - 1067.3) < 0.2)
  }

  @Test("a radius of 5 km tells a metre less from a metre more, in every direction and latitude")
  func radius() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    let limit = GreatCircle.squaredChord(spanning: .kilometers(5))
    for _ in 0..<TestScale.count(5_000, full: 200_000) {
      let from = try place(&generator)
      let bearing = Double.random(in: 0..<2 * .pi, using: &generator)
      for (metres, isInside) in [
        (4_999.0, true), (5_001, false), (4_999.99, true), (5_000.01, false),
      ] {
        let to = try destination(from, bearing: bearing, metres: metres)
        let squared = UnitVector(from).squaredChord(to: UnitVector(to))
        #expect((squared <= limit) == isInside)
        #expect(abs(GreatCircle.distance(squaredChord: squared).value - metres) < 0.001)
      }
    }
  }

  /// The place that lies `metres` from `from` in the direction `bearing`.
  private func destination(_ from: Coordinate, bearing: Double, metres: Double) throws -> Coordinate
  {
    let angle = metres / GreatCircle.earthRadius
    let latitude = from.latitude * .pi / 180
    let sine = sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(bearing)
    let x = cos(angle) - sin(latitude) * sine
    let y = sin(bearing) * sin(angle) * cos(latitude)
    // atan2 of both parts keeps its digits at the poles, where an arcsine loses them.
    let across = (x * x + y * y).squareRoot() / max(cos(latitude), 1e-300)
    var longitude = from.longitude + atan2(y, x) * 180 / .pi
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return try Coordinate(latitude: atan2(sine, across) * 180 / .pi, longitude: longitude)
  }

  @Test("a chord and its distance are each other's inverse; half the globe holds all of it")
  func chords() {
    for metres in [0, 0.001, 1, 5_000, 111_195, 1e6, 5e6, 9e6, 1.5e7] {
      let chord = GreatCircle.squaredChord(spanning: Meters(metres))
      #expect(abs(GreatCircle.distance(squaredChord: chord).value - metres) <= 1e-9 * metres + 1e-9)
    }
    #expect(GreatCircle.squaredChord(spanning: Meters(20_015_115)) == .infinity)
    #expect(GreatCircle.squaredChord(spanning: Meters(.infinity)) == .infinity)
    #expect(GreatCircle.squaredChord(spanning: Meters(0)) == 0)
    // Rounding may carry a squared chord a little beyond 4.
    #expect(abs(GreatCircle.distance(squaredChord: 4.000_000_000_1).value - 20_015_114.35) < 1)
  }
}

@Suite("Metres")
struct MetersTests {
  @Test("kilometres, rounding, order and text")
  func values() {
    #expect(Meters.kilometers(5).value == 5_000 && Meters(1_234.5).kilometers == 1.2345)
    #expect(Meters(1_234.5).rounded == 1_235 && Meters(0.49).rounded == 0)
    #expect(Meters(4_999) < .kilometers(5) && !(Meters(5_000) < .kilometers(5)))
    #expect(Meters(5_623.4).description == "5623 m")
  }
}
