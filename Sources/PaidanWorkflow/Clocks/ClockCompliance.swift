/// How many runs of a clock were met (SLA-E09).
public struct ClockCompliance: Sendable, Hashable {
  /// Runs that were met.
  public private(set) var met = 0
  /// Runs whose limit was broken, finished or overdue.
  public private(set) var breached = 0
  /// Runs that count for neither: cancelled, or running and not yet due.
  public private(set) var excluded = 0

  /// No runs.
  public init() {}

  /// The compliance of some runs.
  ///
  /// - Complexity: O(*n*) for *n* runs.
  public init(_ instances: some Sequence<ClockInstance>) {
    for instance in instances { add(instance.outcome) }
  }

  /// Counts one more run.
  public mutating func add(_ outcome: ClockOutcome) {
    switch outcome {
    case .met: met += 1
    case .breached: breached += 1
    case .cancelled, .running, .paused: excluded += 1
    }
  }

  /// Met runs in a thousand of those finished or overdue, rounded down; nil where there is none.
  public var perMille: Int? {
    met + breached == 0 ? nil : met * 1000 / (met + breached)
  }

  /// True when at least the target share was met; nil where there is no run or no target.
  public func reaches(perMille target: Int?) -> Bool? {
    guard let target, met + breached > 0 else { return nil }
    return met * 1000 >= target * (met + breached)
  }
}
