import PaidanModel
import PaidanWorkflow
import Testing

/// DSP: offers, refusals, the manual queue, the leader's choice.
@Suite struct DispatchTests {
  private let free = EngineerLoad(open: 0, mayTake: true)

  private func offer(
    _ engineer: StaffID, _ source: DispatchSource = .automatic, load: EngineerLoad? = nil,
    overload: String? = nil
  ) -> Action {
    .makeOffer(
      engineer: engineer, source: source, load: load ?? free, overload: overload, decision: "D-1")
  }

  private func refuse(_ reason: RefusalReason, special: SpecialReason? = nil) -> Action {
    .refuseOffer(reason: reason, special: special, note: nil)
  }

  @Test("DSP-01 dispatch is triggered by the first offer or the manual queue, within five minutes")
  func trigger() throws {
    let created = try CaseDriver.after(.golden.through(.createOrder))
    var silent = created
    silent.now = CaseDriver.instant("09:26")
    let raised = try silent.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-11") })
    for action in [offer("GY2024001"), .queueForManual(findings: [])] {
      var prompt = created
      try prompt.give(action, by: People.system, at: "09:25")
      prompt.now = CaseDriver.instant("09:40")
      let quiet = try prompt.give(.advanceClocks, by: People.system)
      #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-11") })
    }
  }

  @Test("DSP-05 over the load rule nobody is asked, but by a supervisor with a reason")
  func load() throws {
    let full = EngineerLoad(open: 4, mayTake: false)
    var driver = try CaseDriver.after(.golden.through(.createOrder))
    #expect(throws: WorkflowError.engineerOverloaded("GY2024001", open: 4)) {
      try driver.give(offer("GY2024001", load: full), by: People.system)
    }
    #expect(throws: WorkflowError.engineerOverloaded("GY2024001", open: 4)) {
      try driver.give(offer("GY2024001", .manualLocal, load: full), by: People.supervisor)
    }
    try driver.give(
      offer("GY2024001", .manualLocal, load: full, overload: "客户指定"), by: People.supervisor)
    #expect(driver.state.assignment.state == .offered)
  }

  @Test("DSP-06 DSP-07 without a match the supervisor gets every reason, and dispatches by hand")
  func manual() throws {
    let findings = [
      ExclusionFinding(engineer: "GY2024002", reasons: [.noSkill, .outOfRadius]),
      ExclusionFinding(engineer: "GY2024003", reasons: [.overLoad]),
    ]
    var driver = try CaseDriver.after(.golden.through(.createOrder))
    try driver.give(.queueForManual(findings: findings), by: People.system)
    #expect(driver.state.assignment.manualReasons == findings)
    #expect(driver.state.holder == Holder(role: .dispatchSupervisor, staff: nil))
    var crossArea = driver
    try crossArea.give(offer("GY2024009", .manualCrossArea), by: People.supervisor)
    #expect(crossArea.state.assignment.offers.last?.source == .manualCrossArea)
    #expect(crossArea.state.assignment.dispatchedBy == "DS001")
    try driver.give(.assignPartner(partner: "EP001", decision: nil), by: People.supervisor)
    #expect(driver.state.assignment.state == .externalPartner)
    #expect(driver.state.assignment.offers.last?.source == .externalPartner)
    var refused = driver
    try refused.give(refuse(.timeConflict), by: People.partner)
    #expect(refused.state.assignment.state == .manualQueue)
    try driver.give(.acceptOffer, by: People.partner)
    #expect(driver.state.assignment.owner == "EP001")
  }

  @Test(
    "DSP-08 DSP-12 an offer nobody answers within 15 minutes of delivery expires, and is rematched")
  func expiry() throws {
    var driver = try CaseDriver.after(.golden.through(.confirmDelivery))
    #expect(
      throws: WorkflowError.notDue(command: .expireOffer, due: CaseDriver.instant("09:36"))
    ) {
      try driver.give(.expireOffer(engineer: "GY2024001"), by: People.system, at: "09:36")
    }
    let events = try driver.give(
      .expireOffer(engineer: "GY2024001"), by: People.system, at: "09:37")
    #expect(events.contains { $0.isFiring(.breach, of: "SLA-13") })
    #expect(driver.state.assignment.offers.last?.outcome == .expired)
    #expect(driver.state.assignment.state == .matching)
    // skipped for one round, not excluded.
    #expect(throws: WorkflowError.engineerExcluded("GY2024001")) {
      try driver.give(offer("GY2024001"), by: People.system)
    }
    try driver.give(offer("GY2024002"), by: People.system)
    try driver.give(
      .withdrawOffer(engineer: "GY2024002", reason: .reassigned), by: People.supervisor)
    try driver.give(.requestMatch(cause: .engineerFreed), by: People.system)
    try driver.give(offer("GY2024001"), by: People.system)
    #expect(driver.state.assignment.state == .offered)
  }

  @Test("DSP-09 a refusal names a reason of the template's list, and 'other' says which")
  func refusalReasons() throws {
    var driver = try CaseDriver.after(.golden.through(.confirmDelivery))
    #expect(throws: WorkflowError.undeclared(list: .refusalReasons, value: "")) {
      try driver.give(refuse(.init(rawValue: "")), by: People.li)
    }
    #expect(throws: WorkflowError.self) { try driver.give(refuse(.other), by: People.li) }
    try driver.give(.refuseOffer(reason: .other, special: nil, note: "车辆故障"), by: People.li)
    #expect(driver.state.assignment.offers.last?.reason == .other)
    #expect(
      CasePolicy.standardConsumer.refusalReasons == [.skillMismatch, .timeConflict, .other])
  }

  @Test("DSP-10 DSP-11 DSP-24 a refusal is rematched at once without the refuser, and remembered")
  func refusal() throws {
    var driver = try CaseDriver.after(.golden.through(.confirmDelivery))
    let events = try driver.give(refuse(.skillMismatch), by: People.li, at: "09:25")
    #expect(events.map(\.body.kind) == [.offerRefused, .engineerExcluded, .matchRequested])
    let before = try Register(of: driver)
    #expect(
      before.refusals(of: "GY2024001").map { "\($0.reason.rawValue) \($0.order)" } == [
        "skillMismatch case"
      ])
    #expect(before.refusals(of: "GY2024001").first?.at == CaseDriver.instant("09:25"))
    #expect(throws: WorkflowError.engineerExcluded("GY2024001")) {
      try driver.give(offer("GY2024001"), by: People.system)
    }
    #expect(throws: WorkflowError.self) {
      try driver.give(.liftExclusion(engineer: "GY2024001", reason: "已培训"), by: People.agent)
    }
    var lifted = driver
    try lifted.give(.liftExclusion(engineer: "GY2024001", reason: "已培训"), by: People.supervisor)
    try lifted.give(offer("GY2024001"), by: People.system)
    #expect(lifted.state.assignment.state == .offered)
    // the ground has gone when the order's skills have changed.
    try driver.give(
      .amendOrder(field: .requiredSkills, old: "", new: "高压电工", reason: "现场核实"), by: People.agent)
    #expect(driver.state.assignment.exclusions.isEmpty)
  }

  @Test("DSP-13 the acknowledgement rate counts answers, accepting or refusing, over offers")
  func acknowledgementRate() throws {
    var driver = try CaseDriver.after(.golden.through(.confirmDelivery))
    try driver.give(refuse(.timeConflict), by: People.li, at: "09:25")
    try driver.give(offer("GY2024002"), by: People.system, at: "09:26")
    try driver.give(.expireOffer(engineer: "GY2024002"), by: People.system, at: "09:45")
    try driver.give(offer("GY2024003"), by: People.system, at: "09:46")
    try driver.give(
      .acceptOffer, by: Actor(role: .engineer, staff: "GY2024003"), at: "09:47")
    let register = try Register(of: driver)
    #expect(register.acknowledgements == (answered: 2, offers: 3))
  }

  @Test("DSP-14 DSP-17 the leader is told at once, chooses the person, and answers promptly")
  func leaderSelects() throws {
    let informed = try CaseDriver.after(.dealer.through(.createOrder), .desk)
    #expect(informed.state.assignment.leaderInformedAt == CaseDriver.instant("09:01"))
    #expect(informed.state.assignment.state == .unassigned)
    var slow = informed
    slow.now = CaseDriver.instant("09:09")
    let raised = try slow.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-15") })
    var chosen = informed
    try chosen.give(offer("GY2024001", .manualLocal), by: People.leader, at: "09:05")
    #expect(chosen.state.assignment.dispatchedBy == "TL001")
    chosen.now = CaseDriver.instant("09:09")
    let quiet = try chosen.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-15") })
    // In the default profile the leader chooses nobody.
    var consumer = try CaseDriver.after(.golden.through(.createOrder))
    #expect(throws: WorkflowError.self) {
      try consumer.give(offer("GY2024001", .manualLocal), by: People.leader)
    }
  }

  @Test("DSP-15 customer service dispatches itself only where the leader cannot be reached")
  func fallback() throws {
    let steps = Scenario.dealer.through(.createOrder).steps.filter {
      $0.action.kind != .informLeader
    }
    var driver = try CaseDriver.after(Scenario(steps: steps), .desk)
    #expect(throws: WorkflowError.self) {
      try driver.give(offer("GY2024001", .manualLocal), by: People.agent)
    }
    try driver.give(.informLeader(reached: false), by: People.agent)
    try driver.give(offer("GY2024001", .manualLocal), by: People.agent)
    #expect(driver.state.assignment.dispatchedBy == "CS001")
  }

  @Test("DSP-16 DSP-31 where only special reasons count any other refusal is an evasion, counted")
  func evasion() throws {
    let offered = try CaseDriver.after(.dealer.through(.makeOffer), .desk)
    var evaded = offered
    try evaded.give(refuse(.timeConflict), by: People.li)
    #expect(evaded.state.assignment.offers.last?.outcome == .evaded)
    #expect(try Register(of: evaded).evasions(of: "GY2024001") == 1)
    var excused = offered
    try excused.give(refuse(.timeConflict, special: .illness), by: People.li)
    #expect(excused.state.assignment.offers.last?.outcome == .refused)
    #expect(try Register(of: excused).evasions(of: "GY2024001") == 0)
    var silent = offered
    try silent.give(.expireOffer(engineer: "GY2024001"), by: People.system, at: "09:30")
    #expect(silent.state.assignment.offers.last?.outcome == .evaded)
    var withdrawn = try CaseDriver.after(.golden.through(.acceptOffer))
    #expect(try Register(of: withdrawn).dispatchTally(of: "GY2024001").succeeded == 1)
    try withdrawn.give(.withdrawAcceptance(reason: .engineerAbsent), by: People.supervisor)
    let tally = try Register(of: withdrawn).dispatchTally(of: "GY2024001")
    #expect(tally.succeeded == 0 && tally.withdrawn == 1)
  }

  @Test("DSP-18 dispatch is done when the right message has reached the person, within ten minutes")
  func dispatchDone() throws {
    var late = try CaseDriver.after(.dealer.through(.makeOffer), .desk)
    late.now = CaseDriver.instant("09:11")
    let raised = try late.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-12") })
    var timely = try CaseDriver.after(.dealer.through(.acceptOffer), .desk)
    timely.now = CaseDriver.instant("09:30")
    let quiet = try timely.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-12") })
  }

  @Test(
    "DSP-19 DSP-27 rules may be automatic, the leader's, or only suggestions; a person's offer is no match"
  )
  func modes() throws {
    let suggesting = ProcessTemplate.changed {
      $0.id = "suggesting"
      $0.casePolicy.dispatchMode = .suggestOnly
    }
    var driver = try CaseDriver.after(.golden.through(.createOrder), suggesting)
    #expect(throws: WorkflowError.self) {
      try driver.give(offer("GY2024001"), by: People.system)
    }
    try driver.give(offer("GY2024001", .manualLocal), by: People.supervisor)
    var automatic = try CaseDriver.after(.golden.through(.createOrder))
    for source in [DispatchSource.manualCrossArea, .externalPartner] {
      #expect(throws: WorkflowError.self) {
        try automatic.give(offer("GY2024001", source), by: People.system)
      }
    }
    #expect(throws: WorkflowError.self) {
      try automatic.give(offer("GY2024001", .automatic), by: People.supervisor)
    }
  }

  @Test(
    "DSP-20 DSP-21 urgency orders the queue, then a customer's tier, then the slack that is left")
  func queue() throws {
    func priority(
      _ urgency: Urgency, vip: Bool = false, at time: String = "09:20", running: Int = 1
    ) throws -> DispatchPriority {
      var intake = Example.intake
      intake.urgency = urgency
      var order = Example.order
      order.isPriorityCustomer = vip
      order.number = Example.number(.workOrder, running)
      let scenario = Scenario(
        steps: Scenario.golden.through(.submitIntake).replacing(
          .recordIntake, with: .recordIntake(facts: intake)
        ).then(time, People.agent, .createOrder(facts: order)).steps)
      let state = try CaseDriver.after(scenario).state
      return try #require(state.dispatchPriority(at: CaseDriver.instant("09:21")))
    }
    let normal = try priority(.normal)
    let urgent = try priority(.urgent)
    let extra = try priority(.extraUrgent)
    #expect(extra < urgent && urgent < normal)
    #expect(try priority(.urgent, vip: true, running: 9) < urgent)
    #expect(try priority(.normal, vip: true) > urgent)
    #expect(try priority(.normal, running: 2) > normal)
  }

  @Test("DSP-22 a customer with a dedicated engineer is matched with a preference for him")
  func dedicated() throws {
    var order = Example.order
    order.dedicatedEngineer = "GY2024007"
    let driver = try CaseDriver.after(
      Scenario.golden.through(.submitIntake).then(
        "09:20", People.agent, .createOrder(facts: order)))
    #expect(
      driver.events.last?.body == .matchRequested(cause: .created, preferred: "GY2024007"))
    // From how many earlier orders on is the template's to say.
    var register = Register()
    for running in 1...3 {
      var facts = Example.intake
      facts.number = Example.number(.intake, running)
      var other = Example.order
      other.number = Example.number(.workOrder, running)
      let past = try CaseDriver.after(
        Scenario.golden.through(.createOrder).replacing(
          .recordIntake, with: .recordIntake(facts: facts)
        ).replacing(.createOrder, with: .createOrder(facts: other)))
      for event in past.events { try register.fold(event, of: CaseID("case-\(running)")) }
      #expect(
        register.deservesDedicatedEngineer(
          People.customerID, emotion: .calm, .standardConsumer) == (running >= 3))
    }
    #expect(register.deservesDedicatedEngineer("C-9", emotion: .calm, .standardConsumer) == false)
  }

  @Test("DSP-25 a refusal after the full quarter of an hour puts the promised contact at risk")
  func promise() throws {
    var prompt = try CaseDriver.after(.golden.through(.confirmDelivery))
    try prompt.give(refuse(.timeConflict), by: People.li, at: "09:22")
    #expect(!prompt.kinds.contains(.promiseAtRisk))
    var late = try CaseDriver.after(.golden.through(.confirmDelivery))
    try late.give(refuse(.timeConflict), by: People.li, at: "09:36")
    // 5 + 15 + 30 minutes from 09:36 end at 10:26, the promise at 10:17.
    #expect(late.events.last?.body == .promiseAtRisk(forecast: CaseDriver.instant("10:26")))
    #expect(late.state.intake?.contactForecast == CaseDriver.instant("10:26"))
  }

  @Test("DSP-26 distance matters to no order without travel")
  func remote() throws {
    #expect(try CaseDriver.after(.golden.through(.createOrder)).state.needsTravel)
    #expect(try !CaseDriver.after(Scenario.remote).state.needsTravel)
  }

  @Test("DSP-30 a failed match is retried on each relevant change until people take over")
  func retry() throws {
    var driver = try CaseDriver.after(.golden.through(.createOrder))
    for cause in [MatchCause.engineerFreed, .engineerMoved, .certificateAdded, .exclusionLifted] {
      try driver.give(.requestMatch(cause: cause), by: People.system)
      #expect(driver.events.last?.body == .matchRequested(cause: cause, preferred: nil))
    }
    #expect(driver.state.assignment.matchRounds == 5)
    try driver.give(.queueForManual(findings: []), by: People.system)
    #expect(throws: WorkflowError.self) {
      try driver.give(.requestMatch(cause: .engineerFreed), by: People.system)
    }
  }

  @Test("the first of several asked at once has the order, the others lose nothing by it")
  func broadcast() throws {
    var driver = try CaseDriver.after(.golden.through(.createOrder), .broadcast)
    for engineer in ["GY2024001", "GY2024002", "GY2024003"] as [StaffID] {
      try driver.give(offer(engineer), by: People.system)
    }
    #expect(throws: WorkflowError.self) { try driver.give(offer("GY2024004"), by: People.system) }
    try driver.give(.acceptOffer, by: People.zhao)
    #expect(driver.state.assignment.owner == "GY2024002")
    #expect(
      driver.state.assignment.offers.map(\.outcome) == [.withdrawn, .succeeded, .withdrawn])
    let register = try Register(of: driver)
    #expect(register.load(of: "GY2024001") == 0 && register.load(of: "GY2024002") == 1)
    #expect(register.dispatchTally(of: "GY2024001").refused == 0)
  }
}
