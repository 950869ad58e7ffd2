import PaidanMatching
import PaidanModel
import PaidanText

/// A plan for people: a summary and a line for each order; and as CSV.
struct PlanTable {
  private static let rowsShown = 40
  private let document: PlanDocument

  init(_ document: PlanDocument) { self.document = document }

  func text(seconds: PlanDocument.Seconds?) -> String {
    let plan = document.plan
    let question = document.at.map { "at \($0)" } ?? "the whole day as one batch"
    var text = """
      \(document.day), \(question); policy \(plan.policy.name) version \(plan.policy.version)
      \(plan.orderCount) orders, \(plan.engineerCount) engineers, \(plan.candidateCount) \
      \(plan.isCore ? "candidates (core)" : "candidates")
      \(plan.assignments.count) assigned, \(plan.unassigned.count) unassigned, \
      objective \(minutes(plan.objective)) equivalent travel minutes, \
      \(verdict)

      """
    if let seconds {
      let parts = [
        ("read", seconds.read), ("candidates", seconds.candidates), ("solve", seconds.solve),
      ].map { "\($0.0) \(FixedDecimal(units: $0.1, places: 6)) s" }
      text += parts.joined(separator: ", ") + "\n"
    }
    if !plan.assignments.isEmpty { text += "\n" + assignments }
    if !plan.unassigned.isEmpty { text += "\n" + unassigned }
    if !plan.exclusions.isEmpty { text += "\n" + exclusions }
    return text
  }

  private var verdict: String {
    let plan = document.plan
    if plan.isOptimal { return "proven optimal" }
    guard let stop = plan.stop, let gap = plan.gap else { return "NOT PROVEN OPTIMAL" }
    return "stopped by \(stop == .clock ? "the clock" : "the number of searches"), "
      + "at most \(minutes(gap)) above the best plan"
  }

  private var assignments: String {
    var table = TextTable([
      ("order", .left), ("engineer", .left), ("metres", .right), ("start", .left),
      ("cost", .right), ("slot", .right), ("runner-up", .left), ("lost by", .right),
    ])
    for row in document.plan.assignments.prefix(Self.rowsShown) {
      table.append([
        row.order.text, row.engineer.text, "\(row.meters)", "\(row.start)", minutes(row.cost),
        minutes(row.slotCost), row.runnerUp?.engineer.text ?? "-",
        row.runnerUp.map { minutes($0.lostBy) } ?? "-",
      ])
    }
    return table.text + more(document.plan.assignments.count)
  }

  private var unassigned: String {
    var table = TextTable([
      ("unassigned", .left), ("penalty", .right), ("eligible", .right), ("why", .left),
    ])
    for row in document.plan.unassigned.prefix(Self.rowsShown) {
      table.append([
        row.order.text, minutes(row.penalty), "\(row.eligible)",
        ExplanationText.reason(row, document.plan),
      ])
    }
    return table.text + more(document.plan.unassigned.count)
  }

  private var exclusions: String {
    var table = TextTable([("excluded order", .left), ("engineer", .left), ("clash", .left)])
    for row in document.plan.exclusions.prefix(Self.rowsShown) {
      table.append([row.order.text, row.engineer.text, row.clashesWith.text])
    }
    return table.text + more(document.plan.exclusions.count)
  }

  private func more(_ count: Int) -> String {
    count > Self.rowsShown ? "… \(count - Self.rowsShown) more (--format json or csv)\n" : ""
  }

  var csv: [UInt8] {
    var csv = CSVWriter()
    // Where areas cost something there is a column for it.
    let policy = document.plan.policy
    let hasAreas = policy.crossArea == .automatic && policy.weights.crossArea != .minutes(0)
    csv.row(
      [
        "order_id", "engineer_id", "meters", "start", "cost", "slot_cost", "travel", "lateness",
        "orders_today", "certificate_surplus", "level_surplus",
      ] + (hasAreas ? ["cross_area"] : []) + ["runner_up", "lost_by", "penalty"])
    for row in document.plan.assignments {
      let terms = row.terms
      csv.row(
        [
          row.order.text, row.engineer.text, "\(row.meters)", "\(row.start)", "\(row.cost)",
          "\(row.slotCost)", "\(terms.travel)", "\(terms.lateness)", "\(terms.ordersToday)",
          "\(terms.certificateSurplus)", "\(terms.levelSurplus)",
        ] + (hasAreas ? ["\(terms.crossArea)"] : []) + [
          row.runnerUp?.engineer.text ?? "", row.runnerUp.map { "\($0.lostBy)" } ?? "", "",
        ])
    }
    for row in document.plan.unassigned {
      csv.row(
        [row.order.text] + Array(repeating: "", count: hasAreas ? 13 : 12) + ["\(row.penalty)"])
    }
    return csv.bytes
  }

  private func minutes(_ thousandths: Int64) -> String {
    FixedDecimal(units: thousandths, places: 3).description
  }
}
