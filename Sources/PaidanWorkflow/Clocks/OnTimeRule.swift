/// When an arrival is on time.
public struct OnTimeRule: Sendable, Hashable, Codable {
  /// How long before the window an arrival still counts.
  public var early: ClockDuration
  /// The end of the window the arrival is measured against.
  public var latest: Edge
  /// How long after ``latest`` an arrival still counts.
  public var tolerance: ClockDuration
  /// How long before the window an arrival is ideal; for information.
  public var ideal: ClockDuration

  /// The two ends of a window.
  public enum Edge: String, Sendable, Hashable, Codable, CaseIterable {
    /// The end of the window.
    case windowEnd
    /// The beginning of the window: the strict reading.
    case windowStart
  }

  /// A rule.
  public init(
    early: ClockDuration, latest: Edge, tolerance: ClockDuration, ideal: ClockDuration
  ) {
    self.early = early
    self.latest = latest
    self.tolerance = tolerance
    self.ideal = ideal
  }

  /// Inside the window, or up to a quarter of an hour before it.
  public static let standard = OnTimeRule(
    early: .minutes(15), latest: .windowEnd, tolerance: ClockDuration(), ideal: .minutes(5))

  /// Not later than the beginning of the window and a tolerance.
  public static func byWindowStart(tolerance: ClockDuration) -> OnTimeRule {
    OnTimeRule(
      early: .minutes(15), latest: .windowStart, tolerance: tolerance, ideal: .minutes(5))
  }
}
