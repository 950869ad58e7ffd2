import PaidanModel
import PaidanWorkflow
import Testing

/// SVC: the visit, the session, the field as it is.
@Suite struct ServiceTests {
  private func interrupted(
    _ reason: InterruptionReason, _ next: AppointmentAgreement? = nil,
    _ template: ProcessTemplate = .test
  ) throws -> CaseDriver {
    var driver = try CaseDriver.after(.golden.through(.startService), template)
    try driver.give(
      .interruptService(reason: reason, next: next ?? Self.second), by: People.li, at: "14:30")
    return driver
  }

  private static let second: AppointmentAgreement = {
    var agreement = Example.agreement
    agreement.number = Example.number(.appointment, 2)
    agreement.slot = Example.tomorrow
    return agreement
  }()

  @Test(
    "SVC-01 an arrival in the window or a quarter of an hour before is on time",
    arguments: [
      ("13:44", false), ("13:45", true), ("13:55", true), ("14:05", true), ("16:00", true),
      ("16:01", false),
    ])
  func punctual(_ time: String, _ isOnTime: Bool) throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    try driver.give(.reportMoment(moment: .arrived), by: People.li, at: time)
    #expect(driver.state.service.visits.last?.isOnTime == isOnTime)
    // A-13's strict reading is one value of the clock's away.
    let strict = ProcessTemplate.changed { content in
      content.id = "strict"
      var list = content.clocks.definitions
      for index in list.indices where list[index].id == "SLA-20" {
        list[index].limits = [
          ClockLimit(.window(.byWindowStart(tolerance: ClockDuration.minutes(0))))
        ]
      }
      content.clocks = ClockList(list)
    }
    var strictly = try CaseDriver.after(.golden.through(.startService), strict)
    try strictly.give(.reportMoment(moment: .arrived), by: People.li, at: time)
    let inTime = isOnTime && CaseDriver.instant(time) <= Example.slot.start
    #expect(strictly.state.service.visits.last?.isOnTime == inTime)
  }

  @Test("SVC-03 etiquette is a checklist of the template, ticked off or not")
  func etiquette() throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    let count = CasePolicy.standardConsumer.etiquetteChecklist.count
    #expect(count == 6)
    #expect(throws: WorkflowError.self) {
      try driver.give(.recordEtiquette(items: [true]), by: People.li)
    }
    let items = (0..<count).map { $0 != 4 }
    try driver.give(.recordEtiquette(items: items), by: People.li)
    #expect(driver.state.service.etiquette == items)
  }

  @Test("SVC-04 SVC-18 SVC-20 first tests, planned minutes and procedure come by fault and kind")
  func guides() throws {
    let policy = CasePolicy.standardConsumer
    let guide = try #require(policy.guide(for: "noCooling"))
    #expect(guide.firstTests.map(\.chinese) == ["遥控器设置", "滤网清洁", "室外机运转"])
    var order = Example.order
    order.faultType = nil
    order.standardMinutes = nil
    var intake = Example.intake
    intake.serviceKind = .maintenance
    let driver = try CaseDriver.after(
      Scenario.golden.through(.submitIntake).replacing(
        .recordIntake, with: .recordIntake(facts: intake)
      ).then("09:20", People.agent, .createOrder(facts: order)))
    #expect(driver.state.order?.facts.standardMinutes == 60)
    // 40 minutes of 90 planned: not even half.
    let golden = try CaseDriver.after(.golden)
    #expect(golden.state.repairMinutes == Int64(40))
    #expect(golden.state.efficiency == .excellent)
  }

  @Test("SVC-05 CNF-10 nothing is replaced and nothing charged before the customer consents")
  func consent() throws {
    var driver = try CaseDriver.after(.golden.through(.proposeQuote))
    let part = ReplacedPart(line: Example.capacitor, oldPart: .leftWithCustomer)
    #expect(throws: WorkflowError.feeWithoutConsent) {
      try driver.give(.replacePart(part: part), by: People.li)
    }
    #expect(throws: WorkflowError.feeWithoutConsent) {
      try driver.give(.chargeFee(callOut: Money(fen: 5_000)), by: People.li)
    }
    #expect(throws: WorkflowError.self) {
      try driver.give(.answerQuote(consents: true), by: People.li)
    }
    try driver.give(.answerQuote(consents: true), by: People.customer)
    #expect(driver.state.fees.quoteAnsweredAt == driver.now)
    #expect(driver.state.fees.quote?.expectedMinutes == 80)
    try driver.give(.replacePart(part: part), by: People.li)
    var bad = Example.quote
    bad.expectedMinutes = 0
    #expect(throws: WorkflowError.self) {
      try driver.give(.proposeQuote(quote: bad), by: People.li)
    }
  }

  @Test(
    "SVC-06 CNF-03 product quality in warranty is free, human damage and the rest is charged",
    arguments: [
      (WarrantyStatus.inWarranty, ChargeGround.productQuality, Int64(0)),
      (.inWarranty, .humanDamage, 5_000), (.outOfWarranty, .productQuality, 5_000),
      (.outOfWarranty, .humanDamage, 5_000), (.unknown, .productQuality, 5_000),
    ])
  func charging(_ warranty: WarrantyStatus, _ ground: ChargeGround, _ fen: Int64) throws {
    var quote = Example.quote
    quote.ground = ground
    let scenario = Scenario.golden.through(.chargeFee).replacing(
      .verifyProduct, with: .verifyProduct(warranty: warranty, genuine: .yes, warrantyEnd: nil)
    ).replacing(.proposeQuote, with: .proposeQuote(quote: quote))
    let driver = try CaseDriver.after(scenario)
    #expect(driver.state.fees.charge?.total == Money(fen: fen))
    #expect(driver.state.fees.charge?.label == (fen == 0 ? .free : .charged))
  }

  @Test("SVC-07 PRT-04 a replaced part has name, model, quantity, price, and the old one a fate")
  func replaced() throws {
    let driver = try CaseDriver.after(.golden.through(.replacePart))
    let part = try #require(driver.state.service.replacedParts.first)
    #expect(part.line == Example.capacitor && part.oldPart == .leftWithCustomer)
    #expect(OldPartDisposition.allCases == [.leftWithCustomer, .recycled])
    var other = try CaseDriver.after(.golden.before(.replacePart))
    #expect(throws: WorkflowError.self) {
      try other.give(
        .replacePart(
          part: ReplacedPart(
            line: ChargeLine(
              part: "C123", name: "", model: "C123", quantity: 0, unitPrice: Money(fen: -1)),
            oldPart: .recycled)), by: People.li)
    }
  }

  @Test("SVC-08 'cooling normal' is no function test; a measured value is asked for")
  func functionTest() throws {
    var driver = try CaseDriver.after(.golden.before(.testFunction))
    for text in ["制冷正常", "", "cooling normal"] {
      #expect(throws: WorkflowError.self) {
        try driver.give(.testFunction(result: text), by: People.li)
      }
    }
    try driver.give(.testFunction(result: Example.functionTest), by: People.li)
    #expect(driver.state.service.functionTest == Example.functionTest)
  }

  @Test("SVC-09 guidance and cleaning are recorded, once done for good")
  func care() throws {
    var driver = try CaseDriver.after(.golden.before(.giveCare))
    try driver.give(.giveCare(guidance: true, cleaning: false), by: People.li)
    #expect(driver.state.service.isGuidanceGiven && !driver.state.service.isCleaned)
    try driver.give(.giveCare(guidance: false, cleaning: true), by: People.li)
    #expect(driver.state.service.isGuidanceGiven && driver.state.service.isCleaned)
  }

  @Test("SVC-10 a remote session has tool, time, steps and result; some faults suggest one")
  func session() throws {
    var driver = try CaseDriver.after(Scenario.remote)
    try driver.give(.startService(mode: .remote, expectedArrival: nil), by: People.li, at: "09:30")
    try driver.give(.startSession(tool: .video), by: People.li, at: "09:30")
    #expect(throws: WorkflowError.alreadyDone(command: .startSession)) {
      try driver.give(.startSession(tool: .chat), by: People.li)
    }
    try driver.give(.endSession(result: .solved, steps: ["调整设置"]), by: People.li, at: "09:50")
    let session = try #require(driver.state.service.sessions.last)
    #expect(session.tool == .video && session.result == .solved && session.steps == ["调整设置"])
    #expect(session.endedAt == CaseDriver.instant("09:50"))
    #expect(RemoteTool.allCases.count == 5)
    var policy = CasePolicy.standardConsumer
    policy.faultGuides[0].isRemoteSuitable = true
    #expect(policy.serviceType(for: .repair, fault: "noCooling") == .remoteSupport)
    #expect(policy.serviceType(for: .repair, fault: "other") == .onSiteRepair)
  }

  @Test("SVC-12 the diagnosis goes from outside in: no step is left out")
  func diagnosis() throws {
    var driver = try CaseDriver.after(.golden.before(.recordDiagnosis))
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .recordDiagnosis(step: DiagnosisStep(index: 1, result: "供电正常")), by: People.li)
    }
    for index in 0..<4 {
      try driver.give(
        .recordDiagnosis(step: DiagnosisStep(index: Int32(index), result: "步骤\(index)")),
        by: People.li)
    }
    #expect(driver.state.service.diagnosis.map(\.index) == [0, 1, 2, 3])
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .recordDiagnosis(step: DiagnosisStep(index: 4, result: "再查")), by: People.li)
    }
  }

  @Test("SVC-13 confirm, carry out, test, demonstrate, sign: completion needs all of them")
  func sequence() throws {
    for kind in [CommandKind.testFunction, .signByEngineer, .recordServiceForm] {
      let steps = Scenario.golden.before(.completeOrder).steps.filter { $0.action.kind != kind }
      var driver = try CaseDriver.after(Scenario(steps: steps))
      #expect(throws: WorkflowError.self) { try driver.give(.completeOrder, by: People.li) }
    }
    var whole = try CaseDriver.after(.golden.before(.completeOrder))
    try whole.give(.completeOrder, by: People.li)
    #expect(whole.state.status == .completed)
  }

  @Test("SVC-14 the service record is complete, its cause no guess")
  func record() throws {
    let driver = try CaseDriver.after(.golden)
    #expect(driver.state.service.recordNumber?.description == "OS20240520-001")
    #expect(driver.state.service.findings == Example.findings)
    var guess = try CaseDriver.after(.golden.before(.recordFindings))
    let error = #expect(throws: WorkflowError.self) {
      try guess.give(
        .recordFindings(findings: ServiceFindings(cause: "估计是室外机风扇电容老化")), by: People.li)
    }
    guard case .invalid(let violations) = error else { return #expect(Bool(false)) }
    #expect(violations.map(\.field) == ["faultCause"])
  }

  @Test("SVC-15 one visit without rework is a first-time fix, a second visit is none")
  func firstTimeFix() throws {
    #expect(try CaseDriver.after(.golden).state.order?.isFirstTimeFix == true)
    #expect(try interrupted(.missingPart).state.order?.isFirstTimeFix == false)
    #expect(try interrupted(.nobodyHome).state.order?.isFirstTimeFix == true)
    var reopened = try CaseDriver.after(.golden.through(.completeOrder), .reopening)
    try reopened.give(
      .recordFollowUp(step: 1, channel: .phone, outcome: .recurred), by: People.agent)
    #expect(reopened.state.order?.isFirstTimeFix == false)
  }

  @Test("SVC-17 the parts of a visit are known as they happen")
  func realTime() throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    var seen = [driver.state.service.visits.last?.progress]
    for (moment, time) in [
      (VisitMoment.arrived, "14:05"), (.repairStarted, "14:25"), (.repairEnded, "15:05"),
    ] {
      try driver.give(.reportMoment(moment: moment), by: People.li, at: time)
      seen.append(driver.state.service.visits.last?.progress)
    }
    #expect(seen == [.travelling, .diagnosing, .repairing, .testing])
    #expect(throws: WorkflowError.alreadyDone(command: .reportMoment)) {
      try driver.give(.reportMoment(moment: .arrived), by: People.li)
    }
  }

  @Test("SVC-19 a second visit stores its cause")
  func secondVisit() throws {
    for (reason, cause) in [
      (InterruptionReason.missingPart, SecondVisitCause.missingPart),
      (.partLate, .missingPart), (.shiftEnded, .other),
    ] {
      let driver = try interrupted(reason)
      #expect(driver.state.status == .scheduled)
      #expect(driver.state.service.visits.last?.secondVisitCause == cause)
      #expect(driver.state.appointment.agreed?.agreement.number.running == 2)
    }
    let unskilled = try interrupted(.insufficientSkill)
    #expect(unskilled.state.service.visits.last?.secondVisitCause == .insufficientSkill)
  }

  @Test(
    "TR6 TR7 the field as it is: what each interruption does to fee, load, status and clocks",
    arguments: [
      // reason, call-out fee in fen, keeps the engineer, counts against first-time fix
      (InterruptionReason.nobodyHome, Int64(5_000), true, false),
      (.accessRefused, 5_000, true, false), (.wrongAddress, 0, true, false),
      (.unsafeSite, 0, true, false), (.quoteAwaits, 0, true, false),
      (.missingPart, 0, true, true), (.partLate, 0, true, true), (.shiftEnded, 0, true, true),
      (.brokenOff, 0, false, true), (.insufficientSkill, 0, false, true),
      (.remoteUnsuccessful, 0, true, true), (.other, 0, true, true),
    ])
  func field(_ reason: InterruptionReason, _ fee: Int64, _ keeps: Bool, _ counts: Bool) throws {
    let driver = try interrupted(reason)
    #expect(driver.state.fees.callOuts == Money(fen: fee))
    #expect(driver.state.status == (keeps ? .scheduled : .pending))
    #expect((driver.state.assignment.owner == "GY2024001") == keeps)
    #expect((driver.state.order?.isFirstTimeFix == false) == counts)
    #expect(try Register(of: driver).load(of: "GY2024001") == (keeps ? 1 : 0))
    if !keeps { #expect(driver.state.appointment.wish == Example.tomorrow) }
    #expect(driver.state.brokenInvariants.isEmpty)
  }

  @Test("TR7 an engineer who drops out leaves his queue: each order returns with its wish")
  func dropsOut() throws {
    var scheduled = try CaseDriver.after(.golden.through(.prepare))
    try scheduled.give(.withdrawEngineer(reason: .engineerDroppedOut), by: People.supervisor)
    #expect(scheduled.state.status == .pending)
    #expect(scheduled.state.assignment.state == .matching)
    #expect(scheduled.state.appointment.wish == Example.slot)
    #expect(try Register(of: scheduled).load(of: "GY2024001") == 0)
    var serving = try CaseDriver.after(.golden.through(.startService))
    let events = try serving.give(
      .withdrawEngineer(reason: .engineerDroppedOut), by: People.supervisor)
    #expect(
      events.map(\.body.kind).suffix(3) == [
        .serviceInterrupted, .engineerWithdrawn, .matchRequested,
      ])
    #expect(serving.state.status == .pending)
    #expect(throws: WorkflowError.self) {
      var own = try CaseDriver.after(.golden.through(.prepare))
      try own.give(.withdrawEngineer(reason: .engineerDroppedOut), by: People.li)
    }
  }

  @Test("A-48 a listed reason of interruption pauses the clocks that name it, until work goes on")
  func pauses() throws {
    let pausing = ProcessTemplate.changed(.tieredEquipment) { content in
      content.id = "pausing"
      var list = content.clocks.definitions
      for index in list.indices where list[index].id == "SLA-26" {
        list[index].pauses = [.waitingForPart]
      }
      content.clocks = ClockList(list)
    }
    func isBroken(_ reason: InterruptionReason) throws -> Bool {
      var driver = try interrupted(reason, nil, pausing)
      driver.now = CaseDriver.instant("2024-05-24T12:00:00+08:00")
      return try driver.give(.advanceClocks, by: People.system).contains {
        $0.isFiring(.breach, of: "SLA-26")
      }
    }
    #expect(try !isBroken(.missingPart))
    #expect(try isBroken(.shiftEnded))
  }

  @Test("SVC-21 technical staff write what they found and did; others may not")
  func report() throws {
    let support = Actor(role: .technicalSupport, staff: "GY2024001")
    var driver = try CaseDriver.after(.golden.before(.recordFindings))
    try driver.give(.recordFindings(findings: Example.findings), by: support)
    #expect(driver.state.service.findings == Example.findings)
    #expect(throws: WorkflowError.self) {
      try driver.give(.recordFindings(findings: Example.findings), by: People.agent)
    }
    #expect(throws: WorkflowError.self) {
      try driver.give(.recordFindings(findings: Example.findings), by: People.zhao)
    }
  }

  @Test("SVC-22 an implementation has follow-ups of its own")
  func implementation() throws {
    var facts = Example.intake
    facts.serviceKind = .implementation
    let scenario = Scenario.golden.through(.completeOrder).replacing(
      .recordIntake, with: .recordIntake(facts: facts))
    var driver = try CaseDriver.after(scenario, .desk.forConsumers)
    driver.now = CaseDriver.instant("2024-05-27T15:31:00+08:00")
    let raised = try driver.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-37") })
    #expect(
      ProcessTemplate.test.followUp.plan(isImplementation: true)
        != ProcessTemplate.test.followUp.plan(isImplementation: false))
  }

  @Test(
    "SVC-23 mail-in, shop and pick-up are delivery modes; only travel waits for an arrival",
    arguments: [DeliveryMode.mailIn, .shop, .pickUpAndReturn])
  func delivery(_ mode: DeliveryMode) throws {
    let steps = Scenario.golden.through(.completeOrder).steps.filter {
      $0.action.kind != .prepare && $0.action != .reportMoment(moment: .arrived)
    }
    let scenario = Scenario(steps: steps).replacing(
      .startService, with: .startService(mode: mode, expectedArrival: nil))
    let driver = try CaseDriver.after(scenario)
    #expect(driver.state.status == .completed)
    #expect(driver.state.service.visits.last?.mode == mode)
  }

  @Test("SVC-24 an assistant proposes what past repairs found; nothing is recorded by it")
  func assistant() throws {
    var repairs = PastRepairs()
    let past = try CaseDriver.after(.golden)
    let now = try CaseDriver.after(.golden.through(.startService))
    #expect(repairs.proposals(for: now.state).isEmpty)
    repairs.learn(from: now.state)
    #expect(repairs.proposals(for: now.state).isEmpty)
    repairs.learn(from: past.state)
    repairs.learn(from: past.state)
    let proposal = try #require(repairs.proposals(for: now.state).first)
    #expect(proposal.cause == Example.findings.cause && proposal.count == 2)
    #expect(now.state.service.findings.cause == nil)
  }

  @Test("WO-22 WO-23 SLA-69 work passes fixed nodes, each with a limit where the procedure has one")
  func nodes() throws {
    let limited = ProcessTemplate.changed {
      $0.id = "limited"
      $0.procedures[0].steps[0].limit = .minutes(20)
    }
    var driver = try CaseDriver.after(.golden.through(.startService), limited)
    for (node, time) in [(ServiceNode.diagnosis, "14:05"), (.planMaking, "14:20")] {
      try driver.give(.enterNode(node: node), by: People.li, at: time)
    }
    #expect(driver.state.service.nodes.map(\.node) == [.diagnosis, .planMaking])
    #expect(driver.state.service.nodes.first?.endedAt == CaseDriver.instant("14:20"))
    var slow = try CaseDriver.after(.golden.through(.startService), limited)
    try slow.give(.enterNode(node: .diagnosis), by: People.li, at: "14:05")
    slow.now = CaseDriver.instant("14:26")
    let raised = try slow.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-69") })
    let titles = Procedure.hardwareFault.steps.map(\.action.english)
    #expect(
      titles == [
        "confirm the phenomenon", "first check", "request the spare part",
        "replace or repair on site", "test and accept",
      ])
    #expect(ServiceNode.allCases.count == 5)
  }
}

extension ProcessTemplate {
  /// The desk's clocks, with seed 0's way of dispatch, for scenarios of seed 0.
  var forConsumers: ProcessTemplate {
    .changed(.dealerServiceDesk) {
      $0.id = "deskForConsumers"
      $0.casePolicy = .standardConsumer
    }
  }
}
