/// The rules of follow-up: a section of the process template.
public struct FollowUpPolicy: Sendable, Hashable, Codable {
  /// The plans by their names.
  public var plans: [String: FollowUpPlan]
  /// The plan of a service.
  public var plan: String
  /// The plan of an implementation.
  public var implementationPlan: String
  /// The survey of an order.
  public var survey: SurveyDefinition
  /// The survey after an incident.
  public var incidentSurvey: SurveyDefinition
  /// Which stamp the rate of timely follow-ups counts.
  public var counting: FollowUpCounting
  /// The share of services followed up in time, in thousandths.
  public var timelyTarget: Int
  /// The share of services followed up at all, in thousandths.
  public var coverageTarget: Int
  /// What is said.
  public var script: FollowUpScript
  /// The forms of routine follow-ups.
  public var routineForms: [RoutineFollowUpForm]
  /// Reminders that come round.
  public var care: [CareRule]
  /// Who is responsible (FUP-25).
  public var responsible: [Role]

  /// The rules of seed 0.
  public static let standard = FollowUpPolicy(
    plans: FollowUpPlan.named, plan: "oneCall24h", implementationPlan: "implementation7d1m",
    survey: .standard, incidentSurvey: .incident, counting: .reachedOrMessageSent,
    timelyTarget: 900, coverageTarget: 1000, script: .serviceDesk,
    routineForms: RoutineFollowUpForm.standard, care: CareRule.standard,
    responsible: [.customerService, .afterSalesSupervisor])

  /// The plan of a service; the standard one where the name leads nowhere, which validation
  /// refuses.
  public func plan(isImplementation: Bool) -> FollowUpPlan {
    plans[isImplementation ? implementationPlan : plan] ?? .oneCall24h
  }
}
