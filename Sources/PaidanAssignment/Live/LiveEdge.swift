/// An edge as one end names it: the other end, and the cost.
public struct LiveEdge: Sendable, Hashable {
  /// The column, in a row's list; the row, in a column's.
  public var target: Int32
  /// In `0 ..< CandidateGraph.costLimit`.
  public var cost: Int32

  /// An edge to `target`.
  public init(target: Int32, cost: Int32) {
    self.target = target
    self.cost = cost
  }
}
