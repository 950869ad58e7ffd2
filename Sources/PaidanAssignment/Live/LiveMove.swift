/// A row that is elsewhere than before.
public struct LiveMove: Sendable, Hashable {
  /// The row.
  public let row: Int32
  /// The column it was on, -1 for none.
  public let from: Int32
  /// The column it is on, -1 for none.
  public let to: Int32
}
