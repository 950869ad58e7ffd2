import Foundation
import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite("Assignment problems from files") struct AssignmentProblemTests {
  private static let folder = Fixtures.folder.appendingPathComponent("problems")

  private func read(_ name: String) throws -> AssignmentProblem {
    try AssignmentProblem(contentsOf: Self.folder.appendingPathComponent(name))
  }

  @Test(
    "Each fixture gives its hand solution",
    arguments: [
      ("small.asn", AssignmentProblem.Format.dimacs, 5, [0, 1, 2]),
      ("surplus-rows.asn", .dimacs, 13, [-1, 0, -1, 1]),
      ("small.mtx", .matrixMarket, 5, [0, 1, 2]),
      ("assign4.txt", .orLibrary, 13, [1, 0, 2, 3]),
      ("tiny.csr", .batch, 21, [0, 0, 1, -1]),
    ] as [(String, AssignmentProblem.Format, Int64, [Int32])])
  func fixtures(
    name: String, format: AssignmentProblem.Format, objective: Int64, plan: [Int32]
  ) throws {
    let problem = try read(name)
    #expect(problem.format == format)
    let solution = problem.prepared().solve()
    #expect(solution.status == .optimal && solution.isOptimal)
    #expect(solution.objective == objective && solution.dualObjective == objective)
    #expect(solution.columnOfRow == plan)
    #expect(solution.rowCount == problem.rowCount)
    #expect(solution.columnCount == problem.columnCount)
    #expect(solution.edgeCount == problem.edgeCount)
    #expect(solution.assignedCount == plan.count { $0 >= 0 })
  }

  @Test("Two rows that need the same column are infeasible, and proven so")
  func infeasible() throws {
    let solution = try read("infeasible.asn").prepared().solve()
    #expect(solution.status == .infeasible && solution.isProven && !solution.isOptimal)
    #expect(solution.objective == nil && solution.dualObjective == nil)
    #expect(solution.assignedCount == 2)
  }

  @Test("Each broken file gives its message")
  func brokenFiles() throws {
    let folder = Self.folder.appendingPathComponent("broken")
    let expected = try String(
      contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "expected.txt" }.sorted()
    #expect(names.count > 20)
    let messages = names.map { name in
      do throws(AssignmentFileError) {
        _ = try AssignmentProblem(contentsOf: folder.appendingPathComponent(name))
        return "\(name): read without error"
      } catch {
        return "\(name): \(error)"
      }
    }
    #expect(messages == expected.split(separator: "\n").map(String.init))
  }

  @Test("A file that is not there is unreadable, not broken")
  func missingFile() {
    let error = #expect(throws: AssignmentFileError.self) { try read("absent.asn") }
    guard case .unreadable(let path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasSuffix("absent.asn"))
  }

  @Test(
    "OR-Library's own problems give their published optima",
    .enabled(if: Fixtures.sharedData != nil, "The OR-Library files are not beside the project."),
    arguments: [("assign100.txt", 305), ("assign200.txt", 475), ("assign300.txt", 626)])
  func orLibrary(name: String, optimum: Int64) throws {
    let folder = try #require(Fixtures.sharedData).appendingPathComponent("orlib")
    let problem = try AssignmentProblem(contentsOf: folder.appendingPathComponent(name))
    let solution = problem.prepared().solve()
    #expect(solution.isOptimal && solution.objective == optimum)
  }

  @Test(
    "Random classical problems agree with all ways to place them",
    arguments: ClassicalInstance.Family.allCases)
  func agreesWithBruteForce(family: ClassicalInstance.Family) throws {
    let seed = TestScale.seed &+ UInt64(family.rawValue.utf8.first ?? 0)
    var random = SplitMix64(seed: seed)
    for number in 0..<TestScale.count(2_000, full: 20_000) {
      let instance = ClassicalInstance(
        family, rows: .random(in: 0...5, using: &random),
        columns: .random(in: 0...5, using: &random),
        random: &random)
      let text = instance.dimacs(&random)
      let problem = try AssignmentProblem(bytes: Array(text.utf8))
      let solution = problem.prepared().solve()
      let place: Comment = "seed \(seed), instance \(number): \(text)"
      try #require(problem.edgeCount == instance.edgeCount, place)
      let best = instance.bruteForceObjective
      try #require(solution.isProven, place)
      try #require(solution.objective == best, place)
      try #require(solution.status == (best == nil ? .infeasible : .optimal), place)
      for algorithm in ProblemAlgorithm.allCases where instance.admits(algorithm) {
        let other = try problem.prepared(for: algorithm).solve()
        try #require(other.isProven && other.status == solution.status, place)
        try #require(other.objective == best, place)
        try #require(other.assignedCount == solution.assignedCount, place)
        try #require(algorithm == .automatic || other.algorithm == algorithm, place)
      }
      guard best != nil else { continue }
      let proof = try OptimalityProof.check(
        columnOfRow: solution.columnOfRow, values: solution.values, prices: solution.prices,
        on: problem)
      try #require(proof.primalObjective == best && solution.dualObjective == best, place)
    }
  }

  @Test("The same square problem as OR-Library and as DIMACS has the same solution")
  func formatsAgree() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for size in 0...12 {
      let instance = ClassicalInstance(.dense, rows: size, columns: size, random: &random)
      let dimacs = try AssignmentProblem(bytes: Array(instance.dimacs(&random).utf8))
      let orLibrary = try AssignmentProblem(bytes: Array(instance.orLibrary.utf8))
      #expect(dimacs.prepared().solve() == orLibrary.prepared().solve())
    }
  }

  @Test("Changed duals or plans of a classical problem are refused")
  func refusesChanges() throws {
    for name in ["small.asn", "surplus-rows.asn", "assign4.txt"] {
      let problem = try read(name)
      let solution = problem.prepared().solve()
      func passes(_ plan: [Int32], _ values: [Int64], _ prices: [Int64]) -> Bool {
        (try? OptimalityProof.check(
          columnOfRow: plan, values: values, prices: prices, on: problem)) != nil
      }
      #expect(passes(solution.columnOfRow, solution.values, solution.prices))
      for row in 0..<problem.rowCount {
        for column in -2...Int32(problem.columnCount) where column != solution.columnOfRow[row] {
          var plan = solution.columnOfRow
          plan[row] = column
          #expect(!passes(plan, solution.values, solution.prices), "\(name) row \(row)")
        }
        for step: Int64 in [-1, 1] {
          var values = solution.values
          values[row] += step
          #expect(!passes(solution.columnOfRow, values, solution.prices), "\(name) row \(row)")
        }
      }
      for column in 0..<problem.columnCount {
        for step: Int64 in [-1, 1] {
          var prices = solution.prices
          prices[column] += step
          #expect(!passes(solution.columnOfRow, solution.values, prices), "\(name) \(column)")
        }
      }
    }
  }

  @Test("Sums that might not fit are refused, with the limit")
  func sumLimit() throws {
    let cost = AssignmentProblem.costLimit - 1
    // 2^12 rows of about 2^48 reach 2^60; half of them with half the cost do not.
    func text(_ size: Int, _ cost: Int64) -> [UInt8] {
      let nodes = (1...size).map { "n \($0)\n" }.joined()
      let arcs = (1...size).map { "a \($0) \(size + $0) \(cost)\n" }.joined()
      return Array("p asn \(2 * size) \(size)\n\(nodes)\(arcs)".utf8)
    }
    #expect(
      throws: AssignmentFileError.sumOutOfRange(rows: 1 << 13, cost: cost, limit: (1 << 60) - 1)
    ) {
      try AssignmentProblem(bytes: text(1 << 13, cost))
    }
    let solution = try AssignmentProblem(bytes: text(1 << 11, cost)).prepared().solve()
    #expect(solution.isOptimal && solution.objective == cost << 11)
  }

  @Test("A batch made in memory is solved like one that was read")
  func batchInMemory() throws {
    let problem = try read("tiny.csr")
    let graph = try #require(problem.graph)
    #expect(graph.rowOffsets == [0, 1, 3, 5, 6] && graph.slotOffsets == [0, 2, 3, 3])
    #expect(graph.columns == [0, 0, 1, 1, 2, 0] && graph.costs == [4, 1, 6, 3, 1, 2])
    #expect(graph.penalties == [40, 40, 40, 6] && graph.slotCosts == [0, 5, 2])
    let solution = problem.prepared().solve()
    #expect(AssignmentProblem(graph).prepared().solve() == solution)
    let proof = try OptimalityProof.check(
      columnOfRow: solution.columnOfRow, values: [], prices: solution.prices, on: problem)
    #expect(proof.primalObjective == 21)
  }
}
