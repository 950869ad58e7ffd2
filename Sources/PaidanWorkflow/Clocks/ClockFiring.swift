public import PaidanModel

/// What a clock raises as time passes: each once, in order, whatever the steps of time.
public struct ClockFiring: Sendable, Hashable, Codable {
  /// What is raised.
  public let kind: ClockFiringKind
  /// The clock that raises it.
  public let clock: ClockID
  /// Which of the subject's offers, repairs, follow-up steps … it concerns.
  public let part: Int32
  /// When the run of the clock began, which tells its runs apart.
  public let startedAt: Instant
  /// The last instant that still counts as met (SLA-E07); nil while a pause lasts.
  public let due: Instant?
  /// The position of the warn point or of the rung of the escalation ladder, from 0.
  public let step: Int
  /// The instant by the clock at which it is raised: a breach one millisecond after ``due``.
  public let at: Instant
  /// When it could be known: ``at``, or the later recording of the signal it follows from.
  public let raisedAt: Instant
  /// To whom it goes; nil where the definition names nobody.
  public let role: Role?
  /// What is asked of the role.
  public let action: EscalationAction?

  /// A firing of these parts.
  public init(
    kind: ClockFiringKind, clock: ClockID, part: Int32, startedAt: Instant, due: Instant?,
    step: Int, at: Instant, raisedAt: Instant, role: Role?, action: EscalationAction?
  ) {
    self.kind = kind
    self.clock = clock
    self.part = part
    self.startedAt = startedAt
    self.due = due
    self.step = step
    self.at = at
    self.raisedAt = raisedAt
    self.role = role
    self.action = action
  }
}

/// The kinds of what a clock raises.
public enum ClockFiringKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A warn point before the breach is reached (SLA-E04).
  case warning
  /// The time to act has come: a reminder call, a recurrence check.
  case taskDue
  /// The limit is broken.
  case breach
  /// A rung of the escalation ladder is reached (SLA-E10).
  case escalation
  /// A breach raised before no longer stands after a late report, and its escalations with it.
  case breachWithdrawn
  /// What was to be kept for a time has been kept; or a reminder's time has come.
  case retentionEnded
}

/// What an escalation asks of a role.
public enum EscalationAction: String, Sendable, Hashable, Codable, CaseIterable {
  /// To know of it.
  case notify
  /// To take the matter over.
  case takeOver
  /// To match the order anew.
  case rematch
  /// To choose the engineer in the leader's place.
  case dispatchInstead
}
