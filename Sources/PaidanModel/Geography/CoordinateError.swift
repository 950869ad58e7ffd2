/// Why a pair of numbers is not a place.
public enum CoordinateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The latitude is not in -90...90.
  case latitudeOutOfRange(Double)
  /// The longitude is not in -180...180.
  case longitudeOutOfRange(Double)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .latitudeOutOfRange(let value):
      "latitude \(value) must lie in -90...90 degrees; maybe latitude and longitude are swapped"
    case .longitudeOutOfRange(let value):
      "longitude \(value) must lie in -180...180 degrees"
    }
  }
}
