import PaidanMatching
import PaidanModel
import PaidanTestSupport
import PaidanText
import Testing

@testable import PaidanReplay

/// The figures of a day, computed a second time from the event log.
@Suite("Day result")
struct DayResultTests {
  @Test(
    "every figure is that of the event log",
    arguments: RandomDay.days(TestScale.count(150, full: 5000)), Strategy.allCases)
  func figures(_ random: RandomDay, strategy: Strategy) throws {
    let (result, events) = try Sketch.replay(
      random.day, random.policy, strategy, travel: random.travel)
    let ledger = EventLedger(random.day, events)
    let fates = Array(ledger.fates.values)
    let dispatched = fates.filter { $0.dispatched != nil }

    #expect(result.day == random.day.name && result.policy == random.policy.name)
    #expect(result.strategy == strategy)
    #expect(result.orders == random.day.orders.count)
    #expect(result.dispatched == dispatched.count)
    #expect(result.manual == fates.count - dispatched.count)
    #expect(result.manualByCause.map(\.cause) == ManualCause.allCases)
    for count in result.manualByCause {
      #expect(count.orders == fates.count { $0.cause == count.cause }, "\(count.cause)")
    }
    let meters = ledger.journeys.values.joined().map(\.meters).reduce(0, +)
    #expect(result.figures.kilometers.description == Self.text(Double(meters) / 1000, 3))
    #expect(result.cost == fates.map(\.cost).reduce(0, +))
    #expect(result.batches == ledger.batches.count)
    #expect(result.batchesProvenOptimal == (strategy == .exact ? ledger.batches.count : 0))

    let waits = dispatched.map { Double(($0.dispatched ?? 0) - ($0.created ?? 0)) / 60_000 }
    #expect(Self.near(result.figures.medianMinutesToDispatch, Self.percentile(50, waits)))
    #expect(Self.near(result.figures.minutesToDispatch95, Self.percentile(95, waits)))
  }

  @Test(
    "promises and lateness are those of the event log",
    arguments: RandomDay.days(TestScale.count(150, full: 5000)), Strategy.allCases)
  func promises(_ random: RandomDay, strategy: Strategy) throws {
    let (result, events) = try Sketch.replay(
      random.day, random.policy, strategy, travel: random.travel)
    let fates = EventLedger(random.day, events).fates
    let promised = random.day.orders.filter { $0.dueAt != nil || $0.window.latestStart != nil }
    let late = promised.compactMap { order -> Double? in
      guard let fate = fates[order.id], let arrived = fate.arrived, let end = fate.finished
      else { return nil }
      let lateArrival = order.window.latestStart.map { arrived - $0.milliseconds } ?? 0
      let lateEnd = order.dueAt.map { end - $0.milliseconds } ?? 0
      return Double(max(0, lateArrival, lateEnd)) / 60_000
    }
    #expect(result.promises == promised.count)
    let kept = late.count { $0 == 0 }
    #expect(result.promisesKept == kept)
    #expect(
      Self.near(
        result.figures.onTimeShare,
        promised.isEmpty ? nil : Double(kept) / Double(promised.count), places: 4))
    #expect(
      Self.near(
        result.figures.meanMinutesLate, late.isEmpty ? nil : late.reduce(0, +) / Double(late.count)))
    #expect(Self.near(result.figures.minutesLate95, Self.percentile(95, late)))
  }

  @Test(
    "the load spread counts every order given out, over the engineers who were on shift",
    arguments: RandomDay.days(TestScale.count(150, full: 5000)), Strategy.allCases)
  func loadSpread(_ random: RandomDay, strategy: Strategy) throws {
    let (result, events) = try Sketch.replay(
      random.day, random.policy, strategy, travel: random.travel)
    let ledger = EventLedger(random.day, events)
    #expect(result.ordersByEngineer.reduce(0, +) == result.dispatched)
    guard let first = random.day.orders.map(\.createdAt).min(),
      let last = ledger.fates.values.compactMap({ $0.dispatched ?? $0.manual }).max()
    else {
      #expect(result.ordersByEngineer.isEmpty && result.figures.loadSpread == nil)
      return
    }
    let loads = random.day.engineers.filter {
      $0.shift.start.milliseconds <= last && first < $0.shift.end
    }.map { engineer in Double(ledger.fates.values.count { $0.engineer == engineer.id }) }
    let mean = loads.reduce(0, +) / Double(max(1, loads.count))
    let variance = loads.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    #expect(
      Self.near(
        result.figures.loadSpread,
        loads.isEmpty ? nil : (variance / Double(loads.count)).squareRoot()))
  }

  /// The value at rank ceil(n p / 100) of the ascending values.
  private static func percentile(_ rank: Int, _ values: [Double]) -> Double? {
    let position = (Double(values.count) * Double(rank) / 100).rounded(.up)
    return values.isEmpty ? nil : values.sorted()[max(1, Int(position)) - 1]
  }

  /// True when a figure is the value rounded to its places.
  private static func near(_ figure: FixedDecimal?, _ value: Double?, places: Int = 3) -> Bool {
    guard let figure, let value else { return figure == nil && value == nil }
    let shown = Double(figure.description) ?? .nan
    var unit = 1.0
    for _ in 0..<places { unit /= 10 }
    return figure.places == places && (shown - value).magnitude <= unit / 2 + 1e-9
  }

  private static func text(_ value: Double, _ places: Int) -> String {
    FixedDecimal(units: Int64((value * 1000).rounded()), places: places).description
  }
}
