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
  /// That he belongs to another area than the order.
  public let crossArea: Int64

  init(
    travel: Int64, lateness: Int64, ordersToday: Int64, certificateSurplus: Int64,
    levelSurplus: Int64, crossArea: Int64 = 0
  ) {
    self.travel = travel
    self.lateness = lateness
    self.ordersToday = ordersToday
    self.certificateSurplus = certificateSurplus
    self.levelSurplus = levelSurplus
    self.crossArea = crossArea
  }

  /// The sum of all terms: the pair's cost.
  public var cost: Int64 {
    travel + lateness + ordersToday + certificateSurplus + levelSurplus + crossArea
  }
}

/// Written without `crossArea` where that is 0, so that terms without it are the text they always
/// were.
extension ScoreTerms {
  private enum CodingKeys: String, CodingKey {
    case travel, lateness, ordersToday, certificateSurplus, levelSurplus, crossArea
  }

  /// Reads the terms; `crossArea` may be left out.
  ///
  /// - Throws: `DecodingError` where another one is missing, or one is no whole number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      travel: try container.decode(Int64.self, forKey: .travel),
      lateness: try container.decode(Int64.self, forKey: .lateness),
      ordersToday: try container.decode(Int64.self, forKey: .ordersToday),
      certificateSurplus: try container.decode(Int64.self, forKey: .certificateSurplus),
      levelSurplus: try container.decode(Int64.self, forKey: .levelSurplus),
      crossArea: try container.decodeIfPresent(Int64.self, forKey: .crossArea) ?? 0)
  }

  /// Writes the terms.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(travel, forKey: .travel)
    try container.encode(lateness, forKey: .lateness)
    try container.encode(ordersToday, forKey: .ordersToday)
    try container.encode(certificateSurplus, forKey: .certificateSurplus)
    try container.encode(levelSurplus, forKey: .levelSurplus)
    if crossArea != 0 { try container.encode(crossArea, forKey: .crossArea) }
  }
}
