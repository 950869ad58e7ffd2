/// How a replay decides.
public enum Strategy: String, Sendable, Hashable, CaseIterable {
  /// The best plan of each batch, proven.
  case exact
  /// Each order, as it falls due, to its nearest engineer who qualifies.
  case nearest
  /// The cheapest pair of a batch first, then the next.
  case greedy
}
