/// What somebody wants to happen to one case: who, when, against which version, what.
public struct Command: Sendable, Hashable, Codable {
  /// Who.
  public var actor: Actor
  /// When it happened and when it was recorded.
  public var stamp: Stamp
  /// The version of the case it was given for; another is a conflict (WO-32).
  public var expectedVersion: Int32
  /// What.
  public var action: Action

  /// A command.
  public init(actor: Actor, stamp: Stamp, expectedVersion: Int32, action: Action) {
    self.actor = actor
    self.stamp = stamp
    self.expectedVersion = expectedVersion
    self.action = action
  }
}
