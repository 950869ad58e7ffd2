import PaidanModel
import PaidanWorkflow
import Testing

@Suite("IntakeReconciliation")
struct IntakeReconciliationTests {
  private func intake(
    _ running: Int, request: String?, promise: String? = nil,
    _ further: (inout CaseDriver) throws -> Void = { _ in }
  ) throws -> IntakeState {
    var facts = Example.intake
    facts.number = Example.number(.intake, running)
    facts.channelRequest = request
    var driver = CaseDriver()
    try driver.give(.recordIntake(facts: facts), by: People.agent, at: "09:15")
    try driver.give(.confirmReadBack, by: People.agent, at: "09:16")
    try driver.give(
      .submitIntake(
        history: CustomerHistory(), promisedContactBy: promise.map { CaseDriver.instant($0) }),
      by: People.agent, at: "09:17")
    try further(&driver)
    return try #require(driver.state.intake)
  }

  private func reconcile(_ intakes: [IntakeState], at time: String) -> IntakeReconciliation {
    IntakeReconciliation(
      channelIDs: ["app-1", "tel-2", "app-3"], intakes: intakes, policy: .standard,
      at: CaseDriver.instant(time))
  }

  @Test("INT-26 INT-02 a request that stands only in a channel is found")
  func withoutIntake() throws {
    let intakes = [
      try intake(1, request: "app-1"), try intake(2, request: nil), try intake(3, request: "app-3"),
    ]
    #expect(reconcile(intakes, at: "09:18").withoutIntake == ["tel-2"])
    #expect(reconcile([], at: "09:18").withoutIntake == ["app-1", "tel-2", "app-3"])
  }

  @Test(
    "INT-26 an intake nothing follows inside its promise, or two hours without one, raises the alarm"
  )
  func silent() throws {
    let promised = try intake(1, request: nil, promise: "10:17")
    let plain = try intake(2, request: nil)
    #expect(reconcile([promised, plain], at: "10:17").silent.isEmpty)
    let first = reconcile([plain, promised], at: "10:18").silent
    #expect(first.map(\.intake.running) == [1])
    #expect(first.first?.promisedBy == CaseDriver.instant("10:17"))
    let both = reconcile([plain, promised], at: "11:18").silent
    #expect(both.map(\.intake.running) == [1, 2], "the oldest promise first")
  }

  @Test("INT-26 what was answered, closed or became an order is not silent")
  func followed() throws {
    let answered = try intake(1, request: nil) {
      try $0.give(.giveFeedback(kind: .progress), by: People.agent, at: "09:20")
    }
    let closed = try intake(2, request: nil) {
      try $0.give(
        .closeIntake(outcome: .resolvedAtIntake, link: nil), by: People.agent, at: "09:20")
    }
    let ordered = try intake(3, request: nil) {
      try $0.give(.createOrder(facts: Example.order), by: People.agent, at: "09:20")
    }
    #expect(
      reconcile([answered, closed, ordered], at: "2024-05-23T09:17:00+08:00").silent.isEmpty)
  }
}
