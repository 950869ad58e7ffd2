import Foundation
import PaidanModel
import Testing

@testable import PaidanMatching

/// How long a position counts, and what counts after it (requirement A-04).
@Suite("Ages of positions") struct PositionAgeTests {
  private static let fifteen = Sample.policy { $0.positionMaxAgeMinutes = 15 }

  private static func meters(
    seen: Instant?, free: Engineer.Availability? = nil, base: Coordinate? = LiveScene.place(3),
    _ policy: DispatchPolicy = fifteen
  ) throws -> Int {
    try judge(
      Sample.order(), Sample.engineer(at: LiveScene.place(1), free: free, seen: seen, base: base),
      policy
    ).distance.rounded
  }

  @Test("A-04 a position counts up to its greatest age, then the last job's place, then the base")
  func chain() throws {
    let last = Engineer.Availability(instant: Sample.minutes(10), place: LiveScene.place(2))
    let old = Sample.minutes(-15).advanced(byMilliseconds: -1)
    #expect(try Self.meters(seen: Sample.minutes(-15), free: last) == 1_000)
    #expect(try Self.meters(seen: old, free: last) == 2_000)
    #expect(try Self.meters(seen: old) == 3_000)
    #expect(try Self.meters(seen: old, base: nil) == 1_000, "nothing better is known")
    #expect(try Self.meters(seen: nil, free: last) == 1_000, "nobody says how old it is")
    #expect(try Self.meters(seen: Sample.minutes(1)) == 1_000)
    for seen in [nil, Sample.minutes(-10_000)] as [Instant?] {
      #expect(try Self.meters(seen: seen, free: last, .standard) == 1_000, "positions do not age")
    }
  }

  @Test("A-04 he also sets out from where he counts as being")
  func setsOut() throws {
    let engineer = Sample.engineer(
      at: LiveScene.place(1), seen: Sample.minutes(-60), base: LiveScene.place(4))
    for reference in ReferencePoint.allCases {
      var policy = Sample.metres
      policy.positionMaxAgeMinutes = 15
      policy.referencePoint = reference
      let pair = try judge(Sample.order(), engineer, policy)
      let start = pair.start.milliseconds(since: Sample.now)
      #expect(pair.terms.travel == 4_000 && start == 240_000)
    }
  }

  @Test("A-04 OPT-05 live, a position grows too old at its instant, and a report makes it fresh")
  func live() throws {
    var engineer = LiveScene.engineer("e", at: 1)
    engineer.positionAt = Sample.now
    engineer.base = LiveScene.place(9)
    var matcher = try LiveScene.matcher([engineer]) { $0.positionMaxAgeMinutes = 15 }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>e"])
    try matcher.advance(to: Sample.minutes(15))
    #expect(matcher.commit().withdrawals.isEmpty)
    try matcher.advance(to: Sample.minutes(15).advanced(byMilliseconds: 1))
    #expect(matcher.state(of: "o") == .offered(to: "e", planned: nil))
    // He is seen where he was: no move, and yet news.
    #expect(try matcher.apply(.engineerMoved("e", to: LiveScene.place(1.01))) == .applied)
    #expect(matcher.state(of: "o") == .offered(to: "e", planned: "e"))
    #expect(try matcher.apply(.engineerMoved("e", to: LiveScene.place(1.01))) == .repeated)
    let seen = matcher.snapshot().engineers[0]
    #expect(seen.position == LiveScene.place(1) && seen.positionAt == matcher.instant)
    // Seen again before it is too old, it counts that much longer.
    #expect(
      try matcher.apply(.engineerMoved("e", to: LiveScene.place(1)), at: Sample.minutes(25))
        == .applied)
    try matcher.advance(to: Sample.minutes(40))
    #expect(matcher.state(of: "o") == .offered(to: "e", planned: "e"))
    try matcher.advance(to: Sample.minutes(41))
    #expect(matcher.state(of: "o") == .offered(to: "e", planned: nil))
    #expect(matcher.commit().takenBack == ["o<e:moved"])
  }

  @Test("A-04 a move sets the instant of the position, whatever the policy")
  func moves() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", at: 1)])
    #expect(matcher.snapshot().engineers[0].positionAt == nil)
    try matcher.apply(.engineerMoved("e", to: LiveScene.place(2)), at: Sample.minutes(3))
    #expect(matcher.snapshot().engineers[0].positionAt == Sample.minutes(3))
    var policy = Sample.metres
    policy.positionMaxAgeMinutes = 15
    try matcher.apply(.policyChanged(policy), at: Sample.minutes(4))
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.state(of: "o") == .tentative(planned: "e"))
    try matcher.apply(
      .availabilityChanged("e", .init(instant: Sample.minutes(5), place: LiveScene.place(8))))
    try matcher.advance(to: Sample.minutes(19))
    #expect(matcher.state(of: "o") == .tentative(planned: nil), "he counts as 8 km away")
  }

  @Test("A-04 the policy's key: whole minutes up to a week, written only where positions age")
  func json() throws {
    let key = "positionMaxAgeMinutes"
    #expect(!DispatchPolicy.standard.json.contains(key))
    #expect(Self.fifteen.json.contains(#""positionMaxAgeMinutes": 15"#))
    #expect(try DispatchPolicy(json: Data(Self.fifteen.json.utf8)) == Self.fifteen)
    #expect(try DispatchPolicy(json: PolicyText.changed(key, to: 0)) == .standard)
    for value in [-1, 10_081, 1.5, "15"] as [Any] {
      #expect(PolicyText.error(try PolicyText.changed(key, to: value))?.key == key, "\(value)")
    }
  }
}
