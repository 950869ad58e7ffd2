import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Score terms") struct ScoreTermTests {
  /// A pair in which every term counts: 2 km, 25 minutes late for the latest start and 65 for the
  /// due instant.
  static let order = Sample.order(
    at: Geometry.place(2_000, from: Sample.centre, bearing: 180), created: Sample.minutes(-100),
    certificates: ["gas"], level: .professional, minutes: 60,
    window: Sample.window(to: Sample.minutes(10)), due: Sample.minutes(30))
  static let engineer = Sample.engineer(
    certificates: ["gas", "lift", "boiler"], level: .instructor, open: 2,
    free: .init(instant: Sample.minutes(33), place: Sample.centre), today: 5)
  static let policy = Sample.policy {
    $0.kilometersPerHour = 60
    $0.detourFactor = 1
    $0.appointment = .preferred
    $0.weights = ScoreWeights(
      latenessMinute: .minutes(3), loadStep: .minutes(7), orderToday: .minutes(11),
      certificateSurplus: .minutes(13), levelSurplus: .minutes(17))
  }

  @Test("OPT-02 each term has the value of the hand calculation, the cost is their sum")
  func handCase() throws {
    let pair = try judge(Self.order, Self.engineer, Self.policy)
    #expect(pair.start == Sample.minutes(35))
    // Late by 25 minutes for the latest start. The end at minute 95 is 65 late; 30 of these nobody
    // avoids.
    #expect(
      pair.terms
        == ScoreTerms(
          travel: 2_000, lateness: (25 + 65 - 30) * 3_000, ordersToday: 5 * 11_000,
          certificateSurplus: 2 * 13_000, levelSurplus: 2 * 17_000))
    #expect(pair.terms.cost == 2_000 + 180_000 + 55_000 + 26_000 + 34_000)
    let plan = try BatchMatcher(policy: Self.policy).match(
      [Self.order], to: [Self.engineer], at: Sample.now)
    #expect(plan.unassigned.first?.best?.costPlusPrice == pair.terms.cost + 14_000)
  }

  @Test("OPT-01 OPT-02 an assignment lists every term; rules decide who qualifies, weights never")
  func twoSteps() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(60, full: 1_000) {
      let day = RandomDay(&random)
      let problem = try day.problem()
      let plan = problem.solve()
      var policy = day.policy
      policy.weights = ScoreWeights(
        latenessMinute: .minutes(2), loadStep: .minutes(1), orderToday: .minutes(3),
        certificateSurplus: .minutes(5), levelSurplus: .minutes(7))
      let other = try day.problem(policy)
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      #expect(other.candidateCount == plan.candidateCount, place)
      func failed(_ problem: BatchProblem) -> [RuleSet] {
        problem.ordersByNumber.indices.flatMap { order in
          problem.engineersByNumber.indices.map {
            problem.failedRules(order: order, engineer: $0)
          }
        }
      }
      #expect(failed(problem) == failed(other), place)
      for assignment in plan.assignments {
        let terms = assignment.terms
        #expect(
          assignment.cost == terms.travel + terms.lateness + terms.ordersToday
            + terms.certificateSurplus + terms.levelSurplus + terms.crossArea, place)
      }
    }
  }

  @Test("a cost is exactly linear in each weight")
  func linear() throws {
    for weight in [
      \ScoreWeights.latenessMinute, \.orderToday, \.certificateSurplus, \.levelSurplus,
    ] {
      func cost(_ thousandths: Int64) throws -> Int64 {
        var policy = Self.policy
        policy.weights[keyPath: weight] = TravelMinutes(thousandths: thousandths)
        return try judge(Self.order, Self.engineer, policy).terms.cost
      }
      let (none, unit) = (try cost(0), try cost(1) - cost(0))
      #expect(unit > 0, "\(weight)")
      for thousandths: Int64 in [2, 3, 999, 1_000, 123_457] {
        #expect(try cost(thousandths) == none + unit * thousandths, "\(weight)")
      }
    }
  }

  @Test("under the standard policy only travel, lateness and load cost anything")
  func standard() throws {
    var policy = DispatchPolicy.standard
    policy.appointment = .preferred
    let terms = try judge(Self.order, Self.engineer, policy).terms
    // 2 km at 30 km/h, 1.3 times as long a way: 5.2 minutes, so a start at minute 38.2.
    #expect(
      terms
        == ScoreTerms(
          travel: 5_200, lateness: (28 + 68 - 30) * 1_000, ordersToday: 0, certificateSurplus: 0,
          levelSurplus: 0))
  }

  @Test("OPT-F04 OPT-F05 farther costs more, at the policy's speed and detour")
  func travel() throws {
    for (meters, thousandths) in [(0.0, 0), (1, 3), (1_000, 2_600), (4_999, 12_997)] {
      let place = Geometry.place(meters, from: Sample.centre, bearing: 270)
      let pair = try judge(Sample.order(at: place), Sample.engineer())
      #expect(pair.terms.travel == Int64(thousandths), "\(meters) m")
    }
  }

  @Test("OPT-F08 only the minutes an engineer adds count, however late an order is already")
  func added() throws {
    let free = Engineer.Availability(instant: Sample.minutes(40), place: Sample.centre)
    let policy = Sample.policy { $0.appointment = .preferred }
    for late in [0, 1, 59, 60, 10_000] {
      let created = Sample.minutes(-20_000)
      let due = Sample.order(created: created, minutes: 30, due: Sample.minutes(30 - late))
      let window = Sample.order(created: created, window: Sample.window(to: Sample.minutes(-late)))
      for order in [due, window] {
        let cost = try judge(order, Sample.engineer(free: free), policy).terms
        #expect(cost.lateness == 40_000, "\(late) minutes late")
        #expect(try judge(order, Sample.engineer(), policy).terms.lateness == 0)
      }
    }
  }

  @Test("OPT-F08 an order late already is served as before, never dearer than leaving it")
  func lateIsServed() throws {
    for late in [1, 100, 100_000, 10_000_000] {
      let order = Sample.order(
        created: Sample.minutes(-20_000_000), window: Sample.window(to: Sample.minutes(-late)),
        due: Sample.minutes(-late))
      let plan = try BatchMatcher(policy: .standard).match(
        [order], to: [Sample.engineer(open: 1)], at: Sample.now)
      #expect(plan.assignments.map(\.terms.lateness) == [90_000], "\(late) minutes late")
    }
  }

  @Test("a minute counts once it is over, and an early start is no gain")
  func wholeMinutes() throws {
    for (milliseconds, minutes) in [
      (-600_000, 0), (0, 0), (59_999, 0), (60_000, 1), (119_999, 1), (120_000, 2),
    ] as [(Int64, Int64)] {
      let order = Sample.order(
        minutes: 30,
        due: Sample.minutes(70).advanced(byMilliseconds: -milliseconds))
      let free = Engineer.Availability(instant: Sample.minutes(40), place: Sample.centre)
      let pair = try judge(order, Sample.engineer(free: free))
      #expect(pair.terms.lateness == minutes * 1000, "\(milliseconds) ms")
    }
  }

  @Test("lateness before the earliest start is nobody's fault")
  func earliestStart() throws {
    let order = Sample.order(
      minutes: 60, window: Sample.window(from: Sample.minutes(100)), due: Sample.minutes(120))
    #expect(try judge(order, Sample.engineer()).terms.lateness == 0)
    let free = Engineer.Availability(instant: Sample.minutes(110), place: Sample.centre)
    #expect(try judge(order, Sample.engineer(free: free)).terms.lateness == 10_000)
  }

  @Test("OPT-F02 each level above the one asked for costs its weight")
  func levelSurplus() throws {
    for asked in CertificationLevel.allCases {
      for level in CertificationLevel.allCases where level >= asked {
        let pair = try judge(
          Sample.order(level: asked), Sample.engineer(level: level), Self.policy)
        #expect(pair.terms.levelSurplus == Int64(level.rank - asked.rank) * 17_000)
      }
    }
  }

  @Test("certificates beyond those needed cost their weight, while they hold, each once")
  func certificateSurplus() throws {
    let cases: [(holds: [HeldCertificate], surplus: Int64)] = [
      (["gas"], 0), (["gas", "lift"], 1), (["gas", "lift", "lift"], 1), (["gas", "gas"], 0),
      (["gas", HeldCertificate("lift", validUntil: Sample.minutes(0))], 0),
      (["gas", HeldCertificate("lift", validUntil: Sample.minutes(30))], 0),
      (["gas", HeldCertificate("lift", validUntil: Sample.minutes(31))], 1),
    ]
    let free = Engineer.Availability(instant: Sample.minutes(30), place: Sample.centre)
    for (holds, surplus) in cases {
      let pair = try judge(
        Sample.order(certificates: ["gas", "gas"]),
        Sample.engineer(certificates: holds, free: free), Self.policy)
      #expect(pair.terms.certificateSurplus == surplus * 13_000, "\(holds)")
    }
  }

  @Test("OPT-F31 of two equals the one with fewer orders today is sent")
  func fairness() throws {
    let policy = Sample.policy { $0.weights.orderToday = .minutes(1) }
    for (a, b, chosen) in [(3, 2, "b"), (2, 3, "a"), (2, 2, "a")] {
      let plan = try BatchMatcher(policy: policy).match(
        [Sample.order()],
        to: [Sample.engineer("a", today: a), Sample.engineer("b", today: b)], at: Sample.now)
      #expect(plan.assignments.map(\.engineer.text) == [chosen])
      #expect(plan.assignments.first?.terms.ordersToday == Int64(min(a, b)) * 1000)
    }
    let standard = try BatchMatcher(policy: .standard).match(
      [Sample.order()],
      to: [Sample.engineer("a", today: 9), Sample.engineer("b")], at: Sample.now)
    #expect(standard.assignments.map(\.engineer) == ["a"])
  }

  @Test("OPT-F06 each order held or given in the same batch raises the cost of the next by a step")
  func load() throws {
    for open in 0...3 {
      let orders = (0..<4 - open).map { Sample.order(OrderID("o\($0)")) }
      let policy = Sample.policy { $0.penalties.base.normal = .minutes(1_000) }
      let free = Engineer.Availability(instant: Sample.now, place: Sample.centre)
      let plan = try BatchMatcher(policy: policy).match(
        orders, to: [Sample.engineer(open: open, free: free)], at: Sample.now)
      #expect(plan.assignments.map(\.slotCost) == (open...3).map { Int64($0) * 10_000 })
      #expect(plan.objective == plan.assignments.reduce(0) { $0 + $1.cost + $1.slotCost })
    }
  }

  @Test("DSP-02 skill, place and load decide together: neither the nearest nor the idlest alone")
  func together() throws {
    func east(_ meters: Double) -> Coordinate {
      Geometry.place(meters, from: Sample.centre, bearing: 90)
    }
    let free = Engineer.Availability(instant: Sample.now, place: Sample.centre)
    let unskilled = Sample.engineer("unskilled")
    let loaded = Sample.engineer(
      "loaded", at: east(100), certificates: ["gas"], open: 2, free: free)
    let idle = Sample.engineer("idle", at: east(4_000), certificates: ["gas"], free: free)
    let farther = Sample.engineer("farther", at: east(4_500), certificates: ["gas"], free: free)
    let order = Sample.order(certificates: ["gas"])
    func chosen(_ engineers: [Engineer]) throws -> EngineerID? {
      try BatchMatcher(policy: .standard).match([order], to: engineers, at: Sample.now)
        .assignments.first?.engineer
    }
    #expect(try chosen([unskilled, loaded, idle, farther]) == "idle")
    #expect(try chosen([unskilled, loaded, farther]) == "farther")
    #expect(try chosen([unskilled, loaded]) == "loaded")
    #expect(try chosen([unskilled]) == nil)
  }
}
