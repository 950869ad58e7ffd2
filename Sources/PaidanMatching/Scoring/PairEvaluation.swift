public import PaidanModel

/// All there is to say about one order and one engineer at one instant.
public struct PairEvaluation: Sendable, Hashable {
  /// The rules the pair fails; empty for a candidate.
  public let failed: RuleSet
  /// Great-circle distance from his reference point.
  public let distance: Meters
  /// When he could start work on it.
  public let start: Instant
  /// What the pair costs, term by term.
  public let terms: ScoreTerms
}
