public import PaidanModel

/// Another plan than the best, and what it costs more; in thousandths of an equivalent travel
/// minute.
///
/// Where several plans cost the same, it is one of them. ``excess`` is the sum of what the moves
/// cost more, and ``rest``.
public struct PlanDifference: Sendable, Hashable, Codable {
  /// Its objective minus that of the plan in force.
  public let excess: Int64
  /// Who is elsewhere, by order.
  public let moves: [OrderMove]
  /// What slots cost more that are taken in it, and orders that stay where they are at another cost.
  public let rest: Int64

  /// The orders that move besides one, with what that costs them.
  public func moves(besides order: OrderID) -> [OrderMove] { moves.filter { $0.order != order } }
}

/// An order that is elsewhere in another plan.
public struct OrderMove: Sendable, Hashable, Codable {
  /// The order.
  public let order: OrderID
  /// Whose it is in the plan in force; nil for nobody's.
  public let from: EngineerID?
  /// Whose it is in the other; nil for nobody's.
  public let to: EngineerID?
  /// What its pair, or its penalty, costs more there, in thousandths of a minute; its slot is not
  /// counted.
  public let extra: Int64
}
