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
    for round in 0..<TestScale.count(40, full: 1_000) {
      // Few kinds, of which each has a mark of its own, or more than there are marks.
      let isMarkExact = round.isMultiple(of: 2)
      func drawBits() -> UInt64 {
        isMarkExact
          ? .random(in: 0..<16, using: &random)
          : .random(in: 0...(.max), using: &random) & .random(in: 0...(.max), using: &random)
      }
      let radius = Meters.kilometers(kilometers)
      var grid = PlaceGrid<Int32>(radius: radius)
      var places: [Int32: (Coordinate, UInt64, Bool)] = [:]
      var limits: [Int32: Int64] = [:]
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
        if Int.random(in: 0..<20, using: &random) == 0 { grid.tidy() }
        if Int.random(in: 0..<4, using: &random) == 0 {
          grid.remove(member)
          places[member] = nil
        } else {
          let (place, bits) = (place(), drawBits())
          let isOpen = Bool.random(using: &random)
          let limit = Int64.random(in: 0..<20, using: &random)
          limits[member] = limit
          grid.place(
            member, at: place, UnitVector(place), bits: bits, isOpen: isOpen, limit: limit, member)
          places[member] = (place, bits, isOpen)
        }
        let here = place()
        let vector = UnitVector(here)
        // Of a random word half of the members would lack some bit, so here it is mostly somebody's.
        let wanted =
          isMarkExact
          ? drawBits()
          : places.values.map(\.1).sorted().randomElement(using: &random).map {
            $0 & drawBits()
          } ?? drawBits()
        let search = SearchRadius(radius)
        func near(_ wish: (UInt64, Bool) -> Bool) -> [Int32] {
          places.filter {
            wish($0.value.1, $0.value.2)
              && vector.squaredChord(to: UnitVector($0.value.0)) <= search.squaredChord
          }.keys.sorted()
        }
        for (wish, expected) in [
          (PlaceGrid<Int32>.Wish.having(wanted), near { bits, _ in bits & wanted == wanted }),
          (.open(wanted), near { bits, isOpen in bits & wanted == wanted && isOpen }),
          (.within(wanted), near { bits, _ in bits & ~wanted == 0 }),
        ] {
          var found: [Int32] = []
          grid.forEach(around: here, vector, within: search, wish) { member, _, payload in
            #expect(payload == member)
            found.append(member)
          }
          #expect(found.sorted() == expected)
          var hits = PlaceGrid<Int32>.Hits()
          grid.collect(around: here, vector, within: search, wish, into: &hits)
          let list = (0..<hits.count).map { hits[$0] }
          if isMarkExact {
            #expect(list.map(\.member).sorted() == expected)
          } else {
            let found = Set(list.map(\.member))
            #expect(found.count == list.count && found.isSuperset(of: expected))
            #expect(found.isSubset(of: near { _, isOpen in wish.wantsAnybody || isOpen }))
          }
          #expect(list.allSatisfy { grid.payload(of: $0) == $0.member })
          let bound = Int64.random(in: 0..<20, using: &random)
          var limited: Set<Int32> = []
          let least = grid.forEachUnlimited(
            by: bound, around: here, vector, within: search, wish
          ) { member, _, _ in limited.insert(member) }
          #expect(limited.isSubset(of: expected))
          // Nobody is passed over who minds a start up to the bound.
          for member in expected where !limited.contains(member) {
            #expect(limits[member, default: 0] >= least && least > bound)
          }
        }
      }
    }
  }
}

extension PlaceGrid.Wish {
  /// Whether it finds members that are not open.
  fileprivate var wantsAnybody: Bool {
    if case .open = self { false } else { true }
  }
}

@Suite struct SkillMarkTests {
  @Test("whoever has all bits of another has all its marks, and of thirteen kinds each has its own")
  func marks() {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(10_000, full: 1_000_000) {
      let held = UInt64.random(in: 0...(.max), using: &random)
      let needed = held & UInt64.random(in: 0...(.max), using: &random)
      let (own, wanted) = (SkillSignature.mark(of: held), SkillSignature.mark(of: needed))
      #expect(own & wanted == wanted)
    }
    let bits = Array(0..<13) + [61, 62, 63]
    #expect(Set(bits.map { SkillSignature.mark(of: 1 << UInt64($0)) }).count == bits.count)
    for bit in 0..<64 { #expect(SkillSignature.mark(of: 1 << UInt64(bit)).nonzeroBitCount == 1) }
  }
}
