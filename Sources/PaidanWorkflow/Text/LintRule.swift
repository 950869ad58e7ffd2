/// What the lint asks of one field: data of the template.
public struct LintRule: Sendable, Hashable, Codable {
  /// The field.
  public let field: LintField
  /// Phrases that say nothing when they stand alone.
  public let stockPhrases: [String]
  /// The fewest characters that pass without a warning.
  public let minimumLength: Int
  /// What a guess gets: warn everywhere but in the fault's cause.
  public let guess: LintVerdict
  /// What an own diagnosis gets.
  public let ownDiagnosis: LintVerdict
  /// What a text without a measured value or a named test gets.
  public let notMeasured: LintVerdict
  /// What a steering question gets.
  public let leading: LintVerdict

  /// A rule; what is not said is not minded.
  public init(
    _ field: LintField, stockPhrases: [String], minimumLength: Int = 0,
    guess: LintVerdict = .ok, ownDiagnosis: LintVerdict = .ok, notMeasured: LintVerdict = .ok,
    leading: LintVerdict = .ok
  ) {
    self.field = field
    self.stockPhrases = stockPhrases
    self.minimumLength = minimumLength
    self.guess = guess
    self.ownDiagnosis = ownDiagnosis
    self.notMeasured = notMeasured
    self.leading = leading
  }
}
