import PaidanModel
import PaidanWorkflow
import Testing

@Suite("IntakePolicy")
struct IntakePolicyTests {
  private let policy = IntakePolicy.standard

  @Test(
    "INT-08 the template prompts for frequency, sound or smell, attempts, since when and environment"
  )
  func prompts() {
    #expect(
      policy.prompts.map(\.key) == [
        "frequency", "soundOrSmell", "attempts", "since", "environment",
      ])
    #expect(policy.unanswered([:]).count == 5)
    var answers = Dictionary(uniqueKeysWithValues: policy.prompts.map { ($0.key, "有") })
    #expect(policy.unanswered(answers).isEmpty)
    answers["since"] = "  "
    #expect(policy.unanswered(answers) == ["故障从何时开始"])
  }

  @Test("INT-10 urgency follows from the effect: safety or heavy loss, core function, nothing")
  func urgency() {
    typealias Effect = UrgencyGuide.Effect
    #expect(UrgencyGuide.urgency(of: Effect()) == .normal)
    #expect(UrgencyGuide.urgency(of: Effect(affectsCoreFunction: true)) == .urgent)
    for effect in [
      Effect(isSafetyHazard: true), Effect(isHeavyLoss: true),
      Effect(isSafetyHazard: true, affectsCoreFunction: true),
    ] {
      #expect(UrgencyGuide.urgency(of: effect) == .extraUrgent)
    }
    #expect(policy.urgency.criteria.map(\.urgency) == Urgency.allCases)
  }

  @Test("INT-11 the template helps with the seed's examples")
  func urgencyExamples() {
    func urgency(_ words: String) -> Urgency? {
      policy.urgency.examples.first { $0.text.english.contains(words) }?.urgency
    }
    #expect(urgency("refrigerator not cooling") == .urgent)
    #expect(urgency("remote control dead") == .normal)
    #expect(urgency("air-conditioner not cooling") == .urgent)
  }

  @Test(
    "INT-14 INT-17 an anxious or angry customer is met with empathy before facts, and without argument"
  )
  func emotions() {
    #expect(CustomerEmotion.allCases.map(\.rawValue) == ["calm", "anxious", "angry"])
    #expect(policy.hints(for: CustomerEmotion.calm).isEmpty)
    for emotion in [CustomerEmotion.anxious, .angry] {
      let hints = policy.hints(for: emotion).map(\.english)
      #expect(hints.first?.contains("understanding") == true)
      #expect(hints.last?.contains("facts") == true)
      #expect(hints.contains("do not argue"))
    }
  }

  @Test("INT-19 earlier orders or complaints raise the hint to pay attention, and only they do")
  func history() {
    #expect(policy.historyHint(for: CustomerHistory()) == nil)
    for history in [CustomerHistory(orders: 1), CustomerHistory(complaints: 1)] {
      #expect(
        policy.historyHint(for: history)?.english
          == "earlier fault records exist, pay attention")
    }
  }

  @Test("INT-24 a self-check goes step by step; one that helps closes the intake without an order")
  func selfCheck() throws {
    let check = try #require(policy.selfCheck(for: .homeAppliance))
    var run = SelfCheckRun(check)
    #expect(run.nextStep == check.steps[0] && run.outcome == nil)
    run.note(helped: false)
    #expect(run.nextStep == check.steps[1])
    run.note(helped: true)
    #expect(run.nextStep == nil && run.isSolved && run.outcome == .resolvedAtIntake)
    run.note(helped: false)
    #expect(run.results == [false, true], "nothing is noted once it is solved")

    var inVain = SelfCheckRun(check)
    for _ in check.steps { inVain.note(helped: false) }
    #expect(inVain.nextStep == nil && inVain.outcome == nil)
    #expect(policy.selfCheck(for: .medicalDevice) == nil)
  }

  @Test("INT-32 a profile is optional, and each type of customer has hints for handling him")
  func profile() throws {
    let empty = CustomerProfile()
    #expect(empty.type == nil && !empty.isVIP && empty.preferredEngineer == nil)
    let profile = CustomerProfile(
      type: .actionOriented, tier: "gold", isVIP: true, preferredEngineer: "GY2024001",
      loyaltyTier: "10 years")
    #expect(
      try StrictJSON.read(CustomerProfile.self, from: StrictJSON.write(profile)) == profile)
    #expect(
      CustomerType.allCases.map(\.rawValue)
        == ["rational", "emotional", "complaining", "actionOriented"])
    let hints = CustomerType.allCases.map(policy.hints(for:))
    #expect(hints.allSatisfy { !$0.isEmpty } && Set(hints).count == 4)
  }

  @Test("INT-34 the product lines are data with the seed's examples")
  func domains() throws {
    #expect(
      policy.domains.map(\.domain) == [
        .homeAppliance, .consumerElectronics, .automotiveAftermarket, .smartHome,
        .officeEquipment, .medicalDevice,
      ])
    func services(_ domain: ProductDomain) -> [String] {
      policy.domains.first { $0.domain == domain }?.services.map(\.english) ?? []
    }
    #expect(services(.homeAppliance) == ["installation", "repair", "maintenance"])
    #expect(services(.automotiveAftermarket).contains("road rescue"))
    #expect(services(.smartHome) == ["network set-up", "trouble-shooting", "upgrade"])
    #expect(services(.consumerElectronics).contains("returns"))
    let further = ProductDomain(rawValue: "robotVacuum")
    #expect(further.label.english == "robotVacuum", "a host may serve further lines")
  }

  @Test("INT-35 each kind of service belongs to a layer; a plain repair is basic")
  func layers() {
    #expect(policy.layer(of: nil) == .basic)
    #expect(policy.layer(of: .consulting) == .technical)
    #expect(policy.layer(of: .extendedWarranty) == .valueAdded)
    #expect(policy.layer(of: .partsSupply) == .basic)
    #expect(Set(policy.layers.map(\.kind)) == Set(ServiceKind.known.map(\.value)))
    #expect(ServiceLayer.allCases.map(\.rawValue) == ["basic", "technical", "valueAdded"])
  }

  @Test("the policy is data: it is read back from JSON, and a misspelt key is refused")
  func data() throws {
    let json = try StrictJSON.write(policy)
    #expect(try StrictJSON.read(IntakePolicy.self, from: json) == policy)
    let spoilt = String(decoding: json, as: UTF8.self).replacing("historyHint", with: "histroyHint")
    #expect(throws: StrictJSONError.self) {
      try StrictJSON.read(IntakePolicy.self, from: Array(spoilt.utf8))
    }
  }
}
