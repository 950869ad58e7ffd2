public import PaidanModel

/// A limit and for what it holds; the first of a clock's limits that fits the start holds.
public struct ClockLimit: Sendable, Hashable, Codable {
  /// For these urgencies; nil: for all, also where none is known.
  public var urgencies: [Urgency]?
  /// For these response tiers.
  public var tiers: [ResponseTier]?
  /// For these incident levels.
  public var levels: [IncidentLevel]?
  /// For these kinds of service.
  public var services: [ServiceType]?
  /// How long, or by when.
  public var figure: ClockFigure

  /// A limit for all starts that fit.
  public init(
    _ figure: ClockFigure, urgencies: [Urgency]? = nil, tiers: [ResponseTier]? = nil,
    levels: [IncidentLevel]? = nil, services: [ServiceType]? = nil
  ) {
    self.figure = figure
    self.urgencies = urgencies
    self.tiers = tiers
    self.levels = levels
    self.services = services
  }

  /// True when the limit holds for a start in this context.
  public func fits(_ context: ClockContext) -> Bool {
    Self.fits(urgencies, context.urgency) && Self.fits(tiers, context.tier)
      && Self.fits(levels, context.level) && Self.fits(services, context.service)
  }

  private static func fits<Value: Equatable>(_ values: [Value]?, _ value: Value?) -> Bool {
    guard let values else { return true }
    guard let value else { return false }
    return values.contains(value)
  }
}
