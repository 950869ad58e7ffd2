public import PaidanMatching
public import PaidanModel

/// What a replay told the live matcher, or heard from it, in the order it did.
public enum LiveStep: Sendable {
  /// The matcher began, under that policy, with the day's engineers.
  case start(DispatchPolicy, at: Instant)
  /// An event, taken in at that instant.
  case event(LiveEvent, at: Instant)
  /// A commit, and what it decided.
  case commit(LiveCommit)

  /// The step as lines of an event stream: fed to another matcher with the same engineers, they give
  /// the same decisions, and a `decided` line behind each commit says so.
  public var lines: [LiveLine] {
    switch self {
    case .start(let policy, let instant): [LiveLine(.start(policy: policy), at: instant)]
    case .event(let event, let instant): [LiveLine(.event(event), at: instant)]
    case .commit(let commit):
      [LiveLine(.commit(), at: commit.instant), LiveLine(.decided(LiveDecision(commit)), at: nil)]
    }
  }
}
