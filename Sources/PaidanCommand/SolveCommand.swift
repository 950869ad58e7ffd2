import ArgumentParser
import Foundation
import PaidanAssignment
import PaidanText

struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Solve an assignment problem from a file, with proof.",
    discussion: """
      Reads OR-Library (n, then n*n costs), DIMACS (p asn) and the compact batch (.csr), told apart \
      by their content. The first two place the smaller side in full, and where that cannot be the \
      status is infeasible.
      """)

  @Argument(help: "The file.") var file: String
  @Option(help: "table or json.") var format = OutputFormat.table

  func validate() throws {
    if format == .csv { throw ValidationError("solve prints a table or json") }
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
    let prepared = problem.prepared()
    let prepare = watch.lap()
    let solution = prepared.solve()
    let solve = watch.lap()
    switch format {
    case .json: Output.print(json(solution, [read, prepare, solve]))
    default: Output.print(table(solution, [read, prepare, solve]))
    }
  }

  private func json(_ solution: ProblemSolution, _ seconds: [Int64]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("rows", solution.rowCount)
      json.field("columns", solution.columnCount)
      json.field("edges", solution.edgeCount)
      json.field("assigned", solution.assignedCount)
      json.field("objective", solution.objective)
      json.field("dualObjective", solution.dualObjective)
      json.field("optimal", solution.isOptimal)
      json.field("status", solution.status.rawValue)
      json.objectField("seconds") { json in
        json.field("read", FixedDecimal(units: seconds[0], places: 6))
        json.field("prepare", FixedDecimal(units: seconds[1], places: 6))
        json.field("solve", FixedDecimal(units: seconds[2], places: 6))
      }
    }
    json.endLine()
    return json.text
  }

  private func table(_ solution: ProblemSolution, _ seconds: [Int64]) -> String {
    var table = TextTable([("", .left), ("", .right)])
    table.append(["rows", "\(solution.rowCount)"])
    table.append(["columns", "\(solution.columnCount)"])
    table.append(["edges", "\(solution.edgeCount)"])
    table.append(["status", solution.status.rawValue])
    table.append(["assigned", "\(solution.assignedCount)"])
    table.append(["objective", solution.objective.map { "\($0)" } ?? "-"])
    table.append(["dual objective", solution.dualObjective.map { "\($0)" } ?? "-"])
    table.append(["proven", solution.isProven ? "yes" : "NO"])
    for (name, time) in zip(["read", "prepare", "solve"], seconds) {
      table.append(["\(name), s", FixedDecimal(units: time, places: 6).description])
    }
    return table.text
  }
}
