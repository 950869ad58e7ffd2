import PaidanModel
import PaidanWorkflow
import Testing

/// APT: preparation, appointment, reminder.
@Suite struct AppointmentTests {
  @Test("APT-01 APT-04 the engineer reads the history and ticks off his equipment before he leaves")
  func preparation() throws {
    var driver = try CaseDriver.after(.golden.before(.prepare))
    #expect(
      CasePolicy.standardConsumer.equipmentChecklist.map(\.chinese) == [
        "工牌", "工装", "鞋套", "服务手册", "清洁工具",
      ])
    var short = Example.preparation
    short.equipment = [true]
    #expect(throws: WorkflowError.self) {
      try driver.give(.prepare(preparation: short), by: People.li)
    }
    try driver.give(.prepare(preparation: Example.preparation), by: People.li)
    #expect(driver.state.appointment.agreed?.preparation?.historyRead == true)
    #expect(driver.state.appointment.agreed?.preparation?.equipment.count == 5)
  }

  @Test("APT-02 PRT-08 parts are foreseen from the type of fault, and reach the order")
  func predictedParts() throws {
    var order = Example.order
    order.predictedParts = []
    order.standardMinutes = nil
    let driver = try CaseDriver.after(
      Scenario.golden.through(.submitIntake).then(
        "09:20", People.agent, .createOrder(facts: order)))
    #expect(driver.state.order?.facts.predictedParts == ["C123"])
    order.faultType = nil
    let unknown = try CaseDriver.after(
      Scenario.golden.through(.submitIntake).then(
        "09:20", People.agent, .createOrder(facts: order)))
    #expect(unknown.state.order?.facts.predictedParts == [])
  }

  @Test("APT-03 PRT-01 PRT-02 missing parts are found in the stock and the order waits for them")
  func stock() throws {
    struct Shelf: PartStock {
      let parts: [PartID: Int]
      func quantity(of part: PartID, at place: String) -> Int {
        place == "浦东" ? parts[part] ?? 0 : 0
      }
    }
    #expect(
      SafetyStock.missing(for: Example.order, in: Shelf(parts: ["C123": 1]), at: "浦东").isEmpty)
    #expect(
      SafetyStock.missing(for: Example.order, in: Shelf(parts: ["C123": 1]), at: "浦西") == ["C123"])
    var driver = try CaseDriver.after(.golden.through(.acceptOffer))
    let expected = driver.now.advanced(byMinutes: 120)
    try driver.give(.requestPart(part: "C123", quantity: 1, expectedAt: expected), by: People.li)
    #expect(driver.state.service.waitingForPart?.part == "C123")
    #expect(driver.state.service.waitingForPart?.expectedAt == expected)
    try driver.give(
      .approvePart(part: "C123", source: .transfer, expectedAt: nil), by: People.agent)
    try driver.give(.supplyPart(part: "C123"), by: People.agent)
    #expect(driver.state.service.waitingForPart == nil)
  }

  @Test("APT-05 call and appointment are due half an hour after acceptance")
  func halfHour() throws {
    var late = try CaseDriver.after(.golden.through(.recordCall))
    #expect(late.state.appointment.firstCallAt == CaseDriver.instant("09:26"))
    late.now = CaseDriver.instant("09:55")
    let raised = try late.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-16") })
    var timely = try CaseDriver.after(.golden.through(.agreeAppointment))
    #expect(timely.state.appointment.madeAt == CaseDriver.instant("09:29"))
    timely.now = CaseDriver.instant("09:55")
    let quiet = try timely.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-16") })
  }

  @Test("APT-06 two or three windows are offered; another number is a warning, not an error")
  func windows() throws {
    let evening = Slot(
      start: CaseDriver.instant("18:00"), end: CaseDriver.instant("20:00"))
    let night = Slot(start: CaseDriver.instant("20:00"), end: CaseDriver.instant("22:00"))
    for (slots, isUnusual) in [
      ([Example.slot], true), ([Example.slot, Example.tomorrow], false),
      ([Example.slot, Example.tomorrow, evening], false),
      ([Example.slot, Example.tomorrow, evening, night], true),
    ] {
      var driver = try CaseDriver.after(.golden.before(.offerSlots))
      try driver.give(.offerSlots(slots: slots), by: People.li)
      #expect(driver.kinds.contains(.slotCountUnusual) == isUnusual)
      #expect(driver.state.appointment.offeredSlots == slots)
    }
    var driver = try CaseDriver.after(.golden.before(.offerSlots))
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .offerSlots(slots: [
          Slot(start: CaseDriver.instant("14:30"), end: CaseDriver.instant("16:00"))
        ]), by: People.li)
    }
  }

  @Test("APT-07 time, place and special requirements are recorded and sent, with the send time")
  func sending() throws {
    let driver = try CaseDriver.after(.golden.through(.sendConfirmation))
    let agreed = driver.state.appointment.agreed
    #expect(agreed?.agreement.slot == Example.slot)
    #expect(agreed?.sentAt == CaseDriver.instant("09:30") && agreed?.sentBy == .sms)
    #expect(agreed?.agreement.specialRequirements == "上门前1小时电话联系")
  }

  @Test("APT-08 a reminder call is due an hour before the window; one too early does not count")
  func reminder() throws {
    var none = try CaseDriver.after(.golden.through(.signAppointment))
    none.now = CaseDriver.instant("14:01")
    let raised = try none.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.taskDue, of: "SLA-19") })
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-19") })
    for (time, counts) in [("12:20", false), ("12:55", true)] {
      var driver = try CaseDriver.after(.golden.through(.signAppointment))
      try driver.give(.remindCustomer(stillHolds: true), by: People.li, at: time)
      driver.now = CaseDriver.instant("14:01")
      let events = try driver.give(.advanceClocks, by: People.system)
      #expect(events.contains { $0.isFiring(.breach, of: "SLA-19") } != counts)
    }
  }

  @Test(
    "APT-11 SLA-78 special requirements come from intake to appointment; 'call first' is a clock")
  func requirements() throws {
    let driver = try CaseDriver.after(.golden.through(.agreeAppointment))
    #expect(
      driver.state.intake?.facts.specialRequirements
        == driver.state.appointment.agreed?.agreement.specialRequirements)
    var late = driver
    late.now = CaseDriver.instant("13:30")
    let raised = try late.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-78") })
  }

  @Test("APT-12 APT-13 APT-14 window, wording and fee rule of the confirmation are checked at once")
  func agreement() throws {
    var driver = try CaseDriver.after(.golden.before(.agreeAppointment))
    var bad = Example.agreement
    bad.slot = Slot(start: CaseDriver.instant("14:20"), end: CaseDriver.instant("16:00"))
    bad.customerPreparation = "做好准备"
    bad.cautions = ""
    let error = #expect(throws: WorkflowError.self) {
      try driver.give(.agreeAppointment(agreement: bad, busy: []), by: People.li)
    }
    guard case .invalid(let violations) = error else {
      Issue.record("not a list of violations")
      return
    }
    #expect(violations.map(\.field) == ["slot", "customerPreparation", "cautions"])
    #expect(violations.map(\.rule) == [.fullHours, .wording, .required])
    #expect(SlotOrigin.allCases == [.customerWish, .engineerProposal])
  }

  @Test("APT-16 the customer's confirmation by link counts as his signature")
  func signature() throws {
    var driver = try CaseDriver.after(.golden.before(.signAppointment))
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .signAppointment(signature: Example.signature),
        by: Actor(role: .customer, customer: "C-9"))
    }
    try driver.give(.signAppointment(signature: Example.signature), by: People.customer)
    #expect(driver.state.appointment.agreed?.signature == Example.signature)
  }

  @Test("APT-17 APT-20 the windows offered fit the engineer's day and way and cost the plan least")
  func choice() {
    func slot(_ hour: Int, _ cost: Int64) -> PricedSlot {
      let start = CaseDriver.instant("08:00").advanced(byMinutes: (hour - 8) * 60)
      return PricedSlot(slot: Slot(start: start, end: start.advanced(byMinutes: 120)), cost: cost)
    }
    let slots = [slot(9, 50), slot(11, 10), slot(14, 5), slot(16, 20)]
    let busy = [
      Slot(start: CaseDriver.instant("13:30"), end: CaseDriver.instant("14:30"))
    ]
    func hours(_ chosen: [Slot]) -> [Int64] {
      chosen.map { $0.start.milliseconds(since: CaseDriver.instant("00:00")) / 3_600_000 }
    }
    #expect(
      hours(PricedSlot.choose(from: slots, busy: busy, travelMinutes: 20, due: nil, count: 2))
        == [11, 16])
    // With an hour's way the window at 11 no longer fits before 13:30.
    #expect(
      hours(PricedSlot.choose(from: slots, busy: busy, travelMinutes: 60, due: nil, count: 2))
        == [9, 16])
    // Inside the promise while any is, else all.
    let noon = CaseDriver.instant("13:00")
    #expect(
      hours(PricedSlot.choose(from: slots, busy: [], travelMinutes: 0, due: noon, count: 3))
        == [9, 11])
    let dawn = CaseDriver.instant("06:00")
    #expect(
      PricedSlot.choose(from: slots, busy: [], travelMinutes: 0, due: dawn, count: 3).count == 3)
  }

  @Test("APT-18 SVC-11 a failed remote attempt becomes a visit without asking the customer again")
  func conversion() throws {
    var driver = try CaseDriver.after(
      Scenario.remote.then(
        "09:30", People.li, .startService(mode: .remote, expectedArrival: nil)
      ).then("09:30", People.li, .startSession(tool: .video)))
    try driver.give(.endSession(result: .notSolved, steps: ["检查遥控器设置"]), by: People.li, at: "09:50")
    try driver.give(
      .interruptService(reason: .remoteUnsuccessful, next: Example.agreement), by: People.li,
      at: "09:55")
    #expect(driver.state.status == .scheduled)
    #expect(driver.state.appointment.agreed?.agreement.slot == Example.slot)
    #expect(driver.state.intake?.facts.problem == Example.intake.problem)
    #expect(driver.state.order?.isFirstTimeFix == false)
    try driver.give(
      .link(to: CaseLink(kind: .conversion, other: "CR-1")), by: People.agent)
    #expect(driver.state.links.map(\.kind) == [.conversion])
  }

  @Test("APT-19 a maintenance visit falls due by product and use, for customers who want it")
  func maintenance() throws {
    let plan = MaintenancePlan(everyMonths: 12, usesPerYear: 2_000, dueAtUses: 1_000)
    let last = try #require(LocalDate("2024-01-31"))
    #expect(plan.next(after: last, isOptedIn: false) == nil)
    #expect(plan.next(after: last, isOptedIn: true)?.description == "2024-07-31")
    let seldom = MaintenancePlan(everyMonths: 12, usesPerYear: 100, dueAtUses: 1_000)
    #expect(seldom.next(after: last, isOptedIn: true)?.description == "2025-01-31")
    var facts = Example.intake
    facts.origin = .predicted
    facts.serviceKind = .maintenance
    let driver = try CaseDriver.after(
      Scenario.golden.through(.agreeAppointment).replacing(
        .recordIntake, with: .recordIntake(facts: facts)))
    #expect(driver.state.status == .scheduled)
    #expect(driver.state.intake?.tier == .nonFault)
  }

  @Test("APT-21 without an appointment a day after the request the outer bound is broken")
  func outerBound() throws {
    var driver = try CaseDriver.after(.golden.through(.acceptOffer))
    driver.now = CaseDriver.instant("2024-05-21T09:16:00+08:00")
    let raised = try driver.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-17") })
    var made = try CaseDriver.after(.golden.through(.agreeAppointment))
    made.now = CaseDriver.instant("2024-05-21T09:16:00+08:00")
    let quiet = try made.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-17") })
  }

  @Test("APT-22 SVC-02 a late arrival is foreseen, and the customer told with an apology")
  func lateness() throws {
    var driver = try CaseDriver.after(.golden.through(.startService))
    try driver.give(
      .foreseeArrival(at: CaseDriver.instant("15:50")), by: People.system, at: "14:00")
    #expect(driver.state.appointment.agreed?.foreseenArrival == nil)
    let events = try driver.give(
      .foreseeArrival(at: CaseDriver.instant("16:20")), by: People.system, at: "15:00")
    #expect(
      events.map(\.body).contains(
        .arrivalForeseen(at: CaseDriver.instant("16:20"), isLate: true)))
    var silent = driver
    silent.now = CaseDriver.instant("15:35")
    let raised = try silent.give(.advanceClocks, by: People.system)
    #expect(raised.contains { $0.isFiring(.breach, of: "SLA-21") })
    #expect(throws: WorkflowError.self) {
      try driver.give(
        .sendLateNotice(expectedArrival: CaseDriver.instant("16:20"), apologised: false),
        by: People.agent, at: "15:10")
    }
    try driver.give(
      .sendLateNotice(expectedArrival: CaseDriver.instant("16:20"), apologised: true),
      by: People.agent, at: "15:10")
    #expect(driver.state.appointment.agreed?.lateNoticeAt == CaseDriver.instant("15:10"))
    driver.now = CaseDriver.instant("15:35")
    let quiet = try driver.give(.advanceClocks, by: People.system)
    #expect(!quiet.contains { $0.isFiring(.breach, of: "SLA-21") })
  }
}
