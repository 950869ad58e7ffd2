/// Whether a ``DenseSolver`` looks for the least or the greatest sum.
public enum DenseGoal: String, Sendable, CaseIterable {
  /// Entries are costs.
  case minimize
  /// Entries are gains; a forbidden entry is still +infinity or `Int32.max`.
  case maximize

  /// What turns a gain into a cost.
  var sign: Double { self == .minimize ? 1 : -1 }
}
