/// Something that happened to a case.
///
/// Events are the truth; everything else is a projection (WO-17).
public struct WorkflowEvent: Sendable, Hashable, Codable {
  /// Its place in the case's history, from 1.
  public let sequence: Int32
  /// When it happened and when it was recorded.
  public let stamp: Stamp
  /// Who brought it about.
  public let actor: Actor
  /// What happened.
  public let body: Body

  /// An event; only `decide` and readers of histories make any.
  init(sequence: Int32, stamp: Stamp, actor: Actor, body: Body) {
    self.sequence = sequence
    self.stamp = stamp
    self.actor = actor
    self.body = body
  }
}

/// A visit that ended without completion: why, and what that does to fee, clocks, load and
/// first-time fix (TR6).
public struct Interruption: Sendable, Hashable, Codable {
  /// Why.
  public let reason: InterruptionReason
  /// The cause of the second visit it leads to (SVC-19).
  public let cause: SecondVisitCause
  /// The new appointment; nil: none yet, and the order returns to dispatch.
  public let next: AppointmentAgreement?
  /// The call-out fee that is owed for the visit all the same.
  public let callOut: Money
  /// Whether the visit counts against first-time fix.
  public let losesFirstTimeFix: Bool
  /// Whether clocks that name the reason pause.
  public let pausesClocks: Bool
  /// True when another engineer must take over: TR7 follows.
  public let returnsToDispatch: Bool
}
