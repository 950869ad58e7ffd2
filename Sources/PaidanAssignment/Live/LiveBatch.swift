/// What a ``LiveAssignment`` holds at one moment, as a batch of its own.
public struct LiveBatch: Sendable, Equatable {
  /// Row of the batch -> number of the row.
  public let rows: [Int32]
  /// Column of the batch -> number of the column.
  public let columns: [Int32]
  /// The batch.
  public let graph: CandidateGraph
  /// Its optimum, with prices.
  public let result: AssignmentResult
}
