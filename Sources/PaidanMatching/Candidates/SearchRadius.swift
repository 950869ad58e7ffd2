internal import PaidanModel

/// A radius as a search needs it, worked out once for many orders.
struct SearchRadius: Sendable {
  /// What was asked for.
  let distance: Meters
  /// Its angle in degrees, and a little more: rounding must not lose anybody at the border.
  let degrees: Double
  /// The haversine of that angle.
  let haversine: Double
  /// The exact border: who is farther than the distance has a greater squared chord.
  let squaredChord: Double

  /// A search within `distance`.
  init(_ distance: Meters) {
    self.distance = distance
    let angle = distance.value / GreatCircle.earthRadius * (180 / Double.pi)
    degrees = min(180, angle * (1 + 1e-12) + 1e-9)
    haversine = Self.haversine(degrees: degrees)
    squaredChord = GreatCircle.squaredChord(spanning: distance)
  }

  static func haversine(degrees: Double) -> Double {
    let sine = Trigonometry.sineAndCosine(degrees: min(degrees, 180) / 2).sine
    return sine * sine
  }
}
