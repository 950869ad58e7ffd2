import Foundation
import PaidanModel

/// Places and distances by Foundation's trigonometry, which shares nothing with the library's.
enum Geometry {
  static let earthRadius = 6_371_008.8

  static func place(_ latitude: Double, _ longitude: Double) -> Coordinate {
    do throws(CoordinateError) {
      return try Coordinate(latitude: latitude, longitude: longitude)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The great-circle distance in metres by haversine.
  static func haversine(_ a: Coordinate, _ b: Coordinate) -> Double {
    let (north, east) = (radians(b.latitude - a.latitude), radians(b.longitude - a.longitude))
    let h =
      pow(sin(north / 2), 2)
      + cos(radians(a.latitude)) * cos(radians(b.latitude)) * pow(sin(east / 2), 2)
    return 2 * earthRadius * atan2(h.squareRoot(), max(0, 1 - h).squareRoot())
  }

  /// The place `meters` from `start` in the direction of `bearing` degrees, 0 north and 90 east.
  static func place(_ meters: Double, from start: Coordinate, bearing: Double) -> Coordinate {
    let angle = meters / earthRadius
    let (latitude, turn) = (radians(start.latitude), radians(bearing))
    let sine = sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(turn)
    let north = asin(min(1, max(-1, sine)))
    let east = atan2(
      sin(turn) * sin(angle) * cos(latitude), cos(angle) - sin(latitude) * sin(north))
    var longitude = start.longitude + degrees(east)
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return place(min(90, max(-90, degrees(north))), min(180, max(-180, longitude)))
  }

  static func radians(_ degrees: Double) -> Double { degrees * Double.pi / 180 }
  static func degrees(_ radians: Double) -> Double { radians * 180 / Double.pi }
}
