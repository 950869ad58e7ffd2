internal import PaidanModel
internal import PaidanText

extension DispatchPolicy {
  /// Checks every number against its range.
  ///
  /// - Throws: ``PolicyError`` naming the first key that is out of range.
  public func validate() throws(PolicyError) {
    try check("name", name, !name.isEmpty, "must not be empty")
    try check("version", version, 1...1_000_000_000)
    try check("radiusKilometres", radius.kilometers, 0.001...20_040)
    try check("load.\(load.key)", load.limit, LoadPolicy.limits)
    try check("openOrderMinutes", openOrderMinutes, 0...1440)
    try check("kilometresPerHour", kilometersPerHour, 0.1...1000)
    try check("detourFactor", detourFactor, 1...10)
    try check("dispatchLimitMinutes", dispatchLimitMinutes, 0...10_080)
    for urgency in Urgency.allCases {
      try check(
        "batchWindowMinutes.\(urgency.rawValue)", batchWindowMinutes[urgency],
        0...dispatchLimitMinutes)
      try check("penalties.base.\(urgency.rawValue)", penalties.base[urgency])
    }
    try check("weights.latenessMinute", weights.latenessMinute)
    try check("weights.loadStep", weights.loadStep)
    try check("weights.orderToday", weights.orderToday)
    try check("weights.certificateSurplus", weights.certificateSurplus)
    try check("weights.levelSurplus", weights.levelSurplus)
    try check("weights.crossArea", weights.crossArea)
    try check("penalties.slackUsedPerMille", penalties.slackUsedPerMille)
    try check("penalties.waitingMinute", penalties.waitingMinute)
    try check("offers.stability", offers.stability)
    try check("offers.receivers", offers.receivers, 1...16)
    switch offers.refusal {
    case .excludeForOrder: break
    case .excludeFor(let minutes):
      try check("offers.refusal.\(offers.refusal.key)", minutes, RefusalPolicy.minutes)
    case .penalise(let amount): try check("offers.refusal.\(offers.refusal.key)", amount)
    }
    try check("positionStepMetres", positionStep.value, 0...100_000)
    try check("positionMaxAgeMinutes", positionMaxAgeMinutes, 0...10_080)
    try check("proposals.most", proposals.most, ProposalPolicy.numbers)
    try check("proposals.withinKilometres", proposals.radius.kilometers, 0.001...20_040)
  }

  private func check(_ key: String, _ value: TravelMinutes) throws(PolicyError) {
    let range = TravelMinutes.minutes(0)...TravelMinutes.minutes(100_000)
    try check(key, value, range.contains(value), "must lie in 0...100000 minutes")
  }

  private func check<Number: Comparable>(
    _ key: String, _ value: Number, _ range: ClosedRange<Number>
  ) throws(PolicyError) {
    try check(
      key, value, range.contains(value), "must lie in \(range.lowerBound)...\(range.upperBound)")
  }

  private func check(
    _ key: String, _ value: some Any, _ holds: Bool, _ rule: String
  ) throws(PolicyError) {
    if !holds { throw .outOfRange(key: key, value: "\(value)", rule: rule) }
  }
}

/// Why something is not a policy; nothing of it is used then.
public enum PolicyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is not JSON, or a key is unknown, missing or of the wrong kind.
  case malformed(key: String, rule: String)
  /// A value outside its range.
  case outOfRange(key: String, value: String, rule: String)

  /// One sentence that names key, value and rule.
  public var description: String {
    switch self {
    case .malformed(let key, let rule):
      key.isEmpty ? "the policy \(rule)" : "policy key \"\(key)\" \(rule)"
    case .outOfRange(let key, let value, let rule): "policy key \"\(key)\" is \(value): \(rule)"
    }
  }

  init(_ error: JSONObjectError) { self = .malformed(key: error.key, rule: error.rule) }
}
