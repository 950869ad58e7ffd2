/// Changes of a problem that is solved, each followed by the searches that restore its optimum.
///
/// - Precondition: of all: the graph's lists are live, and all rows are inserted.
extension AssignmentKernel {
  /// The least of a row's penalty and of cost plus price over its edges but the one to `own`, and
  /// what that one asks; `unreachable` where there is none.
  @inline(always)
  private func offers(to row: Int32, besides own: Int32) -> (others: Cost, own: Cost) {
    var others = graph.rows.states[row].penalty
    var ownOffer = Cost.unreachable
    for index in graph.edges(ofRow: row) {
      let edge = graph.rows[index]
      let offer = edge.cost &+ graph.columns.states[edge.target].price
      if edge.target == own { ownOffer = offer } else { others = min(others, offer) }
    }
    return (others, ownOffer)
  }

  /// Restores the optimum after a row's edges or penalty changed.
  mutating func settle(_ row: Int32) {
    let column = graph.rows.states[row].column
    if column < 0 { return insert(row) }
    let (others, own) = offers(to: row, besides: column)
    if journal.isKept { note(row: row) }
    if own <= others {
      graph.rows.states[row].value = own
      return
    }
    release(row, from: column)
    // Unassigned for the moment, at a value none of its edges undercuts, its old column's among them.
    graph.rows.states[row].value = min(own, others)
    lowerPrice(of: column)
    if graph.rows.states[row].column < 0 { insert(row) }
  }

  /// Takes a row off its column, if it is on one, and lets others have the slot.
  ///
  /// - Precondition: the row has no edges any more, or is ``hide(_:)``n.
  mutating func withdraw(_ row: Int32) {
    let column = graph.rows.states[row].column
    if column < 0 { return }
    release(row, from: column)
    lowerPrice(of: column)
  }

  /// Makes a row worth so little that no slot ever goes to it.
  mutating func hide(_ row: Int32) {
    if journal.isKept { note(row: row) }
    graph.rows.states[row].value = 0 &- Cost.limit
  }

  /// Restores the optimum after a column's edges or slots changed; rows on it that have no edge to
  /// it any more are still on it.
  mutating func settle(column: Int32) {
    if keepsHolders(of: column) { return }
    var holders: [Int32] = []
    for slot in graph.columns.states[column].heldSlots { holders.append(heldRow[slot]) }
    note(column: column)
    for row in holders {
      note(row: row)
      graph.rows.states[row].column = -1
    }
    graph.columns.states[column].used = 0
    updateNextSlot(of: column)
    // Those who were on it keep their values, which still bound all their other edges, and count as
    // unassigned. The price is the least at which no row would rather be here; free slots then look
    // for whom they are worth most.
    let slots = graph.slots(of: column)
    if slots.isEmpty {
      graph.columns.states[column].price = Cost.closedPrice
    } else {
      var asked = graph.slotCosts[slots.lowerBound]
      for index in graph.edges(ofColumn: column) {
        let edge = graph.columns[index]
        if edge.isGap { continue }
        asked = max(asked, graph.rows.states[edge.target].value &- edge.cost)
      }
      graph.columns.states[column].price = asked
      lowerPrice(of: column)
    }
    for row in holders where graph.rows.states[row].column < 0 { insert(row) }
  }

  /// Restores the optimum after a column's slots changed and nothing else.
  ///
  /// Its price still bounds what every row would pay here. As long as it is no less than what the
  /// dearest slot in use now costs, nobody need leave, and nobody is looked at but by a free slot that
  /// has become cheaper than the price.
  mutating func settleSlots(of column: Int32) {
    let slots = graph.slots(of: column)
    let held = Int(graph.columns.states[column].used)
    let price = graph.columns.states[column].price
    guard held <= slots.count, !slots.isEmpty, price < Cost.closedPrice,
      graph.slotCosts[slots.lowerBound &+ max(0, held &- 1)] <= price
    else { return settle(column: column) }
    note(column: column)
    updateNextSlot(of: column)
    lowerPrice(of: column)
  }

  /// Tries to keep everybody on a column where he is, at a price between the slots it uses and its
  /// next; false, with nothing changed, where somebody would gain by moving.
  private mutating func keepsHolders(of column: Int32) -> Bool {
    let slots = graph.slots(of: column)
    let held = Int(graph.columns.states[column].used)
    guard held <= slots.count, !slots.isEmpty else {
      if held > 0 { return false }
      note(column: column)
      graph.columns.states[column].price = Cost.closedPrice
      updateNextSlot(of: column)
      return true
    }
    let least = graph.slotCosts[held > 0 ? slots.lowerBound &+ held &- 1 : slots.lowerBound]
    let next =
      held < slots.count ? graph.slotCosts[slots.lowerBound &+ held] : Cost.closedPrice
    let asked = min(max(graph.columns.states[column].price, least), next)
    var holderEdges = 0
    for index in graph.edges(ofColumn: column) {
      let edge = graph.columns[index]
      if edge.isGap { continue }
      if graph.rows.states[edge.target].column == column {
        holderEdges += 1
        let (others, _) = offers(to: edge.target, besides: column)
        if edge.cost &+ asked > others { return false }
      } else if edge.cost &+ asked < graph.rows.states[edge.target].value {
        return false
      }
    }
    guard holderEdges == held else { return false }
    note(column: column)
    graph.columns.states[column].price = asked
    updateNextSlot(of: column)
    for index in graph.edges(ofColumn: column) {
      let edge = graph.columns[index]
      if edge.isGap { continue }
      if graph.rows.states[edge.target].column == column {
        note(row: edge.target)
        graph.rows.states[edge.target].value = edge.cost &+ asked
      }
    }
    return true
  }
}

extension AssignmentKernel {
  /// Makes room for rows and columns up to these counts.
  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    if columnCount > graph.columnCount {
      reached = WorkArray(reached, withRoomFor: columnCount)
      scanned = WorkArray(scanned, withRoomFor: columnCount)
    }
    graph.grow(rowsTo: rowCount, columnsTo: columnCount)
  }
}
