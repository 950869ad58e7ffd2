public import PaidanModel

/// Demand for a certificate in an area against supply, and what training would be worth
/// (requirement OPT-14).
public struct SkillsGap: Sendable, Hashable, Codable {
  /// The certificate.
  public let certificate: Certificate
  /// Where.
  public let area: CityArea
  /// How many orders in play in the area ask for it.
  public let orders: Int
  /// How many of them nobody takes.
  public let unserved: Int
  /// How many engineers hold it who can work at the instant and are within the radius of one of these
  /// orders.
  public let engineers: Int
  /// How many slots these have in the plan.
  public let slots: Int
  /// What it would be worth in the hands of each who is as near, has a slot and does not hold it.
  ///
  /// All orders count that he would then qualify for. The best first, ties by identifier; who would
  /// save nothing is left out.
  public let training: [CertificateWorth]

  /// What training the best of them would save.
  public var saving: Int64 { training.first?.saving ?? 0 }
}

/// A cell of a city: a square of the size that was asked for, counted from the equator and the
/// meridian of Greenwich.
public struct CityArea: Sendable, Hashable, Codable, Comparable {
  /// Northward.
  public let row: Int
  /// Eastward along its row.
  public let column: Int
  /// Latitude of its centre, in hundred-thousandths of a degree.
  public let latitude: Int
  /// Longitude of its centre, in hundred-thousandths of a degree.
  public let longitude: Int

  /// The cell of this size that holds a place.
  ///
  /// - Parameters:
  ///   - place: a place.
  ///   - size: the side of a cell, more than 0.
  public init(of place: Coordinate, size: Meters) {
    let height = size.value / GreatCircle.earthRadius * (180 / Double.pi)
    row = Int((place.latitude / height).rounded(.down))
    let middle = (Double(row) + 0.5) * height
    // At a pole a row would have no width.
    let width = height / max(0.001, Trigonometry.sineAndCosine(degrees: middle).cosine)
    column = Int((place.longitude / width).rounded(.down))
    latitude = Int((middle * 100_000).rounded())
    longitude = Int(((Double(column) + 0.5) * width * 100_000).rounded())
  }

  /// True when `left` lies farther south, or farther west in one row.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
