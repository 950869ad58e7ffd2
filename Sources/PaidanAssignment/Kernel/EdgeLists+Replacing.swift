/// Lists that get other edges, of which most are often the ones they had.
extension EdgeLists where Cost == Int32 {
  /// Gives a list these edges in place of its own, and touches no more than the difference.
  ///
  /// - Parameters:
  ///   - list: a list.
  ///   - new: its edges to be, each target once.
  ///   - others: the lists of the other end.
  ///   - table: memory to compare with.
  ///   - changed: is told the target of each edge that goes or comes or costs something else.
  @inline(always)
  mutating func replace(
    _ list: Int32, by new: [LiveEdge], others: inout EdgeLists, using table: inout TargetTable,
    changed: (Int32) -> Void
  ) {
    table.begin(count: max(new.count, runs[list].count))
    for (place, edge) in new.enumerated() { table.insert(edge.target, at: Int32(place)) }
    let old = run(of: list)
    var keptCount = 0
    for index in old where table.place(of: edges[index].target) >= 0 { keptCount += 1 }
    if keptCount == 0 {
      for index in old { changed(edges[index].target) }
      takeOutAll(from: list, others: &others)
    } else {
      // Backwards: what takes the place of one that goes was looked at before.
      for place in (0..<Int32(truncatingIfNeeded: old.count)).reversed() {
        let index = runs[list].start &+ Int(place)
        let edge = edges[index]
        let kept = table.take(edge.target)
        if kept < 0 {
          changed(edge.target)
          takeOutBoth(place, from: list, others: &others)
        } else if new[Int(kept)].cost != edge.cost {
          changed(edge.target)
          setCostOfBoth(new[Int(kept)].cost, at: index, of: list, others: others)
        }
      }
      if keptCount == new.count { return }
    }
    // What is still in the table is new.
    add(new, to: list, others: &others) { target in
      if table.place(of: target) < 0 { return false }
      changed(target)
      return true
    }
  }

  /// Adds those of some edges that are wanted, at both ends.
  @inline(always)
  mutating func add(
    _ new: [LiveEdge], to list: Int32, others: inout EdgeLists, where isWanted: (Int32) -> Bool
  ) {
    for edge in new { others.runs.fetch(edge.target) }
    for edge in new { others.fetchEnd(edge.target) }
    for edge in new where isWanted(edge.target) {
      addBoth(KernelEdge(target: edge.target, cost: edge.cost), to: list, others: &others)
    }
  }
}
