/// What a change of the plan would cost, exactly. None of these moves the plan.
extension LiveAssignment {
  /// What the plan would cost more if a row were on a given column, everything else at its best.
  ///
  /// The row is taken out and the plan without it found; then it is put on the column whatever it
  /// costs the others. From prices alone only a lower bound would follow.
  ///
  /// - Parameters:
  ///   - row: a row.
  ///   - column: a column with slots; the row need have no edge to it.
  ///   - cost: what the row pays there; nil for the cost of its edge.
  /// - Returns: the excess, 0 or more unless `cost` is below that of the edge, and who would move.
  /// - Precondition: the column has a slot, and the row an edge to it or `cost` is given.
  /// - Complexity: three local searches.
  public mutating func forcing(
    _ row: Int32, onto column: Int32, cost: Int32? = nil
  ) -> LiveAlternative {
    guard let price = cost ?? self.cost(of: row, on: column) else {
      preconditionFailure("There is no such edge, and no cost was given.")
    }
    precondition(!slotCosts(of: column).isEmpty, "Nobody can be put on a column without slots.")
    return trial { live in
      let worth = live.worthWhenInserted(checked: live.checked(row: row))
      live.kernel.force(row, onto: column, cost: live.checked(cost: price))
      return LiveAlternative(
        excess: Int64(live.kernel.graph.rows.states[row].value) - Int64(worth),
        moves: live.movesInTrial())
    }
  }

  /// What the plan would cost more if a row stayed unassigned at its penalty.
  ///
  /// - Parameter row: a row.
  /// - Returns: the excess, 0 or more, and who would move.
  /// - Complexity: two local searches.
  public mutating func leavingOut(_ row: Int32) -> LiveAlternative {
    trial { live in
      let worth = live.worthWhenInserted(checked: live.checked(row: row))
      return LiveAlternative(
        excess: Int64(live.kernel.graph.rows.states[row].penalty) - Int64(worth),
        moves: live.movesInTrial())
    }
  }

  /// What the plan would cost more than without a row at all, if the row must be on some column.
  ///
  /// To be held against the row's penalty: below it, the row is on a column anyway.
  ///
  /// - Parameter row: a row.
  /// - Returns: the cost, and who would move; nil where the row has no edge to a column with slots.
  /// - Complexity: three local searches.
  public mutating func serving(_ row: Int32) -> LiveAlternative? {
    let hasPlace = edges(ofRow: row).contains { !slotCosts(of: $0.target).isEmpty }
    guard hasPlace else { return nil }
    return trial { live in
      _ = live.worthWhenInserted(checked: row)
      let penalty = live.kernel.graph.rows.states[row].penalty
      // Dearer than any place could be.
      live.kernel.graph.rows.states[row].penalty = 4 * CandidateGraph.costLimit
      live.kernel.insert(row)
      live.kernel.graph.rows.states[row].penalty = penalty
      return LiveAlternative(
        excess: Int64(live.kernel.graph.rows.states[row].value), moves: live.movesInTrial())
    }
  }

  /// The least and the greatest price of a column's next unit that prove the plan.
  ///
  /// The least is what one more slot at no cost would save, the greatest what one unit less would
  /// cost: facts of the problem, whatever prices are at hand.
  ///
  /// - Parameter column: a column.
  /// - Returns: both, in the unit of the costs; nil for a column without slots.
  /// - Complexity: two local searches.
  public mutating func priceInterval(of column: Int32) -> ClosedRange<Int32>? {
    guard !slotCosts(of: column).isEmpty else { return nil }
    let least = kernel.saving(ofSlotOn: column)
    let greatest = trial { live in
      let phantom = live.insertRow([], penalty: 0)
      live.kernel.force(phantom, onto: column, cost: 0)
      return live.kernel.graph.rows.states[phantom].value
    }
    return least...greatest
  }

  /// The rows that compete with an unassigned one for slots that do not suffice for all of them.
  ///
  /// Whoever wants a place looks at all columns it may take; if all are full, at what their rows may
  /// take, and so on. Where that meets no free slot, the *k* rows met share *k* - 1 slots, which
  /// anyone can count.
  ///
  /// - Parameters:
  ///   - row: a row on no column.
  ///   - limit: how many columns are looked at before the search is given up.
  /// - Returns: rows and columns met, each ascending; nil where there is a free slot among them, or
  ///   the limit was reached.
  /// - Precondition: the row is unassigned.
  /// - Complexity: O(edges of the rows met).
  public func competition(
    for row: Int32, limit: Int = .max
  ) -> (rows: [Int32], columns: [Int32])? {
    precondition(column(of: row) < 0, "The row has a place.")
    var (rows, columns): ([Int32], [Int32]) = ([row], [])
    var isMet: Set<Int32> = []
    var next = 0
    while next < rows.count {
      for index in kernel.graph.edges(ofRow: rows[next]) {
        let column = kernel.graph.rows[index].target
        if slotCosts(of: column).isEmpty || !isMet.insert(column).inserted { continue }
        let holders = self.rows(on: column)
        if holders.count < slotCosts(of: column).count || columns.count == limit { return nil }
        columns.append(column)
        rows.append(contentsOf: holders)
      }
      next += 1
    }
    return (rows.sorted(), columns.sorted())
  }

  /// Takes a row out, as if it had never come, after finding what it adds to the plan.
  ///
  /// - Returns: what the optimum costs more with it than without.
  private mutating func worthWhenInserted(checked row: Int32) -> Int32 {
    kernel.hide(row)
    kernel.withdraw(row)
    let without = kernel.journal.entries.count
    kernel.insert(row)
    let worth = kernel.graph.rows.states[row].value
    kernel.rollBack(to: without)
    return worth
  }
}
