public import PaidanModel

/// What one more unit of an engineer's time is worth in a plan: his dual variable.
public struct EngineerPrice: Sendable, Hashable {
  /// Whose time.
  public let engineer: EngineerID
  /// In thousandths of an equivalent travel minute, 0 or more.
  public let price: Int64
}
