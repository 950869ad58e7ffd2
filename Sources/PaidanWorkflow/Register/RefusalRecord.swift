public import PaidanModel

/// A refusal, kept for assessment and optimisation (DSP-24).
public struct RefusalRecord: Sendable, Hashable {
  /// The case refused.
  public let order: CaseID
  /// Why.
  public let reason: RefusalReason
  /// When.
  public let at: Instant
  /// True where no special reason excused it and the template asks for one (DSP-16).
  public let isEvasion: Bool
}

/// How often dispatch to somebody came to what (DSP-31).
public struct DispatchTally: Sendable, Hashable {
  /// Accepted and not withdrawn later.
  public internal(set) var succeeded: Int32 = 0
  /// Refused.
  public internal(set) var refused: Int32 = 0
  /// Not answered.
  public internal(set) var expired: Int32 = 0
  /// Refused or not answered without a special reason, where one is asked for.
  public internal(set) var evaded: Int32 = 0
  /// Taken back.
  public internal(set) var withdrawn: Int32 = 0

  mutating func count(_ outcome: DispatchOutcome, by step: Int32 = 1) {
    switch outcome {
    case .succeeded: succeeded += step
    case .refused: refused += step
    case .expired: expired += step
    case .evaded: evaded += step
    case .withdrawn: withdrawn += step
    }
  }
}
