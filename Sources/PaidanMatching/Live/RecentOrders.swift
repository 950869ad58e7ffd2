internal import PaidanModel

/// The orders that were closed last, so that a late repeat of an event about them is known for one.
///
/// As many as fit a day of a large city, not all there ever were: memory does not grow with the
/// number of events.
struct RecentOrders: Sendable {
  private static let capacity = 65_536
  private var ring: [OrderID] = []
  private var next = 0
  private var known: Set<OrderID> = []

  func contains(_ id: OrderID) -> Bool { known.contains(id) }

  mutating func insert(_ id: OrderID) {
    guard known.insert(id).inserted else { return }
    if ring.count < Self.capacity {
      ring.append(id)
    } else {
      known.remove(ring[next])
      ring[next] = id
      next = (next + 1) % Self.capacity
    }
  }

  mutating func remove(_ id: OrderID) { known.remove(id) }
}
