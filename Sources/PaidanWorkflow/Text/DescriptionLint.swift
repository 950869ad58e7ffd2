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
  /// - Complexity: O(*n* · *l*) for a text of *n* bytes and a longest phrase of *l*.
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

    if words.bytes.isEmpty {
      find(.empty, .reject)
      return LintResult(findings: findings)
    }
    let matches = policy.index.matches(in: words)
    if let phrase = stockPhrase(among: matches, in: words, field) {
      find(.stockPhrase, .reject, phrase)
    }
    if let guess = first(.guess, among: matches) { find(.guess, rule.guess, guess) }
    if let diagnosis = first(.diagnosis, among: matches) {
      find(.ownDiagnosis, rule.ownDiagnosis, diagnosis)
    }
    if words.count < rule.minimumLength { find(.tooShort, .warn) }
    for prompt in unanswered { find(.promptUnanswered, .warn, prompt) }
    if rule.notMeasured > .ok && !isMeasured
      && !LintText.hasMeasuredValue(text, units: policy.index.units)
    {
      find(.notMeasured, rule.notMeasured)
    }
    if let leading = first(.leading, among: matches) { find(.leading, rule.leading, leading) }
    return LintResult(findings: findings)
  }

  private func first(_ list: LintIndex.Lists, among matches: [LintIndex.Match]) -> String? {
    matches.first { !policy.index.lists[$0.phrase].isDisjoint(with: list) }
      .map { policy.index.phrases[$0.phrase] }
  }

  /// A stock phrase of the field, where the text is nothing but such phrases and fillers.
  private func stockPhrase(
    among matches: [LintIndex.Match], in words: LintText, _ field: LintField
  ) -> String? {
    let stock = LintIndex.Lists.stock(field.position)
    guard let phrase = first(stock, among: matches) else { return nil }
    // Matches come by where they begin, so whatever lies before `covered` is known to be covered.
    var covered = 0
    for match in matches {
      let lists = policy.index.lists[match.phrase]
      guard !lists.isDisjoint(with: stock.union(.filler)) else { continue }
      if covered < match.range.lowerBound, words.bytes[covered] == 0x20 { covered += 1 }
      guard match.range.lowerBound <= covered else { return nil }
      covered = max(covered, match.range.upperBound)
    }
    return covered == words.bytes.count ? phrase : nil
  }
}
