/// What is done about what a survey found, and by whom (跟进措施).
public struct FollowUpAction: Sendable, Hashable, Codable {
  /// The measure.
  public var text: String
  /// Who answers for it, masked.
  public var owner: String

  /// A measure and its owner.
  public init(text: String, owner: String) {
    self.text = text
    self.owner = owner
  }
}
