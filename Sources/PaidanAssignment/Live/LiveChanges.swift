/// The rows and columns whose state may have changed since somebody last asked; three of them ask.
struct LiveChanges {
  /// Who asks.
  struct Listener: OptionSet {
    let rawValue: UInt8
    /// Whoever carries out what was decided.
    static let host = Listener(rawValue: 1)
    /// Whoever looks for plans of equal cost.
    static let ties = Listener(rawValue: 2)
    /// Whoever wants to know the objective.
    static let sums = Listener(rawValue: 4)
    static let all: Listener = [.host, .ties, .sums]
  }

  private(set) var rowsForHost: [Int32] = []
  private(set) var rowsForTies: [Int32] = []
  private(set) var columnsForTies: [Int32] = []
  private(set) var rowsForSums: [Int32] = []
  private(set) var columnsForSums: [Int32] = []
  /// Per row, per column: who has it in his list.
  private var rowFlags: [UInt8] = []
  private var columnFlags: [UInt8] = []

  mutating func grow(rowsTo rowCount: Int, columnsTo columnCount: Int) {
    rowFlags.append(contentsOf: repeatElement(0, count: max(0, rowCount - rowFlags.count)))
    columnFlags.append(
      contentsOf: repeatElement(0, count: max(0, columnCount - columnFlags.count)))
  }

  mutating func touch(row: Int32, for listeners: Listener) {
    let flags = rowFlags[Int(row)]
    let missing = listeners.rawValue & ~flags
    if missing == 0 { return }
    rowFlags[Int(row)] = flags | missing
    if missing & Listener.host.rawValue != 0 { rowsForHost.append(row) }
    if missing & Listener.ties.rawValue != 0 { rowsForTies.append(row) }
    if missing & Listener.sums.rawValue != 0 { rowsForSums.append(row) }
  }

  mutating func touch(column: Int32, for listeners: Listener) {
    let flags = columnFlags[Int(column)]
    let missing = listeners.subtracting(.host).rawValue & ~flags
    if missing == 0 { return }
    columnFlags[Int(column)] = flags | missing
    if missing & Listener.ties.rawValue != 0 { columnsForTies.append(column) }
    if missing & Listener.sums.rawValue != 0 { columnsForSums.append(column) }
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
    for column in columnsForTies { columnFlags[Int(column)] &= ~Listener.ties.rawValue }
    rowsForTies.removeAll(keepingCapacity: true)
    columnsForTies.removeAll(keepingCapacity: true)
  }

  mutating func forgetForSums() {
    for row in rowsForSums { rowFlags[Int(row)] &= ~Listener.sums.rawValue }
    for column in columnsForSums { columnFlags[Int(column)] &= ~Listener.sums.rawValue }
    rowsForSums.removeAll(keepingCapacity: true)
    columnsForSums.removeAll(keepingCapacity: true)
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
