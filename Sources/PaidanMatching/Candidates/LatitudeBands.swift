internal import PaidanModel

/// How an index cuts the sphere: bands of latitude, and a longitude as a fraction of a turn.
struct LatitudeBands: Sendable {
  private let bandsPerDegree: Double
  /// The number of the southernmost band, so that keys are not negative.
  private let southernmost: Int

  /// Bands for searches of about `radius`, half of it high.
  init(radius: Meters) {
    let degrees = radius.value / GreatCircle.earthRadius * (180 / Double.pi)
    // Between some 200 m and 20 degrees: the tables of bands stay small at any radius.
    bandsPerDegree = 1 / min(20, max(degrees / 2, 0.002))
    southernmost = Int((-90 * bandsPerDegree).rounded(.down))
  }

  /// Band and longitude as a number: what an index is sorted by.
  func key(of place: Coordinate) -> UInt64 {
    UInt64(band(latitude: place.latitude) - southernmost) << 32
      | UInt64(Self.turns(place.longitude))
  }

  /// The band of a key.
  func band(of key: UInt64) -> Int { Int(key >> 32) + southernmost }

  /// The band that holds a latitude; one beyond a pole gives a band beyond the last.
  func band(latitude: Double) -> Int {
    Int((max(-180, min(180, latitude)) * bandsPerDegree).rounded(.down))
  }

  /// How far a latitude is from a band in degrees, 0 inside it; a little less, so that rounding
  /// loses nobody.
  func degrees(from latitude: Double, to band: Int) -> Double {
    let south = Double(band) / bandsPerDegree
    let north = Double(band + 1) / bandsPerDegree
    return max(0, max(south - latitude, latitude - north) - 1e-9)
  }

  /// The least cosine of a latitude in a band.
  func leastCosine(of band: Int) -> Double {
    let south = Double(band) / bandsPerDegree
    let north = Double(band + 1) / bandsPerDegree
    let farthest = min(90, max(abs(south), abs(north)))
    return Trigonometry.sineAndCosine(degrees: farthest).cosine
  }

  /// How many degrees of longitude either way a search from a place has to look in a band; nil where
  /// nothing of the band is near enough, 360 where all of it may be.
  ///
  /// - Parameters:
  ///   - radius: how far the search goes.
  ///   - latitude: of the place.
  ///   - cosine: of that latitude.
  ///   - band: the band's number.
  ///   - leastCosine: the least cosine of a latitude in the band.
  /// - Returns: a little more than needed, so that rounding loses nobody.
  @inline(__always)
  func reach(
    of radius: SearchRadius, from latitude: Double, cosine: Double, in band: Int,
    leastCosine: Double
  ) -> Double? {
    let apart = degrees(from: latitude, to: band)
    // The haversine's series cut off after a negative term: never more than the haversine.
    let half = apart * (Double.pi / 360)
    let share = radius.haversine - half * half * (1 - half * half / 3)
    if share < 0 { return nil }
    let shrink = cosine * leastCosine
    // The stretch is made from cosines that may be off in the last bits.
    guard share < shrink * 0.999 else { return 360 }
    return 2 * Trigonometry.arcsine((share / shrink).squareRoot()) * (180 / Double.pi) + 1e-9
  }

  /// A longitude of -180...180 as a fraction of a turn, in steps of 9 mm at the equator; never
  /// falls while the longitude rises.
  static func turns(_ longitude: Double) -> UInt32 {
    UInt32(min(max((longitude + 180) * (4_294_967_296 / 360), 0), 4_294_967_295))
  }
}
