/// Great-circle geometry on a sphere of the Earth's mean radius (requirement A-04: haversine,
/// R = 6371.0088 km).
public enum GreatCircle {
  /// The Earth's mean radius in metres (IUGG).
  public static let earthRadius = 6_371_008.8

  /// The distance that belongs to a squared chord of the unit sphere.
  ///
  /// - Parameter squaredChord: 0...4, as ``UnitVector/squaredChord(to:)`` gives it.
  /// - Returns: the length of the arc, up to half the Earth's circumference.
  @inlinable
  @inline(__always)
  public static func distance(squaredChord: Double) -> Meters {
    Meters(2 * earthRadius * Trigonometry.arcsine(squaredChord.squareRoot() / 2))
  }

  /// The squared chord of the unit sphere that spans `distance`: what a radius is compared with.
  ///
  /// Any distance of half the Earth's circumference or more gives infinity, which holds every
  /// place: between opposite places the squared chord itself may come out a little above 4.
  public static func squaredChord(spanning distance: Meters) -> Double {
    let degrees = distance.value / (2 * earthRadius) * (180 / Double.pi)
    if degrees >= 90 { return .infinity }
    let chord = 2 * Trigonometry.sineAndCosine(degrees: degrees).sine
    return chord * chord
  }
}
