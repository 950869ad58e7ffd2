import PaidanWorkflow

/// The templates walks run under.
enum WalkTemplates {
  static let all: [ProcessTemplate] = [.test, .desk, .broadcast]
}

extension ProcessTemplate {
  static let desk = made(.dealerServiceDesk, [.dealerServiceDesk])
  static let broadcast: ProcessTemplate = {
    var policy = CasePolicy.standardConsumer
    policy.offersAtOnce = 3
    policy.refusal = .excludeFor(minutes: 30)
    return made(policy, [.tieredEquipment, .standardConsumer])
  }()

  private static func made(
    _ policy: CasePolicy, _ profiles: Set<ClockProfile>
  ) -> ProcessTemplate {
    do {
      return ProcessTemplate(
        casePolicy: policy, lint: .standard, roles: .standard,
        clockBook: try ClockBook(
          ClockCatalogue.definitions(of: profiles), lengths: ClockCatalogue.lengths),
        zone: try ZoneRules("Asia/Shanghai"))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
