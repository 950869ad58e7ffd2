import PaidanAssignment
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

/// What follows from a refusal (requirement A-05).
@Suite struct RefusalPolicyTests {
  /// An order at the centre, offered to a; b is farther, c the farthest.
  private static func offered(_ refusal: RefusalPolicy) throws -> LiveMatcher {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a", at: 1), LiveScene.engineer("b", at: 3),
      LiveScene.engineer("c", at: 4.5),
    ]) { $0.offers = OfferPolicy(stability: .minutes(0), receivers: 1, refusal: refusal) }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>a"])
    return matcher
  }

  private static func refuse(
    _ matcher: inout LiveMatcher, by engineer: EngineerID,
    _ ground: RefusalGround = .timeConflict
  ) throws -> [String] {
    try matcher.apply(.offerRefused("o", by: engineer, because: ground))
    return matcher.commit().asked
  }

  private static func excluded(_ matcher: borrowing LiveMatcher) -> [EngineerID] {
    matcher.snapshot().orders[0].excludedEngineers
  }

  @Test("A-05 DSP-11 an exclusion for a time ends at its instant, and not before")
  func excludedForATime() throws {
    var matcher = try Self.offered(.excludeFor(minutes: 10))
    #expect(try Self.refuse(&matcher, by: "a") == ["o>b"])
    try matcher.advance(to: Sample.minutes(2))
    #expect(try Self.refuse(&matcher, by: "b") == ["o>c"])
    try matcher.advance(to: Sample.minutes(10).advanced(byMilliseconds: -1))
    #expect(Self.excluded(matcher) == ["a", "b"])
    #expect(try matcher.whyNot("o", by: "a").failed == [.excludedByRefusal])
    try matcher.advance(to: Sample.minutes(10))
    #expect(Self.excluded(matcher) == ["b"])
    let commit = matcher.commit()
    #expect(commit.asked == ["o>a"] && commit.takenBack == ["o<c:moved"])
    try matcher.advance(to: Sample.minutes(12))
    #expect(Self.excluded(matcher).isEmpty)
    #expect(matcher.refusals(of: "o").count == 2, "the record stays")
  }

  @Test("A-05 DSP-30 who was the only one is asked again once his exclusion has lapsed")
  func askedAgain() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a")]) {
      $0.offers.refusal = .excludeFor(minutes: 3)
    }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>a"])
    #expect(try Self.refuse(&matcher, by: "a").isEmpty)
    try matcher.advance(to: Sample.minutes(3))
    #expect(matcher.commit().asked == ["o>a"])
  }

  @Test("A-05 the supervisor lifts an exclusion before its time; a late end then changes nothing")
  func lifted() throws {
    var matcher = try Self.offered(.excludeFor(minutes: 10))
    _ = try Self.refuse(&matcher, by: "a")
    #expect(try matcher.apply(.refusalLifted("o", for: "a")) == .applied)
    #expect(try matcher.apply(.refusalLifted("o", for: "a")) == .repeated)
    #expect(matcher.commit().asked == ["o>a"])
    try matcher.advance(to: Sample.minutes(5))
    _ = try Self.refuse(&matcher, by: "a")
    try matcher.advance(to: Sample.minutes(10))
    #expect(Self.excluded(matcher) == ["a"], "he declined again, at minute 5")
    try matcher.advance(to: Sample.minutes(15))
    #expect(Self.excluded(matcher).isEmpty)
  }

  @Test("A-05 DSP-11 an edit takes the ground away, or names him for good")
  func edited() throws {
    var matcher = try Self.offered(.excludeFor(minutes: 10))
    _ = try Self.refuse(&matcher, by: "a")
    _ = try Self.refuse(&matcher, by: "b", .skillMismatch)
    var order = LiveScene.order()
    order.window = Sample.window(to: Sample.minutes(90))
    try matcher.apply(.orderEdited(order))
    #expect(Self.excluded(matcher) == ["b"])
    order.excludedEngineers = ["b"]
    try matcher.apply(.orderEdited(order))
    try matcher.advance(to: Sample.minutes(11))
    #expect(Self.excluded(matcher) == ["b"], "the order itself excludes him now")
  }

  @Test("A-05 what follows outlives an acceptance, and lapses while somebody has the order")
  func acceptedAndFreed() throws {
    for (minutes, expected) in [(5, ["a"]), (10, [])] as [(Int, [EngineerID])] {
      var matcher = try Self.offered(.excludeFor(minutes: 10))
      _ = try Self.refuse(&matcher, by: "a")
      try matcher.apply(.offerAccepted("o", by: "b"))
      try matcher.apply(.orderFreed("o"), at: Sample.minutes(minutes))
      #expect(Self.excluded(matcher) == expected)
      try matcher.advance(to: Sample.minutes(10))
      #expect(Self.excluded(matcher).isEmpty)
    }
    var dearer = try Self.offered(.penalise(.minutes(5)))
    _ = try Self.refuse(&dearer, by: "a")
    try dearer.apply(.offerAccepted("o", by: "b"))
    try dearer.apply(.orderFreed("o"))
    #expect(dearer.commit().asked == ["o>b"], "a still costs five minutes more")
  }

  @Test("A-05 a penalty makes the pair dearer, once for each refusal, and keeps nobody away")
  func penalised() throws {
    // a costs one minute, b three.
    var matcher = try Self.offered(.penalise(TravelMinutes(thousandths: 1_500)))
    #expect(try Self.refuse(&matcher, by: "a") == ["o>a"], "still the cheapest")
    #expect(try Self.refuse(&matcher, by: "a") == ["o>b"])
    let snapshot = matcher.snapshot()
    #expect(snapshot.refusalCosts == ["o": ["a": 3_000]])
    #expect(snapshot.orders[0].excludedEngineers.isEmpty)
    #expect(
      try matcher.apply(.offerRefused("o", by: "a", because: .timeConflict)) == .repeated)
    #expect(try matcher.apply(.offerRefused("o", by: "c", because: .timeConflict)) == .stale)
    #expect(try matcher.apply(.refusalLifted("o", for: "a")) == .applied)
    #expect(matcher.snapshot().refusalCosts.isEmpty)
    #expect(matcher.commit().asked == ["o>a"])
  }

  @Test("A-05 a penalty beyond what leaving it out costs hands the order to people")
  func dearerThanManual() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a")]) {
      $0.offers.refusal = .penalise(.minutes(100_000))
    }
    try matcher.apply(.orderCreated(LiveScene.order()))
    _ = matcher.commit()
    #expect(try Self.refuse(&matcher, by: "a").isEmpty)
    // However often, what it adds up to is no cost out of range.
    var order = LiveScene.order()
    order.urgency = .urgent
    try matcher.apply(.orderEdited(order))
    try matcher.advance(to: Sample.minutes(5))
    #expect(matcher.commit().handedOver == ["o:outbid"])
  }

  @Test("A-05 DSP-11 a penalty goes with the ground of the refusal")
  func penaltyGoes() throws {
    var matcher = try Self.offered(.penalise(.minutes(5)))
    _ = try Self.refuse(&matcher, by: "a")
    var order = LiveScene.order()
    order.urgency = .urgent
    try matcher.apply(.orderEdited(order))
    #expect(matcher.snapshot().refusalCosts == ["o": ["a": 5_000]])
    order.window = Sample.window(to: Sample.minutes(90))
    try matcher.apply(.orderEdited(order))
    #expect(matcher.snapshot().refusalCosts.isEmpty)
  }

  @Test("A-05 another policy changes nothing about what follows from a refusal before it")
  func otherPolicy() throws {
    var policy = Sample.metres
    policy.offers.stability = .minutes(0)
    var matcher = try Self.offered(.excludeFor(minutes: 10))
    _ = try Self.refuse(&matcher, by: "a")
    try matcher.apply(.policyChanged(policy), at: Sample.minutes(1))
    #expect(Self.excluded(matcher) == ["a"])
    try matcher.advance(to: Sample.minutes(10))
    #expect(Self.excluded(matcher).isEmpty)
    var dearer = try Self.offered(.penalise(.minutes(5)))
    _ = try Self.refuse(&dearer, by: "a")
    try dearer.apply(.policyChanged(policy))
    #expect(dearer.snapshot().refusalCosts == ["o": ["a": 5_000]])
    #expect(dearer.commit().asked.isEmpty, "b keeps it")
  }

  @Test(
    "A-05 OPT-05 time in one step or in many: the same state, that of a batch from scratch",
    arguments: [RefusalPolicy.excludeFor(minutes: 7), .penalise(.minutes(9))])
  func stepsOfTime(refusal: RefusalPolicy) throws {
    var refused = 0
    let seeds = TestScale.count(4, full: 200)
    for seed in 0..<seeds {
      var random = SplitMix64(seed: TestScale.seed &+ UInt64(seed))
      var policy = Sample.metres
      policy.offers.refusal = refusal
      let engineers = (0..<8).map {
        LiveScene.engineer(
          EngineerID("e\($0)"), at: Double.random(in: 0...5, using: &random),
          open: Int.random(in: 0...2, using: &random))
      }
      let orders = (0..<12).map {
        LiveScene.order(OrderID("o\($0)"), at: Double.random(in: 0...5, using: &random))
      }
      func matcher() throws -> LiveMatcher {
        try LiveMatcher(
          orders: orders, engineers: engineers, at: Sample.now, policy: policy, threads: 1)
      }
      var one = try matcher()
      var many = try matcher()
      for _ in 0..<30 {
        let commit = one.commit()
        #expect(many.commit() == commit)
        for offer in commit.offers where Bool.random(using: &random) {
          let event = LiveEvent.offerRefused(
            offer.order, by: offer.engineer, because: .timeConflict)
          let outcome = try one.apply(event)
          #expect(try many.apply(event) == outcome)
          refused += 1
        }
        let whole = Int64.random(in: 1...600_000, using: &random)
        let start = one.instant
        try one.advance(to: start.advanced(byMilliseconds: whole))
        var passed: Int64 = 0
        while passed < whole {
          passed = min(whole, passed + Int64.random(in: 1...200_000, using: &random))
          try many.advance(to: start.advanced(byMilliseconds: passed))
        }
        let (left, right) = (one.snapshot(), many.snapshot())
        try #require(left.orders == right.orders && left.refusalCosts == right.refusalCosts)
        try #require(left.batch.graph == right.batch.graph, "seed \(seed)")
        let reference = try LiveReference(left, policy: policy)
        try #require(one.proof.primalObjective == reference.optimum().objective, "seed \(seed)")
      }
    }
    #expect(refused > 8 * seeds, "\(refused)")
  }

  @Test("A-05 the policy's key: one of three, in range, written only where it is not the standard")
  func json() throws {
    func error(_ refusal: Any) throws -> PolicyError? {
      PolicyText.error(
        try PolicyText.changed(
          "offers", to: ["stability": 10, "receivers": 1, "refusal": refusal]))
    }
    #expect(!DispatchPolicy.standard.json.contains("refusal"))
    #expect(try error(["excludeForOrder": true]) == nil)
    #expect(try error(["excludeForMinutes": 1]) == nil)
    #expect(try error(["penaliseMinutes": 0.125]) == nil)
    for (key, value) in [
      ("excludeForOrder", false), ("excludeForMinutes", 0), ("excludeForMinutes", 10_081),
      ("excludeForMinutes", 1.5), ("penaliseMinutes", -1), ("penaliseMinutes", 100_001),
      ("penaliseMinutes", "5"),
    ] as [(String, Any)] {
      #expect(try error([key: value])?.key == "offers.refusal.\(key)", "\(value)")
    }
    #expect(try error(["excludeforOrder": true])?.key == "offers.refusal.excludeforOrder")
    #expect(
      try error(["excludeForOrder": true, "penaliseMinutes": 1])?.key
        == "offers.refusal.excludeForOrder")
    #expect(try error(5)?.key == "offers.refusal")
  }
}
