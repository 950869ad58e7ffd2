/// The kinds of clocks (SLA-E03).
public enum ClockKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// One limit after the start.
  case deadline
  /// To be done some time before an instant that the start names.
  case scheduledBefore
  /// To be inside a window that the start names.
  case window
  /// To be done in each day, week, month or quarter.
  case periodic
  /// A mean over a period, judged at its end.
  case aggregateMean
  /// To be kept, or looked out for, until some time after the start.
  case retention
}

/// What several starts of one clock mean.
public enum ClockRepetition: String, Sendable, Hashable, Codable, CaseIterable {
  /// The first start and the first stop count, also a stop that came before the start.
  case once
  /// A start after a stop begins a new run; a start while one runs is not heard.
  case each
  /// Every start begins a new run and ends the one before, as when an appointment is moved.
  case latest
}

/// How a clock stands (SLA-E01).
public enum ClockOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  /// Stopped in time, or kept to the end.
  case met
  /// The limit is broken.
  case breached
  /// Ended before its limit by a cancellation, a new start or for want of any sample.
  case cancelled
  /// Running, its limit not reached.
  case running
  /// Standing still for a reason its definition lists.
  case paused
}
