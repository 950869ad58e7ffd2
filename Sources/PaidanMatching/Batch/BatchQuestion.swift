public import PaidanModel

/// Which orders of a day a batch decides, and how its clocks are read.
public struct BatchQuestion: Sendable {
  /// The orders that take part.
  public let orders: [Order]
  /// The instant clocks are read at.
  public let instant: Instant
  /// Who takes part.
  public let scope: BatchScope

  /// The question a day is asked.
  ///
  /// - Parameters:
  ///   - orders: all orders of the day.
  ///   - instant: those created by then take part, with the engineers on shift; nil: everybody,
  ///     with clocks read when the last order was created.
  public init(orders: [Order], at instant: Instant?) {
    if let instant {
      self.orders = orders.filter { $0.createdAt <= instant }
      self.instant = instant
      scope = .onShift
    } else {
      self.orders = orders
      self.instant = orders.map(\.createdAt).max() ?? Instant(milliseconds: 0)
      scope = .wholeDay
    }
  }
}
