import PaidanAssignment
import PaidanTestSupport

/// A problem kept in dictionaries, and random events that change it together with a live assignment.
struct LiveModel {
  struct Column {
    var slots: [Int32]
  }

  private(set) var penalties: [Int32: Int32] = [:]
  private(set) var columns: [Int32: [Int32]] = [:]
  private(set) var costs: [Int32: [Int32: Int32]] = [:]
  private(set) var generator: SplitMix64
  /// Few distinct costs make many equal optima.
  let costRange: Int32
  let rowTarget: Int
  let columnTarget: Int

  init(seed: UInt64, costRange: Int32, rows: Int, columns: Int) {
    generator = SplitMix64(seed: seed)
    self.costRange = costRange
    rowTarget = rows
    columnTarget = columns
  }

  private mutating func cost() -> Int32 { Int32.random(in: 0..<costRange, using: &generator) }

  private mutating func slots() -> [Int32] {
    let count = Int.random(in: 0...3, using: &generator)
    return (0..<count).map { _ in cost() / 2 }.sorted()
  }

  private mutating func some(of numbers: some Collection<Int32>) -> [Int32] {
    let sorted = numbers.sorted()
    return sorted.filter { _ in Int.random(in: 0..<5, using: &generator) < 2 }
  }

  private mutating func edges(to numbers: some Collection<Int32>) -> [LiveEdge] {
    some(of: numbers).map { LiveEdge(target: $0, cost: cost()) }
  }

  private mutating func anyRow() -> Int32? {
    penalties.keys.sorted().randomElement(using: &generator)
  }

  private mutating func anyColumn() -> Int32? {
    columns.keys.sorted().randomElement(using: &generator)
  }

  /// Draws an event and tells both of it.
  mutating func step(_ live: inout LiveAssignment) {
    var kind = Int.random(in: 0..<16, using: &generator)
    // Neither may die out nor grow without end.
    if kind < 3, penalties.count >= rowTarget { kind = 4 }
    if kind == 4, penalties.count < rowTarget / 2 { kind = 0 }
    if kind == 10, columns.count >= columnTarget { kind = 11 }
    if kind == 11, columns.count < columnTarget / 2 { kind = 10 }
    switch kind {
    case 0...3:
      let edges = edges(to: columns.keys)
      let penalty = 2 * cost()
      let row = live.insertRow(edges, penalty: penalty)
      precondition(penalties[row] == nil)
      set(row, edges, penalty)
    case 4:
      guard let row = anyRow() else { return }
      live.removeRow(row)
      penalties[row] = nil
      costs[row] = nil
    case 5:
      guard let row = anyRow() else { return }
      let edges = edges(to: columns.keys)
      let penalty = 2 * cost()
      live.updateRow(row, edges, penalty: penalty)
      set(row, edges, penalty)
    case 6:
      guard let row = anyRow(), let known = costs[row] else { return }
      let changed = some(of: known.keys).map { LiveEdge(target: $0, cost: cost()) }
      let penalty = Bool.random(using: &generator) ? 2 * cost() : penalties[row] ?? 0
      live.reprice(row, changed, penalty: penalty)
      for edge in changed { costs[row]?[edge.target] = edge.cost }
      penalties[row] = penalty
    case 7:
      guard let row = anyRow(), let column = anyColumn() else { return }
      let cost = cost()
      live.setCost(cost, of: row, on: column)
      costs[row]?[column] = cost
    case 8:
      guard let row = anyRow(), let column = anyColumn() else { return }
      live.removeEdge(of: row, on: column)
      costs[row]?[column] = nil
    case 9:
      guard let row = anyRow() else { return }
      let column = live.column(of: row)
      guard column >= 0 else { return }
      live.addToOthers(costRange / 3, of: row, besides: column)
      for other in costs[row, default: [:]].keys where other != column {
        costs[row]?[other]? += costRange / 3
      }
      penalties[row]? += costRange / 3
    case 10:
      let edges = edges(to: penalties.keys)
      let slots = slots()
      let column = live.insertColumn(edges, slotCosts: slots)
      precondition(columns[column] == nil)
      columns[column] = slots
      for edge in edges { costs[edge.target]?[column] = edge.cost }
    case 11:
      guard let column = anyColumn() else { return }
      live.removeColumn(column)
      columns[column] = nil
      for row in penalties.keys { costs[row]?[column] = nil }
    case 12:
      guard let column = anyColumn() else { return }
      let edges = edges(to: penalties.keys)
      let slots = slots()
      live.updateColumn(column, edges, slotCosts: slots)
      columns[column] = slots
      for row in penalties.keys { costs[row]?[column] = nil }
      for edge in edges { costs[edge.target]?[column] = edge.cost }
    case 13:
      guard let column = anyColumn() else { return }
      let holders = penalties.keys.filter { costs[$0]?[column] != nil }
      let removed = some(of: holders)
      let changed = edges(to: penalties.keys).filter { !removed.contains($0.target) }
      let slots = Bool.random(using: &generator) ? slots() : nil
      live.amendColumn(column, changed: changed, removed: removed, slotCosts: slots)
      for row in removed { costs[row]?[column] = nil }
      for edge in changed { costs[edge.target]?[column] = edge.cost }
      if let slots { columns[column] = slots }
    case 14:
      guard let column = anyColumn() else { return }
      let slots = slots()
      live.setSlots(slots, of: column)
      columns[column] = slots
    default:
      guard let row = anyRow() else { return }
      let column = live.column(of: row)
      guard column >= 0, let slots = columns[column] else { return }
      let left = Array(slots.dropFirst())
      penalties[row] = nil
      costs[row] = nil
      let edges = Bool.random(using: &generator) ? edges(to: penalties.keys) : nil
      live.settleRow(row, edges: edges, slotCosts: left)
      columns[column] = left
      guard let edges else { return }
      for row in penalties.keys { costs[row]?[column] = nil }
      for edge in edges { costs[edge.target]?[column] = edge.cost }
    }
  }

  private mutating func set(_ row: Int32, _ edges: [LiveEdge], _ penalty: Int32) {
    penalties[row] = penalty
    costs[row] = Dictionary(uniqueKeysWithValues: edges.map { ($0.target, $0.cost) })
  }

  /// The problem from scratch, rows and columns by their numbers.
  func graph() throws -> CandidateGraph {
    let rows = penalties.keys.sorted()
    let columnNumbers = columns.keys.sorted()
    let places = Dictionary(
      uniqueKeysWithValues: columnNumbers.enumerated().map { ($1, Int32($0)) })
    var (offsets, targets, edgeCosts) = ([0], [Int32](), [Int32]())
    for row in rows {
      for (column, cost) in (costs[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        targets.append(places[column] ?? -1)
        edgeCosts.append(cost)
      }
      offsets.append(targets.count)
    }
    var (slotOffsets, slotCosts) = ([0], [Int32]())
    for column in columnNumbers {
      slotCosts += columns[column] ?? []
      slotOffsets.append(slotCosts.count)
    }
    return try CandidateGraph(
      rowOffsets: offsets, columns: targets, costs: edgeCosts,
      penalties: rows.map { penalties[$0] ?? 0 }, slotOffsets: slotOffsets, slotCosts: slotCosts)
  }
}
