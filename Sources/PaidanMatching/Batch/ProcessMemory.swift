internal import CPaidanMemory

/// What a program may say of its own memory.
public enum ProcessMemory {
  /// Has the process keep what it frees, for what it needs next.
  ///
  /// The steps of a batch of a million orders free some gigabytes in arrays of tens of megabytes,
  /// and an allocator hands such arrays back to the system at once. Getting as many pages again for
  /// the next step, each cleared first, takes longer than some of the steps. A program that is about
  /// to solve large batches says this once, before it starts; the library never does by itself, as
  /// the process is its host's. A process then stays as large as it ever was.
  ///
  /// Heard by the GNU C library; on other systems nothing happens. Results do not depend on it.
  ///
  /// - Complexity: O(1).
  public static func keepWhatIsFreed() { paidan_keep_memory() }
}
