import PaidanAssignment
import PaidanTestSupport

/// Random graphs of some hundred rows: from slots in plenty to three rows for each slot.
struct MediumGraph {
  let number: Int

  func graph(seed: UInt64) throws -> CandidateGraph {
    var random = SplitMix64(seed: seed)
    let rows = 60 + 10 * number
    let columns = max(4, rows * 2 / (1 + number % 6))
    let spread: Int32 = [3, 1_000, 100_000][number % 3]
    var builder = GraphBuilder(rows: rows, columns: columns)
    for row in 0..<rows {
      builder.penalties[row] = .random(in: 0...2 * spread, using: &random)
      let degree = Int.random(in: 0...12, using: &random)
      let chosen = Set(
        (0..<degree).map { _ in Int32.random(in: 0..<Int32(columns), using: &random) })
      builder.edges[row] = chosen.sorted().map { ($0, .random(in: 0...spread, using: &random)) }
    }
    for column in 0..<columns {
      let slots = Int.random(in: 0...3, using: &random)
      builder.slots[column] =
        (0..<slots).map { _ in Int32.random(in: 0...spread / 2, using: &random) }.sorted()
    }
    return try builder.graph()
  }
}

/// Points in a square, each row with edges to the columns near it: what dispatch looks like.
struct CityGraph {
  let rows: Int
  let columns: Int
  /// About how many columns a row sees.
  let degree: Int

  /// Costs are thousandths of the square's side, so that penalties of one to three radii matter.
  ///
  /// Only the columns whose number `everyColumn` divides have edges.
  func graph(seed: UInt64, everyColumn: Int = 1) throws -> CandidateGraph {
    var random = SplitMix64(seed: seed)
    // A disc of this radius around a point holds `degree` of the columns.
    let radius = (Double(degree) / Double(columns) / 3.14).squareRoot()
    let points = (0..<columns).map { _ in
      (x: Double.random(in: 0..<1, using: &random), y: Double.random(in: 0..<1, using: &random))
    }
    let cells = max(1, Int(1 / radius))
    func cell(_ coordinate: Double) -> Int { min(cells - 1, Int(coordinate * Double(cells))) }
    var columnsOfCell = [[Int]](repeating: [], count: cells * cells)
    for (column, point) in points.enumerated() where column % everyColumn == 0 {
      columnsOfCell[cell(point.y) * cells + cell(point.x)].append(column)
    }
    var builder = GraphBuilder(rows: rows, columns: columns)
    for row in 0..<rows {
      let x = Double.random(in: 0..<1, using: &random)
      let y = Double.random(in: 0..<1, using: &random)
      let urgency = Int32.random(in: 1...3, using: &random)
      builder.penalties[row] = urgency * Int32(1_000_000 * radius)
      var near: [(column: Int32, cost: Int32)] = []
      for cellY in max(0, cell(y) - 1)...min(cells - 1, cell(y) + 1) {
        for cellX in max(0, cell(x) - 1)...min(cells - 1, cell(x) + 1) {
          for column in columnsOfCell[cellY * cells + cellX] {
            let (dx, dy) = (points[column].x - x, points[column].y - y)
            let distance = (dx * dx + dy * dy).squareRoot()
            if distance < radius { near.append((Int32(column), Int32(1_000_000 * distance))) }
          }
        }
      }
      builder.edges[row] = near.sorted { $0.column < $1.column }
    }
    for column in 0..<columns {
      let count = Int.random(in: 0...2, using: &random)
      builder.slots[column] = (0..<count).map { Int32(Double($0) * 300_000 * radius) }
    }
    return try builder.graph()
  }
}
