/// Primal and dual objective, by what each row and column adds to them.
///
/// An event touches dozens of rows and columns, many of them again and again, and nobody asks for
/// the objective before the next commit: what was touched is taken up when somebody does.
struct LiveSums {
  /// What a row or a column adds.
  struct Share: Equatable {
    var primal: Int64 = 0
    var dual: Int64 = 0

    static func + (left: Self, right: Self) -> Self {
      Self(primal: left.primal + right.primal, dual: left.dual + right.dual)
    }

    static func - (left: Self, right: Self) -> Self {
      Self(primal: left.primal - right.primal, dual: left.dual - right.dual)
    }
  }

  private struct RowShare {
    var primal: Int32 = 0
    var dual: Int32 = 0

    var share: Share { Share(primal: Int64(primal), dual: Int64(dual)) }
  }

  /// Of all rows and columns, as they were when last taken up.
  private(set) var total = Share()
  private var ofRow: [RowShare] = []
  private var ofColumn: [Share] = []

  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    ofRow.append(contentsOf: repeatElement(RowShare(), count: max(0, rowCount - ofRow.count)))
    ofColumn.append(
      contentsOf: repeatElement(Share(), count: max(0, columnCount - ofColumn.count)))
  }

  func share(ofRow row: Int32) -> Share { ofRow[Int(row)].share }

  func share(ofColumn column: Int32) -> Share { ofColumn[Int(column)] }

  mutating func take(row: Int32, _ share: Share) {
    total = total + share - ofRow[Int(row)].share
    ofRow[Int(row)] = RowShare(primal: Int32(share.primal), dual: Int32(share.dual))
  }

  mutating func take(column: Int32, _ share: Share) {
    total = total + share - ofColumn[Int(column)]
    ofColumn[Int(column)] = share
  }
}

extension LiveAssignment {
  /// Takes up what the journal says was touched.
  mutating func gatherChanges() {
    let count = kernel.journal.entries.count
    let listeners: LiveChanges.Listener = trials.isEmpty ? .all : .sums
    for index in gatheredEntries..<count {
      switch kernel.journal.entries[index] {
      case .row(let row, _, _): touch(row: row, for: listeners)
      case .column(let column, _, _, _): touch(column: column, for: listeners)
      case .slot: break
      }
    }
    if trials.isEmpty {
      kernel.journal.removeAll()
      gatheredEntries = 0
    } else {
      gatheredEntries = count
    }
  }

  /// Objective and bound as they are now.
  ///
  /// - Complexity: O(rows and columns touched since ``settleSums()``).
  var sumsNow: LiveSums.Share {
    var now = sums.total
    for row in changes.rowsForSums { now = now + share(ofRow: row) - sums.share(ofRow: row) }
    for column in changes.columnsForSums {
      now = now + share(ofColumn: column) - sums.share(ofColumn: column)
    }
    return now
  }

  /// Takes up all that was touched.
  mutating func settleSums() {
    for row in changes.rowsForSums { sums.take(row: row, share(ofRow: row)) }
    for column in changes.columnsForSums { sums.take(column: column, share(ofColumn: column)) }
    forgetChangesForSums()
  }

  private func share(ofRow row: Int32) -> LiveSums.Share {
    let column = kernel.graph.rows.states[row].column
    var cost = kernel.graph.rows.states[row].penalty
    if column >= 0, let place = kernel.graph.rows.edge(of: row, to: column) {
      cost = kernel.graph.rows[place].cost
    }
    return LiveSums.Share(primal: Int64(cost), dual: Int64(kernel.graph.rows.states[row].value))
  }

  private func share(ofColumn column: Int32) -> LiveSums.Share {
    var share = LiveSums.Share()
    let slots = kernel.graph.slots(of: column)
    let price = kernel.graph.columns.states[column].price
    let end = slots.lowerBound + Int(kernel.graph.columns.states[column].used)
    for slot in slots {
      let cost = kernel.graph.slotCosts[slot]
      if slot < end { share.primal += Int64(cost) }
      if price > cost { share.dual -= Int64(price - cost) }
    }
    return share
  }
}
