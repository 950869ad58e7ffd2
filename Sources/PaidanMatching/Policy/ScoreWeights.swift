/// What one unit of each score term is worth in equivalent travel minutes.
///
/// Travel itself is the unit and has no weight. Every weight is 0 or more: a bonus is written as a
/// cost of the others, so that every score has a least value that bounds a search.
public struct ScoreWeights: Sendable, Hashable {
  /// For each whole minute this engineer would add to what is already late against the latest start
  /// and the due instant (OPT-F08, OPT-F09).
  public var latenessMinute: TravelMinutes
  /// For each order he already holds or is given in the same batch (load balance, OPT-F06); the
  /// standard says how much farther a less busy engineer may be (decision 0012).
  public var loadStep: TravelMinutes
  /// For each order he was already given today (fairness, OPT-F31).
  public var orderToday: TravelMinutes
  /// For each certificate he holds beyond those the order needs: do not send the rare specialist.
  public var certificateSurplus: TravelMinutes
  /// For each level of training above the one the order asks for (OPT-F02).
  public var levelSurplus: TravelMinutes
  /// For an order of another area than his (OPT-F28): how much farther one of the order's own area may
  /// be.
  public var crossArea: TravelMinutes

  /// All weights.
  public init(
    latenessMinute: TravelMinutes, loadStep: TravelMinutes, orderToday: TravelMinutes,
    certificateSurplus: TravelMinutes, levelSurplus: TravelMinutes,
    crossArea: TravelMinutes = .minutes(0)
  ) {
    self.latenessMinute = latenessMinute
    self.loadStep = loadStep
    self.orderToday = orderToday
    self.certificateSurplus = certificateSurplus
    self.levelSurplus = levelSurplus
    self.crossArea = crossArea
  }
}
