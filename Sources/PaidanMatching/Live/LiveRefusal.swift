public import PaidanModel

/// An offer that an engineer declined (requirement DSP-24).
public struct LiveRefusal: Sendable, Hashable {
  /// The order.
  public let order: OrderID
  /// Who declined.
  public let engineer: EngineerID
  /// Why.
  public let ground: RefusalGround
  /// When.
  public let instant: Instant
}
