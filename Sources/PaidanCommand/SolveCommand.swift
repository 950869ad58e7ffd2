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
      full, and where that cannot be the status is infeasible. With --searches or --seconds the \
      work may end early: the status is then stopped, and the gap says how far from the optimum \
      the plan can be at most. The same --searches give the same plan every time; --seconds \
      cannot, and cutByClock says so.
      """)

  @Argument(help: "The file.") var file: String
  @Option(help: "How to print.") var format = ReportFormat.table
  @Option(
    help: """
      auto, augmenting-path, auction or dense; all end at the same objective. dense is not for \
      compact batches.
      """,
    transform: Self.algorithm(named:))
  var algorithm = ProblemAlgorithm.automatic
  @Option(help: "The greatest number of threads; as many as the machine runs by default.")
  var threads: Int?
  @Flag(help: "Seek the greatest sum of costs. Not for compact batches.")
  var maximize = false
  @OptionGroup var limit: WorkLimit

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
    if algorithm == .dense, limit.isSet {
      throw ValidationError(
        "--algorithm dense cannot be stopped early: leave out --searches and --seconds, or take auto"
      )
    }
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
      threads: threads, within: limit.budget, until: limit.endOfTime())
    let solve = watch.lap()
    let report = SolveReport(
      solution: solution, choices: prepared.choices(in: solution),
      seconds: [("read", read), ("prepare", prepare), ("solve", solve)])
    switch format {
    case .json: Output.print(report.json)
    case .table: Output.print(report.table)
    }
  }

  private static func algorithm(named name: String) throws -> ProblemAlgorithm {
    guard let algorithm = ProblemAlgorithm(rawValue: name) else {
      let names = ProblemAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no algorithm '\(name)', but: \(names)")
    }
    return algorithm
  }

  private func prepared(_ problem: AssignmentProblem) throws -> PreparedProblem {
    do throws(PreparationError) {
      return try problem.prepared(
        for: algorithm, maximizing: maximize, stoppable: limit.isSet)
    } catch {
      throw Failure.report("\(file): \(error)", Failure.data)
    }
  }
}
