import PaidanAssignment
import PaidanText

/// What `paidan solve` prints.
struct SolveReport {
  let solution: ProblemSolution
  /// The rows that can trade places, in groups; nil where that is not known.
  let choices: [[Int32]]?
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
      json.field("algorithm", solution.algorithm.rawValue)
      json.field("cutByClock", solution.wasCutByClock)
      json.field("unique", choices.map(\.isEmpty))
      json.field("rowsWithChoice", rowsWithChoice.map(Int64.init))
      json.field("choiceGroups", (choices?.count).map(Int64.init))
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
    table.append(["algorithm", solution.algorithm.rawValue])
    table.append(["cut by clock", solution.wasCutByClock ? "yes" : "no"])
    table.append(["unique", choices.map { $0.isEmpty ? "yes" : "no" } ?? "-"])
    table.append(["rows with choice", rowsWithChoice.map { "\($0)" } ?? "-"])
    table.append(["in groups", choices.map { "\($0.count)" } ?? "-"])
    for (step, micros) in seconds {
      table.append(["\(step), s", FixedDecimal(units: micros, places: 6).description])
    }
    return table.text
  }

  private var rowsWithChoice: Int? { choices.map { $0.reduce(0) { $0 + $1.count } } }

  private static func text(_ number: Int64?) -> String { number.map { "\($0)" } ?? "-" }
}
