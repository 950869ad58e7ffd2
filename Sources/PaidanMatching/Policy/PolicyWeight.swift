public import PaidanModel

/// One weight of a policy: a number of thousandths of an equivalent travel minute that scores are
/// exactly linear in.
public enum PolicyWeight: Sendable, Hashable, CaseIterable {
  /// ``ScoreWeights/latenessMinute``.
  case latenessMinute
  /// ``ScoreWeights/loadStep``.
  case loadStep
  /// ``ScoreWeights/orderToday``.
  case orderToday
  /// ``ScoreWeights/certificateSurplus``.
  case certificateSurplus
  /// ``ScoreWeights/levelSurplus``.
  case levelSurplus
  /// ``ScoreWeights/crossArea``.
  case crossArea
  /// ``PenaltyWeights/base`` of one class.
  case base(Urgency)
  /// ``PenaltyWeights/slackUsedPerMille``.
  case slackUsedPerMille
  /// ``PenaltyWeights/waitingMinute``.
  case waitingMinute
  /// ``OfferPolicy/stability``.
  case stability

  /// All weights, as a policy file has them.
  public static let allCases: [PolicyWeight] =
    [.latenessMinute, .loadStep, .orderToday, .certificateSurplus, .levelSurplus, .crossArea]
    + Urgency.allCases.map { .base($0) } + [.slackUsedPerMille, .waitingMinute, .stability]

  /// Its place in a policy file.
  public var key: String {
    switch self {
    case .latenessMinute: "weights.latenessMinute"
    case .loadStep: "weights.loadStep"
    case .orderToday: "weights.orderToday"
    case .certificateSurplus: "weights.certificateSurplus"
    case .levelSurplus: "weights.levelSurplus"
    case .crossArea: "weights.crossArea"
    case .base(let urgency): "penalties.base.\(urgency.rawValue)"
    case .slackUsedPerMille: "penalties.slackUsedPerMille"
    case .waitingMinute: "penalties.waitingMinute"
    case .stability: "offers.stability"
    }
  }

  /// Where it is in a policy.
  public var path: WritableKeyPath<DispatchPolicy, TravelMinutes> {
    switch self {
    case .latenessMinute: \.weights.latenessMinute
    case .loadStep: \.weights.loadStep
    case .orderToday: \.weights.orderToday
    case .certificateSurplus: \.weights.certificateSurplus
    case .levelSurplus: \.weights.levelSurplus
    case .crossArea: \.weights.crossArea
    case .base(.normal): \.penalties.base.normal
    case .base(.urgent): \.penalties.base.urgent
    case .base(.extraUrgent): \.penalties.base.extraUrgent
    case .slackUsedPerMille: \.penalties.slackUsedPerMille
    case .waitingMinute: \.penalties.waitingMinute
    case .stability: \.offers.stability
    }
  }
}

extension ScoreWeights {
  static let zero = ScoreWeights(
    latenessMinute: .minutes(0), loadStep: .minutes(0), orderToday: .minutes(0),
    certificateSurplus: .minutes(0), levelSurplus: .minutes(0))
}

extension PenaltyWeights {
  static let zero = PenaltyWeights(
    base: PerUrgency(normal: .minutes(0), urgent: .minutes(0), extraUrgent: .minutes(0)),
    slackUsedPerMille: .minutes(0), waitingMinute: .minutes(0))
}
