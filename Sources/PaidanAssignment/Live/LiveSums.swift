/// Primal and dual objective, kept up to date by what each row and column adds to them.
struct LiveSums {
  private(set) var primal: Int64 = 0
  private(set) var dual: Int64 = 0
  /// What each row, each column adds at present.
  private var ofRow: [RowShare] = []
  private var ofColumn: [ColumnShare] = []

  private struct RowShare {
    var primal: Int32 = 0
    var dual: Int32 = 0
  }

  private struct ColumnShare {
    var primal: Int64 = 0
    var dual: Int64 = 0
  }

  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    ofRow.append(contentsOf: repeatElement(RowShare(), count: max(0, rowCount - ofRow.count)))
    ofColumn.append(
      contentsOf: repeatElement(ColumnShare(), count: max(0, columnCount - ofColumn.count)))
  }

  mutating func settle(row: Int32, primal: Int32, dual: Int32) {
    let old = ofRow[Int(row)]
    self.primal += Int64(primal) - Int64(old.primal)
    self.dual += Int64(dual) - Int64(old.dual)
    ofRow[Int(row)] = RowShare(primal: primal, dual: dual)
  }

  mutating func settle(column: Int32, primal: Int64, dual: Int64) {
    let old = ofColumn[Int(column)]
    self.primal += primal - old.primal
    self.dual += dual - old.dual
    ofColumn[Int(column)] = ColumnShare(primal: primal, dual: dual)
  }
}

extension LiveAssignment {
  /// Takes up what the journal says was touched.
  mutating func gatherChanges() {
    let count = kernel.journal.entries.count
    for index in gatheredEntries..<count {
      switch kernel.journal.entries[index] {
      case .row(let row, _, _): touch(row: row)
      case .column(let column, _, _, _): touch(column: column)
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

  mutating func touch(row: Int32) {
    if trials.isEmpty { changes.touch(row: row) }
    settleSums(ofRow: row)
  }

  mutating func touch(column: Int32) {
    if trials.isEmpty { changes.touch(column: column) }
    settleSums(ofColumn: column)
  }

  mutating func settleSums(ofRow row: Int32) {
    let column = kernel.columnOfRow[row]
    var cost = kernel.graph.penalties[row]
    if column >= 0, let place = kernel.graph.rows.edge(of: row, to: column) {
      cost = kernel.graph.rows[place].cost
    }
    sums.settle(row: row, primal: cost, dual: kernel.value[row])
  }

  mutating func settleSums(ofColumn column: Int32) {
    var (used, rent): (Int64, Int64) = (0, 0)
    let slots = kernel.graph.slots(of: column)
    let price = kernel.price[column]
    let end = slots.lowerBound + Int(kernel.used[column])
    for slot in slots {
      let cost = kernel.graph.slotCosts[slot]
      if slot < end { used += Int64(cost) }
      if price > cost { rent += Int64(price - cost) }
    }
    sums.settle(column: column, primal: used, dual: -rent)
  }
}
