import PaidanModel
import PaidanTestSupport
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

  @Test("DSP-04 the boundary itself is inside, for any radius", arguments: [0.5, 5, 37])
  func inclusive(kilometres: Double) throws {
    // No place lies exactly at a radius given beforehand, so the radius is set to the distance found;
    // at these three the way from distance to chord and back is exact to the bit.
    let (order, engineer) = (
      Sample.order(),
      Sample.engineer(at: Geometry.place(kilometres * 1000, from: Sample.centre, bearing: 0))
    )
    let distance = try judge(order, engineer).distance
    for (change, allowed) in [(0.0, true), (0.001, true), (-0.001, false)] {
      let policy = Sample.policy { $0.radius = Meters(distance.value + change) }
      let pair = try judge(order, engineer, policy, scope: .wholeDay)
      #expect(pair.failed.isEmpty == allowed, "\(change) m")
    }
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

@Suite("Candidate search") struct CandidateSearchTests {
  @Test("OPT-F04 the search finds whom a scan of all pairs finds, anywhere and at any radius")
  func bruteForce() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(150, full: 3_000) {
      let city = City(&random)
      let policy = Sample.policy { $0.radius = Meters(city.radius) }
      let problem = try BatchMatcher(policy: policy).problem(
        city.orders, city.engineers, at: Sample.now, scope: .wholeDay)
      for (number, found) in problem.candidatesByOrder().enumerated() {
        let order = problem.ordersByNumber[number]
        let engineers = Set(found.map { problem.engineersByNumber[$0.engineer].id })
        for engineer in problem.engineersByNumber {
          let distance = Geometry.haversine(order.place, engineer.position)
          if abs(distance - city.radius) < 0.001 { continue }
          if engineers.contains(engineer.id) == (distance < city.radius) { continue }
          Issue.record(
            """
            seed \(TestScale.seed), round \(round): \(order.place) and \(engineer.position) are \
            \(distance) m apart, the radius is \(city.radius) m
            """)
        }
      }
    }
  }

  /// Orders and engineers scattered over a few radii round a place anywhere on the globe.
  private struct City {
    let radius: Double
    var orders: [Order] = []
    var engineers: [Engineer] = []

    init(_ random: inout SplitMix64) {
      radius = pow10(Double.random(in: 1...7.3, using: &random))
      let corners = [
        (90.0, 0.0), (-90, 0), (89.97, 10), (-89.9, -100), (0, 180), (12, -180), (-35, 179.99),
        (66, -179.98),
      ]
      let (latitude, longitude) =
        Bool.random(using: &random)
        ? corners.randomElement(using: &random) ?? (0, 0)
        : (
          Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random)
        )
      let centre = Geometry.place(latitude, longitude)
      func place() -> Coordinate {
        let farthest = min(3 * radius, 20_015_000)
        return Geometry.place(
          Double.random(in: 0...farthest, using: &random), from: centre,
          bearing: Double.random(in: 0...360, using: &random))
      }
      for number in 0..<20 { orders.append(Sample.order(OrderID("o\(number)"), at: place())) }
      for number in 0..<40 {
        engineers.append(Sample.engineer(EngineerID("e\(number)"), at: place()))
      }
    }
  }
}

private func pow10(_ exponent: Double) -> Double {
  // 10 m and more, up to 20,000 km.
  var (value, rest) = (1.0, exponent)
  while rest >= 1 { (value, rest) = (value * 10, rest - 1) }
  return min(20_000_000, value * (1 + 9 * rest))
}
