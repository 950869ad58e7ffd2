/// The pairs kept apart because an engineer cannot keep the appointments of several orders, as long
/// as the ground stands: the orders, the engineer, the time.
struct ClashBook: Sendable {
  /// An order kept from a column, and the orders it clashes with there.
  struct Clash: Sendable, Hashable {
    let row: Int32
    let others: [Int32]
  }

  /// By column.
  private(set) var clashes: [Int32: [Clash]] = [:]
  /// By row: the columns with a clash it has part in.
  private var columnsOfRow: [Int32: Set<Int32>] = [:]
  /// Columns whose appointments are to be looked at though nothing else changed.
  private(set) var toCheck: Set<Int32> = []

  mutating func check(_ column: Int32) { toCheck.insert(column) }

  mutating func takeColumnsToCheck() -> Set<Int32> {
    defer { toCheck = [] }
    return toCheck
  }

  mutating func insert(_ clash: Clash, column: Int32) {
    clashes[column, default: []].append(clash)
    for row in clash.others + [clash.row] { columnsOfRow[row, default: []].insert(column) }
  }

  /// Forgets all clashes of a column, and answers them.
  mutating func removeAll(ofColumn column: Int32) -> [Clash] {
    guard let removed = clashes.removeValue(forKey: column) else { return [] }
    for clash in removed {
      for row in clash.others + [clash.row] {
        columnsOfRow[row]?.remove(column)
        if columnsOfRow[row]?.isEmpty ?? false { columnsOfRow[row] = nil }
      }
    }
    return removed
  }

  /// The columns with a clash that a row has part in, ascending.
  func columns(ofRow row: Int32) -> [Int32] { columnsOfRow[row]?.sorted() ?? [] }
}
