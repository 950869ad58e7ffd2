/// The rows in play to which distance does not apply: no map holds them, since they are near to
/// everybody (requirement DSP-26).
struct RemoteRows: Sendable {
  /// In an order that follows from the order of changes; nothing that is decided may depend on it.
  private(set) var rows: [Int32] = []
  private var places: [Int32: Int] = [:]

  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; it may be there already.
  mutating func insert(_ row: Int32) {
    if places[row] != nil { return }
    places[row] = rows.count
    rows.append(row)
  }

  /// Takes a row out, if it is there.
  mutating func remove(_ row: Int32) {
    if rows.isEmpty { return }
    guard let place = places.removeValue(forKey: row) else { return }
    let last = rows.removeLast()
    if last != row {
      rows[place] = last
      places[last] = place
    }
  }
}
