/// How a dense problem is solved; every way ends at a proven optimum.
///
/// Objectives agree, exactly for integers and within the proof's tolerance for floats. Where
/// several plans are optimal, which of them comes out, and the duals, may depend on the method.
public enum DenseMethod: String, Sendable, CaseIterable {
  /// Whichever suits the instance, by its size and what is counted on it, never by a clock.
  case automatic = "auto"
  /// The cheapest entries of each row solved as a sparse problem, then price checks over the whole
  /// matrix, until none finds an entry that would pay.
  case core
  /// The classical method of Jonker and Volgenant on the whole matrix.
  case jonkerVolgenant = "jonker-volgenant"
}
