import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Classical problems: other optima") struct ClassicalChoiceTests {
  @Test(
    "Whether the optimum is unique and which rows have a choice, as all plans say",
    arguments: ClassicalInstance.Family.allCases)
  func agreesWithEnumeration(family: ClassicalInstance.Family) throws {
    let seed = TestScale.seed &+ 57 &+ UInt64(family.rawValue.utf8.count)
    var random = SplitMix64(seed: seed)
    var (tiedCount, uniqueCount) = (0, 0)
    for number in 0..<TestScale.count(400, full: 10_000) {
      let instance = ClassicalInstance(
        family, rows: .random(in: 0...5, using: &random),
        columns: .random(in: 0...5, using: &random), random: &random
      ).rounded(to: number % 4 < 2 ? 12 : 1)
      let text = instance.dimacs(&random)
      let problem = try AssignmentProblem(bytes: Array(text.utf8))
      let isGreatest = number % 2 == 1
      let optima = instance.optima(maximizing: isGreatest)
      let free = (0..<Int32(instance.costs.count)).filter { row in
        Set(optima.map { $0[Int(row)] }).count > 1
      }
      for algorithm in ProblemAlgorithm.allCases where instance.admits(algorithm) {
        let prepared = try problem.prepared(for: algorithm, maximizing: isGreatest)
        let solution = prepared.solve()
        let place: Comment = "seed \(seed), instance \(number), \(algorithm): \(text)"
        try #require(solution.isProven, place)
        guard !optima.isEmpty else {
          try #require(solution.status == .infeasible, place)
          try #require(prepared.choices(in: solution) == nil, place)
          try #require(prepared.isUnique(solution) == nil, place)
          continue
        }
        try #require(optima.contains(solution.columnOfRow), place)
        let choices = try #require(prepared.choices(in: solution), place)
        try #require(choices.joined().sorted() == free, place)
        try #require(prepared.isUnique(solution) == (optima.count == 1), place)
        try #require(areIndependent(choices, optima), place)
      }
      if optima.count > 1 { tiedCount += 1 } else if !optima.isEmpty { uniqueCount += 1 }
    }
    #expect(tiedCount > 30 || [.great, .hopeless].contains(family))
    #expect(uniqueCount > 40)
  }

  /// Whether the optima are all combinations of what each group does in one of them.
  private func areIndependent(_ groups: [[Int32]], _ optima: [[Int32]]) -> Bool {
    let ways = groups.map { group in Set(optima.map { plan in group.map { plan[Int($0)] } }).count }
    return ways.reduce(1, *) == optima.count
  }

  @Test("Of a batch too, by every algorithm")
  func batch() throws {
    var builder = GraphBuilder(rows: 2, columns: 2)
    builder.edges = [[(0, 1), (1, 3)], [(0, 2), (1, 4)]]
    builder.penalties = [9, 9]
    builder.slots = [[0], [0]]
    for algorithm in ProblemAlgorithm.allCases where algorithm != .dense {
      // Either row may have either column for 5 together.
      builder.edges[1][1].cost = 4
      var prepared = try AssignmentProblem(builder.graph()).prepared(for: algorithm)
      #expect(prepared.choices(in: prepared.solve()) == [[0, 1]])
      #expect(prepared.isUnique(prepared.solve()) == false)
      builder.edges[1][1].cost = 5
      prepared = try AssignmentProblem(builder.graph()).prepared(for: algorithm)
      #expect(prepared.isUnique(prepared.solve()) == true)
    }
  }

  @Test("Two pairs that trade places among themselves are two groups")
  func groups() throws {
    let great: Int64 = 900
    let costs: [[Int64]] = [
      [1, great, 1, great], [great, 5, great, 6], [2, great, 2, great], [great, 7, great, 8],
    ]
    let text = "4\n" + costs.joined().map { "\($0)" }.joined(separator: " ")
    let problem = try AssignmentProblem(bytes: Array(text.utf8))
    for algorithm in ProblemAlgorithm.allCases {
      let prepared = try problem.prepared(for: algorithm)
      #expect(prepared.choices(in: prepared.solve()) == [[0, 2], [1, 3]])
    }
  }
}

extension ClassicalInstance {
  /// Costs rounded down to multiples, so that more of them tie.
  fileprivate func rounded(to step: Int64) -> ClassicalInstance {
    ClassicalInstance(
      costs: costs.map { $0.map { $0.map { $0 / step * step } } }, columnCount: columnCount)
  }

  /// Every plan of the best sum that places the smaller side in full, by trying all.
  fileprivate func optima(maximizing: Bool) -> [[Int32]] {
    let needed = min(costs.count, columnCount)
    var best: Int64?
    var optima: [[Int32]] = []
    var plan = [Int32](repeating: -1, count: costs.count)
    var isTaken = [Bool](repeating: false, count: columnCount)
    func extend(_ row: Int, placed: Int, _ sum: Int64) {
      guard needed - placed <= costs.count - row else { return }
      guard row < costs.count else {
        if let known = best, maximizing ? sum < known : sum > known { return }
        if sum != best { optima = [] }
        best = sum
        optima.append(plan)
        return
      }
      extend(row + 1, placed: placed, sum)
      for (column, cost) in costs[row].enumerated() where !isTaken[column] {
        guard let cost else { continue }
        isTaken[column] = true
        plan[row] = Int32(column)
        extend(row + 1, placed: placed + 1, sum + cost)
        plan[row] = -1
        isTaken[column] = false
      }
    }
    extend(0, placed: 0, 0)
    return optima
  }
}
