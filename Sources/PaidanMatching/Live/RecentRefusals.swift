public import PaidanModel

/// The offers that were declined last.
///
/// As many as fit a day of a large city, not all there ever were: memory does not grow with the
/// number of events. The record that lasts is the workflow's.
struct RecentRefusals: Sendable {
  static let capacity = 16_384
  private var ring: [LiveRefusal] = []
  private var next = 0
  /// By order: where in the ring its refusals are, oldest first.
  private var places: [OrderID: [Int32]] = [:]

  mutating func insert(_ refusal: LiveRefusal) {
    let place = Int32(next)
    if ring.count < Self.capacity {
      ring.append(refusal)
    } else {
      forget(at: next)
      ring[next] = refusal
    }
    places[refusal.order, default: []].append(place)
    next = (next + 1) % Self.capacity
  }

  /// The oldest is to be overwritten, which is the first of its order too.
  private mutating func forget(at place: Int) {
    let order = ring[place].order
    places[order]?.removeFirst()
    if places[order]?.isEmpty ?? false { places[order] = nil }
  }

  /// Those of an order, oldest first.
  func refusals(of order: OrderID) -> [LiveRefusal] {
    places[order, default: []].map { ring[Int($0)] }
  }

  /// Those by an engineer, oldest first.
  func refusals(by engineer: EngineerID) -> [LiveRefusal] {
    let oldest = ring.count < Self.capacity ? 0 : next
    return (ring[oldest...] + ring[..<oldest]).filter { $0.engineer == engineer }
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
    refusals.refusals(by: engineer)
  }

  /// The offers of an order that were declined, oldest first; the same of these.
  ///
  /// - Parameter order: an order, in play or not.
  /// - Returns: its refusals; none for an unknown order.
  /// - Complexity: O(its refusals).
  public func refusals(of order: OrderID) -> [LiveRefusal] {
    refusals.refusals(of: order)
  }
}
