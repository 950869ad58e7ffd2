import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Assignment problems: greatest sums and budgets") struct StoppedProblemTests {
  @Test(
    "The greatest sum is the least of the negated costs, proven by its duals",
    arguments: ClassicalInstance.Family.allCases)
  func maximize(family: ClassicalInstance.Family) throws {
    let seed = TestScale.seed &+ UInt64(family.rawValue.utf8.count)
    var random = SplitMix64(seed: seed)
    for number in 0..<TestScale.count(200, full: 10_000) {
      let instance = ClassicalInstance(
        family, rows: .random(in: 0...5, using: &random),
        columns: .random(in: 0...5, using: &random), random: &random)
      let text = instance.dimacs(&random)
      let problem = try AssignmentProblem(bytes: Array(text.utf8))
      let algorithms = ProblemAlgorithm.allCases.filter { instance.admits($0) }
      let algorithm = algorithms[number % algorithms.count]
      let solution = try problem.prepared(for: algorithm, maximizing: true).solve()
      let place: Comment = "seed \(seed), instance \(number), \(algorithm): \(text)"
      let best = instance.negated.bruteForceObjective.map { -$0 }
      try #require(solution.isProven && solution.objective == best, place)
      try #require(solution.dualObjective == best && solution.gap == best.map { _ in 0 }, place)
      guard best != nil else { continue }
      for (row, costs) in instance.costs.enumerated() {
        for (column, cost) in costs.enumerated() {
          guard let cost else { continue }
          let slack = solution.values[row] + solution.prices[column] - cost
          try #require(slack >= 0, place)
          try #require(slack == 0 || solution.columnOfRow[row] != column, place)
        }
      }
    }
  }

  @Test("A batch has no greatest sum")
  func batch() throws {
    let graph = try GraphBuilder(rows: 0, columns: 0).graph()
    #expect(throws: PreparationError.maximizedBatch) {
      try AssignmentProblem(graph).prepared(for: .automatic, maximizing: true)
    }
  }

  @Test(
    "Classical problems at every budget: the optimum lies between bound and plan",
    arguments: ClassicalInstance.Family.allCases)
  func everyBudget(family: ClassicalInstance.Family) throws {
    let seed = TestScale.seed &+ 31 &+ UInt64(family.rawValue.utf8.count)
    var random = SplitMix64(seed: seed)
    for number in 0..<TestScale.count(150, full: 5_000) {
      let instance = ClassicalInstance(
        family, rows: .random(in: 0...5, using: &random),
        columns: .random(in: 0...5, using: &random), random: &random)
      let text = instance.dimacs(&random)
      let isGreatest = number % 2 == 1
      let problem = try AssignmentProblem(bytes: Array(text.utf8))
      let algorithms = ProblemAlgorithm.allCases.filter { instance.admits($0) }
      let prepared = try problem.prepared(
        for: algorithms[number % algorithms.count], maximizing: isGreatest)
      // A question, even one that is never answered with yes, keeps the matrix out.
      let full = prepared.solve { false }
      try #require(full.algorithm != .dense)
      for searches in 0...full.searchCount {
        let solution = prepared.solve(within: WorkBudget(searches: searches))
        let place: Comment = "seed \(seed), instance \(number), \(searches): \(text)"
        try #require(solution.isProven && !solution.wasCutByClock, place)
        if searches == full.searchCount { try #require(solution == full, place) }
        if solution.status == .stopped {
          try #require(solution.gap != 0 && !solution.isOptimal, place)
          try #require(prepared.isUnique(solution) == nil, place)
        }
        // With costs negated, where the greatest sum is sought, all are the other way round.
        let sign: Int64 = isGreatest ? -1 : 1
        guard let optimum = full.objective else {
          try #require(solution.objective == nil, place)
          continue
        }
        let bound = try #require(solution.dualObjective, place)
        try #require(sign * bound <= sign * optimum, place)
        if let objective = solution.objective {
          try #require(sign * optimum <= sign * objective, place)
          let isComplete =
            solution.assignedCount == min(solution.rowCount, solution.columnCount)
          try #require(isComplete, place)
        }
      }
    }
  }

  @Test("A limit keeps the matrix out, whether it was known beforehand or not")
  func limitsKeepToEdges() throws {
    var random = SplitMix64(seed: TestScale.seed)
    let instance = ClassicalInstance(.dense, rows: 9, columns: 9, random: &random)
    let problem = try AssignmentProblem(bytes: Array(instance.orLibrary.utf8))
    let free = problem.prepared().solve()
    #expect(free.algorithm == .dense && free.isOptimal)
    let known = try problem.prepared(for: .automatic, stoppable: true)
    for budget in [WorkBudget(searches: 0), WorkBudget(searches: 1_000)] {
      let solution = known.solve(within: budget)
      #expect(solution.algorithm == .automatic && solution.isProven)
      #expect(problem.prepared().solve(within: budget) == solution)
      #expect(try problem.prepared(for: .dense).solve(within: budget) == solution)
    }
    let unstopped = known.solve()
    #expect(unstopped.algorithm == .automatic && unstopped.objective == free.objective)
  }
}

extension ClassicalInstance {
  fileprivate var negated: ClassicalInstance {
    ClassicalInstance(costs: costs.map { $0.map { $0.map { -$0 } } }, columnCount: columnCount)
  }
}
