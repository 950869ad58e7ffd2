/// Rows bid for slots; prices only rise.
extension EpsilonAuction {
  /// Lets every row bid that is not content within `epsilon`, and whoever is outbid, until all are.
  func bidForward(epsilon: Int64) {
    let waiting = WorkArray<Int32>(uninitialized: graph.rowCount)
    var waitingCount = 0
    for row in 0..<Int32(graph.rowCount) {
      let wish = wish(of: row)
      if value[row] <= min(wish.best, graph.rows.states[row].penalty) &+ epsilon { continue }
      if slotOfRow[row] >= 0 { vacate(row) }
      waiting[waitingCount] = row
      waitingCount &+= 1
    }
    // In sweeps, so that edges are read in the order they lie in memory. At most one row is outbid
    // by each, so that writing never overtakes reading.
    while waitingCount > 0 {
      var outbidCount = 0
      for place in 0..<waitingCount {
        let row = waiting[place]
        let wish = wish(of: row)
        let penalty = graph.rows.states[row].penalty
        guard wish.best < penalty else {
          // Prices only rise here, so a row that would rather stay out now would so at the end.
          value[row] = penalty
          continue
        }
        let outbid = bid(row, wish, epsilon: epsilon)
        if outbid >= 0 {
          waiting[outbidCount] = outbid
          outbidCount &+= 1
        }
      }
      waitingCount = outbidCount
    }
  }

  /// A row's best column, what it costs there, and the next best of the other columns.
  private struct Wish {
    var best = Int64.unreachable
    var second = Int64.unreachable
    var column: Int32 = -1
    var cost: Int64 = 0
  }

  @inline(always)
  private func wish(of row: Int32) -> Wish {
    var wish = Wish()
    for index in graph.edges(ofRow: row) {
      let edge = graph.rows[index]
      let offer = edge.cost &+ leastPrice[edge.target]
      if offer < wish.best {
        wish.second = wish.best
        wish.best = offer
        wish.column = edge.target
        wish.cost = edge.cost
      } else if offer < wish.second {
        wish.second = offer
      }
    }
    return wish
  }

  /// Bids for the cheapest slot of the best column, up to where the row is worth `epsilon` more
  /// than the second best, and never more than its penalty; returns whom it drives out, or -1.
  private func bid(_ row: Int32, _ wish: Wish, epsilon: Int64) -> Int32 {
    let slots = graph.slots(of: wish.column)
    var cheapest = slots.lowerBound
    var next = Int64.closedPrice
    for slot in slots.dropFirst() {
      if slotPrice[slot] < slotPrice[cheapest] {
        next = slotPrice[cheapest]
        cheapest = slot
      } else {
        next = min(next, slotPrice[slot])
      }
    }
    let penalty = graph.rows.states[row].penalty
    // Below the penalty all sums are of two numbers below 2^61; the unreachable second is not added
    // to.
    let second = min(wish.second, wish.cost &+ next, penalty)
    let worth = min(second &+ epsilon, penalty)
    let outbid = holder[cheapest]
    if outbid >= 0 { vacate(outbid) }
    occupy(cheapest, row: row, cost: wish.cost, price: worth &- wish.cost)
    return outbid
  }
}
