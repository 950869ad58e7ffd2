/// What a pair costs, term by term, in thousandths of an equivalent travel minute; all 0 or more.
///
/// The slot's cost (load) is not among them: it depends on what else the engineer is given.
public struct ScoreTerms: Sendable, Hashable, Codable {
  /// Travel from the reference point.
  public let travel: Int64
  /// Lateness he would add against the latest start and the due instant.
  public let lateness: Int64
  /// Orders he was already given today.
  public let ordersToday: Int64
  /// Certificates he holds beyond those needed.
  public let certificateSurplus: Int64
  /// Levels of training beyond the one asked for.
  public let levelSurplus: Int64

  /// The sum of all terms: the pair's cost.
  public var cost: Int64 { travel + lateness + ordersToday + certificateSurplus + levelSurplus }
}
