/// A conversation a bot has had with a customer before a person took over, or none had to
/// (INT-37).
public struct BotConversation: Sendable, Hashable, Codable {
  /// Where the host keeps its words.
  public let reference: String
  /// True where the question was a routine one and the bot answered it.
  public let isAnswered: Bool

  /// A conversation.
  public init(reference: String, isAnswered: Bool) {
    self.reference = reference
    self.isAnswered = isAnswered
  }

  /// The outcome to close the intake with; nil where a person goes on with it.
  public var outcome: IntakeOutcome? { isAnswered ? .consultationAnswered : nil }

  /// The facts of an intake with the conversation attached.
  public func attached(to facts: IntakeFacts) -> IntakeFacts {
    var facts = facts
    facts.conversation = reference
    return facts
  }
}
