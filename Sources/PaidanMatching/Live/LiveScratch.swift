internal import PaidanAssignment

/// Memory that is used again from event to event.
struct LiveScratch: Sendable {
  /// Pairs of the row or column under consideration.
  var pairs: [LiveEdge] = []
  /// Who was found on the map.
  var engineers = PlaceGrid<EngineerRow>.Hits()
  var orders = PlaceGrid<Int64>.Hits()
  var slotCosts: [Int32] = []
}
