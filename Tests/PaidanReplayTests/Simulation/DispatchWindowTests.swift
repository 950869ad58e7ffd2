import PaidanMatching
import PaidanModel
import Testing

@testable import PaidanReplay

/// When orders are decided, asked again, and given up (requirements ).
@Suite("Replay: dispatch windows")
struct DispatchWindowTests {
  /// The lines of a replay that speak of an order or a batch.
  private static func decisions(
    _ day: Day, _ policy: DispatchPolicy = .standard, _ strategy: Strategy = .exact
  ) throws -> [String] {
    try Sketch.replay(day, policy, strategy).events.filter { event in
      switch event.kind {
      case .batch, .dispatched, .manual, .waitsForShift: true
      default: false
      }
    }.map(Sketch.line)
  }

  @Test(
    "OPT-04: batches wait 4 minutes for a normal order, 1 for an urgent one, none for an extraUrgent",
    arguments: [(Urgency.normal, "09:04"), (.urgent, "09:01"), (.extraUrgent, "09:00")])
  func windows(urgency: Urgency, clock: String) throws {
    let day = Sketch.day([Sketch.order("o", created: 540, urgency)], [Sketch.engineer("e")])
    let decisions = try Self.decisions(day)
    #expect(
      decisions == ["\(clock) batch 1 of 1", "\(clock) o to e, start \(clock)"])
  }

  @Test("OPT-04: a batch plans over all who wait, and gives out only those whose window has passed")
  func rollingHorizon() throws {
    // Alone, o1 would go to near; far holds no certificate for o2, which comes a minute later.
    let day = Sketch.day(
      [
        Sketch.order("o1", created: 540, x: 2),
        Sketch.order("o2", created: 541, x: 2, needs: ["gas"]),
      ],
      [Sketch.engineer("far", x: 12), Sketch.engineer("near", holds: ["gas"])])
    var policy = DispatchPolicy.standard
    policy.load = .openAtMostBeforeAccepting(0)
    let decisions = try Self.decisions(day, policy)
    #expect(
      decisions == [
        "09:04 batch 2 of 2", "09:04 o1 to far, start 09:14",
        "09:05 batch 1 of 1", "09:05 o2 to near, start 09:07",
      ])
    // The nearest engineer to each as it falls due knows nothing of o2, which is then left out.
    let others = try Self.decisions(day, policy, .nearest)
    #expect(
      others == [
        "09:04 batch 1 of 2", "09:04 o1 to near, start 09:06",
        "09:05 batch 0 of 1", "09:06 batch 0 of 1", "09:06 o2 manual: overLoad",
      ])
  }

  /// An engineer whose only slot is taken until 9:`free` with an order he held before.
  private static func busyUntil(_ minute: Int) -> (Day, DispatchPolicy) {
    var policy = DispatchPolicy.standard
    policy.load = .openAtMostBeforeAccepting(0)
    policy.openOrderMinutes = minute - 480
    let day = Sketch.day([Sketch.order("o", created: 540)], [Sketch.engineer("e", open: 1)])
    return (day, policy)
  }

  @Test("A-09 in the small: nobody is free at the end of the window, somebody is before the limit")
  func askedAgain() throws {
    let (day, policy) = Self.busyUntil(545)
    let decisions = try Self.decisions(day, policy)
    #expect(
      decisions == [
        "09:04 batch 0 of 1", "09:05 batch 1 of 1", "09:05 o to e, start 09:05",
      ])
    var longer = policy
    longer.dispatchLimitMinutes = 30
    longer.openOrderMinutes = 67
    let others = try Self.decisions(day, longer)
    #expect(
      others == [
        "09:04 batch 0 of 1", "09:07 batch 1 of 1", "09:07 o to e, start 09:07",
      ])
  }

  @Test("at the limit an order nobody took is manual, however soon somebody were free")
  func atTheLimit() throws {
    let (day, policy) = Self.busyUntil(546)
    let decisions = try Self.decisions(day, policy)
    #expect(
      decisions == [
        "09:04 batch 0 of 1", "09:05 batch 0 of 1", "09:05 o manual: overLoad",
      ])
  }

  @Test("a shift that starts before the limit is asked")
  func shiftStarts() throws {
    let day = Sketch.day(
      [Sketch.order("o", created: 540)],
      [Sketch.engineer("busy", open: 9), Sketch.engineer("fresh", x: 3, shift: 545, 1080)])
    let decisions = try Self.decisions(day)
    #expect(
      decisions == [
        "09:04 batch 0 of 1", "09:05 batch 1 of 1", "09:05 o to fresh, start 09:08",
      ])
  }

  @Test(
    "manual at once where nobody on shift within the radius holds what it takes",
    arguments: [
      Sketch.engineer("unskilled"), Sketch.engineer("far", x: 60, holds: ["gas"]),
      Sketch.engineer("off", holds: ["gas"], shift: 545, 1080),
    ])
  func manualAtOnce(_ engineer: Engineer) throws {
    let day = Sketch.day([Sketch.order("o", created: 540, needs: ["gas"])], [engineer])
    let decisions = try Self.decisions(day)
    #expect(decisions.first == "09:04 batch 0 of 1")
    #expect(decisions.count == 2 && decisions.last?.hasPrefix("09:04 o manual") ?? false)
  }

  @Test("an order known before any shift is manual at once: a night without crews")
  func beforeAnyShift() throws {
    let day = Sketch.day([Sketch.order("o", created: 100)], [Sketch.engineer("e")])
    #expect(try Self.decisions(day) == ["01:44 batch 0 of 1", "01:44 o manual: unavailable"])
  }

  /// A policy under which orders wait for the next shift.
  private static let patient: DispatchPolicy = {
    var policy = DispatchPolicy.standard
    policy.waitsForShift = true
    return policy
  }()

  @Test("waitForShift keeps an order whose promise leaves room for the next shift")
  func waitsForShift() throws {
    let day = Sketch.day(
      [Sketch.order("o", created: 100, due: 541)], [Sketch.engineer("e", x: 1)])
    let decisions = try Self.decisions(day, Self.patient)
    #expect(
      decisions == [
        "01:44 batch 0 of 1", "01:44 o waits until 08:00",
        "08:00 batch 1 of 1", "08:00 o to e, start 08:01",
      ])
  }

  @Test(
    "waitForShift keeps none whose promise leaves no room",
    arguments: [
      Sketch.order("o", created: 100, due: 540), Sketch.order("o", created: 100, to: 480),
      Sketch.order("o", created: 100, x: 70), Sketch.order("o", created: 100, needs: ["gas"]),
      Sketch.order("o", created: 100, excluding: ["e"]), Sketch.order("o", created: 1100),
    ])
  func waitsForNone(_ order: Order) throws {
    let day = Sketch.day([order], [Sketch.engineer("e", x: 1)])
    let decisions = try Self.decisions(day, Self.patient)
    #expect(decisions.count == 2 && decisions.last?.contains("o manual") ?? false)
  }

  @Test("who waits for a shift waits for the first whose engineer could keep the promise")
  func waitsForTheRightShift() throws {
    let day = Sketch.day(
      [Sketch.order("o", created: 100, needs: ["gas"])],
      [
        Sketch.engineer("e1"), Sketch.engineer("e2", holds: ["gas"], shift: 600, 1080),
        Sketch.engineer("e3", holds: ["gas"], shift: 700, 1080),
      ])
    let decisions = try Self.decisions(day, Self.patient)
    #expect(
      decisions == [
        "01:44 batch 0 of 1", "01:44 o waits until 10:00",
        "10:00 batch 1 of 1", "10:00 o to e2, start 10:00",
      ])
  }

  @Test("who waits for a shift takes no slot from those who are due before it")
  func waitingTakesNoSlot() throws {
    // At 9:04 the only engineer within reach is full; w waits for the evening shift. When he is
    // free, n finds his slot: w, though dearer to leave out, is not due.
    var policy = Self.patient
    policy.load = .openAtMostBeforeAccepting(0)
    policy.openOrderMinutes = 120
    let day = Sketch.day(
      [
        Sketch.order("w", created: 540, .urgent, due: 1400),
        Sketch.order("n", created: 602, x: 3, due: 1400),
      ],
      [Sketch.engineer("day", open: 1), Sketch.engineer("evening", shift: 900, 1400)])
    let decisions = try Self.decisions(day, policy)
    #expect(
      decisions == [
        "09:01 batch 0 of 1", "09:05 batch 0 of 1", "09:05 w waits until 15:00",
        "10:06 batch 1 of 1", "10:06 n to day, start 10:09",
        "15:00 batch 1 of 1", "15:00 w to evening, start 15:00",
      ])
  }
}
