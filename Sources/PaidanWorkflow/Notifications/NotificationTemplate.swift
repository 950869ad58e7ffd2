/// The wording of one notice, and whom it goes to and how: data of the template.
public struct NotificationTemplate: Sendable, Hashable, Codable {
  /// Which notice.
  public let kind: NotificationKind
  /// Whom it goes to.
  public let audience: Role
  /// How.
  public let plan: DeliveryPlan
  /// Who gets a copy.
  public let copies: [Role]
  /// The words.
  public let wording: ScriptTemplate

  /// A wording.
  public init(
    _ kind: NotificationKind, to audience: Role, by plan: DeliveryPlan, copies: [Role] = [],
    _ wording: ScriptTemplate
  ) {
    self.kind = kind
    self.audience = audience
    self.plan = plan
    self.copies = copies
    self.wording = wording
  }
}
