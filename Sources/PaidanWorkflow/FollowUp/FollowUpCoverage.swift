public import PaidanModel

/// What happened with the follow-up of one service.
public struct FollowUpStamps: Sendable, Hashable, Codable {
  /// When the service was completed.
  public var completedAt: Instant
  /// When the customer was first tried.
  public var attemptedAt: Instant?
  /// When he was reached, or the message went out.
  public var reachedAt: Instant?
  /// When he answered.
  public var answeredAt: Instant?

  /// The stamps of one service.
  public init(
    completedAt: Instant, attemptedAt: Instant? = nil, reachedAt: Instant? = nil,
    answeredAt: Instant? = nil
  ) {
    self.completedAt = completedAt
    self.attemptedAt = attemptedAt
    self.reachedAt = reachedAt
    self.answeredAt = answeredAt
  }
}

/// Which stamp the rate of timely follow-ups counts.
public enum FollowUpCounting: String, Sendable, Hashable, Codable, CaseIterable {
  /// Reached, or a message sent.
  case reachedOrMessageSent
  /// Answered: the strict reading.
  case answered
}

/// Two targets that hold together: timely within the limit, and covered at all (C-05, FUP-14).
public struct FollowUpCoverage: Sendable, Hashable {
  /// Services that were completed.
  public private(set) var services = 0
  /// Services followed up within the limit.
  public private(set) var timely = 0
  /// Services of which the customer was tried to be reached at all.
  public private(set) var covered = 0

  /// The coverage of some services.
  ///
  /// - Parameters:
  ///   - services: the stamps of each.
  ///   - limit: within which a follow-up is timely.
  ///   - counting: the stamp that counts.
  /// - Complexity: O(*n*) for *n* services.
  public init(
    _ services: some Sequence<FollowUpStamps>, limit: ClockDuration, counting: FollowUpCounting
  ) {
    for stamps in services {
      self.services += 1
      if stamps.attemptedAt != nil { covered += 1 }
      let counted = counting == .answered ? stamps.answeredAt : stamps.reachedAt
      if let counted, counted.milliseconds(since: stamps.completedAt) <= limit.milliseconds {
        timely += 1
      }
    }
  }

  /// Timely services in a thousand, rounded down; nil where there is none.
  public var timelyPerMille: Int? { services == 0 ? nil : timely * 1000 / services }

  /// Covered services in a thousand, rounded down; nil where there is none.
  public var coveredPerMille: Int? { services == 0 ? nil : covered * 1000 / services }
}
