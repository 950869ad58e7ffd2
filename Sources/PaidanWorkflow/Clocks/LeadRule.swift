/// What is to be done some time before an instant.
public struct LeadRule: Sendable, Hashable, Codable {
  /// How long before the instant it must be done.
  public var before: ClockDuration
  /// How long before the instant it counts at the earliest; nil: at any time.
  public var opens: ClockDuration?
  /// What holds where the start comes too late for the lead.
  public var shortNotice: ShortNotice

  /// What holds for a start closer to its instant than the lead.
  public enum ShortNotice: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing is owed, and the run counts nowhere.
    case excluded
    /// It is owed all the same, and late.
    case owed
  }

  /// A rule of these parts.
  public init(before: ClockDuration, opens: ClockDuration? = nil, shortNotice: ShortNotice) {
    self.before = before
    self.opens = opens
    self.shortNotice = shortNotice
  }
}
