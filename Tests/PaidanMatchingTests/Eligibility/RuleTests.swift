import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Eligibility rules") struct RuleTests {
  @Test("DSP-06 the rules bear the catalogue's words, each a bit of its own")
  func names() {
    let expected: [(RuleSet, String)] = [
      (.noSkill, "noSkill"), (.outOfRadius, "outOfRadius"), (.overLoad, "overLoad"),
      (.unavailable, "unavailable"), (.excludedByRefusal, "excludedByRefusal"),
      (.appointmentInfeasible, "appointmentInfeasible"), (.otherArea, "otherArea"),
    ]
    #expect(EligibilityRule.allCases.map(\.rawValue) == expected.map(\.1))
    for (set, name) in expected {
      #expect(set.rules.map(\.rawValue) == [name])
      #expect(set.rawValue.nonzeroBitCount == 1)
    }
    let all = expected.reduce(into: RuleSet()) { $0.formUnion($1.0) }
    #expect(all.rules.map(\.rawValue) == expected.map(\.1))
    #expect(RuleSet().rules.isEmpty)
  }

  @Test("DSP-03 OPT-F01 every certificate needed must be held")
  func certificates() throws {
    let cases: [(needs: [Certificate], holds: [HeldCertificate], fits: Bool)] = [
      ([], [], true), (["gas"], [], false), ([], ["gas"], true), (["gas"], ["gas"], true),
      (["gas"], ["boiler"], false), (["gas", "boiler"], ["gas"], false),
      (["gas", "boiler"], ["boiler", "gas"], true), (["gas", "gas"], ["gas"], true),
      (["gas", "boiler"], ["boiler", "gas", "lift"], true), (["gas"], ["Gas"], false),
      (["caf\u{E9}"], ["cafe\u{301}"], false),
    ]
    for (needs, holds, fits) in cases {
      let pair = try judge(
        Sample.order(certificates: needs), Sample.engineer(certificates: holds))
      #expect(pair.failed == (fits ? [] : .noSkill), "needs \(needs), holds \(holds)")
    }
  }

  @Test("DSP-03 no weight buys a missing certificate")
  func certificateIsHard() throws {
    let policy = Sample.policy {
      $0.penalties.base = PerUrgency(
        normal: .minutes(100_000), urgent: .minutes(100_000), extraUrgent: .minutes(100_000))
    }
    let plan = try BatchMatcher(policy: policy).match(
      [Sample.order(certificates: ["refrigeration"], urgency: .extraUrgent)],
      to: [Sample.engineer("a"), Sample.engineer("b", certificates: ["gas"], level: .instructor)],
      at: Sample.now)
    #expect(plan.assignments.isEmpty)
    #expect(plan.unassigned.first?.rules.first?.only == 2)
  }

  @Test("DSP-03 OPT-F01 a certificate must hold at the start of work, whose instant is too late")
  func expiry() throws {
    // Half an hour of travel: the start is after now, and decides.
    let start = Sample.minutes(30)
    let place = Geometry.place(1_000, from: Sample.centre, bearing: 90)
    let policy = Sample.policy {
      $0.kilometersPerHour = 2
      $0.detourFactor = 1
    }
    let order = Sample.order(at: place, certificates: ["gas", "lift"])
    #expect(try judge(order, Sample.engineer(), policy).start == start)
    for (expiry, fits) in [
      (Sample.minutes(-1), false), (Sample.now, false), (Sample.minutes(29), false),
      (start, false), (start.advanced(byMilliseconds: 1), true), (Sample.minutes(60), true),
    ] {
      for other: HeldCertificate in ["lift", HeldCertificate("lift", validUntil: expiry)] {
        let engineer = Sample.engineer(
          certificates: [HeldCertificate("gas", validUntil: expiry), other])
        let pair = try judge(order, engineer, policy)
        #expect(pair.failed == (fits ? [] : .noSkill), "\(expiry), start \(start)")
      }
    }
    // The same one held twice holds as long as the later of the two.
    let twice = Sample.engineer(certificates: [
      HeldCertificate("gas", validUntil: Sample.minutes(1)), "gas", "lift",
    ])
    #expect(try judge(order, twice, policy).failed.isEmpty)
  }

  @Test("any number of kinds is told apart", arguments: [1, 60, 61, 62, 64, 65, 123])
  func manyKinds(count: Int) throws {
    let kinds = (0..<count).map { Certificate("kind-\($0)") }
    // An order for each kind, so that every kind has a number; an engineer who lacks just one.
    let orders = kinds.enumerated().map { number, kind in
      Sample.order(OrderID("o\(number)"), certificates: [kind])
    }
    let expired = HeldCertificate("other", validUntil: Sample.minutes(9_999))
    for missing in [0, 60, 61, 64, count - 1] where missing < count {
      for further in [[], [expired]] {
        let held = kinds.indices.filter { $0 != missing }.map { HeldCertificate(kinds[$0]) }
        let problem = try BatchMatcher(policy: .standard).problem(
          orders, [Sample.engineer(certificates: held + further)], at: Sample.now)
        for (number, order) in problem.ordersByNumber.enumerated() {
          let expected: RuleSet = order.certificates == [kinds[missing]] ? .noSkill : []
          #expect(problem.failedRules(order: number, engineer: 0) == expected, "\(order.id)")
        }
        #expect(problem.candidateCount == count - 1)
      }
    }
  }

  @Test("OPT-F02 the level must be at least the one asked for")
  func level() throws {
    for asked in CertificationLevel.allCases {
      for level in CertificationLevel.allCases {
        let pair = try judge(Sample.order(level: asked), Sample.engineer(level: level))
        #expect(pair.failed == (level >= asked ? [] : .noSkill), "\(level) for \(asked)")
      }
    }
  }

  @Test("OPT-F11 he must be on shift when asked: its start belongs to it, its end does not")
  func onShift() throws {
    let millisecond = Sample.now.advanced(byMilliseconds: 1)
    let before = Sample.now.advanced(byMilliseconds: -1)
    for (start, end, fits) in [
      (Sample.now, Sample.minutes(60), true), (millisecond, Sample.minutes(60), false),
      (Sample.minutes(-60), Sample.now, false), (Sample.minutes(-60), millisecond, true),
      (before, Sample.minutes(1), true), (Sample.minutes(-60), before, false),
    ] {
      let engineer = Sample.engineer(shift: Sample.shift(start, end))
      let pair = try judge(Sample.order(), engineer)
      #expect(pair.failed == (fits ? [] : .unavailable), "\(start) to \(end)")
      #expect(try judge(Sample.order(), engineer, scope: .wholeDay).failed.isEmpty)
    }
  }

  @Test("OPT-F11 who could start only when his shift is over is unavailable")
  func startOfWork() throws {
    let end = Sample.minutes(60)
    let engineer = Sample.engineer(shift: Sample.shift(Sample.minutes(-60), end))
    for (earliest, fits) in [
      (end.advanced(byMilliseconds: -1), true), (end, false), (Sample.minutes(61), false),
    ] {
      let order = Sample.order(window: Sample.window(from: earliest))
      #expect(try judge(order, engineer).failed == (fits ? [] : .unavailable), "\(earliest)")
      #expect(try judge(order, engineer, scope: .wholeDay).failed.isEmpty)
    }
    // Two open orders of 45 minutes end after his shift, though he is here now.
    let busy = Sample.engineer(open: 2, shift: Sample.shift(Sample.minutes(-60), end))
    #expect(try judge(Sample.order(), busy).failed == .unavailable)
  }

  @Test("DSP-06 an excluded engineer is not proposed; strangers in the list are no matter")
  func excluded() throws {
    for (list, failed) in [
      (["e"], .excludedByRefusal), (["z", "e", "a"], .excludedByRefusal), (["z", "a", "E"], []),
    ] as [([EngineerID], RuleSet)] {
      #expect(try judge(Sample.order(excluding: list), Sample.engineer()).failed == failed)
    }
    let plan = try BatchMatcher(policy: .standard).match(
      [Sample.order(excluding: ["a", "c"])],
      to: ["a", "b", "c"].map { Sample.engineer($0) }, at: Sample.now)
    #expect(plan.assignments.map(\.engineer) == ["b"])
  }

  @Test("OPT-F09 a latest start is a rule, or a wish where the policy prefers so")
  func appointment() throws {
    let free = Engineer.Availability(instant: Sample.minutes(30), place: Sample.centre)
    let engineer = Sample.engineer(free: free)
    let preferred = Sample.policy { $0.appointment = .preferred }
    for (latest, fits) in [
      (Sample.minutes(31), true), (Sample.minutes(30), true),
      (Sample.minutes(30).advanced(byMilliseconds: -1), false), (Sample.now, false),
    ] {
      let order = Sample.order(window: Sample.window(to: latest))
      let pair = try judge(order, engineer)
      #expect(pair.failed == (fits ? [] : .appointmentInfeasible), "\(latest)")
      let wish = try judge(order, engineer, preferred)
      #expect(wish.failed.isEmpty)
      let late = latest == Sample.now ? 30 : 0
      #expect(wish.terms.lateness == Int64(late) * 1000, "\(latest)")
      #expect(try judge(order, engineer, scope: .wholeDay).failed.isEmpty)
    }
  }

  @Test("OPT-F09 a latest start gone by rules nobody out; only what an engineer adds counts")
  func appointmentGoneBy() throws {
    let order = Sample.order(window: Sample.window(to: Sample.minutes(-20)))
    let free = Engineer.Availability(instant: Sample.minutes(30), place: Sample.centre)
    let pair = try judge(order, Sample.engineer(free: free))
    #expect(pair.failed.isEmpty)
    #expect(pair.terms.lateness == 30_000)
    #expect(try judge(order, Sample.engineer()).terms.lateness == 0)
  }

  @Test("a pair fails every rule it breaks, not just the first")
  func together() throws {
    let far = Geometry.place(9_000, from: Sample.centre, bearing: 45)
    let order = Sample.order(
      at: far, certificates: ["gas"], window: Sample.window(to: Sample.minutes(5)),
      excluding: ["e"], area: "north")
    let engineer = Sample.engineer(
      open: 4, shift: Sample.shift(Sample.minutes(-60), Sample.minutes(-30)), area: "south")
    let pair = try judge(order, engineer)
    #expect(pair.failed.rules == EligibilityRule.allCases)
    #expect(pair.failed.rawValue == 127)
  }
}
