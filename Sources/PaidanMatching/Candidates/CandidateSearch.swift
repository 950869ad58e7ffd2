/// How many of the candidates a matcher looks for; the plan is the same.
public enum CandidateSearch: Sendable, Hashable {
  /// The core for large batches, all for small ones.
  case automatic
  /// Every pair that passes every rule.
  case all
  /// The nearest candidates of each order, and farther ones only where prices leave them a chance.
  ///
  /// The optimum of this core is the optimum of all candidates: after the last round every order
  /// looked at everybody within the radius and found nobody who would be better for it.
  case core
}
