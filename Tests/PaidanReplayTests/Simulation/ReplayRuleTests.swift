import PaidanMatching
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanReplay

/// What every replay must keep, whatever the day, the policy and the strategy; read from the log.
@Suite("Replay: rules on random days")
struct ReplayRuleTests {
  static let days = RandomDay.days(TestScale.count(100, full: 1500))

  private static func ledger(
    _ random: RandomDay, _ strategy: Strategy
  ) throws -> (ledger: EventLedger, result: DayResult) {
    let (result, events) = try Sketch.replay(
      random.day, random.policy, strategy, travel: random.travel)
    return (EventLedger(random.day, events), result)
  }

  @Test(
    "every order ends dispatched or manual, once, and every step has the one before it",
    arguments: days, Strategy.allCases)
  func oneFate(_ random: RandomDay, strategy: Strategy) throws {
    let (ledger, _) = try Self.ledger(random, strategy)
    #expect(ledger.faults.isEmpty)
    #expect(ledger.fates.count == random.day.orders.count)
    for order in random.day.orders {
      let fate = try #require(ledger.fates[order.id])
      #expect(fate.created == order.createdAt.milliseconds)
      #expect((fate.dispatched == nil) != (fate.manual == nil), "\(order.id)")
      #expect((fate.dispatched == nil) == (fate.finished == nil), "\(order.id)")
    }
  }

  @Test(
    "DSP-01: every order is dispatched or manual within the limit of its creation",
    arguments: days, Strategy.allCases)
  func withinTheLimit(_ random: RandomDay, strategy: Strategy) throws {
    let (ledger, _) = try Self.ledger(random, strategy)
    for order in random.day.orders {
      let fate = try #require(ledger.fates[order.id])
      let decided = try #require(fate.dispatched ?? fate.manual)
      #expect(fate.waits.isEmpty || random.policy.waitsForShift, "\(order.id)")
      // Who waits for a shift is decided within the same limit of its start.
      let from = fate.waits.last.map { Instant(milliseconds: $0) } ?? order.createdAt
      let limit = from.advanced(byMinutes: random.policy.dispatchLimitMinutes)
      #expect(decided <= limit.milliseconds, "\(order.id)")
    }
  }

  @Test(
    "OPT-04: an order is decided in the batch at the end of its window or later, not before",
    arguments: days, Strategy.allCases)
  func rollingBatches(_ random: RandomDay, strategy: Strategy) throws {
    let (ledger, _) = try Self.ledger(random, strategy)
    #expect(Set(ledger.batches).count == ledger.batches.count, "one batch at an instant")
    for order in random.day.orders {
      let fate = try #require(ledger.fates[order.id])
      let window = random.policy.batchWindowMinutes[order.urgency]
      let due = order.createdAt.advanced(byMinutes: window).milliseconds
      #expect(ledger.batches.contains(due), "\(order.id)")
      #expect(try #require(fate.dispatched ?? fate.manual) >= due, "\(order.id)")
      if order.urgency == .extraUrgent {
        #expect(ledger.batches.contains(try #require(fate.created)))
      }
    }
  }

  @Test(
    "who is given an order passes every rule at that instant",
    arguments: days, Strategy.allCases)
  func eligible(_ random: RandomDay, strategy: Strategy) throws {
    let (policy, day) = (random.policy, random.day)
    let (ledger, _) = try Self.ledger(random, strategy)
    for order in day.orders {
      let fate = try #require(ledger.fates[order.id])
      guard let id = fate.engineer, let time = fate.dispatched else { continue }
      let engineer = try #require(day.engineers.first { $0.id == id })
      let start = Instant(milliseconds: try #require(fate.expectedStart))
      #expect(engineer.shift.contains(Instant(milliseconds: time)), "\(order.id): on shift")
      #expect(start < engineer.shift.end, "\(order.id): starts on shift")
      #expect(!order.excludedEngineers.contains(id), "\(order.id)")
      #expect(engineer.level >= order.minimumLevel, "\(order.id)")
      #expect(Self.holds(engineer, order, at: start), "\(order.id)")
      if policy.referencePoint == .position, order.service == .onSite {
        let distance = ledger.place(of: engineer, at: time).distance(to: order.place)
        #expect(distance.value <= policy.radius.value + 0.001, "\(order.id)")
      }
      let held = ledger.held(by: engineer, before: time, oldMinutes: policy.openOrderMinutes)
      let most = policy.load.mostOrdersHeld
      #expect(held + fate.companions + 1 <= most, "\(order.id): \(held) and \(fate.companions)")
    }
  }

  private static func holds(_ engineer: Engineer, _ order: Order, at instant: Instant) -> Bool {
    order.certificates.allSatisfy { needed in
      engineer.certificates.contains {
        $0.certificate == needed && instant < ($0.validUntil ?? Instant(milliseconds: .max))
      }
    }
  }

  @Test(
    "engineers travel at the policy's speed, wait for the earliest start, do one order at a time",
    arguments: days, Strategy.allCases)
  func travelAndWork(_ random: RandomDay, strategy: Strategy) throws {
    let (ledger, _) = try Self.ledger(random, strategy)
    for engineer in random.day.engineers {
      for journey in ledger.journeys[engineer.id] ?? [] {
        #expect(journey.departed >= engineer.shift.start.milliseconds)
        let distance = journey.from.distance(to: journey.to)
        let duration = random.travel.duration(
          from: journey.from, to: journey.to, distance: distance)
        #expect(journey.arrived - journey.departed == duration.milliseconds)
        let length = random.travel.length(from: journey.from, to: journey.to, distance: distance)
        #expect(journey.meters == length.rounded)
      }
    }
    for order in random.day.orders {
      guard let fate = ledger.fates[order.id], let arrived = fate.arrived else { continue }
      let earliest = order.window.earliestStart?.milliseconds ?? arrived
      #expect(fate.started == max(arrived, earliest), "\(order.id)")
      #expect(fate.finished == fate.started.map { $0 + order.serviceMilliseconds }, "\(order.id)")
    }
  }

  @Test(
    "a single new order starts when it was expected or sooner, with certificates that hold",
    arguments: days, Strategy.allCases)
  func expectedStarts(_ random: RandomDay, strategy: Strategy) throws {
    let (ledger, _) = try Self.ledger(random, strategy)
    for order in random.day.orders {
      guard let fate = ledger.fates[order.id], let expected = fate.expectedStart,
        let engineer = random.day.engineers.first(where: { $0.id == fate.engineer }),
        fate.companions == 0
      else { continue }
      let started = try #require(fate.started)
      #expect(started <= expected, "\(order.id): \(started - expected) ms later")
      #expect(Self.holds(engineer, order, at: Instant(milliseconds: started)), "\(order.id)")
    }
  }

  @Test(
    "an appointment that could still be kept is kept where it is a rule",
    arguments: days, Strategy.allCases)
  func appointments(_ random: RandomDay, strategy: Strategy) throws {
    guard random.policy.appointment == .required else { return }
    let (ledger, _) = try Self.ledger(random, strategy)
    for order in random.day.orders {
      guard let fate = ledger.fates[order.id], let time = fate.dispatched,
        let latest = order.window.latestStart?.milliseconds, time <= latest
      else { continue }
      #expect(try #require(fate.arrived) <= latest, "\(order.id)")
    }
  }
}
