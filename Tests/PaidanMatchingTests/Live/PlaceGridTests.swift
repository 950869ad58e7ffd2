import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct PlaceGridTests {
  @Test(
    "OPT-33 whoever is within the radius is found once, wherever on the globe, while places come, move and go",
    arguments: [5.0, 900.0])
  func findsEverybody(kilometers: Double) {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(40, full: 1_000) {
      let radius = Meters.kilometers(kilometers)
      var grid = PlaceGrid(radius: radius)
      var places: [Int32: (Coordinate, UInt64, Bool)] = [:]
      // Cities at the poles, across the date line, and elsewhere.
      let centre = Geometry.place(
        [89.99, -89.97, 0, 31.2, 66].randomElement(using: &random) ?? 0,
        [179.98, -179.99, 0, 121.4].randomElement(using: &random) ?? 0)
      func place() -> Coordinate {
        Geometry.place(
          Double.random(in: 0...(3_000 * kilometers), using: &random), from: centre,
          bearing: Double.random(in: 0..<360, using: &random))
      }
      for _ in 0..<150 {
        let member = Int32.random(in: 0..<60, using: &random)
        if Int.random(in: 0..<4, using: &random) == 0 {
          grid.remove(member)
          places[member] = nil
        } else {
          let (place, bits) = (place(), UInt64.random(in: 0..<16, using: &random))
          let isOpen = Bool.random(using: &random)
          grid.place(member, at: place, UnitVector(place), bits: bits, isOpen: isOpen)
          places[member] = (place, bits, isOpen)
        }
        let here = place()
        let vector = UnitVector(here)
        let wanted = UInt64.random(in: 0..<16, using: &random)
        let search = SearchRadius(radius)
        func near(_ wish: (UInt64, Bool) -> Bool) -> [Int32] {
          places.filter {
            wish($0.value.1, $0.value.2)
              && vector.squaredChord(to: UnitVector($0.value.0)) <= search.squaredChord
          }.keys.sorted()
        }
        func found(_ wish: PlaceGrid.Wish) -> [Int32] {
          var found: [Int32] = []
          grid.forEach(around: here, vector, within: search, wish) { member, _ in
            found.append(member)
          }
          return found.sorted()
        }
        #expect(found(.having(wanted)) == near { bits, _ in bits & wanted == wanted })
        #expect(found(.open(wanted)) == near { bits, isOpen in bits & wanted == wanted && isOpen })
        #expect(found(.within(wanted)) == near { bits, _ in bits & ~wanted == 0 })
      }
    }
  }
}
