import PaidanAssignment
import PaidanModel
import Testing

@testable import PaidanMatching

@Suite struct FieldScenarioTests {
  @Test("A-04 OPT-05 a move shorter than the policy's step changes no cost and no decision")
  func smallMoves() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", at: 2)])
    try matcher.apply(.orderCreated(LiveScene.order(urgency: .normal)))
    let before = matcher.proof
    for step in 1...20 {
      let place = LiveScene.place(2 + 0.099 * (step % 2 == 0 ? 1 : -1))
      #expect(try matcher.apply(.engineerMoved("e", to: place)) == .repeated)
    }
    #expect(matcher.proof == before)
    #expect(try matcher.apply(.engineerMoved("e", to: LiveScene.place(2.101))) == .applied)
    #expect(matcher.proof.primalObjective == before.primalObjective + 101)
  }

  @Test("OPT-05 who leaves his shift keeps what he accepted until it is freed, and loses offers")
  func leavesShift() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a"), LiveScene.engineer("b", at: 1)])
    for id in ["o1", "o2"] as [OrderID] { try matcher.apply(.orderCreated(LiveScene.order(id))) }
    #expect(matcher.commit().asked == ["o1>a", "o2>a"])
    try matcher.apply(.offerAccepted("o1", by: "a"))
    try matcher.apply(.shiftEnded("a"))
    let commit = matcher.commit()
    #expect(commit.leftShift == [LiveLeaver(engineer: "a", orders: ["o1"])])
    #expect(commit.takenBack == ["o2<a:moved"] && commit.asked == ["o2>b"])
    #expect(matcher.state(of: "o1") == .accepted(by: "a"))
    try matcher.apply(.orderFreed("o1"))
    let freed = matcher.commit()
    #expect(freed.takenBack == ["o1<a:freed"] && freed.asked == ["o1>b"])
  }

  @Test("OPT-05 time alone ends a shift, as an event would")
  func shiftEndsByTime() throws {
    var engineer = LiveScene.engineer("a")
    engineer.shift = Sample.shift(Sample.minutes(-60), Sample.minutes(30))
    var matcher = try LiveScene.matcher([engineer])
    try matcher.apply(.orderCreated(LiveScene.order()))
    _ = matcher.commit()
    try matcher.apply(.offerAccepted("o", by: "a"))
    try matcher.advance(to: Sample.minutes(30))
    #expect(matcher.commit().leftShift == [LiveLeaver(engineer: "a", orders: ["o"])])
  }

  @Test("DSP-28 a record that says his shift is over lists what he accepted, as the end of it does")
  func updatedShift() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a")])
    try matcher.apply(.orderCreated(LiveScene.order()))
    _ = matcher.commit()
    try matcher.apply(.offerAccepted("o", by: "a"))
    var over = LiveScene.engineer("a")
    over.shift = Sample.shift(Sample.minutes(-60), Sample.minutes(5))
    try matcher.apply(.engineerUpdated(over), at: Sample.minutes(10))
    #expect(matcher.commit().leftShift == [LiveLeaver(engineer: "a", orders: ["o"])])
    #expect(matcher.commit().leftShift.isEmpty)
  }

  @Test(
    "A-43 DSP-28 who leaves his shift is no longer asked, beside another neither",
    arguments: [0, 1, 2])
  func receiverLeaves(way: Int) throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("near"), LiveScene.engineer("far", at: 2),
    ]) { $0.offers.receivers = 2 }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked.sorted() == ["o>far", "o>near"])
    switch way {
    case 0: try matcher.apply(.shiftEnded("far"), at: Sample.minutes(1))
    case 1: try matcher.apply(.engineerRemoved("far"), at: Sample.minutes(1))
    default:
      var over = LiveScene.engineer("far", at: 2)
      over.shift = Sample.shift(Sample.minutes(-60), Sample.minutes(1))
      try matcher.apply(.engineerUpdated(over), at: Sample.minutes(1))
    }
    let commit = matcher.commit()
    #expect(commit.takenBack == ["o<far:moved"] && commit.heldSlots.isEmpty)
    if way != 1 {
      #expect(try matcher.apply(.offerAccepted("o", by: "far")) == .stale)
      // Back at work he has all his slots.
      try matcher.apply(.shiftStarted("far", until: Sample.minutes(300)), at: Sample.minutes(2))
    }
    #expect(try matcher.apply(.offerAccepted("o", by: "near")) == .applied)
  }

  @Test("DSP-28 a storm takes people off duty, temporary staff comes, the calendar brings others")
  func capacityCalendar() throws {
    // Known beforehand: a holiday crew from minute 40 on.
    var crew = LiveScene.engineer("crew")
    crew.shift = Sample.shift(Sample.minutes(40), Sample.minutes(400))
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a"), LiveScene.engineer("b"), crew,
    ])
    // Unforeseen: both are called off.
    for id in ["a", "b"] as [EngineerID] { try matcher.apply(.shiftEnded(id)) }
    try matcher.apply(.orderCreated(LiveScene.order("o1")))
    #expect(matcher.commit().handedOver == ["o1:unavailable"])
    try matcher.apply(.engineerUpdated(LiveScene.engineer("temporary", at: 3, open: 3)))
    try matcher.apply(.orderReopened(LiveScene.order("o1")))
    try matcher.apply(.orderCreated(LiveScene.order("o2")))
    #expect(matcher.commit().asked == ["o1>temporary"], "one slot of the temporary man")
    try matcher.apply(.engineerRemoved("temporary"))
    try matcher.apply(.shiftStarted("b", until: Sample.minutes(30)), at: Sample.minutes(1))
    #expect(matcher.commit().asked == ["o1>b", "o2>b"])
    try matcher.apply(
      .orderCreated(LiveScene.order("o3", created: Sample.minutes(40))), at: Sample.minutes(40))
    #expect(matcher.commit().asked.contains("o3>crew"))
  }

  @Test(
    "DSP-28 OPT-05 who left and is back is one man under another policy",
    arguments: ["a", "b"] as [EngineerID])
  func backAgain(id: EngineerID) throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a"), LiveScene.engineer("b")])
    for id in ["a", "b"] as [EngineerID] { try matcher.apply(.engineerRemoved(id)) }
    _ = matcher.commit()
    // Where he is put now may be where the other was, whose place is nobody's then.
    try matcher.apply(.engineerUpdated(LiveScene.engineer(id)))
    var policy = DispatchPolicy.standard
    policy.weights.orderToday = .minutes(1)
    #expect(try matcher.apply(.policyChanged(policy)) == .applied)
    #expect(matcher.engineerCount == 1)
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>\(id)"])
  }

  @Test("DSP-03 DSP-30 a certificate that expires takes an offer back; a new one brings it")
  func certificates() throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer(
        "a", certificates: [HeldCertificate("gas", validUntil: Sample.minutes(20))])
    ])
    try matcher.apply(.orderCreated(LiveScene.order(certificates: ["gas"])))
    #expect(matcher.commit().asked == ["o>a"])
    try matcher.advance(to: Sample.minutes(20))
    let commit = matcher.commit()
    #expect(commit.takenBack == ["o<a:moved"] && commit.handedOver == ["o:noSkill"])
    try matcher.apply(.certificatesChanged("a", ["gas"], level: .basic))
    try matcher.apply(.orderReopened(LiveScene.order(certificates: ["gas"])))
    #expect(matcher.commit().asked == ["o>a"])
  }

  @Test("OPT-05 an order edited is planned for what it now is")
  func edited() throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("west", at: -3), LiveScene.engineer("east", at: 3),
    ])
    try matcher.apply(.orderCreated(LiveScene.order(at: -3, urgency: .normal)))
    #expect(matcher.state(of: "o") == .tentative(planned: "west"))
    try matcher.apply(.orderEdited(LiveScene.order(at: 3, urgency: .extraUrgent)))
    #expect(matcher.commit().asked == ["o>east"], "more urgent, it is due at once")
    try matcher.apply(.orderEdited(LiveScene.order(at: -3, urgency: .extraUrgent)))
    let commit = matcher.commit()
    #expect(commit.takenBack == ["o<east:moved"] && commit.asked == ["o>west"])
  }

  @Test(
    "A-08 OPT-05 an acceptance makes the engineer's time that order's: the next waits behind it")
  func load() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(LiveScene.order("o1")))
    _ = matcher.commit()
    try matcher.apply(.offerAccepted("o1", by: "e"))
    try matcher.apply(.orderCreated(LiveScene.order("o2")))
    let offer = try #require(matcher.commit().offers.first)
    #expect(offer.start == Sample.minutes(45), "an open order counts the policy's minutes")
    try matcher.apply(.orderFinished("o1"))
    #expect(matcher.snapshot().engineers[0].openOrders == 0)
  }
}
