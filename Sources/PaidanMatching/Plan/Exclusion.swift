public import PaidanModel

/// A pair kept apart because one engineer cannot keep the appointments of several new orders.
///
/// The solver prices what new orders of one engineer do to each other through the load step alone.
/// Where no sequence keeps all their latest starts, the smallest set of them that clashes is found,
/// and the order of it with the least penalty (ties: the greatest identifier) is kept from this
/// engineer. The proof is for the batch with its exclusions.
public struct Exclusion: Sendable, Hashable {
  /// The order kept away.
  public let order: OrderID
  /// From whom.
  public let engineer: EngineerID
  /// The order it clashes with.
  ///
  /// A set of three or more that clashes only together is several exclusions of the same pair, one
  /// for each other order.
  public let clashesWith: OrderID
}
