/// What a kernel knows of a row, side by side in half a line of the cache: a search that comes to a
/// row looks at all of it.
struct RowState<Cost: KernelCost>: ListState {
  /// Where the row's edges lie.
  var edges = EdgeRun(start: 0, end: 0)
  /// Its column, or -1.
  var column: Int32 = -1
  /// What it is worth, from the moment it is inserted.
  var value: Cost = 0
  /// What it costs when it stays unassigned.
  var penalty: Cost = 0
  /// Of a live plan: who has the row in a list of what changed.
  var listeners = LiveChanges.Listener()
}
