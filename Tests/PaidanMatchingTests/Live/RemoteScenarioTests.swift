import PaidanModel
import Testing

@testable import PaidanMatching

/// Remote orders in live dispatch (requirement DSP-26).
@Suite struct RemoteScenarioTests {
  private static func order(_ service: ServiceKind, at kilometers: Double = 400) -> Order {
    var order = LiveScene.order(at: kilometers)
    order.service = service
    return order
  }

  @Test("DSP-26 a remote order finds an engineer anywhere; an engineer finds it from anywhere")
  func bothDirections() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(Self.order(.remote)))
    let commit = matcher.commit()
    #expect(commit.asked == ["o>e"])
    #expect(commit.offers[0].terms.travel == 0 && commit.offers[0].start == Sample.now)
    var other = try LiveScene.matcher([])
    try other.apply(.orderCreated(Self.order(.remote)))
    #expect(other.state(of: "o") == .tentative(planned: nil))
    try other.apply(.engineerUpdated(LiveScene.engineer("late", at: -900)))
    #expect(other.commit().asked == ["o>late"])
  }

  @Test("DSP-26 remote fails and the order becomes one on site: distance now applies, and back")
  func converted() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(Self.order(.remote)))
    #expect(matcher.commit().asked == ["o>e"])
    try matcher.apply(.orderEdited(Self.order(.onSite)))
    let onSite = matcher.commit()
    #expect(onSite.takenBack == ["o<e:moved"])
    #expect(onSite.handedOver == ["o:outOfRadius"], "nobody near is licensed: people, at once")
    // It is tried again, and now somebody is near.
    try matcher.apply(.orderReopened(Self.order(.onSite)))
    try matcher.apply(.engineerUpdated(LiveScene.engineer("near", at: 401)))
    #expect(matcher.commit().asked == ["o>near"])
    // Remote again it costs the first nothing either, but an offer moves only where that saves more
    // than the stability.
    try matcher.apply(.orderEdited(Self.order(.remote)))
    #expect(matcher.state(of: "o") == .offered(to: "near", planned: "near"))
    try matcher.apply(.engineerRemoved("near"))
    #expect(matcher.commit().asked == ["o>e"])
    let isProven = matcher.isProven
    #expect(isProven)
  }

  @Test("DSP-26 a move changes nothing for a remote order, and who takes it stays where he is")
  func stays() throws {
    var engineer = LiveScene.engineer("e")
    engineer.availability = .init(instant: Sample.minutes(20), place: LiveScene.place(3))
    var matcher = try LiveScene.matcher([engineer])
    try matcher.apply(.orderCreated(Self.order(.remote)))
    try matcher.apply(.engineerMoved("e", to: LiveScene.place(-700)))
    #expect(matcher.commit().asked == ["o>e"])
    try matcher.apply(.offerAccepted("o", by: "e"))
    let after = matcher.snapshot().engineers[0].availability
    #expect(after == .init(instant: Sample.minutes(80), place: LiveScene.place(3)))
  }

  @Test("DSP-26 a change of the policy changes what remote orders are")
  func policy() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(Self.order(.remote)))
    #expect(matcher.state(of: "o") == .tentative(planned: "e"))
    var strict = Sample.metres
    strict.distanceAppliesToRemote = true
    try matcher.apply(.policyChanged(strict))
    #expect(matcher.state(of: "o") == .tentative(planned: nil))
    try matcher.apply(.policyChanged(Sample.metres))
    #expect(matcher.state(of: "o") == .tentative(planned: "e"))
  }

  @Test("DSP-26 DSP-06 a remote order goes to people when nobody on shift anywhere is licensed")
  func manual() throws {
    var order = Self.order(.remote)
    order.certificates = ["gas"]
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(order))
    #expect(matcher.commit().handedOver == ["o:noSkill"])
    var busy = try LiveScene.matcher([
      LiveScene.engineer("e", open: 4, certificates: ["gas"])
    ])
    try busy.apply(.orderCreated(order))
    #expect(busy.commit().handedOver.isEmpty, "somebody may become free")
    try busy.advance(to: Sample.minutes(5))
    #expect(busy.commit().handedOver == ["o:overLoad"])
  }
}
