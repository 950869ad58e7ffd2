/// Taking an edge out of a graph that is solved.
extension AssignmentKernel {
  /// Forbids an edge and restores the optimum; false when there is no such edge.
  mutating func forbid(row: Int32, column: Int32) -> Bool {
    guard graph.forbid(row: row, column: column) else { return false }
    // An edge nobody uses bounds nothing from below when it is gone: all slackness still holds.
    guard graph.rows.states[row].column == column else { return true }
    graph.makeColumnLists()
    release(row, from: column)
    // Until it is inserted again the row counts as unassigned, at a value its other edges and its
    // penalty do not undercut; the search may already give it a place.
    lowerPrice(of: column)
    if graph.rows.states[row].column < 0 { insert(row) }
    return true
  }
}
