/// A place in WGS 84 degrees.
public struct Coordinate: Sendable, Hashable, CustomStringConvertible {
  /// Degrees north, -90...90.
  public let latitude: Double
  /// Degrees east, -180...180.
  public let longitude: Double

  /// A place at `latitude` and `longitude`, both in degrees.
  ///
  /// - Throws: ``CoordinateError`` when a value is not a finite number of its range.
  public init(latitude: Double, longitude: Double) throws(CoordinateError) {
    guard (-90...90).contains(latitude) else { throw .latitudeOutOfRange(latitude) }
    guard (-180...180).contains(longitude) else { throw .longitudeOutOfRange(longitude) }
    // Minus zero would be the same place with other bits.
    self.latitude = latitude + 0
    self.longitude = longitude + 0
  }

  /// Latitude and longitude with a comma between them.
  public var description: String { "\(latitude),\(longitude)" }

  /// The great-circle distance to `other` by haversine (requirement A-04); below 1 mm of error at 5
  /// km.
  public func distance(to other: Coordinate) -> Meters {
    GreatCircle.distance(squaredChord: UnitVector(self).squaredChord(to: UnitVector(other)))
  }

  /// The place a share of the way from here to `other`, straight in degrees and the short way round
  /// the date line; good for journeys of some tens of kilometres.
  ///
  /// A `share` of 0 is here, 1 is `other`; values outside are clamped.
  public func moved(towards other: Coordinate, share: Double) -> Coordinate {
    if share <= 0 { return self }
    if share >= 1 { return other }
    var turn = other.longitude - longitude
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    var east = longitude + turn * share
    if east > 180 { east -= 360 }
    if east < -180 { east += 360 }
    let north = latitude + (other.latitude - latitude) * share
    return Coordinate(clampedLatitude: north, longitude: east)
  }

  private init(clampedLatitude latitude: Double, longitude: Double) {
    self.latitude = min(90, max(-90, latitude)) + 0
    self.longitude = min(180, max(-180, longitude)) + 0
  }
}
