import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct TransitionTableTests {
  @Test("WO-05 the table has the twelve rows of 2.2.1 and no other")
  func rows() {
    let edges = TransitionTable.rows.map { row in
      row.id.rawValue + " " + row.from.map { $0?.rawValue ?? "-" }.joined(separator: "/") + ">"
        + row.to.rawValue
    }
    #expect(
      edges == [
        "TR1 ->pending", "TR2 pending>scheduled", "TR3 scheduled>scheduled",
        "TR4 scheduled>inService", "TR5 inService>completed", "TR6 inService>scheduled",
        "TR7 scheduled>pending", "TR8 pending/scheduled>cancelled", "TR9 inService>cancelled",
        "TR10 pending>inService", "TR11 pending>completed", "TR12 completed>pending",
      ])
    for row in TransitionTable.rows { #expect(TransitionTable.row(row.id) == row) }
  }

  /// A case of every status, with what led there.
  static let byStatus: [(WorkOrderStatus, Scenario)] = [
    (.pending, .golden.through(.acceptOffer)), (.scheduled, .golden.through(.agreeAppointment)),
    (.inService, .golden.through(.startService)), (.completed, .golden.through(.completeOrder)),
    (
      .cancelled,
      Scenario(
        steps: Scenario.golden.through(.acceptOffer).steps + [
          .init(
            time: "09:40", actor: People.agent, action: .cancelOrder(reason: .customerRequest))
        ])
    ),
  ]

  /// One command of each kind that takes a transition.
  static let commands: [Action] = [
    .createOrder(facts: Example.order),
    .agreeAppointment(agreement: Example.agreement, busy: []),
    .changeAppointment(slot: Example.tomorrow, origin: .customerWish, busy: []),
    .startService(mode: .onSite, expectedArrival: nil), .completeOrder,
    .interruptService(reason: .missingPart, next: Example.agreement),
    .withdrawEngineer(reason: .engineerAbsent), .cancelOrder(reason: .customerRequest),
    .completeByPhone(findings: Example.findings, consent: Example.signature), .reopenOrder,
  ]

  @Test("WO-05 any transition outside the table is refused and the possible ones are named")
  func outside() throws {
    var refused = 0
    for (status, scenario) in Self.byStatus {
      let driver = try CaseDriver.after(scenario)
      #expect(driver.state.status == status)
      for action in Self.commands
      where TransitionTable.row(of: action.kind, from: status) == nil {
        var copy = driver
        let possible = TransitionTable.possible(from: status)
        #expect(
          throws: WorkflowError.transitionNotAllowed(
            command: action.kind, status: status, possible: possible)
        ) { try copy.give(action, by: People.agent) }
        #expect(copy.state == driver.state)
        refused += 1
      }
    }
    #expect(refused == 5 * Self.commands.count - 12)
  }

  @Test("WO-05 each guard of each row refuses when it does not hold, naming row and guard")
  func guards() throws {
    func refused(
      _ row: TransitionID, _ check: TransitionGuard, _ scenario: Scenario, _ action: Action,
      by actor: Actor, template: ProcessTemplate = .test
    ) throws {
      #expect(TransitionTable.row(row).guards.contains(check))
      var driver = try CaseDriver.after(scenario, template)
      #expect(throws: WorkflowError.guardFailed(transition: row, guard: check)) {
        try driver.give(action, by: actor)
      }
    }
    let golden = Scenario.golden
    try refused(
      .tr1, .intakeConfirmed, golden.before(.submitIntake), .createOrder(facts: Example.order),
      by: People.agent)
    try refused(
      .tr2, .offerAccepted, golden.before(.acceptOffer),
      .agreeAppointment(agreement: Example.agreement, busy: []), by: People.agent)
    try refused(
      .tr2, .slotFeasible, golden.through(.acceptOffer),
      .agreeAppointment(agreement: Example.agreement, busy: [Example.slot]), by: People.li)
    var proposal = Example.agreement
    proposal.origin = .engineerProposal
    try refused(
      .tr2, .slotOfferedOrWished, golden.through(.acceptOffer),
      .agreeAppointment(agreement: proposal, busy: []), by: People.li)
    try refused(
      .tr3, .slotFeasible, golden.through(.agreeAppointment),
      .changeAppointment(slot: Example.tomorrow, origin: .customerWish, busy: [Example.tomorrow]),
      by: People.agent)
    try refused(
      .tr4, .preparationChecked, golden.before(.prepare),
      .startService(mode: .onSite, expectedArrival: nil), by: People.li)
    for (kind, check) in [
      (CommandKind.recordServiceForm, TransitionGuard.serviceRecordValid),
      (.recordFindings, .serviceRecordValid), (.testFunction, .functionTestRecorded),
      (.pay, .feeSettledOrFree), (.signByEngineer, .serviceRecordValid),
    ] {
      let steps = golden.before(.completeOrder).steps.filter { $0.action.kind != kind }
      try refused(.tr5, check, Scenario(steps: steps), .completeOrder, by: People.li)
    }
    let unsigned = golden.before(.completeOrder).steps.filter {
      ![.signByCustomer, .pay, .handOverCopy, .proposeQuote, .answerQuote, .replacePart].contains(
        $0.action.kind)
    }
    try refused(.tr5, .signatureOrRefusal, Scenario(steps: unsigned), .completeOrder, by: People.li)
    try refused(
      .tr6, .newAppointment, golden.through(.startService),
      .interruptService(reason: .missingPart, next: nil), by: People.li)
    try refused(
      .tr9, .quoteDocumented, golden.through(.startService), .answerQuote(consents: false),
      by: People.customer)
    try refused(
      .tr10, .remoteOrExtraUrgent, golden.through(.acceptOffer),
      .startService(mode: .onSite, expectedArrival: nil), by: People.li)
    try refused(
      .tr11, .spokenConsent, golden.through(.acceptOffer),
      .completeByPhone(findings: Example.findings, consent: Example.signature), by: People.li)
    try refused(
      .tr11, .resultRecorded, golden.through(.acceptOffer),
      .completeByPhone(
        findings: ServiceFindings(), consent: SignOff(kind: .spokenConsent, contentHash: "")),
      by: People.li)
    try refused(
      .tr12, .reopensSameOrder, golden.through(.completeOrder), .reopenOrder, by: People.agent)
    try refused(
      .tr12, .followUpResultAttached, golden.through(.completeOrder), .reopenOrder,
      by: People.agent, template: .reopening)
  }

  @Test("TR10 asks for acceptance and a customer who was reached")
  func remoteGuards() throws {
    var driver = try CaseDriver.after(Scenario.remote.before(.recordCall))
    #expect(throws: WorkflowError.guardFailed(transition: .tr10, guard: .customerReached)) {
      try driver.give(.startService(mode: .remote, expectedArrival: nil), by: People.li)
    }
    try driver.give(.recordCall(reached: true), by: People.li)
    try driver.give(.startService(mode: .remote, expectedArrival: nil), by: People.li)
    #expect(driver.state.status == .inService)
  }
}

extension ProcessTemplate {
  /// The standard one, but reopening the same order.
  static let reopening = changed {
    $0.id = "reopening"
    $0.casePolicy.reworkMode = .reopenSame
  }
}
