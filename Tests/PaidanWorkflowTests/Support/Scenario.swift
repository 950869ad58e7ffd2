import PaidanModel
import PaidanWorkflow

/// A row of commands with their times, which tests, histories and the benchmark play.
struct Scenario {
  struct Step {
    let time: String
    let actor: Actor
    let action: Action
  }

  var steps: [Step]

  /// The steps before one whose action is of this kind.
  func before(_ kind: CommandKind) -> Scenario {
    guard let index = steps.firstIndex(where: { $0.action.kind == kind }) else {
      preconditionFailure("the scenario has no such step")
    }
    return Scenario(steps: Array(steps[..<index]))
  }

  /// The steps up to one whose action is of this kind.
  func through(_ kind: CommandKind) -> Scenario {
    guard let index = steps.firstIndex(where: { $0.action.kind == kind }) else {
      preconditionFailure("the scenario has no such step")
    }
    return Scenario(steps: Array(steps[...index]))
  }
}

extension CaseDriver {
  /// Gives every command of a scenario at its time.
  mutating func play(_ scenario: Scenario) throws(WorkflowError) {
    for step in scenario.steps { try give(step.action, by: step.actor, at: step.time) }
  }

  /// A case that has come as far as a scenario leads.
  static func after(
    _ scenario: Scenario, _ template: ProcessTemplate = .test
  ) throws -> CaseDriver {
    var driver = CaseDriver(template)
    try driver.play(scenario)
    return driver
  }
}

extension Scenario {
  private static func step(_ time: String, _ actor: Actor, _ action: Action) -> Step {
    Step(time: time, actor: actor, action: action)
  }

  /// 2.21.1 with the example values of the six forms.
  static let golden = Scenario(steps: [
    step("09:15", People.agent, .recordIntake(facts: Example.intake)),
    step("09:16", People.agent, .confirmReadBack),
    step(
      "09:16", People.agent,
      .verifyProduct(warranty: .outOfWarranty, genuine: .yes, warrantyEnd: nil)),
    step(
      "09:17", People.agent,
      .submitIntake(
        history: CustomerHistory(),
        promisedContactBy: Instant("2024-05-20T10:17:00+08:00"))),
    step("09:20", People.agent, .createOrder(facts: Example.order)),
    step(
      "09:21", People.system,
      .makeOffer(
        engineer: "GY2024001", source: .automatic, load: EngineerLoad(open: 2, mayTake: true),
        overload: nil, decision: "D-1")),
    step("09:21", People.system, .confirmDelivery(engineer: "GY2024001")),
    step("09:24", People.li, .acceptOffer),
    step("09:26", People.li, .recordCall(reached: true)),
    step("09:27", People.li, .offerSlots(slots: [Example.slot, Example.tomorrow])),
    step("09:29", People.li, .agreeAppointment(agreement: Example.agreement, busy: [])),
    step("09:30", People.agent, .sendConfirmation(channel: .sms)),
    step("09:31", People.customer, .signAppointment(signature: Example.signature)),
    step("12:55", People.li, .remindCustomer(stillHolds: true)),
    step("12:56", People.li, .checkBeforeVisit(result: .match)),
    step("13:20", People.li, .prepare(preparation: Example.preparation)),
    step(
      "13:40", People.li,
      .startService(mode: .onSite, expectedArrival: Instant("2024-05-20T14:05:00+08:00"))),
    step("14:05", People.li, .reportMoment(moment: .arrived)),
    step(
      "14:10", People.li,
      .recordDiagnosis(step: DiagnosisStep(index: 0, result: "外观完好，室外机风扇不转"))),
    step("14:20", People.li, .proposeQuote(quote: Example.quote)),
    step("14:22", People.customer, .answerQuote(consents: true)),
    step("14:25", People.li, .reportMoment(moment: .repairStarted)),
    step(
      "14:50", People.li,
      .replacePart(part: ReplacedPart(line: Example.capacitor, oldPart: .leftWithCustomer))),
    step("15:05", People.li, .reportMoment(moment: .repairEnded)),
    step("15:10", People.li, .testFunction(result: Example.functionTest)),
    step("15:15", People.li, .recordFindings(findings: Example.findings)),
    step("15:20", People.li, .giveCare(guidance: true, cleaning: true)),
    step("15:22", People.li, .demonstrate(furtherNeeds: nil)),
    step("15:25", People.li, .reportMoment(moment: .ended)),
    step("15:26", People.li, .recordServiceForm(number: Example.number(.serviceRecord))),
    step("15:26", People.li, .chargeFee(callOut: .zero)),
    step("15:27", People.li, .signByEngineer(signature: Example.signature)),
    step("15:28", People.customer, .signByCustomer(signature: Example.signature)),
    step(
      "15:29", People.customer,
      .pay(payment: Payment(amount: Money(fen: 5_000), method: .scan, receipt: "R-1"))),
    step("15:29", People.li, .handOverCopy),
    step("15:30", People.li, .completeOrder),
    step("15:31", People.agent, .sendInvoice),
    step(
      "2024-05-21T10:10:00+08:00", People.agent,
      .recordFollowUp(step: 1, channel: .phone, outcome: .solved)),
    step("2024-05-21T10:15:00+08:00", People.agent, .recordSurvey(answer: Example.survey)),
    step("2024-05-21T10:20:00+08:00", People.analyst, .archive(summary: "电容更换，制冷恢复")),
  ])
}

extension Scenario {
  /// The golden scenario up to acceptance, but for remote support.
  static let remote: Scenario = {
    var facts = Example.order
    facts.serviceType = .remoteSupport
    facts.delivery = .remote
    facts.standardMinutes = nil
    var steps = golden.through(.recordCall).steps
    for index in steps.indices where steps[index].action.kind == .createOrder {
      steps[index] = Step(
        time: steps[index].time, actor: steps[index].actor, action: .createOrder(facts: facts))
    }
    return Scenario(steps: steps)
  }()

  /// The steps of this one and more.
  func then(_ time: String, _ actor: Actor, _ action: Action) -> Scenario {
    Scenario(steps: steps + [Step(time: time, actor: actor, action: action)])
  }

  /// The steps of this one with one replaced.
  func replacing(_ kind: CommandKind, with action: Action) -> Scenario {
    Scenario(
      steps: steps.map {
        $0.action.kind == kind ? Step(time: $0.time, actor: $0.actor, action: action) : $0
      })
  }
}

extension Scenario {
  /// 2.2.3: the flow of the dealer service desk, its ten steps in our commands.
  static let dealer: Scenario = {
    var facts = Example.intake
    facts.dealership = "D-88"
    var steps = [
      // 1 and 2: the call, recorded with the contact data.
      step("09:00", People.agent, .recordIntake(facts: facts)),
      step("09:00", People.agent, .confirmReadBack),
      step(
        "09:01", People.agent, .submitIntake(history: CustomerHistory(), promisedContactBy: nil)),
      // 3: the leader is informed at once.
      step("09:01", People.agent, .informLeader(reached: true)),
      // 6: the problem is entered in the system.
      step("09:04", People.agent, .createOrder(facts: Example.order)),
      // 4 and 5: the leader chooses, the person is notified and takes it.
      step(
        "09:05", People.leader,
        .makeOffer(
          engineer: "GY2024001", source: .manualLocal, load: EngineerLoad(open: 1, mayTake: true),
          overload: nil, decision: nil)),
      step("09:07", People.li, .acceptOffer),
      // 7: technical support contacts the customer and handles the problem.
      step("09:15", People.li, .recordCall(reached: true)),
    ]
    let from = golden.steps.firstIndex { $0.action.kind == .agreeAppointment } ?? 0
    let through = golden.steps.firstIndex { $0.action.kind == .sendInvoice } ?? 0
    steps += golden.steps[from...through]
    // 8: the solution is recorded and customer service informed.
    steps.append(step("15:32", People.li, .reportSolution(findings: ServiceFindings())))
    // 9: is it solved? 10: three days later, has it come back?
    steps.append(
      step(
        "16:40", People.agent, .recordFollowUp(step: 1, channel: .phone, outcome: .solved)))
    steps.append(
      step(
        "2024-05-23T15:40:00+08:00", People.agent,
        .recordFollowUp(step: 2, channel: .phone, outcome: .solved)))
    return Scenario(steps: steps)
  }()
}
