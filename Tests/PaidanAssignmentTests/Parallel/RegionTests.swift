import PaidanTestSupport
import Testing

@testable import PaidanAssignment

/// Orders along a road, each with edges to engineers near it: rows and columns stand by place.
private struct Road {
  let number: Int

  /// Slack to contended, and every other in coarse units, so that many plans are optimal.
  func builder(_ random: inout SplitMix64) -> GraphBuilder {
    let rows = Int.random(in: 600...2_000, using: &random)
    let columns = rows * [9, 6, 4, 2][number % 4] / 6
    // Few edges cross a border wherever it is drawn.
    let reach = max(3, 8 * columns / rows)
    let unit: Int32 = number / 4 % 2 == 0 ? 1 : 200
    var builder = GraphBuilder(rows: rows, columns: columns)
    for row in 0..<rows {
      builder.penalties[row] = Int32.random(in: 500...3_000, using: &random) / unit
      let middle = row * columns / rows
      var edges: [(column: Int32, cost: Int32)] = []
      for column in max(0, middle - reach)...min(columns - 1, middle + reach)
      where Int.random(in: 0..<3, using: &random) > 0 {
        let cost = Int32(abs(column - middle) * 80) + .random(in: 0...300, using: &random)
        edges.append((Int32(column), cost / unit))
      }
      builder.edges[row] = edges
    }
    for column in 0..<columns {
      let slots = Int.random(in: 0...2, using: &random)
      builder.slots[column] = (0..<slots).map { Int32($0) * 400 / unit }
    }
    return builder
  }
}

@Suite("Regions of a batch") struct RegionTests {
  private static let regionRows = 150

  @Test("Cut or not: the same objective and canonical plan, proven, on any number of threads")
  func agree() throws {
    var (counts, tied, uncut) = (Set<Int>(), 0, 0)
    let days = TestScale.count(16, full: 400)
    for number in 0..<days {
      let seed = TestScale.seed &+ UInt64(number)
      var random = SplitMix64(seed: seed)
      let graph = try Road(number: number).builder(&random).graph()
      let problem = graph.problem
      let place: Comment = "seed \(seed), number \(number)"
      let found = RegionSplit(of: problem, leastRows: Self.regionRows)
      guard let split = found else {
        // The sample of rows lay too near the borders.
        uncut += 1
        continue
      }
      counts.insert(split.count)
      try #require(split.count == min(8, graph.rowCount / Self.regionRows), place)
      func solved(threads: Int, regionRows: Int?) -> AssignmentResult {
        problem.solvedKernel(by: .auction, threads: threads, regionRows: regionRows)
          .assignmentResult()
      }
      let whole = solved(threads: 1, regionRows: nil)
      let cut = solved(threads: 1, regionRows: Self.regionRows)
      try #require(expectOptimal(whole, graph, place))
      try #require(expectOptimal(cut, graph, place))
      try #require(cut.objective == whole.objective, place)
      let canonical = CanonicalOptimum(of: whole, on: graph)
      try #require(
        CanonicalOptimum(of: cut, on: graph).result.columnOfRow == canonical.result.columnOfRow,
        place)
      if !canonical.isUnique { tied += 1 }
      for threads in [2, 3, 4] {
        try #require(solved(threads: threads, regionRows: Self.regionRows) == cut, place)
      }
    }
    #expect(counts.count > 2 && tied > 2, "\(counts) regions, \(tied) with ties")
    #expect(uncut * 8 < days, "\(uncut) not cut")
  }

  @Test("Regions are cut one behind the other, and hold all rows and columns")
  func cuts() throws {
    var random = SplitMix64(seed: TestScale.seed)
    let problem = try Road(number: 0).builder(&random).graph().problem
    let found = RegionSplit(of: problem, leastRows: Self.regionRows)
    let split = try #require(found)
    #expect(split.rowCuts.first == 0 && split.rowCuts.last == problem.rowCount)
    #expect(split.columnCuts.first == 0 && split.columnCuts.last == Int32(problem.columnCount))
    #expect(zip(split.rowCuts, split.rowCuts.dropFirst()).allSatisfy { $1 - $0 >= Self.regionRows })
    #expect(zip(split.columnCuts, split.columnCuts.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Small batches, and rows or columns in no order of places, are not cut")
  func uncut() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for number in 0..<8 {
      let builder = Road(number: number).builder(&random)
      let problem = try builder.graph().problem
      func isCut(_ problem: SparseProblem<Int32>, leastRows: Int) -> Bool {
        RegionSplit(of: problem, leastRows: leastRows) != nil
      }
      let half = problem.rowCount / 2
      let cuts = [RegionSplit.leastRows, half + 1, half].map { isCut(problem, leastRows: $0) }
      #expect(cuts == [false, false, true], "number \(number)")
      var rows = builder
      rows.edges.shuffle(using: &random)
      var columns = builder
      let places = (0..<Int32(columns.slots.count)).shuffled(using: &random)
      for row in columns.edges.indices {
        columns.edges[row] = columns.edges[row].map { (places[Int($0.column)], $0.cost) }
          .sorted { $0.column < $1.column }
      }
      for shuffled in [rows, columns] {
        let problem = try shuffled.graph().problem
        let wasCut = isCut(problem, leastRows: Self.regionRows)
        #expect(!wasCut, "number \(number)")
      }
      // A row near the border without edges in sight: nothing says where to cut.
      var silent = builder
      for row in silent.edges.indices { silent.edges[row] = [] }
      let wasCut = isCut(try silent.graph().problem, leastRows: Self.regionRows)
      #expect(!wasCut, "number \(number)")
    }
  }

  @Test("Stopped at any moment by a question, the plan is feasible and its bound valid")
  func stopped() throws {
    var stops = 0
    for number in 0..<TestScale.count(6, full: 100) {
      var random = SplitMix64(seed: TestScale.seed &+ UInt64(number))
      let graph = try Road(number: number).builder(&random).graph()
      let problem = graph.problem
      let best = problem.solvedKernel(by: .auction, regionRows: nil).assignmentResult().objective
      for (answers, threads) in zip(
        [0, 1, 2, 3, 5, 9, 20, 60, 200, 1_000, 5_000], [1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2])
      {
        var asked = 0
        let meter = WorkMeter {
          asked += 1
          return asked > answers
        }
        let kernel = problem.solvedKernel(
          by: .auction, threads: threads, regionRows: Self.regionRows, meter: meter)
        let solved = kernel.result()
        let place: Comment = "number \(number), \(answers) answers"
        let bounds = try ObjectiveBounds.check(
          columnOfRow: solved.columnOfRow, prices: solved.prices, on: graph)
        try #require(bounds.lowerBound == dualObjective(graph, prices: solved.prices), place)
        try #require(bounds.lowerBound <= best && best <= bounds.objective, place)
        try #require(solved.prices.allSatisfy { $0 >= 0 }, place)
        if kernel.meter.isStopped {
          stops += 1
          try #require(kernel.meter.isCutByClock, place)
        } else {
          try #require(bounds.gap == 0, place)
        }
      }
    }
    #expect(stops > 12, "\(stops) stops")
  }

  @Test("With a limit to the searches nothing is cut, so that threads never show")
  func counted() throws {
    var random = SplitMix64(seed: TestScale.seed)
    let problem = try Road(number: 3).builder(&random).graph().problem
    for searches in [0, 10, 100] {
      func solved(threads: Int, regionRows: Int?) -> SolvedProblem<Int32> {
        problem.solvedKernel(
          by: .auction, threads: threads, regionRows: regionRows,
          meter: WorkMeter(WorkBudget(searches: searches))
        ).result()
      }
      let plain = solved(threads: 1, regionRows: nil)
      for threads in [1, 2, 4] {
        let other = solved(threads: threads, regionRows: Self.regionRows)
        #expect(other.columnOfRow == plain.columnOfRow && other.prices == plain.prices)
      }
    }
  }
}
