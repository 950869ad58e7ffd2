import PaidanModel
import PaidanTestSupport
import Testing

@Suite("Moving between places")
struct MovedTests {
  @Test("a share of the way is that share of the distance")
  func share() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    for _ in 0..<2_000 {
      let from = try Coordinate(
        latitude: .random(in: -75...75, using: &generator),
        longitude: .random(in: -180...180, using: &generator))
      let to = try Coordinate(
        latitude: from.latitude + .random(in: -0.1...0.1, using: &generator),
        longitude: max(-180, min(180, from.longitude + .random(in: -0.1...0.1, using: &generator))))
      let share = Double.random(in: 0...1, using: &generator)
      let whole = from.distance(to: to).value
      let moved = from.moved(towards: to, share: share)
      // Straight in degrees is not quite straight on the sphere: 1 m in some 10 km, at 75 degrees
      // 20 m.
      #expect(abs(from.distance(to: moved).value - share * whole) < 20)
      #expect(abs(moved.distance(to: to).value - (1 - share) * whole) < 20)
    }
  }

  @Test("the ends are the places themselves, and shares beyond them are clamped")
  func ends() throws {
    let from = try Coordinate(latitude: 31.23, longitude: 121.47)
    let to = try Coordinate(latitude: 31.3, longitude: 121.4)
    for share in [0, -1, -Double.infinity] {
      #expect(from.moved(towards: to, share: share) == from)
    }
    for share in [1, 2, Double.infinity] { #expect(from.moved(towards: to, share: share) == to) }
    #expect(from.moved(towards: from, share: 0.3) == from)
  }

  @Test("the short way round crosses the date line, in both directions")
  func dateLine() throws {
    let east = try Coordinate(latitude: 10, longitude: 179.9)
    let west = try Coordinate(latitude: 10, longitude: -179.9)
    #expect(abs(east.moved(towards: west, share: 0.25).longitude - 179.95) < 1e-9)
    #expect(abs(east.moved(towards: west, share: 0.75).longitude + 179.95) < 1e-9)
    #expect(abs(west.moved(towards: east, share: 0.25).longitude + 179.95) < 1e-9)
    #expect(abs(west.moved(towards: east, share: 0.75).longitude - 179.95) < 1e-9)
    #expect(east.moved(towards: west, share: 0.5).distance(to: east).value < 11_000)
  }

  @Test("every place on the way is a place")
  func staysOnTheGlobe() throws {
    var generator = SplitMix64(seed: TestScale.seed)
    for _ in 0..<10_000 {
      let from = try Coordinate(
        latitude: .random(in: -90...90, using: &generator),
        longitude: .random(in: -180...180, using: &generator))
      let to = try Coordinate(
        latitude: .random(in: -90...90, using: &generator),
        longitude: .random(in: -180...180, using: &generator))
      let place = from.moved(towards: to, share: .random(in: 0...1, using: &generator))
      #expect(throws: Never.self) {
        try Coordinate(latitude: place.latitude, longitude: place.longitude)
      }
    }
  }
}
