/// Which rows have another place that costs the plan nothing, as far as their own duals tell.
///
/// Only such rows can differ between two optimal plans. They are few, and whether a row is one of
/// them changes only with its value, its edges and the prices of its columns, so that they are
/// found again from what an event touched.
///
/// Rows that have places in common are one group: what one group does concerns no other, so that the
/// choice among optimal plans is made anew only for groups in which something was touched.
struct LiveTies {
  /// By row: whether it has more than one place, and its group, -1 of none.
  private var isLoose: [Bool] = []
  private var groupOfRow: [Int32] = []
  /// By group: its rows when the choice was made, some of which may be gone.
  private var groups: [[Int32]] = []
  private var unusedGroups: [Int32] = []
  /// By group: whether it has one optimal plan and no other.
  private var isUniqueGroup: [Bool] = []
  private var ambiguousCount = 0

  /// Whether there was no other optimal plan when ties were last looked for.
  var isUnique: Bool { ambiguousCount == 0 }

  mutating func grow(rowsTo rowCount: Int) {
    let missing = max(0, rowCount - isLoose.count)
    isLoose.append(contentsOf: repeatElement(false, count: missing))
    groupOfRow.append(contentsOf: repeatElement(-1, count: missing))
  }

  func isLoose(_ row: Int32) -> Bool { isLoose[Int(row)] }

  mutating func set(_ row: Int32, isLoose: Bool) { self.isLoose[Int(row)] = isLoose }

  func group(of row: Int32) -> Int32 { groupOfRow[Int(row)] }

  /// A group with no rows yet.
  mutating func makeGroup() -> Int32 {
    if let group = unusedGroups.popLast() { return group }
    groups.append([])
    isUniqueGroup.append(true)
    return Int32(groups.count - 1)
  }

  mutating func add(_ row: Int32, to group: Int32) {
    groupOfRow[Int(row)] = group
    groups[Int(group)].append(row)
  }

  func rows(of group: Int32) -> [Int32] { groups[Int(group)] }

  mutating func setUnique(_ isUnique: Bool, group: Int32) {
    isUniqueGroup[Int(group)] = isUnique
    if !isUnique { ambiguousCount += 1 }
  }

  /// Forgets a group, and answers its rows.
  mutating func dissolve(_ group: Int32) -> [Int32] {
    let rows = groups[Int(group)]
    for row in rows { groupOfRow[Int(row)] = -1 }
    if !isUniqueGroup[Int(group)] { ambiguousCount -= 1 }
    groups[Int(group)] = []
    isUniqueGroup[Int(group)] = true
    unusedGroups.append(group)
    return rows
  }
}
