import PaidanModel
import PaidanTestSupport
import PaidanWorkflow

/// What a walk may choose from; texts good and bad, people of every role.
struct WalkChoices {
  var random: SplitMix64

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  mutating func pick<T>(_ list: [T]) -> T {
    list[Int.random(in: list.indices, using: &random)]
  }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  static let engineers: [StaffID] = (1...8).map { StaffID("GY202400\($0)") }
  static let customers: [CustomerID] = (1...6).map { CustomerID("C-\($0)") }

  mutating func engineer() -> StaffID { pick(Self.engineers) }

  /// Mostly a text that passes, sometimes one that no field takes.
  mutating func text(_ good: String) -> String { chance(94) ? good : pick(["", " ", "坏了", "修好了"]) }

  mutating func facts(_ number: FormNumber, at now: Instant) -> IntakeFacts {
    var facts = Example.intake
    facts.number = number
    facts.customer = pick(Self.customers)
    facts.channels = chance(97) ? [.phone] : pick([[], [.staffReport], [.app, .phone]])
    facts.demand = pick([.repair, .repair, .repair, .installation, .consultation])
    facts.urgency = pick(Urgency.allCases)
    facts.problem = text(Example.intake.problem)
    facts.problemType = pick([nil, .productQuality, .operation])
    facts.serviceKind = pick([nil, nil, .maintenance, .implementation])
    facts.productModel = pick(["KFR-35GW/ABC123", "KFR-72LW/XYZ"])
    facts.specialRequirements = chance(50) ? "上门前1小时电话联系" : nil
    facts.requestedAt = chance(20) ? now.advanced(byMinutes: -number_(1...9)) : nil
    return facts
  }

  private mutating func number_(_ range: ClosedRange<Int>) -> Int { number(range) }

  mutating func order(_ number: FormNumber, demand: DemandType) -> OrderFacts {
    var facts = Example.order
    facts.number = number
    facts.serviceType = demand == .consultation ? .remoteSupport : pick(ServiceType.allCases)
    facts.delivery = facts.serviceType == .remoteSupport ? .remote : .onSite
    facts.isAddressConfirmed = chance(95)
    facts.standardMinutes = pick([nil, 60, 90, 90])
    facts.team = pick([nil, "T-1"])
    return facts
  }

  /// A window on full local hours, mostly ahead.
  mutating func slot(after now: Instant, _ template: ProcessTemplate) -> Slot {
    let hour: Int64 = 3_600_000
    let offset = template.zone.offsetMilliseconds(at: now)
    let local = (now.milliseconds + offset) / hour + Int64(number(chance(92) ? 1...30 : -5...0))
    let start = Instant(milliseconds: local * hour - offset)
    return Slot(start: start, end: start.advanced(byMinutes: chance(96) ? 120 : pick([0, 45])))
  }

  mutating func agreement(
    _ number: FormNumber, after now: Instant, _ template: ProcessTemplate
  ) -> AppointmentAgreement {
    var agreement = Example.agreement
    agreement.number = number
    agreement.slot = slot(after: now, template)
    agreement.origin = pick([.customerWish, .customerWish, .engineerProposal])
    agreement.customerPreparation = text(Example.agreement.customerPreparation)
    agreement.specialRequirements = chance(50) ? "上门前1小时电话联系" : nil
    return agreement
  }

  mutating func quote() -> Quote {
    var line = Example.capacitor
    if !chance(95) {
      line = ChargeLine(part: "C123", name: "", model: "C123", quantity: 0, unitPrice: .zero)
    }
    return Quote(
      lines: chance(70) ? [line] : [], callOut: chance(95) ? .zero : Money(fen: 123),
      ground: pick(ChargeGround.allCases), expectedMinutes: chance(97) ? 60 : 0)
  }

  mutating func findings() -> ServiceFindings {
    ServiceFindings(
      phenomenon: text(Example.findings.phenomenon ?? ""),
      cause: text(Example.findings.cause ?? ""),
      solution: text(Example.findings.solution ?? ""),
      customerFeedback: text(Example.findings.customerFeedback ?? ""))
  }

  mutating func survey(_ number: FormNumber) -> SurveyAnswer {
    var answer = Example.survey
    answer.number = number
    answer.scores = (0..<(chance(97) ? 6 : 5)).map { _ in
      chance(98) ? self.number(4...5) : self.number(0...6)
    }
    if answer.scores.contains(where: { $0 <= 3 }) {
      answer.dissatisfaction = pick([nil, .slowResponse])
    }
    answer.negativeOpinion = chance(5)
    return answer
  }

  mutating func load(_ register: Register, _ engineer: StaffID) -> EngineerLoad {
    let open = register.load(of: engineer)
    return EngineerLoad(open: Int32(clamping: open), mayTake: open <= 3)
  }
}
