/// What it costs to leave an order out of a batch, in equivalent travel minutes.
public struct PenaltyWeights: Sendable, Hashable {
  /// The base by urgency: what gives one class precedence over another (OPT-F07, DSP-20).
  public var base: PerUrgency<TravelMinutes>
  /// For each per mille of the time to keep its promise that is used up, 0...1000 (OPT-F08).
  public var slackUsedPerMille: TravelMinutes
  /// For each whole minute it has waited since it was created, up to a week (OPT-F27).
  public var waitingMinute: TravelMinutes

  /// All weights.
  public init(
    base: PerUrgency<TravelMinutes>, slackUsedPerMille: TravelMinutes,
    waitingMinute: TravelMinutes
  ) {
    self.base = base
    self.slackUsedPerMille = slackUsedPerMille
    self.waitingMinute = waitingMinute
  }
}
