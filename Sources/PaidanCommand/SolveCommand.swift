import ArgumentParser
import Foundation
import PaidanAssignment
import PaidanText

struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Solve an assignment problem from a file, with proof.",
    discussion: """
      Reads OR-Library (n, then n*n costs), DIMACS (p asn), Matrix Market (coordinate) and the \
      compact batch (.csr), told apart by their content. The first three place the smaller side in \
      full, and where that cannot be the status is infeasible. With --searches the work may end early: the status is then stopped, and \
      the gap says how far from the optimum the plan can be at most.
      """)

  @Argument(help: "The file.") var file: String
  @Option(help: "How to print.") var format = ReportFormat.table
  @Option(
    help: "auto, augmenting-path or auction; all end at the same objective.",
    transform: Self.algorithm(named:))
  var algorithm = AssignmentAlgorithm.automatic
  @Option(help: "The greatest number of threads; as many as the machine runs by default.")
  var threads: Int?
  @Flag(help: "Seek the greatest sum of costs. Not for compact batches.")
  var maximize = false
  @Option(help: "Stop after so many searches with the best plan so far.")
  var searches: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
    if let searches, searches < 0 { throw ValidationError("--searches is at least 0") }
  }

  func run() throws {
    var watch = Stopwatch()
    let data = try Input.file(file)
    let problem: AssignmentProblem
    do throws(AssignmentFileError) {
      problem = try AssignmentProblem(bytes: Array(data))
    } catch {
      throw Failure.report("\(file): \(error)", Failure.data)
    }
    let read = watch.lap()
    let prepared = try prepared(problem)
    let prepare = watch.lap()
    let solution = prepared.solve(
      by: algorithm, threads: threads, within: WorkBudget(searches: searches))
    let solve = watch.lap()
    let report = SolveReport(
      solution: solution, algorithm: algorithm, isUnique: prepared.isUnique(solution),
      seconds: [("read", read), ("prepare", prepare), ("solve", solve)])
    switch format {
    case .json: Output.print(report.json)
    case .table: Output.print(report.table)
    }
  }

  private static func algorithm(named name: String) throws -> AssignmentAlgorithm {
    guard let algorithm = AssignmentAlgorithm(rawValue: name) else {
      let names = AssignmentAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no algorithm '\(name)', but: \(names)")
    }
    return algorithm
  }

  private func prepared(_ problem: AssignmentProblem) throws -> PreparedProblem {
    guard maximize else { return problem.prepared() }
    guard let prepared = problem.preparedToMaximize() else {
      throw Failure.report(
        "\(file): a compact batch has penalties and slot costs, which can only be minimised. "
          + "Maybe leave out --maximize.", Failure.data)
    }
    return prepared
  }
}
