import PaidanModel
import Testing

@testable import PaidanMatching

@Suite("When he could start") struct StartEstimateTests {
  /// 3 km east, 3 minutes at 60 km/h.
  static let place = Geometry.place(3_000, from: Sample.centre, bearing: 90)
  static let policy = Sample.policy {
    $0.kilometersPerHour = 60
    $0.detourFactor = 1
  }

  private func start(
    _ engineer: Engineer, window: TimeWindow = .anytime, _ policy: DispatchPolicy = policy,
    scope: BatchScope = .onShift
  ) throws -> Instant {
    try judge(Sample.order(at: Self.place, window: window), engineer, policy, scope: scope).start
  }

  @Test("OPT-F05 with nothing to do he starts when he has travelled there")
  func idle() throws {
    #expect(try start(Sample.engineer()) == Sample.minutes(3))
    let slow = Sample.policy {
      $0.kilometersPerHour = 30
      $0.detourFactor = 1.5
    }
    #expect(try start(Sample.engineer(), slow) == Sample.minutes(9))
  }

  @Test("open orders of unknown length count the policy's minutes each")
  func openOrders() throws {
    for open in 0...6 {
      #expect(try start(Sample.engineer(open: open)) == Sample.minutes(45 * open + 3))
      var policy = Self.policy
      policy.openOrderMinutes = 10
      #expect(try start(Sample.engineer(open: open), policy) == Sample.minutes(10 * open + 3))
    }
  }

  @Test("where it is known when and where he will be free, that counts, whatever he holds")
  func availability() throws {
    let beyond = Geometry.place(5_000, from: Sample.centre, bearing: 90)
    let engineer = Sample.engineer(
      open: 3, free: .init(instant: Sample.minutes(20), place: beyond))
    // Back 2 km from where he ends, though he is 3 km away now.
    #expect(try start(engineer) == Sample.minutes(22))
    let past = Sample.engineer(
      open: 3, free: .init(instant: Sample.minutes(-20), place: Sample.centre))
    #expect(try start(past) == Sample.minutes(3))
  }

  @Test("the start uses the place he is free at, the travel term the reference point")
  func twoPlaces() throws {
    let beyond = Geometry.place(5_000, from: Sample.centre, bearing: 90)
    let engineer = Sample.engineer(free: .init(instant: Sample.minutes(20), place: beyond))
    let order = Sample.order(at: Self.place)
    let here = try judge(order, engineer, Self.policy)
    #expect(here.start == Sample.minutes(22))
    #expect(here.terms.travel == 3_000)
    #expect(here.distance.rounded == 3_000)
    var policy = Self.policy
    policy.referencePoint = .nextFreePlace
    let there = try judge(order, engineer, policy)
    #expect(there.start == Sample.minutes(22))
    #expect(there.terms.travel == 2_000)
    #expect(there.distance.rounded == 2_000)
  }

  @Test("never before the earliest start")
  func earliest() throws {
    let window = Sample.window(from: Sample.minutes(50))
    #expect(try start(Sample.engineer(), window: window) == Sample.minutes(50))
    #expect(try start(Sample.engineer(open: 1), window: window) == Sample.minutes(50))
    #expect(try start(Sample.engineer(open: 2), window: window) == Sample.minutes(93))
    let past = Sample.window(from: Sample.minutes(-50))
    #expect(try start(Sample.engineer(), window: past) == Sample.minutes(3))
  }

  @Test("who is not yet on shift is judged from its start; in a whole day's batch from its instant")
  func beforeShift() throws {
    let engineer = Sample.engineer(
      open: 1, shift: Sample.shift(Sample.minutes(30), Sample.minutes(300)))
    #expect(try start(engineer) == Sample.minutes(78))
    #expect(try start(engineer, scope: .wholeDay) == Sample.minutes(48))
  }

  @Test("a near engineer with three jobs ahead is not a fast one")
  func nearButBusy() throws {
    let due = Sample.minutes(75)
    let order = Sample.order(at: Sample.centre, minutes: 60, due: due)
    var policy = Self.policy
    policy.weights.loadStep = .minutes(0)
    let busy = Sample.engineer(
      "busy", at: Sample.centre, open: 3,
      free: .init(instant: Sample.minutes(135), place: Sample.centre))
    let far = Sample.engineer("far", at: Geometry.place(4_900, from: Sample.centre, bearing: 0))
    let plan = try BatchMatcher(policy: policy).match([order], to: [busy, far], at: Sample.now)
    #expect(plan.assignments.map(\.engineer) == ["far"])
    #expect(plan.assignments.first?.runnerUp?.engineer == "busy")
    // Where nothing is late the nearer one takes it after all.
    let later = Sample.order(at: Sample.centre, minutes: 60, due: Sample.minutes(500))
    let calm = try BatchMatcher(policy: policy).match([later], to: [busy, far], at: Sample.now)
    #expect(calm.assignments.map(\.engineer) == ["busy"])
  }
}
