/// A point of time before a breach at which a clock speaks up (SLA-E04).
public struct WarnPoint: Sendable, Hashable, Codable {
  /// After this share of the limit, in thousandths.
  public var perMille: Int?
  /// So long before the limit.
  public var beforeDue: ClockDuration?
  /// So long after the start.
  public var afterStart: ClockDuration?
  /// What it says.
  public var meaning: Meaning

  /// What a point says.
  public enum Meaning: String, Sendable, Hashable, Codable, CaseIterable {
    /// That the limit comes near.
    case warning
    /// That it is time to act.
    case task
  }

  private init(
    perMille: Int? = nil, beforeDue: ClockDuration? = nil, afterStart: ClockDuration? = nil,
    meaning: Meaning
  ) {
    self.perMille = perMille
    self.beforeDue = beforeDue
    self.afterStart = afterStart
    self.meaning = meaning
  }

  /// A warning after a share of the limit.
  public static func share(perMille: Int) -> WarnPoint {
    WarnPoint(perMille: perMille, meaning: .warning)
  }

  /// A point some time before the limit.
  public static func before(_ lead: ClockDuration, _ meaning: Meaning) -> WarnPoint {
    WarnPoint(beforeDue: lead, meaning: meaning)
  }

  /// A point some time after the start.
  public static func after(_ delay: ClockDuration, _ meaning: Meaning) -> WarnPoint {
    WarnPoint(afterStart: delay, meaning: meaning)
  }

  /// The points where a template names no others: 50 % and 80 % of the limit.
  public static let standard = [share(perMille: 500), share(perMille: 800)]

  /// True when exactly one position is given and it is in range.
  public var isValid: Bool {
    [perMille != nil, beforeDue != nil, afterStart != nil].count { $0 } == 1
      && perMille.map { (1...999).contains($0) } ?? true
  }
}
