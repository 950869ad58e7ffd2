/// Why a command changed nothing.
///
/// The module knows nothing of the matcher, of storage or of a wall clock.
public enum WorkflowError: Error, Sendable, Hashable {
}
