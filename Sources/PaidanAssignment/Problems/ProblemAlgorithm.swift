/// How a problem from a file is solved; every way ends at a proven optimum.
///
/// Objectives always agree. Where several plans are optimal, which of them comes out, and the
/// duals, may depend on the algorithm, but never on anything else than the problem.
public enum ProblemAlgorithm: String, Sendable, CaseIterable {
  /// Whichever suits the problem, by what is counted on it and never by a clock: ``dense`` where at
  /// least half of all pairs are edges, else one of the sparse two.
  case automatic = "auto"
  /// ``AssignmentAlgorithm/augmentingPath`` on the edges.
  case augmentingPath = "augmenting-path"
  /// ``AssignmentAlgorithm/auction`` on the edges.
  case auction
  /// ``DenseSolver`` on a matrix of all pairs, of 32 bits each.
  ///
  /// For classical problems alone. It knows no budget and runs on one thread.
  case dense

  /// The algorithm on the edges that this one stands for.
  var onEdges: AssignmentAlgorithm {
    switch self {
    case .automatic, .dense: .automatic
    case .augmentingPath: .augmentingPath
    case .auction: .auction
    }
  }
}
