import PaidanModel
import Testing

@testable import PaidanMatching

@Suite("Travel models") struct TravelModelTests {
  /// A river runs along a meridian: whoever must cross it needs an hour more.
  private struct River: TravelModel {
    func duration(from: Coordinate, to: Coordinate, distance: Meters) -> TravelMinutes {
      let crosses = (from.longitude < 100.001) != (to.longitude < 100.001)
      return .minutes(crosses ? 61 : 1)
    }

    func length(from: Coordinate, to: Coordinate, distance: Meters) -> Meters { distance }
  }

  static let east = Geometry.place(500, from: Sample.centre, bearing: 90)
  static let west = Geometry.place(4_000, from: Sample.centre, bearing: 270)

  @Test("OPT-F05 OPT-07 an injected provider decides travel and start")
  func injected() throws {
    let order = Sample.order()
    let engineers = [("east", Self.east), ("west", Self.west)].map { id, place in
      Sample.engineer(EngineerID(id), at: place)
    }
    let straight = try BatchMatcher(policy: .standard).match(order, engineers)
    #expect(straight == "east")
    let river = BatchMatcher(policy: .standard, travel: River())
    #expect(try river.match(order, engineers) == "west")
    let pair = try judge(order, engineers[0], travel: River())
    #expect(pair.terms.travel == 61_000)
    #expect(pair.start == Sample.minutes(61))
    #expect(pair.distance.rounded == 500)
    let free = Sample.engineer(
      at: Self.west, free: .init(instant: Sample.minutes(10), place: Self.east))
    let later = try judge(order, free, travel: River())
    #expect(later.terms.travel == 1_000)
    #expect(later.start == Sample.minutes(71))
  }

  @Test("OPT-F05 an injected provider decides which appointments can be kept together")
  func clashes() throws {
    let orders = [
      Sample.order("o1", minutes: 10, window: Sample.window(to: Sample.minutes(30))),
      Sample.order("o2", at: Self.east, minutes: 10, window: Sample.window(to: Sample.minutes(62))),
    ]
    let engineers = [Sample.engineer()]
    let straight = try BatchMatcher(policy: Sample.metres).match(
      orders, to: engineers, at: Sample.now)
    #expect(straight.assignments.count == 2 && straight.exclusions.isEmpty)
    let river = try BatchMatcher(policy: Sample.metres, travel: River()).match(
      orders, to: engineers, at: Sample.now)
    #expect(river.assignments.map(\.order) == ["o1"])
    #expect(
      river.exclusions == [Exclusion(order: "o2", engineer: "e", clashesWith: "o1")])
  }

  @Test("a plan made with a provider is verified with it, and refused without")
  func verified() throws {
    let (orders, engineers) = ([Sample.order()], [Sample.engineer(at: Self.east)])
    let plan = try BatchMatcher(policy: .standard, travel: River()).match(
      orders, to: engineers, at: Sample.now)
    let document = PlanDocument(plan, day: "river", at: Sample.now)
    try PlanVerifier(orders: orders, engineers: engineers, travel: River()).verify(document)
    #expect(throws: PlanViolation.self) {
      try PlanVerifier(orders: orders, engineers: engineers).verify(document)
    }
  }

  @Test("straight-line travel is rounded once to a thousandth of a minute, and grows with distance")
  func straightLine() {
    let travel = StraightLineTravel(kilometersPerHour: 30, detourFactor: 1.3)
    func duration(_ meters: Double) -> Int64 {
      travel.duration(from: Self.east, to: Self.west, distance: Meters(meters)).thousandths
    }
    #expect(duration(0) == 0)
    #expect(duration(1_000) == 2_600)
    #expect(duration(0.19) == 0)
    #expect(duration(0.2) == 1)
    #expect(stride(from: 0.0, to: 6_000, by: 7).map(duration).isSorted)
    #expect(
      travel.length(from: Self.east, to: Self.west, distance: Meters(1_000)) == Meters(1_300))
    #expect(StraightLineTravel(policy: .standard) == travel)
  }
}

extension BatchMatcher {
  fileprivate func match(_ order: Order, _ engineers: [Engineer]) throws -> EngineerID? {
    try match([order], to: engineers, at: Sample.now).assignments.first?.engineer
  }
}

extension [Int64] {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
