/// A rung of the escalation ladder (SLA-E10).
public struct EscalationRung: Sendable, Hashable, Codable {
  /// How long after the breach, counted in the clock's calendar; nothing: with the breach.
  public var after: ClockDuration
  /// Who is told.
  public var role: Role
  /// What is asked of him.
  public var action: EscalationAction
  /// True where the catalogue proposes the rung and no seed names the person ("(p)").
  public var isProposed: Bool
  /// Only for incidents of these levels; nil: for all.
  public var levels: [IncidentLevel]?

  /// A rung.
  public init(
    _ role: Role, after: ClockDuration = ClockDuration(), action: EscalationAction = .notify,
    isProposed: Bool = false, levels: [IncidentLevel]? = nil
  ) {
    self.after = after
    self.role = role
    self.action = action
    self.isProposed = isProposed
    self.levels = levels
  }
}
