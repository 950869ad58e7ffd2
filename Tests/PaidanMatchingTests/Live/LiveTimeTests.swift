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
}
