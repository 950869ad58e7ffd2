/// A batch cut into regions that share few edges: consecutive rows with the columns near them.
///
/// Batches made from a map stand in the order of places, so that rows far apart in the order share
/// no column. Each region is solved by itself, on a thread of its own where there are as many; the
/// prices found are right everywhere but along the borders, where a repair makes them so. Regions
/// are cut by the data, never by the number of threads.
struct RegionSplit: Sendable {
  /// Where each region's rows begin, and behind them the number of rows.
  let rowCuts: [Int]
  /// Where each region's columns begin, and behind them the number of columns.
  let columnCuts: [Int32]

  /// How many rows a region has at least: fewer have too long a border.
  static let leastRows = 49_152
  /// How many rows on each side of a border say which column is nearest to it.
  private static let reach = 64
  /// One edge in so many may cross a border.
  private static let crossing = 6

  /// Regions of a batch; nil where it is small, or its rows stand in no order of places.
  ///
  /// - Parameters:
  ///   - problem: the batch.
  ///   - leastRows: how many rows a region has at least; fewer than usual make small batches fall
  ///     into regions too.
  /// - Precondition: `leastRows` is at least 64.
  init?<Cost: KernelCost>(of problem: SparseProblem<Cost>, leastRows: Int = Self.leastRows) {
    precondition(leastRows >= Self.reach, "A border is judged by the rows on both sides of it.")
    let count = min(8, problem.rowCount / leastRows)
    guard count >= 2 else { return nil }
    var rowCuts = [0]
    var columnCuts: [Int32] = [0]
    for region in 1..<count {
      let row = problem.rowCount * region / count
      guard let column = Self.middleColumn(ofRowsNear: row, problem),
        column > columnCuts[region - 1]
      else { return nil }
      rowCuts.append(row)
      columnCuts.append(column)
    }
    rowCuts.append(problem.rowCount)
    columnCuts.append(Int32(problem.columnCount))
    guard columnCuts[count] > columnCuts[count - 1] else { return nil }
    self.rowCuts = rowCuts
    self.columnCuts = columnCuts
    guard isWorthwhile(for: problem) else { return nil }
  }

  /// The number of regions.
  var count: Int { rowCuts.count - 1 }

  /// The median column of the rows on both sides.
  private static func middleColumn<Cost: KernelCost>(
    ofRowsNear row: Int, _ problem: SparseProblem<Cost>
  ) -> Int32? {
    let edges = problem.rowOffsets[row - Self.reach]..<problem.rowOffsets[row + Self.reach]
    let columns = problem.columns[edges].sorted()
    return columns.isEmpty ? nil : columns[columns.count / 2]
  }

  private func isWorthwhile<Cost: KernelCost>(for problem: SparseProblem<Cost>) -> Bool {
    var edgeCount = 0
    var crossingCount = 0
    for region in 0..<count {
      let inside = columnCuts[region]..<columnCuts[region + 1]
      for row in stride(from: rowCuts[region], to: rowCuts[region + 1], by: 61) {
        let edges = problem.rowOffsets[row]..<problem.rowOffsets[row + 1]
        edgeCount += edges.count
        for column in problem.columns[edges] where !inside.contains(column) { crossingCount += 1 }
      }
    }
    return crossingCount * Self.crossing <= edgeCount
  }

  /// A region as a problem of its own, without the edges that cross its border.
  private func part<Cost: KernelCost>(
    _ region: Int, of problem: SparseProblem<Cost>
  ) -> SparseProblem<Cost> {
    let rows = rowCuts[region]..<rowCuts[region + 1]
    let inside = columnCuts[region]..<columnCuts[region + 1]
    let most = problem.rowOffsets[rows.upperBound] - problem.rowOffsets[rows.lowerBound]
    let slots =
      problem.slotOffsets[Int(inside.lowerBound)]..<problem.slotOffsets[Int(inside.upperBound)]
    var part = SparseProblem<Cost>(
      rowOffsets: [0], columns: [], costs: [], penalties: Array(problem.penalties[rows]),
      slotOffsets: problem.slotOffsets[Int(inside.lowerBound)...Int(inside.upperBound)].map {
        $0 - slots.lowerBound
      }, slotCosts: Array(problem.slotCosts[slots]))
    part.rowOffsets.reserveCapacity(rows.count + 1)
    part.columns.reserveCapacity(most)
    part.costs.reserveCapacity(most)
    for row in rows {
      // Columns ascend, so that those inside are one run.
      let edges = problem.rowOffsets[row]..<problem.rowOffsets[row + 1]
      let columns = problem.columns[edges]
      let first = columns.firstIndex { $0 >= inside.lowerBound } ?? edges.upperBound
      let last = columns[first...].firstIndex { $0 >= inside.upperBound } ?? edges.upperBound
      for column in problem.columns[first..<last] {
        part.columns.append(column - inside.lowerBound)
      }
      part.costs.append(contentsOf: problem.costs[first..<last])
      part.rowOffsets.append(part.columns.count)
    }
    return part
  }

  /// Every region solved, and put together: a plan, and prices that are right inside of each.
  func solved<Cost: KernelCost>(
    _ problem: SparseProblem<Cost>, threads: Int, meter: inout WorkMeter
  ) -> SolvedProblem<Cost> {
    let workers = min(threads, count)
    let shares = (0..<workers).map { Array(stride(from: $0, to: count, by: workers)) }
    let outcomes = concurrentMap(shares, until: meter.shouldStop) { share, shouldStop in
      var meter = WorkMeter(until: shouldStop)
      let solved = share.map { region in
        let kernel = part(region, of: problem).solvedKernel(
          by: .auction, regionRows: nil, meter: meter)
        meter = kernel.meter
        return kernel.result()
      }
      return (solved, meter.searchCount, meter.isCutByClock)
    }
    var whole = SolvedProblem(idle: problem)
    for (share, outcome) in zip(shares, outcomes) {
      for (region, solved) in zip(share, outcome.0) { merge(solved, of: region, into: &whole) }
      meter.add(searches: outcome.1, isCutByClock: outcome.2)
    }
    return whole
  }

  private func merge<Cost: KernelCost>(
    _ solved: SolvedProblem<Cost>, of region: Int, into whole: inout SolvedProblem<Cost>
  ) {
    let firstColumn = columnCuts[region]
    for (row, column) in solved.columnOfRow.enumerated() where column >= 0 {
      whole.columnOfRow[rowCuts[region] + row] = column + firstColumn
    }
    for (column, price) in solved.prices.enumerated() {
      whole.prices[Int(firstColumn) + column] = price
    }
  }
}
