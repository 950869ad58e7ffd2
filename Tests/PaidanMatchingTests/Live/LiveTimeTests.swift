import PaidanAssignment
import PaidanModel
import Testing

@testable import PaidanMatching

@Suite struct LiveTimeTests {
  @Test("OPT-05 DSP-05 each certificate that expires before he can start changes the cost in time")
  func everyExpiry() throws {
    // He starts an hour from now: the first has expired by then at once, the second from minute 15.
    let held: [HeldCertificate] = [
      HeldCertificate("gas", validUntil: Sample.minutes(30)),
      HeldCertificate("lift", validUntil: Sample.minutes(75)), "boiler",
    ]
    var matcher = try LiveScene.matcher([LiveScene.engineer("e", open: 1, certificates: held)]) {
      $0.openOrderMinutes = 60
      $0.weights.certificateSurplus = .minutes(1)
    }
    try matcher.apply(.orderCreated(LiveScene.order(urgency: .normal)))
    #expect(matcher.proof.primalObjective == 2_000)
    try matcher.advance(to: Sample.minutes(15).advanced(byMilliseconds: -1))
    #expect(matcher.proof.primalObjective == 2_000)
    try matcher.advance(to: Sample.minutes(15))
    #expect(matcher.proof.primalObjective == 1_000)
  }

  @Test(
    "OPT-05 a shift that begins and ends in one step of time is left as in many",
    arguments: [[40], [20, 40], [20, 30, 40]])
  func wholeShift(steps: [Int]) throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(LiveScene.order()))
    _ = matcher.commit()
    try matcher.apply(.offerAccepted("o", by: "e"))
    var engineer = LiveScene.engineer("e", open: 1)
    engineer.shift = Sample.shift(Sample.minutes(20), Sample.minutes(30))
    try matcher.apply(.engineerUpdated(engineer))
    #expect(matcher.commit().leftShift.isEmpty)
    for minute in steps { try matcher.advance(to: Sample.minutes(minute)) }
    #expect(matcher.commit().leftShift == [LiveLeaver(engineer: "e", orders: ["o"])])
  }

  @Test("A-07 OPT-05 an order keeps the end of its window under a policy with longer windows")
  func windowOutlivesPolicy() throws {
    var matcher = try LiveScene.matcher([LiveScene.engineer("e")])
    try matcher.apply(.orderCreated(LiveScene.order(urgency: .normal)))
    var policy = matcher.policy
    policy.batchWindowMinutes = PerUrgency(normal: 5, urgent: 5, extraUrgent: 5)
    try matcher.apply(.policyChanged(policy), at: Sample.minutes(1))
    try matcher.advance(to: Sample.minutes(4))
    #expect(matcher.commit().asked == ["o>e"])
  }
}
