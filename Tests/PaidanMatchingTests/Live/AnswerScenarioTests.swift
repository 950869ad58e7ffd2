import PaidanModel
import Testing

@testable import PaidanMatching

@Suite struct AnswerScenarioTests {
  /// An extra-urgent order offered to the nearest of three engineers.
  private func offered(
    _ change: (inout DispatchPolicy) -> Void = { _ in }
  ) throws -> LiveMatcher {
    var matcher = try LiveScene.matcher(
      [
        LiveScene.engineer("a", at: 1), LiveScene.engineer("b", at: 2),
        LiveScene.engineer("c", at: 3),
      ], change)
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>a"])
    return matcher
  }

  @Test("DSP-08 OPT-05 what is accepted is his and never moves, whoever comes nearer")
  func accepted() throws {
    var matcher = try offered { $0.offers.stability = .minutes(0) }
    #expect(try matcher.apply(.offerAccepted("o", by: "a")) == .applied)
    try matcher.apply(.engineerUpdated(LiveScene.engineer("here")))
    try matcher.apply(.engineerMoved("a", to: LiveScene.place(5)))
    try matcher.advance(to: Sample.minutes(60))
    let commit = matcher.commit()
    #expect(commit.withdrawals.isEmpty && commit.offers.isEmpty)
    #expect(matcher.state(of: "o") == .accepted(by: "a"))
    #expect(matcher.snapshot().engineers.first { $0.id == "a" }?.openOrders == 1)
  }

  @Test("DSP-10 DSP-11 A-05 a refusal is matched again at once, and he is not asked again")
  func refused() throws {
    var matcher = try offered()
    try matcher.advance(to: Sample.minutes(7))
    #expect(try matcher.apply(.offerRefused("o", by: "a", because: .timeConflict)) == .applied)
    #expect(matcher.commit().asked == ["o>b"], "at the same instant")
    try matcher.apply(.offerRefused("o", by: "b", because: .skillMismatch))
    try matcher.apply(.offerRefused("o", by: "c", because: .skillMismatch))
    #expect(matcher.commit().asked == ["o>c"], "c was not asked yet, so that he could not decline")
    try matcher.apply(.offerRefused("o", by: "c", because: .skillMismatch))
    #expect(matcher.commit().asked.isEmpty, "everybody declined")
    try matcher.apply(.refusalLifted("o", for: "a"))
    #expect(matcher.commit().asked == ["o>a"], "lifted by the supervisor")
  }

  @Test("DSP-11 A-05 an edit that takes the ground of a refusal away lifts it, and no other")
  func groundGone() throws {
    var matcher = try offered()
    for (engineer, ground) in [
      ("a", .timeConflict), ("b", .skillMismatch), ("c", RefusalGround(rawValue: "sick")),
    ] as [(EngineerID, RefusalGround)] {
      try matcher.apply(.offerRefused("o", by: engineer, because: ground))
      _ = matcher.commit()
    }
    func excluded() -> [EngineerID] { matcher.snapshot().orders[0].excludedEngineers }
    var order = LiveScene.order()
    order.urgency = .urgent
    try matcher.apply(.orderEdited(order))
    #expect(excluded() == ["a", "b", "c"], "neither time nor skill is another")
    order.window = Sample.window(to: Sample.minutes(90))
    try matcher.apply(.orderEdited(order), at: Sample.minutes(1))
    #expect(excluded() == ["b", "c"])
    order.minimumLevel = .professional
    try matcher.apply(.orderEdited(order))
    #expect(excluded() == ["c"])
    #expect(matcher.refusals(of: "o").count == 3, "the record stays")
  }

  @Test("A-05 A-09 where everybody declined, people get it at the end of a window of its own")
  func everybodyRefused() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a")])
    try matcher.apply(.orderCreated(LiveScene.order()))
    _ = matcher.commit()
    try matcher.apply(.offerRefused("o", by: "a", because: .timeConflict), at: Sample.minutes(14))
    #expect(matcher.commit().manual.isEmpty)
    try matcher.advance(to: Sample.minutes(19).advanced(byMilliseconds: -1))
    #expect(matcher.commit().manual.isEmpty)
    try matcher.advance(to: Sample.minutes(19))
    #expect(matcher.commit().handedOver == ["o:excludedByRefusal"])
  }

  @Test("DSP-09 DSP-24 who declined what, when and why can be asked, by engineer and by order")
  func history() throws {
    var matcher = try offered()
    let sick = RefusalGround(rawValue: "孩子病了")
    try matcher.apply(.offerRefused("o", by: "a", because: sick), at: Sample.minutes(3))
    _ = matcher.commit()
    #expect(try matcher.apply(.offerRefused("o", by: "a", because: sick)) == .repeated)
    #expect(try matcher.apply(.offerRefused("o", by: "c", because: sick)) == .stale)
    try matcher.apply(
      .offerRefused("o", by: "b", because: .skillMismatch), at: Sample.minutes(5))
    let first = LiveRefusal(
      order: "o", engineer: "a", ground: sick, instant: Sample.minutes(3))
    let second = LiveRefusal(
      order: "o", engineer: "b", ground: .skillMismatch, instant: Sample.minutes(5))
    #expect(matcher.refusals(by: "a") == [first])
    #expect(matcher.refusals(by: "c").isEmpty)
    #expect(matcher.refusals(of: "o") == [first, second])
    try matcher.apply(.policyChanged(.standard))
    try matcher.apply(.orderCancelled("o"))
    #expect(matcher.refusals(of: "o") == [first, second], "another policy forgets nothing")
  }

  @Test("DSP-24 the last 16,384 refusals are kept, oldest first")
  func boundedHistory() {
    var refusals = RecentRefusals()
    let total = RecentRefusals.capacity + 3
    for number in 0..<total {
      refusals.insert(
        LiveRefusal(
          order: OrderID("o\(number % 3)"), engineer: EngineerID("e\(number % 2)"),
          ground: .timeConflict, instant: Instant(milliseconds: Int64(number))))
    }
    let kept = Int64(3)..<Int64(total)
    for order in 0..<3 {
      let own = refusals.refusals(of: OrderID("o\(order)")).map(\.instant.milliseconds)
      #expect(own == kept.filter { $0 % 3 == order })
    }
    for engineer in 0..<2 {
      let own = refusals.refusals(by: EngineerID("e\(engineer)")).map(\.instant.milliseconds)
      #expect(own == kept.filter { $0 % 2 == engineer })
    }
    #expect(refusals.refusals(of: "o3").isEmpty && refusals.refusals(by: "e2").isEmpty)
  }

  @Test("DSP-24 of an order whose refusals were all overwritten nothing is kept")
  func forgottenHistory() {
    var refusals = RecentRefusals()
    func insert(_ order: OrderID) {
      refusals.insert(
        LiveRefusal(order: order, engineer: "e", ground: .timeConflict, instant: Sample.now))
    }
    insert("first")
    insert("first")
    for _ in 0..<RecentRefusals.capacity - 1 { insert("other") }
    #expect(refusals.refusals(of: "first").count == 1)
    insert("first")
    #expect(refusals.refusals(of: "first").count == 1, "the old one went as the new one came")
    #expect(refusals.refusals(by: "e").count == RecentRefusals.capacity)
  }

  @Test("DSP-12 A-06 who does not answer is passed over for one round, and not excluded")
  func expired() throws {
    var matcher = try offered()
    #expect(try matcher.apply(.offerExpired("o", by: "a"), at: Sample.minutes(15)) == .applied)
    #expect(matcher.commit().asked == ["o>b"], "matched again at once")
    #expect(try matcher.apply(.offerExpired("o", by: "a")) == .repeated)
    #expect(matcher.refusals(by: "a").isEmpty, "silence is no refusal")
    try matcher.apply(.offerExpired("o", by: "b"), at: Sample.minutes(30))
    #expect(matcher.commit().asked == ["o>a"], "his round is over")
  }

  @Test("DSP-12 A-09 the only engineer is passed over until people get the order")
  func onlyOneExpired() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a")])
    try matcher.apply(.orderCreated(LiveScene.order()))
    _ = matcher.commit()
    try matcher.apply(.offerExpired("o", by: "a"), at: Sample.minutes(15))
    #expect(matcher.commit().asked.isEmpty)
    try matcher.advance(to: Sample.minutes(20))
    #expect(matcher.commit().manual.map(\.order) == ["o"])
  }

  @Test("DSP-13 an answer to an offer that no longer stands is stale, one told twice repeated")
  func lateAnswers() throws {
    var matcher = try offered()
    try matcher.apply(.offerExpired("o", by: "a"), at: Sample.minutes(15))
    #expect(try matcher.apply(.offerAccepted("o", by: "a")) == .stale, "after his limit")
    #expect(matcher.commit().asked == ["o>b"])
    #expect(try matcher.apply(.offerAccepted("o", by: "b")) == .applied)
    #expect(try matcher.apply(.offerAccepted("o", by: "b")) == .repeated)
    #expect(try matcher.apply(.offerAccepted("o", by: "c")) == .stale)
    #expect(try matcher.apply(.offerRefused("o", by: "b", because: .timeConflict)) == .stale)
    #expect(try matcher.apply(.offerExpired("o", by: "b")) == .stale)
    try matcher.apply(.orderCancelled("o"))
    #expect(try matcher.apply(.offerAccepted("o", by: "b")) == .stale)
    #expect(try matcher.apply(.orderCancelled("o")) == .repeated)
    #expect(matcher.commit().takenBack == ["o<b:cancelled"])
  }

  @Test("A-43 broadcast: several are asked, each holds a slot, the first to accept wins")
  func broadcast() throws {
    var matcher = try LiveScene.matcher(
      [
        LiveScene.engineer("a", at: 1, open: 3), LiveScene.engineer("b", at: 2, open: 3),
        LiveScene.engineer("c", at: 3, open: 3),
      ]) { $0.offers.receivers = 2 }
    try matcher.apply(.orderCreated(LiveScene.order()))
    let commit = matcher.commit()
    #expect(commit.asked == ["o>a", "o>b"])
    #expect(commit.offers.map(\.isPlanned) == [true, false])
    #expect(commit.heldSlots == [LiveHeldSlots(engineer: "b", count: 1)])
    try matcher.apply(.orderCreated(LiveScene.order("p", at: 2)))
    #expect(matcher.commit().asked == ["p>c"], "the slots of a and b are held")
    #expect(try matcher.apply(.offerAccepted("o", by: "b")) == .applied)
    #expect(try matcher.apply(.offerAccepted("o", by: "a")) == .stale)
    let after = matcher.commit()
    #expect(after.takenBack.contains("o<a:takenByAnother") && after.heldSlots.isEmpty)
    #expect(matcher.refusals(by: "a").isEmpty, "the rest are withdrawn, not counted as refusals")
  }

  @Test("A-43 a broadcast's other receiver may decline, and another is asked where the plan moves")
  func broadcastRefused() throws {
    var matcher = try LiveScene.matcher(
      [
        LiveScene.engineer("a", at: 1), LiveScene.engineer("b", at: 2),
        LiveScene.engineer("c", at: 3),
      ]) { $0.offers.receivers = 2 }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>a", "o>b"])
    try matcher.apply(.offerRefused("o", by: "b", because: .timeConflict))
    #expect(matcher.commit().heldSlots.isEmpty)
    try matcher.apply(.offerRefused("o", by: "a", because: .timeConflict))
    #expect(matcher.commit().asked == ["o>c"])
  }
}
