/// One thing the lint minds.
public struct LintFinding: Sendable, Hashable, Codable {
  /// What it is.
  public let reason: LintReason
  /// How grave it is in this field.
  public let verdict: LintVerdict
  /// The phrase of the template's list, or the prompt, that gave rise to it; never the text itself.
  public let phrase: String?
}
