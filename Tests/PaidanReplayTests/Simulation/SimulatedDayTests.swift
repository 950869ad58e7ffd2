import Foundation
import PaidanMatching
import PaidanModel
import PaidanTestSupport
import PaidanText
import Testing

@testable import PaidanReplay

/// Small days worked out by hand, every event with its instant.
@Suite("Replay: days worked out by hand")
struct SimulatedDayTests {
  @Test("one engineer: old work first, an appointment, a job before it, work after his shift")
  func oneEngineer() throws {
    // A step is a minute and 100 m. Two old orders of 30 minutes where he starts: 8:00 to 9:00. a:
    // known 8:10, an hour at 10 east. b: known 8:20, at 11:00 at 20 east. c: known 9:30, 20 minutes
    // at 12 east. d: known at 10:50, an hour at 20 east. His shift ends at 12:00.
    var policy = DispatchPolicy.standard
    policy.openOrderMinutes = 30
    let day = Sketch.day(
      [
        Sketch.order("a", created: 490, x: 10),
        Sketch.order("b", created: 500, x: 20, service: 45, from: 660, to: 690),
        Sketch.order("c", created: 570, x: 12, service: 20),
        Sketch.order("d", created: 650, x: 20, .urgent),
      ], [Sketch.engineer("e", open: 2, shift: 480, 720)])
    let (result, events) = try Sketch.replay(day, policy)
    #expect(
      Sketch.lines(events) == [
        "08:00 e on", "08:00 e sets out for old work, 0 m",
        "08:00 e arrives at old work", "08:00 e starts old work",
        "08:10 created a",
        "08:14 batch 1 of 1", "08:14 a to e, start 09:10",
        "08:20 created b",
        "08:24 batch 1 of 1", "08:24 b to e, start 11:00",
        "08:30 e finishes old work", "08:30 e sets out for old work, 0 m",
        "08:30 e arrives at old work", "08:30 e starts old work",
        "09:00 e finishes old work", "09:00 e sets out for a, 1000 m",
        "09:10 e arrives at a", "09:10 e starts a",
        "09:30 created c",
        "09:34 batch 1 of 1", "09:34 c to e, start 11:53",
        "10:10 e finishes a", "10:10 e sets out for c, 200 m",
        "10:12 e arrives at c", "10:12 e starts c",
        "10:32 e finishes c",
        "10:50 created d",
        "10:51 batch 1 of 1", "10:51 d to e, start 11:45",
        "10:52 e sets out for b, 800 m",
        "11:00 e arrives at b", "11:00 e starts b",
        "11:45 e finishes b", "11:45 e sets out for d, 0 m",
        "11:45 e arrives at d", "11:45 e starts d",
        "12:00 e off",
        "12:45 e finishes d",
      ])
    #expect(result.figures.kilometers.description == "2.000")
    #expect(result.promises == 1 && result.promisesKept == 1)
    #expect(result.ordersByEngineer == [4])
  }

  @Test("after his shift he takes nothing new; at its first instant he does, at its last no more")
  func shiftEnds() throws {
    let day = Sketch.day(
      [
        Sketch.order("first", created: 480, .extraUrgent, service: 1),
        Sketch.order("last", created: 1080, .extraUrgent),
      ], [Sketch.engineer("e")])
    let lines = Sketch.lines(try Sketch.replay(day).events)
    #expect(lines.contains("08:00 first to e, start 08:00"))
    #expect(lines.contains("18:00 last manual: unavailable"))
  }

  @Test("radius and travel count from where he is on his way")
  func positionWhileTravelling() throws {
    // At 9:30 he is half way to an order 60 steps (6.7 km) north; one 70 steps north is then near.
    var policy = DispatchPolicy.standard
    policy.radius = .kilometers(6.8)
    let orders = [
      Sketch.order("on-the-way", created: 540, y: 60, .extraUrgent),
      Sketch.order("beyond", created: 570, y: 70, .extraUrgent),
    ]
    let day = Sketch.day(orders, [Sketch.engineer("e")])
    let (_, events) = try Sketch.replay(day, policy)
    #expect(Sketch.lines(events).contains("09:30 beyond to e, start 11:10"))
    let cost = events.compactMap { event -> Int64? in
      if case .dispatched("beyond", _, _, let cost) = event.kind { cost } else { nil }
    }
    // 40 minutes from where he is, 10 for the order he holds already.
    #expect(cost == [50_000])
  }

  @Test("an order for later today is given out now and holds a slot until then")
  func laterToday() throws {
    var policy = DispatchPolicy.standard
    policy.load = .openAtMostBeforeAccepting(0)
    let day = Sketch.day(
      [
        Sketch.order("later", created: 540, x: 10, from: 960),
        Sketch.order("now", created: 600),
      ], [Sketch.engineer("e")])
    let lines = Sketch.lines(try Sketch.replay(day, policy).events)
    #expect(lines.contains("09:04 later to e, start 16:00"))
    #expect(lines.contains("10:05 now manual: overLoad"))
    #expect(lines.contains("15:50 e sets out for later, 1000 m"))
    #expect(lines.contains("16:00 e starts later"))
  }

  @Test("an order for tomorrow is manual when nobody's shift lasts so long")
  func tomorrow() throws {
    let day = Sketch.day(
      [Sketch.order("o", created: 540, from: 540 + 1440)], [Sketch.engineer("e")])
    let lines = Sketch.lines(try Sketch.replay(day).events)
    #expect(lines.contains("09:05 o manual: unavailable"))
  }

  @Test("an order that is late already is dispatched like any other, and counts as late")
  func lateAlready() throws {
    let day = Sketch.day(
      [Sketch.order("o", created: 540, to: 530, due: 535)], [Sketch.engineer("e", x: 6)])
    let (result, events) = try Sketch.replay(day)
    #expect(Sketch.lines(events).contains("09:04 o to e, start 09:10"))
    // Arrival 20 minutes after the latest start, end 75 after the due instant: the worse counts.
    #expect(result.millisecondsLate == [75 * 60_000])
    #expect(result.figures.onTimeShare?.description == "0.0000")
  }

  @Test("of two new orders of one batch the appointment goes first, however late the other is")
  func appointmentFirst() throws {
    // In the sequence of deadlines the late one comes first, and an hour later 9:30 is gone.
    let day = Sketch.day(
      [
        Sketch.order("late", created: 540, .extraUrgent, due: 500),
        Sketch.order("visit", created: 540, x: 20, .extraUrgent, service: 10, to: 570),
      ], [Sketch.engineer("e")])
    let lines = Sketch.lines(try Sketch.replay(day).events)
    #expect(lines.contains("09:00 late to e, start 09:00"))
    #expect(lines.contains("09:20 e arrives at visit"))
    #expect(lines.contains("09:50 e starts late"))
  }

  @Test("of two new orders of one batch the one with the earlier deadline goes first")
  func deadlinesInSequence() throws {
    let day = Sketch.day(
      [
        Sketch.order("later", created: 540, .extraUrgent, due: 1000),
        Sketch.order("sooner", created: 540, .extraUrgent, due: 660),
      ], [Sketch.engineer("e")])
    let lines = Sketch.lines(try Sketch.replay(day).events)
    #expect(lines.contains("09:00 e starts sooner"))
    #expect(lines.contains("10:00 e starts later"))
  }

  @Test("a day without orders has no batches and no figures to divide")
  func noOrders() throws {
    let (result, events) = try Sketch.replay(Sketch.day([], [Sketch.engineer("e", open: 1)]))
    #expect(result.batches == 0 && result.orders == 0 && result.cost == 0)
    #expect(result.onTimeShare == nil && result.meanMinutesLate == nil)
    #expect(result.medianMinutesToDispatch == nil && result.loadSpread == nil)
    #expect(Sketch.lines(events).last == "18:00 e off")
  }

  @Test("a day without engineers hands every order to people")
  func noEngineers() throws {
    let (result, events) = try Sketch.replay(Sketch.day([Sketch.order("o", created: 540)], []))
    #expect(
      Sketch.lines(events) == [
        "09:00 created o", "09:04 batch 0 of 1", "09:04 o manual: noSkill",
      ])
    #expect(result.manual == 1 && result.batchesProvenOptimal == 1)
    #expect(result.cost == 240_000)
  }

  @Test("work of no length is started before it is finished")
  func noLength() throws {
    var policy = DispatchPolicy.standard
    policy.openOrderMinutes = 0
    let day = Sketch.day([], [Sketch.engineer("e", open: 1)])
    #expect(
      Sketch.lines(try Sketch.replay(day, policy).events) == [
        "08:00 e on", "08:00 e sets out for old work, 0 m", "08:00 e arrives at old work",
        "08:00 e starts old work", "08:00 e finishes old work", "18:00 e off",
      ])
  }

  @Test("the tiny day's event log is the golden one")
  func tinyDay() throws {
    let folder = Fixtures.folder.appendingPathComponent("days/tiny")
    let day = try Day(contentsOf: folder)
    var log: [UInt8] = []
    for strategy in Strategy.allCases {
      _ = try Simulator(policy: .standard, strategy: strategy).run(day) { event in
        log += event.line.json + [0x0A]
      }
    }
    #expect(try Golden.difference(of: log, from: "replay-tiny.jsonl") == nil)
  }
}
