extension FollowUpPlan {
  /// One contact within a day of completion (seed 0, FUP-01).
  public static let oneCall24h = FollowUpPlan([
    FollowUpTask(
      step: 1, anchor: .completion, due: .hours(24), lateAfter: .hours(24),
      purposes: [.solved, .survey])
  ])

  /// Two hours after completion, recurrence after three days, late after four (seed 1, FUP-09);
  /// the script of one week after is optional.
  public static let serviceDesk2h3d = FollowUpPlan([
    FollowUpTask(
      step: 1, anchor: .completion, due: .hours(2), lateAfter: .hours(2),
      purposes: [.solved, .satisfaction]),
    FollowUpTask(
      step: 2, anchor: .completion, due: .days(3), lateAfter: .days(4), purposes: [.recurrence]),
    FollowUpTask(
      step: 3, anchor: .completion, due: .days(7), lateAfter: .days(7),
      purposes: [.recurrence, .normalUse], isOptional: true),
  ])

  /// A day, a week and thirty days after completion (seed 2, FUP-08).
  public static let training24h7d30d = FollowUpPlan([
    FollowUpTask(
      step: 1, anchor: .completion, due: .hours(24), lateAfter: .hours(24),
      purposes: [.solved, .attitude]),
    FollowUpTask(
      step: 2, anchor: .completion, due: .days(7), lateAfter: .days(7),
      purposes: [.recurrence, .normalUse]),
    FollowUpTask(
      step: 3, anchor: .completion, due: .days(30), lateAfter: .days(30),
      purposes: [.satisfaction, .suggestions]),
  ])

  /// Within seven days and within a month of an implementation (seed 1, FUP-10).
  public static let implementation7d1m = FollowUpPlan([
    FollowUpTask(
      step: 1, anchor: .implementation, due: .days(7), lateAfter: .days(7),
      purposes: [.solved, .normalUse]),
    FollowUpTask(
      step: 2, anchor: .implementation, due: .months(1), lateAfter: .months(1),
      purposes: [.normalUse, .satisfaction, .suggestions]),
  ])

  /// The plans of the catalogue by their names (C-04).
  public static let named: [String: FollowUpPlan] = [
    "oneCall24h": oneCall24h, "serviceDesk2h3d": serviceDesk2h3d,
    "training24h7d30d": training24h7d30d, "implementation7d1m": implementation7d1m,
  ]
}
