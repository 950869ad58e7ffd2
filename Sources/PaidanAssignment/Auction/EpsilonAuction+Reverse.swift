/// Free slots look for rows; what rows are worth only falls, and no row loses its place.
extension EpsilonAuction {
  /// Brings every free slot down to its cost, or fills it.
  ///
  /// A row that moves leaves its old slot free, which then takes its turn. Each move makes a row
  /// worth less by at least `epsilon`, so there is an end.
  func lowerFreeSlots(epsilon: Int64) {
    var open = (0..<graph.slotCosts.count).filter { isOverpriced($0) }
    // Taken from the end: a slot just left is offered while its surroundings are still at hand.
    while let slot = open.popLast() {
      let left = offer(slot, epsilon: epsilon)
      if left >= 0, isOverpriced(left) { open.append(left) }
    }
  }

  private func isOverpriced(_ slot: Int) -> Bool {
    holder[slot] < 0 && slotPrice[slot] > graph.slotCosts[slot]
  }

  /// Offers a free slot to the row that gains most, at a price no other row would prefer by more
  /// than `epsilon`; returns the slot that row leaves, or -1.
  private func offer(_ slot: Int, epsilon: Int64) -> Int {
    let cost = graph.slotCosts[slot]
    // What the best and the second best row would pay for the slot and be as well off as they are.
    var best = Int64.min
    var second = Int64.min
    var winner = KernelEdge<Int64>(target: -1, cost: 0)
    for index in graph.edges(ofColumn: columnOfSlot[slot]) {
      let edge = graph.columns[index]
      let bid = value[edge.target] &- edge.cost
      if bid > best {
        second = best
        best = bid
        winner = edge
      } else if bid > second {
        second = bid
      }
    }
    // Nobody gains more than epsilon over the cost. (An empty list, too: `best` is then too small
    // to subtract from.)
    guard winner.target >= 0, best &- epsilon > cost else {
      setPrice(of: slot, to: cost)
      return -1
    }
    let price = second > cost ? max(cost, second &- epsilon) : cost
    let left = slotOfRow[winner.target]
    if left >= 0 { vacate(winner.target) }
    occupy(slot, row: winner.target, cost: winner.cost, price: price)
    return left
  }
}
