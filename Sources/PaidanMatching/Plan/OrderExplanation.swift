/// Why an order has the engineer it has, or none.
public enum OrderExplanation: Sendable, Hashable {
  /// It was given to somebody.
  case assigned(Assignment)
  /// It was left out.
  case unassigned(UnassignedOrder)
}
