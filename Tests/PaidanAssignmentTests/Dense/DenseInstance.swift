import PaidanAssignment
import PaidanTestSupport
import Testing

/// A matrix of a test, drawn from a family.
struct DenseInstance<Entry: DenseEntry> {
  let rowCount: Int
  let columnCount: Int
  var entries: [Entry]

  subscript(row: Int, column: Int) -> Entry {
    get { entries[row * columnCount + column] }
    set { entries[row * columnCount + column] = newValue }
  }

  var forbiddenCount: Int { entries.reduce(0) { $0 + ($1 == Entry.forbidden ? 1 : 0) } }
}

extension DenseInstance {
  init(
    rows: Int, columns: Int, _ random: inout SplitMix64,
    entry: (inout SplitMix64) -> Entry
  ) {
    rowCount = rows
    columnCount = columns
    entries = []
    for _ in 0..<rows * columns { entries.append(entry(&random)) }
  }

  /// The same with each entry forbidden by a chance of `share` in a hundred.
  func forbidding(_ share: Int, _ random: inout SplitMix64) -> Self {
    var copy = self
    for index in entries.indices where Int.random(in: 0..<100, using: &random) < share {
      copy.entries[index] = Entry.forbidden
    }
    return copy
  }
}

/// What the integers of an instance are drawn from.
enum IntegerFamily: CaseIterable, CustomTestStringConvertible {
  case ties, small, signed, extreme

  var testDescription: String { "\(self)" }

  func entry(_ random: inout SplitMix64) -> Int32 {
    switch self {
    case .ties: .random(in: 0...3, using: &random)
    case .small: .random(in: 1...100, using: &random)
    case .signed: .random(in: -1_000_000...1_000_000, using: &random)
    case .extreme:
      [Int32.min + 1, Int32.min + 2, -1, 0, 1, Int32.max - 2, Int32.max - 1]
        .randomElement(using: &random) ?? 0
    }
  }
}

/// What the floats of an instance are drawn from.
enum FloatFamily: CaseIterable, CustomTestStringConvertible {
  case unit, ties, signed, wide, extreme

  var testDescription: String { "\(self)" }

  func entry(_ random: inout SplitMix64) -> Double {
    switch self {
    case .unit: .random(in: 0..<1, using: &random)
    case .ties: Double(Int.random(in: 0...3, using: &random))
    case .signed: .random(in: -1e6...1e6, using: &random)
    case .wide: .random(in: 1..<2, using: &random) * [1e-30, 1, 1e6, 1e30][Int(random.next() % 4)]
    case .extreme: [-1e38, -3e-38, 0, 3e-38, 1, 1e38][Int(random.next() % 6)]
    }
  }
}

/// The best sum that places the smaller side in full, of all plans; nil when there is none.
///
/// A table over the subsets of columns used so far, at most seven of them.
func bruteForceBest<Entry: DenseEntry>(
  _ instance: DenseInstance<Entry>, goal: DenseGoal
) -> Double? {
  let sign: Double = goal == .minimize ? 1 : -1
  let columns = instance.columnCount
  let needed = min(instance.rowCount, columns)
  var best = [Double?](repeating: nil, count: 1 << columns)
  best[0] = 0
  for row in 0..<instance.rowCount {
    var next = instance.rowCount > columns ? best : best.map { _ in nil }
    for (used, sum) in best.enumerated() {
      guard let sum else { continue }
      for column in 0..<columns where used & 1 << column == 0 {
        let entry = instance[row, column]
        guard entry != Entry.forbidden else { continue }
        let total = sum + sign * entry.widened
        let set = used | 1 << column
        if total < next[set] ?? .infinity { next[set] = total }
      }
    }
    best = next
  }
  let full = best.enumerated().filter { $0.offset.nonzeroBitCount == needed }.compactMap(\.element)
  return full.min().map { sign * $0 }
}

/// Solves, has the result checked by the independent code, and compares with brute force.
func expectBest<Entry: DenseEntry>(
  _ instance: DenseInstance<Entry>, method: DenseMethod, goal: DenseGoal, _ place: Comment
) throws {
  let result = try DenseSolver(method: method, goal: goal).solve(
    instance.entries, rowCount: instance.rowCount, columnCount: instance.columnCount)
  let proof = try checked(result, instance, goal: goal, place)
  let best = bruteForceBest(instance, goal: goal)
  try #require((result.status == .optimal) == (best != nil), place)
  guard let best, let objective = result.objective else { return }
  let scale = instance.entries.filter { $0 != Entry.forbidden }.map { abs($0.widened) }.max() ?? 0
  let slack = Entry.isExact ? 0 : scale * 0x1p-44
  try #require(abs(Entry.number(objective) - best) <= slack, place)
  try #require(abs(proof.primalObjective - best) <= slack, place)
}

/// Checks a result; a violation fails the test with the place.
@discardableResult func checked<Entry: DenseEntry>(
  _ result: DenseResult<Entry>, _ instance: DenseInstance<Entry>, goal: DenseGoal,
  _ place: Comment
) throws -> DenseProof {
  do {
    return try DenseProof.check(
      result, on: instance.entries, rowCount: instance.rowCount,
      columnCount: instance.columnCount, goal: goal)
  } catch {
    Issue.record("\(error) \(place)")
    throw error
  }
}
