import PaidanMatching
import PaidanModel

/// Which policy a city is dispatched by.
package enum CityWeights: String, CaseIterable, Sendable {
  /// The standard policy.
  case standard
  /// The weights of the peers' generator of cities, as far as a policy can say them: a kilometre is a
  /// minute, a surplus certificate 0.3, a further open order 0.7 (the mean of the generator's 0.5, 0.7
  /// and 1), leaving an order out 8, 12 or 20 by urgency. Orders wait for a slot and do not go to
  /// people, so that a contended city stays one.
  case city

  package var policy: DispatchPolicy {
    var policy = DispatchPolicy.standard
    if self == .standard { return policy }
    policy.name = rawValue
    policy.kilometersPerHour = 60
    policy.detourFactor = 1
    policy.weights.certificateSurplus = TravelMinutes(thousandths: 300)
    policy.weights.loadStep = TravelMinutes(thousandths: 700)
    policy.penalties.base = PerUrgency(
      normal: .minutes(8), urgent: .minutes(12), extraUrgent: .minutes(20))
    policy.penalties.slackUsedPerMille = .minutes(0)
    policy.offers.stability = .minutes(1)
    policy.dispatchLimitMinutes = 600
    return policy
  }
}
