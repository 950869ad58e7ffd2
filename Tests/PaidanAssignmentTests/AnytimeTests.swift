import Dispatch
import Foundation
import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Anytime") struct AnytimeTests {
  /// Fails the test unless the plan is feasible and both figures are those of plan and prices.
  private func expectSound(
    _ result: BoundedResult, _ graph: CandidateGraph, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var objective: Int64 = 0
    var used = [Int](repeating: 0, count: graph.columnCount)
    for row in 0..<graph.rowCount {
      let column = Int(result.columnOfRow[row])
      var value = graph.penalties[row]
      var cost = column < 0 ? graph.penalties[row] : nil
      for edge in graph.rowOffsets[row]..<graph.rowOffsets[row + 1] {
        let other = Int(graph.columns[edge])
        if other == column { cost = graph.costs[edge] }
        if graph.slotOffsets[other] == graph.slotOffsets[other + 1] { continue }
        value = min(value, graph.costs[edge] + result.prices[other])
      }
      guard let cost, result.values[row] == value else {
        Issue.record("row \(row) has no such edge or value", sourceLocation: sourceLocation)
        return
      }
      objective += Int64(cost)
      if column < 0 { continue }
      let slot = graph.slotOffsets[column] + used[column]
      used[column] += 1
      guard slot < graph.slotOffsets[column + 1] else {
        Issue.record("column \(column) has too many rows", sourceLocation: sourceLocation)
        return
      }
      objective += Int64(graph.slotCosts[slot])
    }
    #expect(result.objective == objective, comment, sourceLocation: sourceLocation)
    let bound = dualObjective(graph, prices: result.prices)
    let bounds = try? ObjectiveBounds.check(
      columnOfRow: result.columnOfRow, prices: result.prices, on: graph)
    #expect(
      bounds?.objective == objective && bounds?.lowerBound == bound && bounds?.gap == result.gap,
      comment, sourceLocation: sourceLocation)
    #expect(result.lowerBound == bound, comment, sourceLocation: sourceLocation)
    #expect(result.prices.allSatisfy { $0 >= 0 }, comment, sourceLocation: sourceLocation)
    #expect(result.gap == objective - bound, comment, sourceLocation: sourceLocation)
    #expect(
      (result.status == .optimal) == (objective == bound), comment, sourceLocation: sourceLocation)
  }

  @Test(
    "Small instances at every budget: the optimum lies between bound and plan",
    arguments: GraphFamily.allCases)
  func everyBudget(family: GraphFamily) throws {
    let seed = TestScale.seed &+ family.seed &+ 13
    var random = SplitMix64(seed: seed)
    var stoppedCount = 0
    for instance in 0..<TestScale.count(250, full: 10_000) {
      let graph = try family.graph(&random)
      let best = bruteForceObjective(graph)
      let solver = BatchSolver(algorithm: AssignmentAlgorithm.allCases[instance % 3])
      let needed = solver.solve(graph, within: .unlimited).searchCount
      for searches in 0...needed + 1 {
        let result = solver.solve(graph, within: WorkBudget(searches: searches))
        let place: Comment = "seed \(seed), instance \(instance), budget \(searches): \(graph)"
        expectSound(result, graph, place)
        try #require(result.lowerBound <= best && best <= result.objective, place)
        try #require(result.lowerBound >= 0 && result.searchCount <= searches, place)
        try #require(!result.wasCutByClock, place)
        if searches < needed { try #require(result.searchCount == searches, place) }
        if result.status == .stopped { stoppedCount += 1 }
      }
      let enough = solver.solve(graph, within: WorkBudget(searches: needed))
      try #require(enough.status == .optimal && enough.gap == 0)
      try #require(enough == solver.solve(graph, within: .unlimited))
      let plain = solver.solve(graph)
      try #require(enough.columnOfRow == plain.columnOfRow && enough.prices == plain.prices)
      try #require(enough.objective == best && enough.values == plain.values)
    }
    // Elsewhere hardly any row needs a search.
    let searching: [GraphFamily] = [.mixed, .allEdges, .severalSlots, .manyRows, .costsAtLimit]
    #expect(stoppedCount > 20 || !searching.contains(family))
  }

  @Test("Medium graphs at growing budgets: sound, repeated to the byte", arguments: 0..<24)
  func mediumGraphs(number: Int) throws {
    let graph = try MediumGraph(number: number).graph(seed: TestScale.seed &+ UInt64(number))
    let solver = BatchSolver(algorithm: number % 2 == 0 ? .auction : .augmentingPath)
    let optimum = solver.solve(graph).objective
    let needed = solver.solve(graph, within: .unlimited).searchCount
    for searches in [0, 1, needed / 4, needed / 2, needed - 1, needed] where searches >= 0 {
      let result = solver.solve(graph, within: WorkBudget(searches: searches))
      expectSound(result, graph, "number \(number), budget \(searches)")
      try #require(result.lowerBound <= optimum && optimum <= result.objective)
      try #require(result == solver.solve(graph, within: WorkBudget(searches: searches)))
    }
  }

  @Test("Many components within a budget: the same bytes on any number of threads")
  func components() throws {
    let graph = try ManyComponents(seed: TestScale.seed &+ 77).graph
    let optimum = BatchSolver().solve(graph)
    let needed = BatchSolver().solve(graph, within: .unlimited)
    #expect(needed.columnOfRow == optimum.columnOfRow && needed.prices == optimum.prices)
    for searches in [0, needed.searchCount / 2, needed.searchCount] {
      let budget = WorkBudget(searches: searches)
      let result = BatchSolver(threads: 1).solve(graph, within: budget)
      expectSound(result, graph, "budget \(searches)")
      #expect(result.lowerBound <= optimum.objective && optimum.objective <= result.objective)
      #expect(BatchSolver(threads: 5).solve(graph, within: budget) == result)
      #expect(result.status == (searches < needed.searchCount ? .stopped : .optimal))
    }
    for threads in [1, 2, 5] {
      #expect(BatchSolver(threads: threads).solve(graph, within: .unlimited) == needed)
    }
  }

  @Test("Stopped by a question after so many answers: sound, and it says so", arguments: [1, 4])
  func question(threads: Int) throws {
    for graph in [
      try ManyComponents(seed: TestScale.seed &+ 78).graph,
      try CityGraph(rows: 2_000, columns: 1_000, degree: 24).graph(seed: TestScale.seed),
    ] {
      let optimum = BatchSolver().solve(graph).objective
      for algorithm in AssignmentAlgorithm.allCases {
        for patience in [0, 1, 3, 10, 100] {
          var answers = 0
          let result = BatchSolver(algorithm: algorithm, threads: threads).solve(
            graph, within: .unlimited
          ) {
            answers += 1
            return answers > patience
          }
          expectSound(result, graph, "\(algorithm), \(patience)")
          #expect(result.lowerBound <= optimum && optimum <= result.objective)
          #expect(result.wasCutByClock == (answers > patience))
          #expect(result.status == .optimal || result.wasCutByClock)
          // A true answer is final: nobody asks again.
          #expect(answers <= patience + 1)
        }
      }
    }
  }

  @Test("A question that is never answered with yes changes nothing", arguments: [1, 4])
  func patience(threads: Int) throws {
    let graph = try ManyComponents(seed: TestScale.seed &+ 79).graph
    let solver = BatchSolver(threads: threads)
    let asked = solver.solve(graph, within: .unlimited) { false }
    #expect(asked == solver.solve(graph, within: .unlimited))
  }

  @Test("A task that is cancelled gets what there is", arguments: [1, 4])
  func cancellation(threads: Int) async throws {
    let graph = try ManyComponents(seed: TestScale.seed &+ 80).graph
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return BatchSolver(threads: threads).solve(graph, within: .unlimited) { Task.isCancelled }
    }
    task.cancel()
    let result = await task.value
    #expect(threads > 1 || (result.wasCutByClock && result.searchCount == 0))
    #expect(result.lowerBound <= result.objective)
  }

  @Test("A task cancelled in the middle of a solve gets a plan and a bound", arguments: [0, 1, 2])
  func cancellationInTheMiddle(number: Int) async throws {
    let graph = try CityGraph(rows: 2_000, columns: 1_000, degree: 24).graph(seed: TestScale.seed)
    let solver = BatchSolver(algorithm: AssignmentAlgorithm.allCases[number])
    let optimum = solver.solve(graph, within: .unlimited)
    let isUnderWay = DispatchSemaphore(value: 0)
    let task = Task {
      var questions = 0
      return solver.solve(graph, within: .unlimited) {
        questions += 1
        // Waits here so that the middle is where it is cancelled, however fast the machine.
        if questions == 100 {
          isUnderWay.signal()
          while !Task.isCancelled { usleep(100) }
        }
        return Task.isCancelled
      }
    }
    // On a thread of Dispatch: tasks that wait may hold all those that tasks run on.
    DispatchQueue.global().async {
      isUnderWay.wait()
      task.cancel()
    }
    let result = await task.value
    expectSound(result, graph, "\(solver.algorithm)")
    #expect(result.wasCutByClock && result.status == .stopped)
    #expect(0 < result.searchCount && result.searchCount < optimum.searchCount)
    #expect(result.lowerBound < optimum.objective && optimum.objective < result.objective)
  }

  @Test("More searches buy a better plan: half of a city's gap is gone before the end")
  func progress() throws {
    let graph = try CityGraph(rows: 3_000, columns: 1_500, degree: 24).graph(seed: TestScale.seed)
    for algorithm in [AssignmentAlgorithm.augmentingPath, .auction] {
      let solver = BatchSolver(algorithm: algorithm)
      let needed = solver.solve(graph, within: .unlimited).searchCount
      let none = solver.solve(graph, within: WorkBudget(searches: 0))
      let most = solver.solve(graph, within: WorkBudget(searches: needed * 9 / 10))
      #expect(none.status == .stopped && none.gap > 0)
      #expect(2 * most.gap < none.gap, "\(algorithm): \(none.gap), then \(most.gap)")
    }
  }

  @Test("Bounds are refused for a plan that is none, and for a price below 0")
  func refusedBounds() throws {
    var builder = GraphBuilder(rows: 2, columns: 2)
    builder.edges = [[(0, 4)], [(0, 5), (1, 6)]]
    builder.penalties = [20, 30]
    builder.slots = [[1], [2]]
    let graph = try builder.graph()
    let bounds = try ObjectiveBounds.check(columnOfRow: [-1, 0], prices: [3, 2], on: graph)
    // Values 7 and 8, less 2 for the slot priced 3 that costs 1.
    #expect(bounds.objective == 20 + 5 + 1 && bounds.lowerBound == 7 + 8 - 2 && bounds.gap == 13)
    #expect(throws: ProofViolation.slotsExceeded(column: 0, slots: 1, row: 1)) {
      try ObjectiveBounds.check(columnOfRow: [0, 0], prices: [3, 2], on: graph)
    }
    #expect(throws: ProofViolation.notACandidate(row: 0, column: 1)) {
      try ObjectiveBounds.check(columnOfRow: [1, 0], prices: [3, 2], on: graph)
    }
    #expect(throws: ProofViolation.negativePrice(column: 1, price: -1)) {
      try ObjectiveBounds.check(columnOfRow: [-1, 0], prices: [3, -1], on: graph)
    }
  }

  @Test("A negative budget is a programmer's mistake")
  func negative() async {
    await #expect(processExitsWith: .failure) { _ = WorkBudget(searches: -1) }
  }
}
