/// A place as a point on the unit sphere: distances become a subtraction and three products.
///
/// The chord between two such points is `2 sin(d / 2R)` for the great-circle distance *d*, the same
/// quantity the haversine formula computes, so comparing squared chords decides a radius
/// exactly as haversine does, without any trigonometry per pair.
public struct UnitVector: Sendable, Hashable {
  /// Towards latitude 0, longitude 0.
  public let x: Double
  /// Towards latitude 0, longitude 90 east.
  public let y: Double
  /// Towards the north pole.
  public let z: Double

  /// The point of the unit sphere at `coordinate`.
  public init(_ coordinate: Coordinate) {
    let (sinLatitude, cosLatitude) = Trigonometry.sineAndCosine(degrees: coordinate.latitude)
    let (sinLongitude, cosLongitude) = Trigonometry.sineAndCosine(degrees: coordinate.longitude)
    x = cosLatitude * cosLongitude
    y = cosLatitude * sinLongitude
    z = sinLatitude
  }

  /// The point with these coordinates, which must be one of the unit sphere.
  package init(x: Double, y: Double, z: Double) { (self.x, self.y, self.z) = (x, y, z) }

  /// The squared chord to `other`, 0...4.
  @inlinable
  public func squaredChord(to other: UnitVector) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    let dz = z - other.z
    return dx * dx + dy * dy + dz * dz
  }
}
