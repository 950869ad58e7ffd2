import PaidanModel
import Testing

@Suite("Coordinates")
struct CoordinateTests {
  @Test("hold the whole globe, its ends included")
  func valid() throws {
    for (latitude, longitude) in [(90.0, 180.0), (-90, -180), (0, 0), (31.23, 121.47)] {
      let place = try Coordinate(latitude: latitude, longitude: longitude)
      #expect(place.latitude == latitude && place.longitude == longitude)
    }
  }

  @Test(
    "refuse latitudes beyond the poles and what is no number",
    arguments: [90.000_000_1, -91, 121.47, .infinity, -.infinity, .nan])
  func latitude(_ latitude: Double) {
    #expect {
      try Coordinate(latitude: latitude, longitude: 0)
    } throws: { error in
      guard case .latitudeOutOfRange(let value) = error as? CoordinateError else { return false }
      return value == latitude || value.isNaN && latitude.isNaN
    }
  }

  @Test(
    "refuse longitudes beyond the date line and what is no number",
    arguments: [180.000_000_1, -181, 360, .infinity, -.infinity, .nan])
  func longitude(_ longitude: Double) {
    #expect {
      try Coordinate(latitude: 0, longitude: longitude)
    } throws: { error in
      guard case .longitudeOutOfRange(let value) = error as? CoordinateError else { return false }
      return value == longitude || value.isNaN && longitude.isNaN
    }
  }

  @Test("say what is wrong with a number, and what may have happened")
  func messages() {
    #expect(
      CoordinateError.latitudeOutOfRange(121.47).description
        == "latitude 121.47 must lie in -90...90 degrees; maybe latitude and longitude are swapped")
    #expect(
      CoordinateError.longitudeOutOfRange(200).description
        == "longitude 200.0 must lie in -180...180 degrees")
  }

  @Test("minus zero is zero, bit for bit")
  func minusZero() throws {
    let place = try Coordinate(latitude: -0.0, longitude: -0.0)
    #expect(place.latitude.sign == .plus && place.longitude.sign == .plus)
    #expect(place.description == "0.0,0.0")
  }
}
