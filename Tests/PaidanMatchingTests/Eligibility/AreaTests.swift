import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

/// Engineers of other areas (requirements A-10, DSP-27, OPT-F28).
@Suite("Areas") struct AreaTests {
  private static let automatic = Sample.policy {
    $0.crossArea = .automatic
    $0.weights.crossArea = .minutes(12)
  }

  @Test("A-10 DSP-27 another area does not qualify; where one has none, nothing changes")
  func rule() throws {
    let cases: [(order: AreaID?, engineer: AreaID?, fits: Bool)] = [
      (nil, nil, true), ("north", nil, true), (nil, "north", true), ("north", "north", true),
      ("north", "south", false), ("caf\u{E9}", "cafe\u{301}", false),
    ]
    let plain = try judge(Sample.order(), Sample.engineer())
    for (area, own, fits) in cases {
      let pair = try judge(Sample.order(area: area), Sample.engineer(area: own))
      #expect(pair.failed == (fits ? [] : .otherArea), "\(String(describing: (area, own)))")
      #expect(pair.terms == plain.terms && pair.start == plain.start)
    }
  }

  @Test("OPT-F28 a policy may let other areas be dispatched automatically, for some minutes")
  func term() throws {
    let order = Sample.order(area: "north")
    let other = try judge(order, Sample.engineer(area: "south"), Self.automatic)
    #expect(other.failed.isEmpty && other.terms.crossArea == 12_000)
    let own = try judge(order, Sample.engineer(area: "north"), Self.automatic)
    #expect(own.failed.isEmpty && own.terms.crossArea == 0)
    #expect(other.terms.cost == own.terms.cost + 12_000)
  }

  @Test("OPT-F28 the own area first: another goes only where that saves more than the weight")
  func tiers() throws {
    func chosen(_ meters: Double, _ policy: DispatchPolicy) throws -> EngineerID? {
      let plan = try BatchMatcher(policy: policy).match(
        [Sample.order(area: "north")],
        to: [
          Sample.engineer(
            "own", at: Geometry.place(meters, from: Sample.centre, bearing: 90), area: "north"),
          Sample.engineer("other", area: "south"),
        ], at: Sample.now)
      return plan.assignments.first?.engineer
    }
    // 12 minutes are 4615 m of way.
    #expect(try chosen(4_600, Self.automatic) == "own")
    #expect(try chosen(4_630, Self.automatic) == "other")
    #expect(try chosen(4_630, .standard) == "own")
    #expect(try chosen(5_010, Self.automatic) == "other")
    #expect(try chosen(5_010, .standard) == nil)
  }

  @Test("A-10 DSP-26 a remote order has no area, unless distance applies to it")
  func remote() throws {
    let order = Sample.order(service: .remote, area: "north")
    let engineer = Sample.engineer(area: "south")
    #expect(try judge(order, engineer).failed.isEmpty)
    let strict = Sample.policy { $0.distanceAppliesToRemote = true }
    #expect(try judge(order, engineer, strict).failed == .otherArea)
    let dear = Sample.policy {
      $0.crossArea = .automatic
      $0.weights.crossArea = .minutes(9)
    }
    #expect(try judge(order, engineer, dear).terms.crossArea == 0)
  }

  @Test("DSP-06 A-10 why nobody: other areas are counted by name, and only where there are any")
  func whyNobody() throws {
    func left(_ engineers: [Engineer]) throws -> UnassignedOrder {
      let plan = try BatchMatcher(policy: .standard).match(
        [Sample.order(area: "north")], to: engineers, at: Sample.now)
      return try #require(plan.unassigned.first)
    }
    let strangers = try left([
      Sample.engineer("a", area: "south"), Sample.engineer("b", open: 4, area: "west"),
      Sample.engineer("c", open: 4, area: "north"),
    ])
    let count = try #require(strangers.rules.last)
    #expect(count.rule == .otherArea && count.engineers == 2 && count.only == 1)
    #expect(strangers.nearMisses.map(\.engineer) == ["a", "c", "b"])
    let own = try left([Sample.engineer("c", open: 4, area: "north")])
    #expect(own.rules.map(\.rule) == EligibilityRule.allCases.dropLast())
  }

  @Test("A-10 a plan with areas is verified, and reads back from its JSON")
  func plan() throws {
    let orders = [Sample.order("o1", area: "north"), Sample.order("o2", area: "south")]
    let engineers = [
      Sample.engineer("e1", open: 3, area: "north"), Sample.engineer("e2", open: 4, area: "south"),
    ]
    for policy in [DispatchPolicy.standard, Self.automatic] {
      let plan = try BatchMatcher(policy: policy).match(orders, to: engineers, at: Sample.now)
      let document = PlanDocument(plan, day: "areas", at: Sample.now)
      try PlanVerifier(orders: orders, engineers: engineers).verify(document)
      let read = try PlanDocument(json: Data(document.json()))
      #expect(read.json() == document.json())
      try PlanVerifier(orders: orders, engineers: engineers).verify(read)
      #expect(plan.isOptimal)
    }
  }

  @Test(
    "A-09 A-10 live: people get an order at once where the only one licensed is of another area")
  func liveHandOver() throws {
    for (area, minutes) in [("north" as AreaID, 5), ("south", 4)] {
      var matcher = try LiveMatcher(
        orders: [Sample.order(area: "north")],
        engineers: [Sample.engineer(open: 4, area: area)], at: Sample.now, policy: .standard)
      try matcher.advance(to: Sample.minutes(minutes - 1))
      #expect(matcher.commit().manual.isEmpty)
      try matcher.advance(to: Sample.minutes(minutes))
      let manual = matcher.commit().manual
      #expect(manual.map(\.cause) == [area == "north" ? .overLoad : .otherArea])
    }
  }

  @Test("A-10 live: who changes his area, and nothing else, has other pairs at once")
  func liveChange() throws {
    var matcher = try LiveMatcher(
      orders: [Sample.order(area: "north")], engineers: [Sample.engineer(area: "south")],
      at: Sample.now, policy: .standard)
    #expect(matcher.state(of: "o") == .tentative(planned: nil))
    try matcher.apply(.engineerUpdated(Sample.engineer(area: "north")))
    #expect(matcher.state(of: "o") == .tentative(planned: "e"))
    try matcher.apply(.orderEdited(Sample.order(area: "south")))
    #expect(matcher.state(of: "o") == .tentative(planned: nil))
    try matcher.apply(.engineerUpdated(Sample.engineer()))
    #expect(matcher.state(of: "o") == .tentative(planned: "e"))
    try matcher.apply(.engineerUpdated(Sample.engineer(area: "west")))
    #expect(matcher.state(of: "o") == .tentative(planned: nil))
    try matcher.apply(.policyChanged(Self.automatic))
    #expect(matcher.state(of: "o") == .tentative(planned: "e"))
  }

  @Test("A-10 the standard policy keeps its digest, and says of areas only what is not standard")
  func policyText() throws {
    #expect(DispatchPolicy.standard.digest == "4a400c92dbae1f22")
    #expect(!DispatchPolicy.standard.json.contains("crossArea"))
    #expect(Self.automatic.json.contains("\"crossArea\": \"automatic\""))
    #expect(Self.automatic.json.contains("\"crossArea\": 12"))
    for (path, value) in [("crossArea", "never" as Any), ("weights.crossArea", -1)] {
      #expect(PolicyText.error(try PolicyText.changed(path, to: value))?.key == path)
    }
  }
}
