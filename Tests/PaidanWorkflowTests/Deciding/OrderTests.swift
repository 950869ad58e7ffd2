import PaidanModel
import PaidanWorkflow
import Testing

/// WO: the order over its life.
@Suite struct OrderTests {
  @Test("WO-01 WO-35 an order comes of a confirmed intake and carries its urgency and customer")
  func creation() throws {
    let driver = try CaseDriver.after(.golden.through(.createOrder))
    #expect(driver.state.order?.urgency == .urgent)
    #expect(driver.state.order?.customer == People.customerID)
    #expect(driver.state.intake?.outcome == .workOrderCreated)
    #expect(driver.state.holder == Holder(role: .customerService, staff: "CS001"))
  }

  @Test("WO-03 the order is pushed to the matched engineer, and to nobody before the match")
  func push() throws {
    let created = try CaseDriver.after(.golden.through(.createOrder))
    #expect(!created.kinds.contains(.offerMade))
    let offered = try CaseDriver.after(.golden.through(.makeOffer))
    #expect(offered.state.assignment.openOffers.map(\.engineer) == ["GY2024001"])
  }

  @Test("WO-06 the order is in service before the engineer arrives, from his departure")
  func departure() throws {
    let driver = try CaseDriver.after(.golden.through(.startService))
    #expect(driver.state.status == .inService)
    #expect(driver.state.service.visits.last?.startedAt == CaseDriver.instant("13:40"))
    #expect(driver.state.service.visits.last?.arrivedAt == nil)
    #expect(driver.state.service.visits.last?.progress == .travelling)
  }

  @Test("WO-07 completed is not closed: the stage goes on with survey and without dissatisfaction")
  func closure() throws {
    var driver = try CaseDriver.after(.golden.through(.completeOrder))
    #expect(driver.state.order?.closure == .completionConfirmed)
    var low = Example.survey
    low.scores[0] = 3
    low.dissatisfaction = .slowResponse
    try driver.give(.recordSurvey(answer: low), by: People.agent)
    #expect(driver.state.order?.closure == .completionFollowedUp)
    try driver.give(.handOverRecovery(supervisor: "AS001"), by: People.agent)
    try driver.give(.contactRecovery(solution: "致歉并复检"), by: People.afterSales)
    try driver.give(.closeRecovery, by: People.afterSales)
    #expect(driver.state.order?.closure == .fullyClosed)
  }

  @Test("WO-09 the service type follows the demand, and a consultation needs no order")
  func serviceType() throws {
    let policy = CasePolicy.standardConsumer
    #expect(policy.serviceType(for: .repair) == .onSiteRepair)
    #expect(policy.serviceType(for: .installation) == .installation)
    #expect(policy.serviceType(for: .returnExchange) == .returnExchange)
    #expect(policy.serviceType(for: .consultation) == nil)
    var intake = Example.intake
    intake.demand = .consultation
    var driver = try CaseDriver.after(
      Scenario.golden.through(.submitIntake).replacing(
        .recordIntake, with: .recordIntake(facts: intake)))
    #expect(throws: WorkflowError.self) {
      try driver.give(.createOrder(facts: Example.order), by: People.agent)
    }
  }

  @Test("WO-10 an order on site needs the address confirmed a second time")
  func address() throws {
    var facts = Example.order
    facts.isAddressConfirmed = false
    var driver = try CaseDriver.after(.golden.before(.createOrder))
    let error = #expect(throws: WorkflowError.self) {
      try driver.give(.createOrder(facts: facts), by: People.agent)
    }
    guard case .invalid(let violations) = error else { return #expect(Bool(false)) }
    #expect(violations.map(\.field) == ["serviceAddress"])
  }

  @Test("WO-11 WO-18 the accepting engineer is the assignee, by staff number")
  func assignee() throws {
    let driver = try CaseDriver.after(.golden.through(.acceptOffer))
    #expect(driver.state.assignment.owner == "GY2024001")
    #expect(driver.state.assignment.executor == "GY2024001")
  }

  @Test("WO-12 'repaired' alone is no process record")
  func processRecord() throws {
    var driver = try CaseDriver.after(.golden.before(.recordFindings))
    for text in ["修好了", "repaired"] {
      #expect(throws: WorkflowError.self) {
        try driver.give(.recordFindings(findings: ServiceFindings(solution: text)), by: People.li)
      }
    }
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .recordFindings(findings: ServiceFindings(cause: "可能是电容坏了")), by: People.li)
    }
  }

  @Test("WO-13 the completion is the instant the order is closed, later than the service's end")
  func completion() throws {
    let driver = try CaseDriver.after(.golden.through(.completeOrder))
    #expect(driver.state.service.visits.last?.endedAt == CaseDriver.instant("15:25"))
    #expect(driver.state.order?.completedAt == CaseDriver.instant("15:30"))
  }

  @Test("WO-14 a cancellation keeps reason, actor and time, frees the engineer and stops clocks")
  func cancellation() throws {
    var driver = try CaseDriver.after(.golden.through(.agreeAppointment))
    var register = try Register(of: driver)
    #expect(register.load(of: "GY2024001") == 1)
    #expect(driver.state.nextDeadline(after: driver.now) != nil)
    let events = try driver.give(.cancelOrder(reason: .solvedByCustomer), by: People.customer)
    for event in events { try register.fold(event, of: "case") }
    #expect(driver.state.status == .cancelled)
    #expect(driver.state.order?.cancellation == .solvedByCustomer)
    #expect(driver.state.order?.cancelledAt == driver.now)
    #expect(events.first?.actor == People.customer)
    #expect(register.load(of: "GY2024001") == 0)
    #expect(driver.state.nextDeadline(after: driver.now) == nil)
    #expect(throws: WorkflowError.undeclared(list: .cancellationReasons, value: "bored")) {
      var other = try CaseDriver.after(.golden.through(.agreeAppointment))
      try other.give(.cancelOrder(reason: .init(rawValue: "bored")), by: People.agent)
    }
  }

  @Test("WO-15 APT-09 a change by the customer moves the order and all that hangs on it")
  func change() throws {
    var driver = try CaseDriver.after(.golden.through(.signAppointment))
    try driver.give(.remindCustomer(stillHolds: false), by: People.li, at: "12:50")
    try driver.give(
      .changeAppointment(slot: Example.tomorrow, origin: .customerWish, busy: []),
      by: People.agent, at: "12:55")
    let agreed = driver.state.appointment.agreed
    #expect(agreed?.agreement.slot == Example.tomorrow)
    #expect(agreed?.revision == 1)
    #expect(agreed?.signature == nil && agreed?.sentAt == nil && agreed?.remindedAt == nil)
    // The reminder's clock follows: an hour before the new window.
    let deadline = driver.state.nextDeadline(after: driver.now)
    #expect(deadline.map { $0 <= Example.tomorrow.start } ?? false)
  }

  @Test("WO-16 an amendment keeps field, old and new value, who, when and why")
  func amendment() throws {
    var driver = try CaseDriver.after(.golden.through(.checkBeforeVisit))
    try driver.give(
      .requestAmendment(field: .productModel, new: "KFR-36GW/ABC123", reason: "铭牌不同"),
      by: People.li)
    #expect(driver.state.order?.amendmentRequests == 1)
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .amendOrder(field: .productModel, old: "别的", new: "KFR-36GW/ABC123", reason: "铭牌不同"),
        by: People.agent)
    }
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .amendOrder(
          field: .productModel, old: "KFR-35GW/ABC123", new: "KFR-36GW/ABC123", reason: "铭牌不同"),
        by: People.li)
    }
    try driver.give(
      .amendOrder(
        field: .productModel, old: "KFR-35GW/ABC123", new: "KFR-36GW/ABC123", reason: "铭牌不同"),
      by: People.agent)
    let amendment = driver.state.order?.amendments.last
    #expect(amendment?.old == "KFR-35GW/ABC123" && amendment?.new == "KFR-36GW/ABC123")
    #expect(amendment?.by == "CS001" && amendment?.at == driver.now)
    #expect(amendment?.reason == "铭牌不同")
    #expect(driver.state.intake?.facts.productModel == "KFR-36GW/ABC123")
  }

  @Test("WO-18 a helper or transferee works, the person responsible stays")
  func help() throws {
    var driver = try CaseDriver.after(.golden.through(.agreeAppointment))
    var register = try Register(of: driver)
    let load = EngineerLoad(open: 0, mayTake: true)
    var events = try driver.give(
      .addExecutor(staff: "GY2024002", role: .helper, load: load), by: People.supervisor)
    events += try driver.give(
      .addExecutor(staff: "GY2024003", role: .transferee, load: load), by: People.supervisor)
    for event in events { try register.fold(event, of: "case") }
    #expect(driver.state.assignment.owner == "GY2024001")
    #expect(driver.state.holder?.staff == "GY2024001")
    #expect(driver.state.assignment.executor == "GY2024003")
    // the load goes with the work, not with the name.
    #expect(register.load(of: "GY2024001") == 0 && register.load(of: "GY2024003") == 1)
    #expect(register.load(of: "GY2024002") == 0)
    try driver.give(.endExecutor(staff: "GY2024003"), by: People.supervisor)
    #expect(driver.state.assignment.executor == "GY2024001")
  }

  @Test("WO-19 before acceptance the owner is free, after it only an authorised change with reason")
  func owner() throws {
    var driver = try CaseDriver.after(.golden.through(.makeOffer))
    #expect(driver.state.assignment.owner == nil)
    #expect(throws: WorkflowError.self) {
      try driver.give(.changeOwner(owner: "GY2024002", reason: "改派"), by: People.supervisor)
    }
    try driver.give(.acceptOffer, by: People.li)
    #expect(throws: WorkflowError.self) {
      try driver.give(.changeOwner(owner: "GY2024002", reason: " "), by: People.supervisor)
    }
    #expect(throws: WorkflowError.self) {
      try driver.give(.changeOwner(owner: "GY2024002", reason: "改派"), by: People.li)
    }
    try driver.give(.changeOwner(owner: "GY2024002", reason: "改派"), by: People.supervisor)
    #expect(driver.state.assignment.owner == "GY2024002")
    #expect(driver.state.holder == Holder(role: .personResponsible, staff: "GY2024002"))
  }

  @Test("WO-20 SVC-16 what cannot be solved now has reason, expected time and next contact")
  func unsolvable() throws {
    var driver = try CaseDriver.after(.dealer.through(.startService), .desk)
    let note = UnresolvedNote(
      reason: "缺少主板", expectedAt: CaseDriver.instant("2024-05-22T10:00:00+08:00"),
      nextContactAt: CaseDriver.instant("2024-05-21T10:00:00+08:00"))
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .reportUnsolvable(
          note: UnresolvedNote(
            reason: "缺少主板", expectedAt: driver.now, nextContactAt: driver.now)), by: People.li)
    }
    try driver.give(.reportUnsolvable(note: note), by: People.li)
    #expect(driver.state.order?.unresolved == note)
    // SLA-18: the customer is to be called within the hour.
    let start = driver.now
    driver.now = start.advanced(byMinutes: 61)
    let raised = try driver.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-18") })
    var called = try CaseDriver.after(.dealer.through(.startService), .desk)
    try called.give(.reportUnsolvable(note: note), by: People.li)
    called.now = called.now.advanced(byMinutes: 50)
    try called.give(.recordCall(reached: true), by: People.li)
    called.now = called.now.advanced(byMinutes: 30)
    let quiet = try called.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-18") })
  }

  @Test("WO-21 where the template asks, cause and solution must be reported to confirm completion")
  func solutionReport() throws {
    var driver = try CaseDriver.after(.dealer.through(.completeOrder), .desk)
    #expect(driver.state.order?.closure == .open)
    #expect(throws: WorkflowError.self) {
      try driver.give(.recordSurvey(answer: Example.survey), by: People.li)
    }
    try driver.give(.reportSolution(findings: ServiceFindings()), by: People.li)
    #expect(driver.state.order?.closure == .completionConfirmed)
    var bare = try CaseDriver.after(.dealer.before(.recordFindings), .desk)
    #expect(throws: WorkflowError.self) {
      try bare.give(.reportSolution(findings: ServiceFindings()), by: People.li)
    }
  }

  @Test("WO-24 an unsolved problem is told at intervals, and the case ends in the archive")
  func closedLoop() throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    try driver.give(
      .reportUnsolvable(
        note: UnresolvedNote(
          reason: "缺少配件", expectedAt: driver.now.advanced(byMinutes: 9_000),
          nextContactAt: driver.now.advanced(byMinutes: 1_000))), by: People.li)
    driver.now = driver.now.advanced(byMinutes: 25 * 60)
    let raised = try driver.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-70") })
    try driver.give(.tellProgress(note: "配件明日到货"), by: People.agent)
    #expect(driver.state.order?.progressAt == driver.now)
    let closed = try CaseDriver.after(.golden)
    #expect(closed.state.place == .archived)
    var open = try CaseDriver.after(.golden.through(.completeOrder))
    #expect(throws: WorkflowError.self) {
      try open.give(.archive(summary: "归档"), by: People.analyst)
    }
  }

  @Test("WO-26 response and resolution times come from events, the earliest report counting")
  func times() throws {
    let driver = try CaseDriver.after(.golden)
    // 09:15 to the engineer's call at 09:26; to completion at 15:30.
    #expect(driver.state.responseMilliseconds == Int64(660_000))
    #expect(driver.state.resolutionMilliseconds == Int64(22_500_000))
    #expect(driver.state.repairMinutes == Int64(40))
    var late = try CaseDriver.after(.golden.through(.recordCall))
    try late.give(
      .giveFeedback(kind: .progress), by: People.agent, at: "09:18", recordedAt: "09:40")
    #expect(late.state.responseMilliseconds == Int64(180_000))
  }

  @Test("WO-27 scope and complexity grade an order beside its urgency, with a limit of their own")
  func grading() throws {
    let template = ProcessTemplate.changed(.tieredEquipment) {
      $0.id = "graded"
      $0.casePolicy.grades = [
        GradeRule(scope: .wide, tier: .emergencyFault),
        GradeRule(scope: .several, complexity: .complex, tier: .emergencyFault),
      ]
    }
    func firstBreach(_ change: (inout IntakeFacts) -> Void) throws -> Bool {
      var facts = Example.intake
      facts.urgency = .normal
      change(&facts)
      var driver = try CaseDriver.after(
        Scenario.golden.through(.submitIntake).replacing(
          .recordIntake, with: .recordIntake(facts: facts)), template)
      driver.now = driver.now.advanced(byMinutes: 3 * 60)
      return try driver.give(.advanceClocks, by: People.system).contains {
        $0.isFiring(.breach, of: "SLA-22")
      }
    }
    #expect(try !firstBreach { _ in })
    #expect(try firstBreach { $0.scope = .wide })
    #expect(
      try firstBreach {
        $0.scope = .several
        $0.complexity = .complex
      })
    #expect(try !firstBreach { $0.scope = .several })
  }

  @Test("WO-29 a returning fault reopens the order or asks for a linked one, as the template says")
  func rework() throws {
    var linked = try CaseDriver.after(.golden.through(.completeOrder))
    try linked.give(
      .recordFollowUp(step: 1, channel: .phone, outcome: .notSolved), by: People.agent)
    #expect(linked.state.status == .completed)
    #expect(linked.state.followUp.isReworkRequested)
    #expect(linked.events.last?.body == .reworkRequested(kind: .rework))
    try linked.give(.link(to: CaseLink(kind: .rework, other: "CR-2")), by: People.agent)
    #expect(linked.state.links == [CaseLink(kind: .rework, other: "CR-2")])

    var reopened = try CaseDriver.after(.golden.through(.completeOrder), .reopening)
    try reopened.give(
      .recordFollowUp(step: 1, channel: .phone, outcome: .recurred), by: People.agent)
    #expect(reopened.state.status == .pending)
    #expect(reopened.state.order?.closure == .open)
    #expect(reopened.state.order?.reworkCount == 1)
    #expect(reopened.state.order?.preferredEngineer == "GY2024001")
    #expect(
      reopened.events.last?.body == .matchRequested(cause: .reopened, preferred: "GY2024001"))
    #expect(LinkKind.allCases == [.rework, .recurrence, .continuation, .conversion])
  }

  @Test("WO-31 DSP-23 the engineer sees request, history and complaints in one record")
  func background() throws {
    let scenario = Scenario.golden.replacing(
      .submitIntake,
      with: .submitIntake(
        history: CustomerHistory(orders: 3, complaints: 1), promisedContactBy: nil))
    let driver = try CaseDriver.after(scenario.through(.acceptOffer))
    #expect(driver.state.intake?.earlierOrders == 3)
    #expect(driver.state.intake?.earlierComplaints == 1)
    #expect(driver.state.intake?.facts.problem == Example.intake.problem)
    #expect(driver.state.relation(of: People.li) == .own)
    #expect(
      ProcessTemplate.test.roles.permits(.engineer, Permission(.read, .intake), relation: .own))
    #expect(driver.kinds.contains(.historyFound))
  }

  @Test("WO-32 a command for another version is a conflict and changes nothing")
  func concurrency() throws {
    let driver = try CaseDriver.after(.golden.through(.makeOffer))
    let command = Command(
      actor: People.li, stamp: Stamp(driver.now), expectedVersion: driver.state.version - 1,
      action: .acceptOffer)
    #expect(
      throws: WorkflowError.versionConflict(
        expected: driver.state.version - 1, actual: driver.state.version)
    ) { try decide(command, driver.state, .test) }
  }

  @Test("WO-33 model and fault are confirmed by phone before the visit, match or mismatch")
  func preVisitCheck() throws {
    var driver = try CaseDriver.after(.golden.through(.remindCustomer))
    #expect(driver.state.appointment.agreed?.preVisitCheck == nil)
    try driver.give(.checkBeforeVisit(result: .mismatch), by: People.li)
    #expect(driver.state.appointment.agreed?.preVisitCheck == .mismatch)
  }

  @Test("WO-17 reports that come late count from when they happened and are kept as recorded")
  func lateReport() throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    try driver.give(
      .reportMoment(moment: .arrived), by: People.li, at: "14:05", recordedAt: "16:30")
    #expect(driver.state.service.visits.last?.isOnTime == true)
    // Until 16:30 nobody knew: the breach was raised, and is withdrawn by an event of its own.
    var doubted = try CaseDriver.after(.golden.through(.startService))
    doubted.now = CaseDriver.instant("16:10")
    let raised = try doubted.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-20") })
    try doubted.give(
      .reportMoment(moment: .arrived), by: People.li, at: "14:05", recordedAt: "16:30")
    doubted.now = CaseDriver.instant("16:31")
    let withdrawn = try doubted.give(.advanceClocks, by: People.system)
    #expect(withdrawn.contains { $0.isFiring(.breachWithdrawn, of: "SLA-20") })
    #expect(doubted.kinds.filter { $0 == .clockRaised }.count >= 2)
    #expect(throws: WorkflowError.self) {
      try doubted.give(
        .reportMoment(moment: .repairStarted), by: People.li, at: "14:01", recordedAt: "16:40")
    }
  }
}

extension Register {
  /// What a register knows of one driven case.
  init(of driver: CaseDriver, as id: CaseID = "case") throws(RegisterError) {
    self.init()
    for event in driver.events { try fold(event, of: id) }
  }
}

extension WorkflowEvent {
  /// True where a clock raises this.
  func isFiring(_ kind: ClockFiringKind, of clock: ClockID) -> Bool {
    guard case .clockRaised(let firing) = body else { return false }
    return firing.kind == kind && firing.clock == clock
  }
}
