/// The rows and columns whose state may have changed since somebody last asked; two of them ask.
struct LiveChanges {
  /// Who asks.
  struct Listener: OptionSet {
    let rawValue: UInt8
    /// Whoever carries out what was decided.
    static let host = Listener(rawValue: 1)
    /// Whoever looks for plans of equal cost.
    static let ties = Listener(rawValue: 2)
    static let both: Listener = [.host, .ties]
  }

  private(set) var rowsForHost: [Int32] = []
  private(set) var rowsForTies: [Int32] = []
  private(set) var columnsForTies: [Int32] = []
  /// Per row, per column: who has it in his list.
  private var rowFlags: [UInt8] = []
  private var columnFlags: [UInt8] = []

  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    rowFlags.append(contentsOf: repeatElement(0, count: max(0, rowCount - rowFlags.count)))
    columnFlags.append(
      contentsOf: repeatElement(0, count: max(0, columnCount - columnFlags.count)))
  }

  mutating func touch(row: Int32, for listeners: Listener = .both) {
    let flags = rowFlags[Int(row)]
    let missing = listeners.rawValue & ~flags
    if missing == 0 { return }
    rowFlags[Int(row)] = flags | missing
    if missing & Listener.host.rawValue != 0 { rowsForHost.append(row) }
    if missing & Listener.ties.rawValue != 0 { rowsForTies.append(row) }
  }

  mutating func touch(column: Int32) {
    if columnFlags[Int(column)] != 0 { return }
    columnFlags[Int(column)] = 1
    columnsForTies.append(column)
  }

  /// Empties the host's list and answers it.
  mutating func takeRowsForHost() -> [Int32] {
    for row in rowsForHost { rowFlags[Int(row)] &= ~Listener.host.rawValue }
    let rows = rowsForHost
    rowsForHost.removeAll(keepingCapacity: true)
    return rows
  }

  mutating func forgetForTies() {
    for row in rowsForTies { rowFlags[Int(row)] &= ~Listener.ties.rawValue }
    for column in columnsForTies { columnFlags[Int(column)] = 0 }
    rowsForTies.removeAll(keepingCapacity: true)
    columnsForTies.removeAll(keepingCapacity: true)
  }
}

extension LiveAssignment {
  /// The rows that may be elsewhere than when this was last asked, in no order that means anything;
  /// removed ones may be among them.
  ///
  /// - Returns: rows, each once.
  /// - Complexity: O(rows touched).
  public mutating func takeChangedRows() -> [Int32] { changes.takeRowsForHost() }
}
