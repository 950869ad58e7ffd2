import PaidanModel
import PaidanWorkflow
import Testing

@Suite struct RegisterTests {
  private func day(_ day: Int) -> LocalDate {
    guard let date = LocalDate(year: 2024, month: 5, day: day) else { preconditionFailure() }
    return date
  }

  @Test("running numbers of each kind and day, none twice, also when events come out of order")
  func numbers() throws {
    var register = Register()
    let first = register.takeNumber(.intake, on: day(20))
    let second = register.takeNumber(.intake, on: day(20))
    #expect(first.description == "CR20240520-001" && second.description == "CR20240520-002")
    #expect(register.takeNumber(.workOrder, on: day(20)).running == 1)
    #expect(register.takeNumber(.intake, on: day(21)).running == 1)
    var facts = Example.intake
    facts.number = second
    let later = try CaseDriver.after(
      Scenario.golden.through(.recordIntake).replacing(
        .recordIntake, with: .recordIntake(facts: facts)))
    facts.number = first
    let sooner = try CaseDriver.after(
      Scenario.golden.through(.recordIntake).replacing(
        .recordIntake, with: .recordIntake(facts: facts)))
    // Replayed in another order than given out, into a register that knows nothing.
    var replayed = Register()
    try replayed.fold(later.events[0], of: "b")
    try replayed.fold(sooner.events[0], of: "a")
    #expect(replayed.takeNumber(.intake, on: day(20)).running == 3)
    #expect(throws: RegisterError.duplicateNumber(first)) {
      try replayed.fold(sooner.events[0], of: "c")
    }
  }

  @Test("WO-25 orders created before an instant and still open are listed, oldest first")
  func stale() throws {
    var register = Register()
    for (index, scenario) in [
      Scenario.golden.through(.createOrder), .golden.through(.acceptOffer), .golden,
    ].enumerated() {
      var facts = Example.intake
      facts.number = Example.number(.intake, index + 1)
      var order = Example.order
      order.number = Example.number(.workOrder, index + 1)
      let driver = try CaseDriver.after(
        scenario.replacing(.recordIntake, with: .recordIntake(facts: facts)).replacing(
          .createOrder, with: .createOrder(facts: order)))
      for event in driver.events
      where ![.appointmentAgreed, .serviceFormNumbered, .surveyRecorded].contains(event.body.kind) {
        try register.fold(event, of: CaseID("case-\(index + 1)"))
      }
    }
    #expect(
      register.staleOpenOrders(olderThan: CaseDriver.instant("12:00")) == ["case-1", "case-2"])
    #expect(register.staleOpenOrders(olderThan: CaseDriver.instant("09:20")).isEmpty)
  }

  @Test(
    "WO-30 the same problem of the same product at several customers is a suspected batch fault")
  func batchFault() throws {
    var register = Register()
    func report(_ running: Int, _ customer: CustomerID) throws {
      var facts = Example.intake
      facts.number = Example.number(.intake, running)
      facts.customer = customer
      facts.problemType = .productQuality
      let driver = try CaseDriver.after(
        Scenario.golden.through(.submitIntake).replacing(
          .recordIntake, with: .recordIntake(facts: facts)))
      for event in driver.events { try register.fold(event, of: CaseID("case-\(running)")) }
    }
    let noon = CaseDriver.instant("12:00")
    try report(1, "C-1")
    try report(2, "C-2")
    try report(3, "C-2")
    #expect(register.suspectedBatchFaults(at: noon, .standardConsumer).isEmpty)
    try report(4, "C-3")
    let suspected = register.suspectedBatchFaults(at: noon, .standardConsumer)
    #expect(suspected.map(\.customers) == [["C-1", "C-2", "C-3"]])
    #expect(suspected.first?.product == "KFR-35GW/ABC123")
    #expect(suspected.first?.problem == .productQuality)
    #expect(
      register.suspectedBatchFaults(
        at: noon.advanced(byMinutes: 31 * 1440), .standardConsumer
      ).isEmpty)
    #expect(register.openCase(of: "C-2", product: "KFR-35GW/ABC123") == "case-2")
  }

  @Test("WO-29 a fault that returns inside the window names the case it is rework of")
  func rework() throws {
    let driver = try CaseDriver.after(.golden)
    let register = try Register(of: driver)
    let week = CaseDriver.instant("2024-05-27T09:00:00+08:00")
    #expect(
      register.reworkedCase(
        of: People.customerID, product: "KFR-35GW/ABC123", at: week, withinDays: 30) == "case")
    #expect(
      register.reworkedCase(
        of: People.customerID, product: "KFR-35GW/ABC123", at: week, withinDays: 6) == nil)
    #expect(
      register.reworkedCase(of: People.customerID, product: "other", at: week, withinDays: 30)
        == nil)
    #expect(register.history(of: People.customerID).orders == 1)
  }

  @Test("DSP-28 who is missing is not asked, and temporary staff only while they are there")
  func capacity() throws {
    let storm = CapacityCalendar([
      .init(
        reason: "typhoon", from: CaseDriver.instant("10:00"), until: CaseDriver.instant("14:00"),
        missing: ["GY2024001"], temporary: ["TMP1"])
    ])
    #expect(storm.isAvailable("GY2024001", at: CaseDriver.instant("09:59")))
    #expect(!storm.isAvailable("GY2024001", at: CaseDriver.instant("10:00")))
    #expect(storm.isAvailable("GY2024001", at: CaseDriver.instant("14:00")))
    #expect(storm.isAvailable("TMP1", at: CaseDriver.instant("12:00")))
    #expect(!storm.isAvailable("TMP1", at: CaseDriver.instant("14:00")))
  }

  @Test("DSP-32 standing data and the register's load make the engineer the matcher sees")
  func standingData() throws {
    let base = try Coordinate(latitude: 31.2, longitude: 121.5)
    let live = try Coordinate(latitude: 31.3, longitude: 121.4)
    var file = StaffFile(
      staff: "GY2024001", base: base, area: "浦东", team: "T-1",
      certificates: ["refrigeration"], level: .professional,
      shifts: [
        try Shift(start: CaseDriver.instant("08:00"), end: CaseDriver.instant("17:00"))
      ], equipment: ["multimeter"])
    let register = try Register(of: CaseDriver.after(.golden.through(.makeOffer)))
    let engineer = file.engineer(at: CaseDriver.instant("09:30"), register)
    #expect(engineer?.id == "GY2024001" && engineer?.openOrders == 1)
    #expect(engineer?.position == base && engineer?.level == .professional)
    file.position = live
    #expect(file.engineer(at: CaseDriver.instant("09:30"), register)?.position == live)
    #expect(file.engineer(at: CaseDriver.instant("17:00"), register) == nil)
    let holiday = CapacityCalendar([
      .init(
        reason: "holiday", from: CaseDriver.instant("00:00"), until: CaseDriver.instant("23:00"),
        missing: ["GY2024001"])
    ])
    #expect(
      file.engineer(at: CaseDriver.instant("09:30"), register, capacity: holiday) == nil)
  }
}
