public import PaidanModel

/// A window with what it costs the current plan, in thousandths of a travel minute: the host asks
/// its matcher (APT-20).
public struct PricedSlot: Sendable, Hashable {
  /// The window.
  public var slot: Slot
  /// What the visit then costs more than nothing.
  public var cost: Int64

  /// A priced window.
  public init(slot: Slot, cost: Int64) {
    self.slot = slot
    self.cost = cost
  }

  /// The windows to offer: feasible beside the engineer's other appointments with the way between
  /// them, inside the promise while any is, the cheapest first (APT-06, APT-17, APT-20).
  ///
  /// - Parameters:
  ///   - slots: what could be offered.
  ///   - busy: the engineer's other appointments.
  ///   - travelMinutes: the way between two of his places.
  ///   - due: until when the customer was promised work; nil: no promise.
  ///   - count: how many to offer at most.
  /// - Returns: the windows, in the order of time.
  /// - Complexity: O(*s* · *b* + *s* log *s*) for *s* windows and *b* appointments.
  public static func choose(
    from slots: [PricedSlot], busy: [Slot], travelMinutes: Int, due: Instant?, count: Int
  ) -> [Slot] {
    let free = slots.filter { candidate in
      let wide = Slot(
        start: candidate.slot.start.advanced(byMinutes: -travelMinutes),
        end: candidate.slot.end.advanced(byMinutes: travelMinutes))
      return !busy.contains { $0.overlaps(wide) }
    }
    let inTime = free.filter { candidate in due.map { candidate.slot.end <= $0 } ?? true }
    return (inTime.isEmpty ? free : inTime)
      .sorted { ($0.cost, $0.slot.start) < ($1.cost, $1.slot.start) }
      .prefix(count).map(\.slot).sorted { $0.start < $1.start }
  }
}
