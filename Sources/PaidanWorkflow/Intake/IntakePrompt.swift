/// A question that helps a customer to describe his problem (INT-08): data of the template.
public struct IntakePrompt: Sendable, Hashable, Codable {
  /// The stable key.
  public let key: String
  /// The question.
  public let question: LocalizedText

  /// A prompt.
  public init(_ key: String, _ question: LocalizedText) {
    self.key = key
    self.question = question
  }
}
