public import PaidanModel

/// Finds requests that got lost (INT-26): in a channel without an intake, or taken and then
/// forgotten.
public struct IntakeReconciliation: Sendable, Hashable {
  /// Requests the channels hold and no intake names, in the order given.
  public let withoutIntake: [String]
  /// Intakes that nothing has followed within what was promised, oldest first.
  public let silent: [Silent]

  /// An intake that nothing has followed.
  public struct Silent: Sendable, Hashable, Codable {
    /// Its number.
    public let intake: FormNumber
    /// By when something was to follow.
    public let promisedBy: Instant
  }

  /// Compares what the channels hold with the intakes there are.
  ///
  /// - Parameters:
  ///   - channelIDs: the names of the requests in their channels.
  ///   - intakes: all intakes that may answer to them.
  ///   - policy: how long an intake may stay without anything following.
  ///   - instant: at which it is asked.
  /// - Complexity: O(*c* + *i* log *i*) for *c* requests and *i* intakes.
  public init(
    channelIDs: [String], intakes: some Sequence<IntakeState>, policy: IntakePolicy,
    at instant: Instant
  ) {
    var named: Set<String> = []
    var silent: [Silent] = []
    for intake in intakes {
      if let request = intake.facts.channelRequest { named.insert(request) }
      let isFollowed = intake.feedbackAt != nil || intake.outcome != nil
      let due =
        intake.promisedContactBy
        ?? (intake.submittedAt ?? intake.receivedAt).advanced(byMinutes: policy.silenceMinutes)
      if !isFollowed && due < instant {
        silent.append(Silent(intake: intake.facts.number, promisedBy: due))
      }
    }
    withoutIntake = channelIDs.filter { !named.contains($0) }
    self.silent = silent.sorted { ($0.promisedBy, $0.intake) < ($1.promisedBy, $1.intake) }
  }
}
