import PaidanAssignment
import PaidanText

/// What `paidan solve` prints.
struct SolveReport {
  let solution: ProblemSolution
  let algorithm: AssignmentAlgorithm
  /// Whether the optimum is unique; nil where that is not known.
  let isUnique: Bool?
  /// The steps by name, in microseconds.
  let seconds: [(step: StaticString, micros: Int64)]

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("rows", solution.rowCount)
      json.field("columns", solution.columnCount)
      json.field("edges", solution.edgeCount)
      json.field("assigned", solution.assignedCount)
      json.field("objective", solution.objective)
      json.field("dualObjective", solution.dualObjective)
      json.field("gap", solution.gap)
      json.field("optimal", solution.isOptimal)
      json.field("status", solution.status.rawValue)
      json.field("algorithm", algorithm.rawValue)
      json.field("unique", isUnique)
      json.objectField("seconds") { json in
        for (step, micros) in seconds {
          json.field(step, FixedDecimal(units: micros, places: 6))
        }
      }
    }
    json.endLine()
    return json.text
  }

  var table: String {
    var table = TextTable([("", .left), ("", .right)])
    table.append(["rows", "\(solution.rowCount)"])
    table.append(["columns", "\(solution.columnCount)"])
    table.append(["edges", "\(solution.edgeCount)"])
    table.append(["status", solution.status.rawValue])
    table.append(["assigned", "\(solution.assignedCount)"])
    table.append(["objective", Self.text(solution.objective)])
    table.append(["dual objective", Self.text(solution.dualObjective)])
    table.append(["gap", Self.text(solution.gap)])
    table.append(["proven", solution.isProven ? "yes" : "NO"])
    table.append(["algorithm", algorithm.rawValue])
    table.append(["unique", isUnique.map { $0 ? "yes" : "no" } ?? "-"])
    for (step, micros) in seconds {
      table.append(["\(step), s", FixedDecimal(units: micros, places: 6).description])
    }
    return table.text
  }

  private static func text(_ number: Int64?) -> String { number.map { "\($0)" } ?? "-" }
}
