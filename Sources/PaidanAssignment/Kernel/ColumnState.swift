/// What a kernel knows of a column, side by side in one line of the cache.
///
/// A search asks a column for its price, for its distance, for its next slot, for who holds the
/// others, and mostly has to wait for memory before it is answered: all it asks is here, as each
/// array of its own would be waited for on its own.
struct ColumnState<Cost: KernelCost>: ListState {
  /// Where the column's edges lie, once they are listed.
  var edges = EdgeRun(start: 0, end: 0)
  /// Where its slots lie, the cheapest first.
  var slots: EdgeRun
  /// What one more unit of it is worth.
  var price = Cost.closedPrice
  /// Its distance in the present search, `unreachable` between searches.
  var distance = Cost.unreachable
  /// The cost of its next slot, `unreachable` when none is left.
  var nextSlotCost = Cost.unreachable
  /// Of a live plan: the first gap in its list of edges, -1 where there is none.
  var firstGap: Int32 = -1
  /// How many of its slots are held; they are its cheapest.
  var used: Int32 = 0
  /// In a search: the row that would move into it (augmenting path) or out of it (reverse path).
  var mover: Int32 = -1
  /// On a reverse path: where the row that leaves it goes.
  var destination: Int32 = -1
  /// Of a live plan: who has the column in a list of what changed.
  var listeners = LiveChanges.Listener()

  init() { self.init(slots: EdgeRun(start: 0, end: 0)) }

  /// A column with these slots, all free.
  init(slots: EdgeRun) { self.slots = slots }

  /// The places of the slots that are held.
  @inline(always) var heldSlots: Range<Int> {
    unsafe Range(uncheckedBounds: (slots.start, slots.start &+ Int(used)))
  }
}
