import PaidanModel
import Testing

@testable import PaidanMatching

@Suite("Radius") struct RadiusTests {
  static let places = [
    Geometry.place(31.2304, 121.4737), Geometry.place(0, 0), Geometry.place(-60, 20),
    Geometry.place(85, -170), Geometry.place(0.01, 179.99), Geometry.place(-17, -180),
    Geometry.place(90, 0), Geometry.place(-90, 33), Geometry.place(89.99, 45),
  ]

  @Test(
    "DSP-04 OPT-F04 at 5 km less a metre an engineer qualifies, at a metre more he does not",
    arguments: places)
  func boundary(place: Coordinate) throws {
    for bearing in [0.0, 45, 90, 135, 180, 225, 270, 315] {
      for (meters, allowed) in [(4_999.0, true), (5_001, false)] {
        let engineer = Sample.engineer(
          at: Geometry.place(meters, from: place, bearing: bearing))
        let pair = try judge(Sample.order(at: place), engineer)
        #expect(pair.failed == (allowed ? [] : .outOfRadius), "\(meters) m towards \(bearing)")
        #expect(abs(pair.distance.value - meters) < 0.01, "\(meters) m towards \(bearing)")
      }
    }
  }

  @Test("DSP-04 the boundary itself is inside, to the last bit")
  func inclusive() throws {
    let order = Sample.order()
    var met = 0
    for meters in stride(from: 300.0, through: 6_000, by: 300) {
      let engineer = Sample.engineer(at: Geometry.place(meters, from: Sample.centre, bearing: 0))
      let chord = UnitVector(order.place).squaredChord(to: UnitVector(engineer.position))
      // Distances and chords are rounded, so a radius whose chord is this very one is looked for.
      let distance = order.place.distance(to: engineer.position).value
      let radii = (-40...40).map { distance + Double($0) * distance.ulp }
      let outside = radii.last { GreatCircle.squaredChord(spanning: Meters($0)) < chord }
      let border = radii.first { GreatCircle.squaredChord(spanning: Meters($0)) == chord }
      if let border {
        met += 1
        let policy = Sample.policy { $0.radius = Meters(border) }
        #expect(try judge(order, engineer, policy).failed.isEmpty, "\(border) m")
      }
      let less = Meters(try #require(outside))
      #expect(try judge(order, engineer, Sample.policy { $0.radius = less }).failed == .outOfRadius)
    }
    #expect(met > 0)
  }

  @Test("DSP-04 nobody farther than the radius is proposed automatically, however cheap he is")
  func nobodyFarther() throws {
    let far = Sample.engineer("far", at: Geometry.place(5_001, from: Sample.centre, bearing: 10))
    let busy = Sample.engineer(
      "busy", at: Geometry.place(4_900, from: Sample.centre, bearing: 10), open: 3)
    let plan = try BatchMatcher(policy: .standard).match(
      [Sample.order()], to: [far, busy], at: Sample.now)
    #expect(plan.assignments.map(\.engineer) == ["busy"])
    let alone = try BatchMatcher(policy: .standard).match(
      [Sample.order()], to: [far], at: Sample.now)
    #expect(alone.assignments.isEmpty)
  }

  @Test("identical places are no distance apart", arguments: places)
  func identical(place: Coordinate) throws {
    let policy = Sample.policy { $0.radius = Meters(1) }
    let pair = try judge(Sample.order(at: place), Sample.engineer(at: place), policy)
    #expect(pair.failed.isEmpty)
    #expect(pair.distance.value == 0)
    #expect(pair.terms.travel == 0)
  }

  @Test("one place spelled twice is one place: date line and poles")
  func spellings() throws {
    let policy = Sample.policy { $0.radius = Meters(1) }
    for (a, b) in [
      (Geometry.place(-17, 180), Geometry.place(-17, -180)),
      (Geometry.place(90, 12), Geometry.place(90, -170)),
      (Geometry.place(-90, 180), Geometry.place(-90, 0)),
    ] {
      let pair = try judge(Sample.order(at: a), Sample.engineer(at: b), policy)
      #expect(pair.failed.isEmpty, "\(a) and \(b)")
      #expect(pair.distance.value < 0.001)
    }
  }

  @Test("the reference point of the radius is where the policy says")
  func referencePoint() throws {
    let far = Geometry.place(20_000, from: Sample.centre, bearing: 90)
    let engineer = Sample.engineer(
      at: far, free: .init(instant: Sample.minutes(10), place: Sample.centre))
    #expect(try judge(Sample.order(), engineer).failed == .outOfRadius)
    let policy = Sample.policy { $0.referencePoint = .nextFreePlace }
    let pair = try judge(Sample.order(), engineer, policy)
    #expect(pair.failed.isEmpty)
    #expect(pair.terms.travel == 0)
    #expect(pair.start == Sample.minutes(10))
  }
}
