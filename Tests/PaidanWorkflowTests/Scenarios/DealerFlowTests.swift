import PaidanModel
import PaidanWorkflow
import Testing

/// 2.2.3: the ten steps of seed 1, with the status after each.
@Suite struct DealerFlowTests {
  @Test("WO-08 FUP-13 the ten steps of the service desk run, with the ticket's status after each")
  func tenSteps() throws {
    var driver = CaseDriver(.desk)
    var statuses: [String] = []
    for step in Scenario.dealer.steps {
      try driver.give(step.action, by: step.actor, at: step.time)
      let status = StatusCorrespondence.sysAid(of: driver.state)?.rawValue ?? "none"
      if statuses.last != status { statuses.append(status) }
    }
    #expect(
      statuses == [
        "none", "dispatched", "completionConfirmed", "completionFollowedUp", "fullyClosed",
      ])
    #expect(driver.state.order?.closure == .fullyClosed)
    // None of the desk's clocks was broken on the way but the calls nobody made.
    #expect(
      !driver.events.contains { event in
        ["SLA-10", "SLA-12", "SLA-14", "SLA-15", "SLA-34", "SLA-35"].contains {
          event.isFiring(.breach, of: $0)
        }
      })
  }

  @Test("WO-18 WO-29 a 'no' at step 9 or 10 leads back to step 7 with the same owner preferred")
  func backToHandling() throws {
    for (step, outcome) in [(Int32(1), FollowUpOutcome.notSolved), (2, .recurred)] {
      var driver = try CaseDriver.after(
        Scenario(steps: Array(Scenario.dealer.steps.dropLast(step == 1 ? 2 : 1))), .desk)
      try driver.give(
        .recordFollowUp(step: step, channel: .phone, outcome: outcome), by: People.agent)
      #expect(driver.state.status == .pending)
      #expect(StatusCorrespondence.sysAid(of: driver.state) == nil)
      #expect(driver.state.order?.preferredEngineer == "GY2024001")
      #expect(driver.state.order?.reworkCount == 1)
    }
  }
}
