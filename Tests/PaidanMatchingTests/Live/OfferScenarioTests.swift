import PaidanModel
import Testing

@testable import PaidanMatching

@Suite struct OfferScenarioTests {
  @Test(
    "A-07 DSP-01 an order is offered at the end of the window of its urgency, and not before",
    arguments: [(Urgency.normal, 4), (.urgent, 1), (.extraUrgent, 0)])
  func window(urgency: Urgency, minutes: Int) throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(LiveScene.order(urgency: urgency)))
    if minutes > 0 {
      try matcher.advance(to: Sample.minutes(minutes).advanced(byMilliseconds: -1))
      #expect(matcher.commit().asked.isEmpty)
      #expect(matcher.state(of: "o") == .tentative(planned: "e"))
    }
    try matcher.advance(to: Sample.minutes(minutes))
    #expect(matcher.commit().asked == ["o>e"])
    #expect(matcher.commit().asked.isEmpty, "asked once")
  }

  @Test("A-07 OPT-05 an order not yet due stays free for whoever comes nearer meanwhile")
  func tentative() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("far", at: 4)])
    try matcher.apply(.orderCreated(LiveScene.order(urgency: .normal)))
    #expect(matcher.state(of: "o") == .tentative(planned: "far"))
    try matcher.apply(.engineerUpdated(LiveScene.engineer("near", at: 1)), at: Sample.minutes(3))
    try matcher.advance(to: Sample.minutes(4))
    let commit = matcher.commit()
    #expect(commit.asked == ["o>near"] && commit.withdrawals.isEmpty)
  }

  @Test("DSP-20 the more urgent order gets the only slot; of equals the one with less slack")
  func urgencyOrdersTheQueue() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", open: 3)]) {
      $0.penalties.slackUsedPerMille = TravelMinutes(thousandths: 60)
      $0.batchWindowMinutes = PerUrgency(normal: 1, urgent: 1, extraUrgent: 1)
    }
    try matcher.apply(
      .orderCreated(LiveScene.order("a", urgency: .normal, due: Sample.minutes(90))))
    try matcher.apply(
      .orderCreated(LiveScene.order("b", urgency: .urgent, due: Sample.minutes(500))))
    try matcher.apply(
      .orderCreated(LiveScene.order("c", urgency: .urgent, due: Sample.minutes(90))))
    try matcher.advance(to: Sample.minutes(1))
    #expect(matcher.commit().asked == ["c>e"])
    try matcher.apply(.orderCancelled("c"))
    #expect(matcher.commit().asked == ["b>e"])
  }

  @Test(
    "DSP-19 urgency, skill, load and place together choose: each alone decides where others tie")
  func suitability() throws {
    func chosen(
      _ first: Engineer, _ second: Engineer, _ order: Order = LiveScene.order()
    ) throws -> [String] {
      var matcher = try LiveScene.matcher([first, second]) { $0.weights.loadStep = .minutes(2) }
      try matcher.apply(.orderCreated(order))
      return matcher.commit().asked
    }
    let gas = LiveScene.order(certificates: ["gas"])
    #expect(
      try chosen(LiveScene.engineer("a", at: 2), LiveScene.engineer("b", at: 1)) == ["o>b"])
    #expect(
      try chosen(LiveScene.engineer("a", open: 1), LiveScene.engineer("b", at: 1)) == ["o>b"])
    #expect(
      try chosen(
        LiveScene.engineer("a"), LiveScene.engineer("b", at: 3, certificates: ["gas"]), gas)
        == ["o>b"])
  }

  @Test("A-09 DSP-06 what nobody can take goes to people at the dispatch limit, with the cause")
  func manualAtTheLimit() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("full", open: 4)])
    try matcher.apply(.orderCreated(LiveScene.order()))
    try matcher.advance(to: Sample.minutes(5).advanced(byMilliseconds: -1))
    #expect(matcher.commit().manual.isEmpty)
    try matcher.advance(to: Sample.minutes(5))
    #expect(matcher.commit().handedOver == ["o:overLoad"])
    #expect(matcher.state(of: "o") == nil)
  }

  @Test("A-09 where nobody on shift within the radius is licensed, people get it at once")
  func manualAtOnce() throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("near"), LiveScene.engineer("far", at: 6, certificates: ["gas"]),
    ])
    try matcher.apply(.orderCreated(LiveScene.order(certificates: ["gas"])))
    #expect(matcher.commit().handedOver == ["o:outOfRadius"])
  }

  @Test("A-09 who is near and off his shift, not who is far away, tells why nobody was to be had")
  func causeOfAnAbsence() throws {
    let gas = LiveScene.order(certificates: ["gas"])
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("away", at: -6, certificates: ["gas"]),
      LiveScene.engineer("near", certificates: ["gas"]), LiveScene.engineer("unskilled"),
    ])
    try matcher.apply(.shiftEnded("near"))
    try matcher.apply(.orderCreated(gas))
    #expect(matcher.commit().handedOver == ["o:unavailable"])
    // Once he is gone for good, all who could are too far away; without them, nobody could.
    try matcher.apply(.engineerRemoved("near"))
    try matcher.apply(.orderReopened(gas))
    #expect(matcher.commit().handedOver == ["o:outOfRadius"])
    try matcher.apply(.engineerRemoved("away"))
    try matcher.apply(.orderReopened(gas))
    #expect(matcher.commit().handedOver == ["o:noSkill"])
  }

  @Test("DSP-27 A-03 A-10 nobody beyond the radius is ever asked; at the radius he is")
  func noAutomaticCrossArea() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", at: 5.001)])
    try matcher.apply(.orderCreated(LiveScene.order()))
    let commit = matcher.commit()
    #expect(commit.asked.isEmpty && commit.handedOver == ["o:outOfRadius"])
    var other = try LiveScene.matcher([LiveScene.engineer("e", at: 4.999)])
    try other.apply(.orderCreated(LiveScene.order()))
    #expect(other.commit().asked == ["o>e"])
  }

  /// A change that makes an order's only engineer eligible.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let event: LiveEvent

    static let all = [
      Change(testDescription: "freed", event: .orderFinished("held")),
      Change(testDescription: "moved", event: .engineerMoved("away", to: LiveScene.place(2))),
      Change(
        testDescription: "certificate",
        event: .certificatesChanged("unskilled", ["gas"], level: .basic)),
      Change(testDescription: "load", event: .loadChanged("full", openOrders: 3)),
      Change(testDescription: "shift", event: .shiftStarted("off", until: Sample.minutes(60))),
      Change(testDescription: "refusal lifted", event: .refusalLifted("o", for: "refused")),
      Change(
        testDescription: "somebody new",
        event: .engineerUpdated(LiveScene.engineer("new", certificates: ["gas"]))),
    ]
  }

  @Test(
    "DSP-30 a failed match is tried again on each relevant change until people get it",
    arguments: Change.all)
  func retry(change: Change) throws {
    var off = LiveScene.engineer("off", certificates: ["gas"])
    off.shift = Sample.shift(Sample.minutes(-100), Sample.minutes(-1))
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("away", at: 6, certificates: ["gas"]),
      LiveScene.engineer("unskilled"), off,
      LiveScene.engineer("full", open: 4, certificates: ["gas"]),
      LiveScene.engineer("busy", open: 3, certificates: ["gas", "lift"]),
      LiveScene.engineer("refused", certificates: ["gas"]),
    ])
    try matcher.apply(.orderCreated(LiveScene.order("held", certificates: ["lift"])))
    #expect(matcher.commit().asked == ["held>busy"])
    try matcher.apply(.offerAccepted("held", by: "busy"))
    var order = LiveScene.order(certificates: ["gas"])
    order.excludedEngineers = ["refused"]
    try matcher.apply(.orderCreated(order))
    #expect(matcher.commit().asked.isEmpty)
    try matcher.apply(change.event, at: Sample.minutes(4))
    #expect(matcher.commit().offers.map(\.order) == ["o"])
  }

  @Test("A-02 an offer that awaits its answer holds a slot")
  func offersHoldSlots() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", open: 3)])
    try matcher.apply(.orderCreated(LiveScene.order("a")))
    #expect(matcher.commit().asked == ["a>e"])
    try matcher.apply(.orderCreated(LiveScene.order("b")))
    #expect(matcher.commit().asked.isEmpty, "his last slot is held")
    try matcher.apply(.offerRefused("a", by: "e", because: .timeConflict))
    #expect(matcher.commit().asked == ["b>e"])
    try matcher.apply(.offerAccepted("b", by: "e"))
    #expect(matcher.state(of: "b") == .accepted(by: "e"), "not measured against his own slot")
  }

  @Test("OPT-05 an offered order moves only where that saves more than the policy's stability")
  func stability() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", at: 4)]) {
      $0.offers.stability = .minutes(3)
    }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>e"])
    try matcher.apply(.engineerUpdated(LiveScene.engineer("nearer", at: 1.1)))
    #expect(matcher.commit().asked.isEmpty, "it would save 2.9 minutes")
    try matcher.apply(.engineerMoved("nearer", to: LiveScene.place(0.9)))
    let commit = matcher.commit()
    #expect(commit.takenBack == ["o<e:moved"] && commit.asked == ["o>nearer"])
  }

  @Test("DSP-21 DSP-22 a customer's own engineer is a certificate that only he holds")
  func dedicated() throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a"), LiveScene.engineer("his", at: 4, certificates: ["customer:K"]),
    ])
    try matcher.apply(.orderCreated(LiveScene.order(certificates: ["customer:K"])))
    #expect(matcher.commit().asked == ["o>his"])
  }
}
