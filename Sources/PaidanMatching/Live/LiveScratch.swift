internal import PaidanAssignment

/// Memory that is used again from event to event.
struct LiveScratch: Sendable {
  /// Pairs of the row or column under consideration.
  var pairs: [LiveEdge] = []
  /// Who was found on the map.
  var engineers = PlaceGrid<EngineerRow>.Hits()
  var orders = PlaceGrid<Int64>.Hits()
  /// By row: the cost of its pair with the column under consideration, and the round it is of.
  var costOfRow: [Int32] = []
  var roundOfRow: [UInt32] = []
  var round: UInt32 = 0
  var changed: [LiveEdge] = []
  var removed: [Int32] = []
  var slotCosts: [Int32] = []
}
