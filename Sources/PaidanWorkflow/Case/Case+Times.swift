internal import PaidanModel

extension Case {
  /// Milliseconds from the request to the first human answer (WO-26, C-18); nil before that.
  public var responseMilliseconds: Int64? {
    guard let intake else { return nil }
    let answer = [intake.feedbackAt, order?.respondedAt].compactMap { $0 }.min()
    return answer.map {
      max(0, $0.milliseconds(since: intake.facts.requestedAt ?? intake.receivedAt))
    }
  }

  /// Milliseconds from the request to completion (WO-26); nil before that.
  public var resolutionMilliseconds: Int64? {
    guard let intake, let completed = order?.completedAt else { return nil }
    return completed.milliseconds(since: intake.facts.requestedAt ?? intake.receivedAt)
  }

  /// Whole minutes of repair over all visits (SVC-18).
  ///
  /// - Complexity: O(*v*) in the visits.
  public var repairMinutes: Int64 {
    service.visits.reduce(0) { sum, visit in
      guard let start = visit.repairStartedAt else { return sum }
      return sum + (visit.repairEndedAt ?? visit.endedAt ?? start).wholeMinutes(since: start)
    }
  }

  /// How the repair compares with its planned minutes; nil without them (A-27, C-37).
  public var efficiency: EfficiencyGrade? {
    guard let standard = order?.facts.standardMinutes.map(Int64.init), order?.completedAt != nil
    else { return nil }
    let minutes = repairMinutes
    if minutes * 2 <= standard { return .excellent }
    if minutes * 4 <= standard * 3 { return .good }
    return minutes <= standard ? .pass : .overrun
  }

  /// True where the engineer must travel, so that distance matters (DSP-26).
  public var needsTravel: Bool {
    guard let facts = order?.facts else { return false }
    return facts.serviceType != .remoteSupport
      && (facts.delivery == .onSite || facts.delivery == .pickUpAndReturn)
  }
}
