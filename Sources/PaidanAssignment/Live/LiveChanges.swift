/// The rows and columns whose state may have changed since somebody last asked; three of them ask.
///
/// Whether a row or a column is in somebody's list already, is noted in its state.
struct LiveChanges {
  /// Who asks.
  struct Listener: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// Whoever carries out what was decided.
    static let host = Listener(rawValue: 1)
    /// Whoever looks for plans of equal cost.
    static let ties = Listener(rawValue: 2)
    /// Whoever wants to know the objective.
    static let sums = Listener(rawValue: 4)
    static let all: Listener = [.host, .ties, .sums]
  }

  fileprivate(set) var rowsForHost: [Int32] = []
  fileprivate(set) var rowsForTies: [Int32] = []
  fileprivate(set) var columnsForTies: [Int32] = []
  fileprivate(set) var rowsForSums: [Int32] = []
  fileprivate(set) var columnsForSums: [Int32] = []
}

extension LiveAssignment {
  /// Puts a row into the lists of some listeners.
  mutating func touch(row: Int32, for listeners: LiveChanges.Listener) {
    let missing = listeners.subtracting(kernel.graph.rows.states[row].listeners)
    if missing.isEmpty { return }
    kernel.graph.rows.states[row].listeners.formUnion(missing)
    if missing.contains(.host) { changes.rowsForHost.append(row) }
    if missing.contains(.ties) { changes.rowsForTies.append(row) }
    if missing.contains(.sums) { changes.rowsForSums.append(row) }
  }

  /// The same with a column, of which the host wants to know nothing.
  mutating func touch(column: Int32, for listeners: LiveChanges.Listener) {
    let missing = listeners.subtracting(.host)
      .subtracting(kernel.graph.columns.states[column].listeners)
    if missing.isEmpty { return }
    kernel.graph.columns.states[column].listeners.formUnion(missing)
    if missing.contains(.ties) { changes.columnsForTies.append(column) }
    if missing.contains(.sums) { changes.columnsForSums.append(column) }
  }

  mutating func forgetChangesForTies() {
    for row in changes.rowsForTies { kernel.graph.rows.states[row].listeners.remove(.ties) }
    for column in changes.columnsForTies {
      kernel.graph.columns.states[column].listeners.remove(.ties)
    }
    changes.rowsForTies.removeAll(keepingCapacity: true)
    changes.columnsForTies.removeAll(keepingCapacity: true)
  }

  mutating func forgetChangesForSums() {
    for row in changes.rowsForSums { kernel.graph.rows.states[row].listeners.remove(.sums) }
    for column in changes.columnsForSums {
      kernel.graph.columns.states[column].listeners.remove(.sums)
    }
    changes.rowsForSums.removeAll(keepingCapacity: true)
    changes.columnsForSums.removeAll(keepingCapacity: true)
  }

  /// The rows that may be elsewhere than when this was last asked, in no order that means anything;
  /// removed ones may be among them.
  ///
  /// - Returns: rows, each once.
  /// - Complexity: O(rows touched).
  public mutating func takeChangedRows() -> [Int32] {
    for row in changes.rowsForHost { kernel.graph.rows.states[row].listeners.remove(.host) }
    let rows = changes.rowsForHost
    changes.rowsForHost.removeAll(keepingCapacity: true)
    return rows
  }
}
