import PaidanModel
import Testing

@testable import PaidanMatching

@Suite("Penalties") struct PenaltyTests {
  private func penalty(
    _ order: Order, _ policy: DispatchPolicy = .standard, at instant: Instant = Sample.now
  ) throws -> Int64 {
    let plan = try BatchMatcher(policy: policy).match([order], to: [], at: instant)
    return try #require(plan.unassigned.first).penalty
  }

  @Test("OPT-F07 leaving out a more urgent order costs more")
  func urgency() throws {
    for (urgency, minutes) in [(Urgency.normal, 240), (.urgent, 480), (.extraUrgent, 960)] {
      #expect(try penalty(Sample.order(urgency: urgency)) == Int64(minutes) * 1000)
    }
  }

  @Test("OPT-F07 of two orders for one slot the more urgent is served, whatever their order")
  func precedence() throws {
    let pairs: [(Urgency, Urgency)] = [
      (.normal, .urgent), (.urgent, .extraUrgent), (.normal, .extraUrgent),
    ]
    for (a, b) in pairs {
      for (first, second, served) in [(a, b, "o2"), (b, a, "o1")] {
        let far = Geometry.place(4_000, from: Sample.centre, bearing: 0)
        let plan = try BatchMatcher(policy: .standard).match(
          [
            Sample.order("o1", at: first == b ? far : Sample.centre, urgency: first),
            Sample.order("o2", at: second == b ? far : Sample.centre, urgency: second),
          ],
          to: [
            Sample.engineer(
              open: 3, free: .init(instant: Sample.now, place: Sample.centre))
          ], at: Sample.now)
        #expect(plan.assignments.map(\.order.text) == [served])
      }
    }
  }

  @Test("OPT-F08 the share of the slack that is used up counts, 0 to 1000 per mille")
  func slack() throws {
    // Created at 0, 60 minutes of work, due at 160: the last start that keeps it is at 100.
    let order = Sample.order(minutes: 60, due: Sample.minutes(160))
    for (minutes, perMille) in [
      (-5, 0), (0, 0), (10, 100), (50, 500), (99, 990), (100, 1000), (101, 1000), (9_999, 1000),
    ] {
      #expect(
        try penalty(order, at: Sample.minutes(minutes)) == 240_000 + Int64(perMille) * 60,
        "after \(minutes) minutes")
    }
    let odd = Sample.now.advanced(byMilliseconds: 5_999)
    #expect(try penalty(order, at: odd) == 240_000)
    #expect(try penalty(order, at: odd.advanced(byMilliseconds: 1)) == 240_060)
  }

  @Test("OPT-F08 the earlier of latest start and last start before the due instant counts")
  func earlierPromise() throws {
    let both = Sample.order(
      minutes: 60, window: Sample.window(to: Sample.minutes(40)), due: Sample.minutes(160))
    #expect(try penalty(both, at: Sample.minutes(10)) == 240_000 + 250 * 60)
    let other = Sample.order(
      minutes: 60, window: Sample.window(to: Sample.minutes(400)), due: Sample.minutes(160))
    #expect(try penalty(other, at: Sample.minutes(10)) == 240_000 + 100 * 60)
    let hopeless = Sample.order(minutes: 60, due: Sample.minutes(30))
    #expect(try penalty(hopeless) == 240_000 + 1000 * 60)
    let justSo = Sample.order(minutes: 60, due: Sample.minutes(60))
    #expect(try penalty(justSo) == 240_000 + 1000 * 60)
    #expect(try penalty(Sample.order(), at: Sample.minutes(600)) == 240_000)
  }

  @Test("OPT-F27 waiting counts by the whole minute, up to a week")
  func waiting() throws {
    let policy = Sample.policy { $0.penalties.waitingMinute = .minutes(2) }
    for (minutes, counted) in [
      (-5, 0), (0, 0), (1, 1), (600, 600), (10_080, 10_080), (10_081, 10_080), (9_000_000, 10_080),
    ] {
      #expect(
        try penalty(Sample.order(), policy, at: Sample.minutes(minutes))
          == 240_000 + Int64(counted) * 2_000, "\(minutes) minutes")
    }
    let short = Sample.now.advanced(byMilliseconds: 59_999)
    #expect(try penalty(Sample.order(), policy, at: short) == 240_000)
  }

  @Test("OPT-F27 of two equals for one slot the one that has waited longer is served")
  func older() throws {
    let policy = Sample.policy { $0.penalties.waitingMinute = .minutes(1) }
    for (first, second, served) in [(-1, -2, "o2"), (-2, -1, "o1")] {
      let plan = try BatchMatcher(policy: policy).match(
        [
          Sample.order("o1", created: Sample.minutes(first)),
          Sample.order("o2", created: Sample.minutes(second)),
        ],
        to: [Sample.engineer(open: 3)], at: Sample.now)
      #expect(plan.assignments.map(\.order.text) == [served])
    }
  }

  @Test("a penalty is exactly linear in each weight")
  func linear() throws {
    let order = Sample.order(
      created: Sample.minutes(-70), urgency: .urgent, due: Sample.minutes(100))
    for weight in [\PenaltyWeights.base.urgent, \.slackUsedPerMille, \.waitingMinute] {
      func cost(_ thousandths: Int64) throws -> Int64 {
        try penalty(
          order,
          Sample.policy { $0.penalties[keyPath: weight] = TravelMinutes(thousandths: thousandths) })
      }
      let (none, unit) = (try cost(0), try cost(1) - cost(0))
      #expect(unit > 0, "\(weight)")
      for thousandths: Int64 in [2, 999, 1_000, 123_457] {
        #expect(try cost(thousandths) == none + unit * thousandths, "\(weight)")
      }
    }
  }
}
