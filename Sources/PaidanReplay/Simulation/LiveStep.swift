public import PaidanMatching
public import PaidanModel

/// What a replay told the live matcher, or heard from it, in the order it did.
public enum LiveStep: Sendable {
  /// An event, taken in at that instant.
  case event(LiveEvent, at: Instant)
  /// A commit, and what it decided.
  case commit(LiveCommit)
}
