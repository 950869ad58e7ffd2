public import PaidanModel

/// The offers that were declined last.
///
/// As many as fit a day of a large city, not all there ever were: memory does not grow with the
/// number of events. The record that lasts is the workflow's.
struct RecentRefusals: Sendable {
  static let capacity = 16_384
  private var ring: [LiveRefusal] = []
  private var next = 0

  mutating func insert(_ refusal: LiveRefusal) {
    if ring.count < Self.capacity {
      ring.append(refusal)
    } else {
      ring[next] = refusal
      next = (next + 1) % Self.capacity
    }
  }

  /// Those that are wanted, oldest first.
  func filter(_ isWanted: (LiveRefusal) -> Bool) -> [LiveRefusal] {
    (ring[next...] + ring[..<next]).filter(isWanted)
  }
}

extension LiveMatcher {
  /// The offers that an engineer declined, oldest first (DSP-24): of the 16,384 that were declined
  /// last by anybody.
  ///
  /// - Parameter engineer: whoever.
  /// - Returns: his refusals; none for somebody unknown.
  /// - Complexity: a look at each that is kept.
  public func refusals(by engineer: EngineerID) -> [LiveRefusal] {
    refusals.filter { $0.engineer == engineer }
  }

  /// The offers of an order that were declined, oldest first; the same of these.
  ///
  /// - Parameter order: an order, in play or not.
  /// - Returns: its refusals; none for an unknown order.
  /// - Complexity: a look at each that is kept.
  public func refusals(of order: OrderID) -> [LiveRefusal] {
    refusals.filter { $0.order == order }
  }
}
