/// Judges free text: one lint for every field (INT-09).
///
/// It compares words of the template's lists and knows no language beyond them; what it cannot know
/// it does not mind.
public struct DescriptionLint: Sendable, Hashable {
  /// The lists and limits.
  public let policy: LintPolicy

  /// A lint by this policy.
  public init(policy: LintPolicy) { self.policy = policy }

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - text: as somebody wrote it.
  ///   - field: where it stands.
  ///   - unanswered: the template's prompts that have no answer (INT-08).
  ///   - isMeasured: true where measured values or named tests are given apart from the text.
  /// - Returns: everything that is to be minded.
  /// - Complexity: O(*n* · *w*) for a text of *n* characters and *w* words in the lists.
  public func check(
    _ text: String, in field: LintField, unanswered: [String] = [], isMeasured: Bool = false
  ) -> LintResult {
    let rule = policy.rule(for: field)
    let words = LintText(text)
    var findings: [LintFinding] = []
    func find(_ reason: LintReason, _ verdict: LintVerdict, _ phrase: String? = nil) {
      guard verdict > .ok else { return }
      findings.append(LintFinding(reason: reason, verdict: verdict, phrase: phrase))
    }

    if words.isEmpty {
      find(.empty, .reject)
      return LintResult(findings: findings)
    }
    if let phrase = words.phrase(leavingNothingOf: rule.stockPhrases, fillers: policy.fillers) {
      find(.stockPhrase, .reject, phrase)
    }
    if let guess = policy.guessWords.first(where: words.contains) {
      find(.guess, rule.guess, guess)
    }
    if let diagnosis = policy.diagnosisPhrases.first(where: words.contains) {
      find(.ownDiagnosis, rule.ownDiagnosis, diagnosis)
    }
    if words.count < rule.minimumLength { find(.tooShort, .warn) }
    for prompt in unanswered { find(.promptUnanswered, .warn, prompt) }
    if !isMeasured && !words.hasMeasuredValue(units: policy.units) {
      find(.notMeasured, rule.notMeasured)
    }
    if let leading = policy.leadingPhrases.first(where: words.contains) {
      find(.leading, rule.leading, leading)
    }
    return LintResult(findings: findings)
  }
}
