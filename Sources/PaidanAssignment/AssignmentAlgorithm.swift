/// How a batch is solved; every way ends at a proven optimum.
///
/// Objectives always agree. Where several plans are optimal, which of them comes out, and the
/// prices, may depend on the algorithm, but never on anything else than the graph.
public enum AssignmentAlgorithm: String, Sendable, CaseIterable {
  /// Whichever suits the instance, by its size and by rows per slot, both counted, never by a
  /// clock.
  case automatic = "auto"
  /// One row after another by shortest augmenting paths: the least preparation, and fast while
  /// slots are plentiful; long searches where many rows compete for few slots.
  case augmentingPath = "augmenting-path"
  /// One round of an auction for nearly right prices, then repair by short paths: fast where slots
  /// are scarce.
  case auction
}
