import PaidanTestSupport
import Testing

@testable import PaidanAssignment

/// What only batches of many tens of thousands of columns are worth, on small ones.
@Suite("Renumbering") struct RenumberingTests {
  @Test("The optimum in another order of rows and columns, proven in the first")
  func mediumGraphs() throws {
    for number in 0..<TestScale.count(40, full: 400) {
      let graph = try MediumGraph(number: number % 60).graph(
        seed: TestScale.seed &+ UInt64(number))
      try expectSameOptimum(graph, "number \(number)")
    }
  }

  @Test("A city, where places are clusters of clusters")
  func city() throws {
    for number in 0..<TestScale.count(2, full: 8) {
      let graph = try CityGraph(rows: 3_000, columns: 2_400, degree: 24).graph(
        seed: TestScale.seed &+ UInt64(number))
      try expectSameOptimum(graph, "number \(number)")
    }
  }

  @Test("Each row and column has one place")
  func permutation() throws {
    let graph = try CityGraph(rows: 1_000, columns: 1_500, degree: 12).graph(
      seed: TestScale.seed, everyColumn: 3)
    let numbering = Renumbering(of: graph.problem)
    for row in 0..<Int32(graph.rowCount) {
      #expect(numbering.kernelRow(numbering.problemRow(row)) == row)
    }
    for column in 0..<Int32(graph.columnCount) {
      #expect(numbering.kernelColumn(numbering.problemColumn(column)) == column)
    }
  }

  @Test("Work that is stopped at any point leaves a feasible plan")
  func stopped() throws {
    let graph = try CityGraph(rows: 6_000, columns: 4_800, degree: 12).graph(
      seed: TestScale.seed)
    for limit in [0, 1, 2, 3, 5, 50, 500] {
      var questionCount = 0
      var meter = WorkMeter(.unlimited) {
        questionCount += 1
        return questionCount > limit
      }
      let solved = graph.problem.solvedRenumbered(meter: &meter)
      #expect(meter.isStopped)
      let stopped = StoppedSolution(solved, of: graph.problem)
      #expect(!stopped.primal.subtracting(stopped.dual).isNegative)
    }
  }

  private func expectSameOptimum(_ graph: CandidateGraph, _ comment: Comment) throws {
    var meter = WorkMeter()
    let solved = graph.problem.solvedRenumbered(meter: &meter)
    let result = AssignmentResult(solved, on: graph)
    let proof = try OptimalityProof.check(
      columnOfRow: result.columnOfRow, prices: result.prices, on: graph)
    #expect(proof.primalObjective == result.objective, comment)
    let other = BatchSolver(algorithm: .augmentingPath).solve(graph)
    try #require(other.objective == result.objective, comment)
  }
}
