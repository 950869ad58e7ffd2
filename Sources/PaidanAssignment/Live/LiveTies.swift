/// Which rows have another place that costs the plan nothing, as far as their own duals tell.
///
/// Only such rows can differ between two optimal plans. They are few, and whether a row is one of
/// them changes only with its value, its edges and the prices of its columns, so that they are
/// found again from what an event touched.
struct LiveTies {
  /// The rows with more than one place, in no order.
  private(set) var looseRows: [Int32] = []
  /// Per row: its position in ``looseRows``, -1 where it is not there.
  private var position: [Int32] = []
  /// Whether there was no other optimal plan when ties were last looked for.
  var isUnique = true

  mutating func grow(rowsTo rowCount: Int) {
    position.append(contentsOf: repeatElement(-1, count: max(0, rowCount - position.count)))
  }

  func isLoose(_ row: Int32) -> Bool { position[Int(row)] >= 0 }

  mutating func set(_ row: Int32, isLoose: Bool) {
    if isLoose == self.isLoose(row) { return }
    if isLoose {
      position[Int(row)] = Int32(looseRows.count)
      looseRows.append(row)
      return
    }
    let place = Int(position[Int(row)])
    let last = looseRows.removeLast()
    if last != row {
      looseRows[place] = last
      position[Int(last)] = Int32(place)
    }
    position[Int(row)] = -1
  }
}
