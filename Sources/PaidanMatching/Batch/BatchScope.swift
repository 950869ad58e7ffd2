/// Who takes part in a batch.
public enum BatchScope: String, Sendable, Hashable, CaseIterable {
  /// Engineers on shift at the batch's instant; shift and appointment rules apply.
  case onShift
  /// Everybody: shift and appointment rules are off and clocks are read at the batch's instant.
  /// For looking at a whole day's orders as one problem.
  case wholeDay
}
