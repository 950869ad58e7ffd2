/// What an outcome of a follow-up leads to (FUP-12, FUP-13, C-40).
public enum FollowUpConsequence: String, Sendable, Hashable, Codable, CaseIterable {
  /// The contact is done; the next of the plan follows.
  case nextTask
  /// The plan has come to its end without complaint: the case may be closed for good.
  case closesFully
  /// The technician is told, with an apology to the customer.
  case informsTechnician
  /// The work goes on: the order is reopened or continued by a linked one.
  case backToHandling
  /// A new intake that is linked to this case.
  case opensLinkedIntake
  /// The next way to reach the customer is tried.
  case triesNextChannel
  /// All ways were tried: the contact ends without an answer.
  case finallyNotReached
}

extension FollowUpPlan {
  /// What follows from an outcome.
  ///
  /// - Parameters:
  ///   - outcome: what the customer said, or that he was not reached.
  ///   - step: the contact's step.
  ///   - attempts: the ways tried for this contact, the last one included.
  ///   - earlier: the outcomes of the contacts before, in order.
  /// - Returns: the consequences in the order in which they are carried out.
  /// - Complexity: O(*t* + *n*) for *t* contacts and *n* attempts.
  public func consequences(
    of outcome: FollowUpOutcome, step: Int32, attempts: [SurveyChannel] = [],
    earlier: [FollowUpOutcome] = []
  ) -> [FollowUpConsequence] {
    switch outcome {
    case .notSolved, .recurred: return [.informsTechnician, .backToHandling]
    case .newProblem: return [.opensLinkedIntake]
    case .notReached:
      if task(step: step)?.nextChannel(after: attempts) != nil { return [.triesNextChannel] }
      return [.finallyNotReached] + next(after: step, isClean: isClean(earlier))
    case .solved, .refused:
      return next(after: step, isClean: isClean(earlier) && outcome == .solved)
    }
  }

  /// What comes after a contact: a plan with a recurrence check closes the case only where the
  /// customer said each time that the fault is gone (FUP-13).
  private func next(after step: Int32, isClean: Bool) -> [FollowUpConsequence] {
    guard step == required.last?.step else { return [.nextTask] }
    let checksRecurrence = required.contains { $0.purposes.contains(.recurrence) }
    return !checksRecurrence || isClean ? [.closesFully] : []
  }

  private func isClean(_ outcomes: [FollowUpOutcome]) -> Bool {
    outcomes.allSatisfy { $0 == .solved }
  }
}
