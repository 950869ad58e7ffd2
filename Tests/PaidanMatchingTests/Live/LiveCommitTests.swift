import PaidanModel
import Testing

@testable import PaidanMatching

/// What is decided within one commit follows from the canonical plan at that moment, never from
/// which of several best plans the solver happens to hold.
@Suite struct LiveCommitTests {
  /// An order with an hour's work and a latest start.
  private func appointment(
    _ id: OrderID, at kilometers: Double, until minute: Int, certificates: [Certificate] = []
  ) -> Order {
    Sample.order(
      id, at: LiveScene.place(kilometers), certificates: certificates,
      window: Sample.window(to: Sample.minutes(minute)))
  }

  @Test("OPT-06 an order that a hand-over frees from a clash goes where the canonical plan has it")
  func handOverEndsClash() throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a"), LiveScene.engineer("b", at: -8),
    ])
    try matcher.apply(.orderCreated(appointment("o1", at: 4, until: 9)))
    try matcher.apply(.orderCreated(appointment("o2", at: -4, until: 30)))
    #expect(matcher.commit().exclusions.map(\.order) == ["o2"])
    // Nobody is in time for the first any more, so that the second may go to either again.
    try matcher.advance(to: Sample.minutes(6))
    let commit = matcher.commit()
    #expect(commit.handedOver == ["o1:appointmentInfeasible"])
    #expect(commit.asked == ["o2>a"])
  }

  @Test("DSP-30 an acceptance that ends a clash gives the engineer the pair that was kept from him")
  func acceptanceEndsClash() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("a")])
    try matcher.apply(.orderCreated(appointment("o1", at: 1, until: 55)))
    try matcher.apply(.orderCreated(appointment("o2", at: 2, until: 55)))
    try matcher.apply(.orderCreated(LiveScene.order("o3")))
    let commit = matcher.commit()
    #expect(commit.exclusions.map(\.order) == ["o2"] && commit.asked.contains("o3>a"))
    // Nothing else about him changes what an order costs.
    try matcher.apply(.offerAccepted("o3", by: "a"))
    let reference = try LiveReference(matcher.snapshot(), policy: matcher.policy)
    #expect(reference.difference(from: matcher) == nil)
  }

  @Test("OPT-06 what is kept apart because of clashes does not depend on the solver's choice")
  func clashesOfCanonicalPlan() throws {
    var matcher = try LiveScene.matcher([])
    // Numbered against their identifiers, so that the solver's own choice is another.
    try matcher.apply(.engineerUpdated(LiveScene.engineer("a", certificates: ["gas"])))
    try matcher.apply(.engineerUpdated(LiveScene.engineer("z", at: 3.5, certificates: ["lift"])))
    try matcher.apply(.engineerUpdated(LiveScene.engineer("c", at: -1.5)))
    try matcher.apply(
      .orderCreated(appointment("o", at: 3.5, until: 5, certificates: ["lift"])))
    try matcher.apply(.orderCreated(appointment("p", at: 0, until: 5, certificates: ["gas"])))
    try matcher.apply(.orderCreated(appointment("r", at: 1, until: 5)))
    #expect(
      matcher.commit().exclusions == [Exclusion(order: "r", engineer: "a", clashesWith: "p")])
    #expect(matcher.state(of: "r") == .tentative(planned: "c"))
  }

  @Test("OPT-06 whom a held slot pushes aside goes where the canonical plan has him")
  func heldSlot() throws {
    var matcher = try LiveScene.matcher([]) {
      $0.weights.loadStep = .minutes(2)
      $0.offers.receivers = 2
    }
    for (id, place) in [("e1", 0.0), ("e2", 1), ("z", 4), ("c", 4)] {
      try matcher.apply(.engineerUpdated(LiveScene.engineer(EngineerID(id), at: place)))
    }
    try matcher.apply(.orderCreated(LiveScene.order("o1")))
    try matcher.apply(.orderCreated(LiveScene.order("o2", at: 2)))
    #expect(matcher.state(of: "o2") == .tentative(planned: "e2"))
    #expect(matcher.commit().asked.prefix(3) == ["o1>e1", "o1>e2", "o2>c"])
  }

  @Test("DSP-30 who was asked beside another is told when the order goes to people")
  func handOverTellsReceivers() throws {
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a"), LiveScene.engineer("b", at: 1, open: 3),
    ]) { $0.offers.receivers = 2 }
    try matcher.apply(.orderCreated(LiveScene.order()))
    #expect(matcher.commit().asked == ["o>a", "o>b"])
    try matcher.apply(.offerRefused("o", by: "a", because: .timeConflict))
    try matcher.advance(to: Sample.minutes(5))
    let commit = matcher.commit()
    #expect(commit.handedOver.count == 1 && commit.takenBack == ["o<b:moved"])
    #expect(commit.heldSlots.isEmpty)
  }

  @Test(
    "A-43 a slot that an offer frees is offered in the same commit, under a policy of one receiver too"
  )
  func slotFreedByAnOffer() throws {
    let refrigeration: Certificate = "refrigeration"
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a", at: 0, open: 3),
      LiveScene.engineer(
        "b", at: 1, open: 2, certificates: [HeldCertificate(refrigeration)]),
    ]) { $0.offers.receivers = 2 }
    try matcher.apply(.orderCreated(LiveScene.order("x")))
    #expect(matcher.commit().asked == ["x>a", "x>b"])
    var policy = matcher.policy
    policy.offers.receivers = 1
    try matcher.apply(.policyChanged(policy))
    // The order moves to the last slot of b, who still holds another for it.
    try matcher.apply(.shiftEnded("a"), at: Sample.minutes(1))
    try matcher.apply(
      .orderCreated(
        LiveScene.order(
          "y", at: 1, urgency: .normal, created: Sample.minutes(1), certificates: [refrigeration])))
    try matcher.advance(to: Sample.minutes(5))
    #expect(matcher.state(of: "x") == .offered(to: "a", planned: "b"), "it is the more urgent")
    #expect(matcher.state(of: "y") == .tentative(planned: nil), "b has one slot for two")
    let commit = matcher.commit()
    #expect(commit.asked == ["y>b"])
    #expect(commit.takenBack == ["x<a:moved"])
    #expect(matcher.state(of: "x") == .offered(to: "b", planned: "b"))
  }

  @Test("DSP-30 a slot held for an order that goes to people is the next order's")
  func slotFreedByHandOver() throws {
    let refrigeration: Certificate = "refrigeration"
    var matcher = try LiveScene.matcher([
      LiveScene.engineer("a"),
      LiveScene.engineer("b", at: 1, open: 3, certificates: [HeldCertificate(refrigeration)]),
    ]) { $0.offers.receivers = 2 }
    try matcher.apply(.orderCreated(LiveScene.order("o")))
    #expect(matcher.commit().asked == ["o>a", "o>b"])
    try matcher.apply(.orderCreated(LiveScene.order("p", certificates: [refrigeration])))
    #expect(matcher.commit().asked.isEmpty, "the last slot of b is held")
    try matcher.apply(.offerRefused("o", by: "a", because: .timeConflict))
    try matcher.advance(to: Sample.minutes(10))
    let commit = matcher.commit()
    #expect(commit.manual.map(\.order) == ["o"])
    #expect(commit.asked == ["p>b"])
  }
}
