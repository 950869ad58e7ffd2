/// What follows where an engineer belongs to another area than the order (requirements A-10, DSP-27,
/// OPT-F28).
///
/// It says nothing where either of them has no area, nor of remote orders, unless distance applies to
/// those.
public enum CrossAreaPolicy: String, Sendable, Hashable, Codable, CaseIterable {
  /// He does not qualify: cross-area work is given out by people, who get him proposed.
  case manual
  /// He qualifies, and costs ``ScoreWeights/crossArea`` more: the own area first, others after it.
  case automatic
}
