import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct StatusCorrespondenceTests {
  @Test("WO-08 a ticket's status is imported by its flags and stamps")
  func imports() {
    typealias Table = StatusCorrespondence
    #expect(Table.imported(nil) == (.pending, .unassigned, .open))
    #expect(Table.imported(.dispatched) == (.pending, .accepted, .open))
    #expect(Table.imported(.dispatched, hasAppointment: true) == (.scheduled, .accepted, .open))
    #expect(
      Table.imported(.dispatched, hasAppointment: true, hasStarted: true)
        == (.inService, .accepted, .open))
    #expect(Table.imported(.completionConfirmed) == (.completed, .accepted, .completionConfirmed))
    #expect(
      Table.imported(.completionFollowedUp) == (.completed, .accepted, .completionFollowedUp))
    #expect(Table.imported(.fullyClosed) == (.completed, .accepted, .fullyClosed))
    for status in SysAidStatus.allCases {
      #expect(Table.imported(status, isCancelled: true).status == .cancelled)
    }
  }

  @Test("WO-08 WO-28 WO-34 every state of the golden scenario has its names in the other seeds")
  func names() throws {
    var driver = CaseDriver()
    var rows: [String] = []
    for step in Scenario.golden.steps {
      try driver.give(step.action, by: step.actor, at: step.time)
      let state = driver.state
      let row = [
        StatusCorrespondence.sysAid(of: state)?.rawValue ?? "-",
        StatusCorrespondence.stage(of: state).rawValue,
        StatusCorrespondence.step(of: state)?.rawValue ?? "-",
        StatusCorrespondence.loopStep(of: state).rawValue,
        StatusCorrespondence.link(of: state).rawValue,
      ].joined(separator: " ")
      if rows.last != row { rows.append(row) }
    }
    #expect(
      rows == [
        "- creation intake record intake",
        "- creation dispatch assign orderManagement",
        "dispatched assignment dispatch assign orderManagement",
        "dispatched assignment dispatch assign appointment",
        "dispatched inProcess diagnosis handle execution",
        "dispatched inProcess handling handle execution",
        "dispatched inProcess handling handle resultConfirmation",
        "completionConfirmed close followUp confirm survey",
        "fullyClosed archive - archive archive",
      ])
  }

  @Test("WO-08 WO-28 a cancelled order is exported as fully closed, and is at its end")
  func cancelled() throws {
    let driver = try CaseDriver.after(
      Scenario.golden.through(.acceptOffer).then(
        "09:40", People.agent, .cancelOrder(reason: .customerRequest)))
    #expect(StatusCorrespondence.sysAid(of: driver.state) == .fullyClosed)
    #expect(StatusCorrespondence.stage(of: driver.state) == .close)
    #expect(StatusCorrespondence.step(of: driver.state) == nil)
  }
}
