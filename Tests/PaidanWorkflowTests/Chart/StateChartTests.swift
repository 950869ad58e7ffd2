import Foundation
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("StateChart")
struct StateChartTests {
  @Test("WO-05 the committed state chart is what the transition table draws, row by row")
  func committed() throws {
    let svg = StateChart().svg
    let file = Fixtures.repository.appendingPathComponent("docs/workflow/state-chart.svg")
    if Golden.isRecording { try Data(svg.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == svg)
    for row in TransitionTable.rows {
      let drawn = svg.components(separatedBy: "<tspan class=\"name\">\(row.id.rawValue)</tspan>")
      // Once at each line, once in the list.
      #expect(drawn.count - 1 == row.from.count + 1, "\(row.id)")
      for guarded in row.guards { #expect(svg.contains(guarded.rawValue)) }
    }
    for status in WorkOrderStatus.allCases { #expect(svg.contains(">\(status.rawValue)<")) }
  }

  @Test("a row that is missing from the table is missing from the chart")
  func fewer() {
    let svg = StateChart(TransitionTable.rows.filter { $0.id != .tr12 }).svg
    #expect(!svg.contains("TR12") && svg.contains("TR11"))
    #expect(svg.components(separatedBy: "class=\"edge").count - 1 == 12)
  }
}
