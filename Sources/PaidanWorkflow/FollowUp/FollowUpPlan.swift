public import PaidanModel

/// The contacts owed after a service, in order: part of a template (FUP-07, C-04).
public struct FollowUpPlan: Sendable, Hashable, Codable {
  /// The contacts, by their steps.
  public var tasks: [FollowUpTask]

  /// A plan of these contacts.
  public init(_ tasks: [FollowUpTask]) { self.tasks = tasks }

  /// The contacts that run, optional ones left out.
  public var required: [FollowUpTask] { tasks.filter { !$0.isOptional } }

  /// The contact with this step; nil where the plan has none.
  public func task(step: Int32) -> FollowUpTask? { tasks.first { $0.step == step } }

  /// When the contacts that run are due; those whose anchor has not happened are left out.
  ///
  /// - Parameters:
  ///   - anchors: when the anchors happened.
  ///   - zone: whose months count.
  /// - Returns: the contacts in the order of the plan.
  /// - Complexity: O(*t*) for *t* contacts.
  public func schedule(
    from anchors: [FollowUpAnchor: Instant], in zone: ZoneRules
  ) -> [ScheduledFollowUp] {
    required.compactMap { task in
      anchors[task.anchor].map { anchor in
        ScheduledFollowUp(
          step: task.step, due: zone.adding(task.due, to: anchor),
          lateAfter: zone.adding(task.lateAfter, to: anchor))
      }
    }
  }

  /// What is wrong with the plan; empty for a plan that can be published.
  public var violations: [FollowUpPlanViolation] {
    var found: [FollowUpPlanViolation] = []
    if tasks.isEmpty { found.append(.empty) }
    if tasks.map(\.step) != (0..<tasks.count).map({ Int32($0) + 1 }) { found.append(.steps) }
    for task in tasks {
      if task.due.isZero { found.append(.noDue(task.step)) }
      if task.lateAfter.isBefore(task.due) { found.append(.lateBeforeDue(task.step)) }
      if task.channels.isEmpty || task.attemptsPerChannel < 1 {
        found.append(.noChannel(task.step))
      }
    }
    // 'Repair only, no follow-up' is a named fault of service (FUP-24).
    if !required.contains(where: { $0.purposes.contains(where: \.asksForSatisfaction) }) {
      found.append(.neverAsksForSatisfaction)
    }
    return found
  }
}

/// What is wrong with a follow-up plan.
public enum FollowUpPlanViolation: Sendable, Hashable, CustomStringConvertible {
  /// It has no contact.
  case empty
  /// Its steps do not count up from 1.
  case steps
  /// A contact has no figure for its due time.
  case noDue(Int32)
  /// A contact is late before it is due.
  case lateBeforeDue(Int32)
  /// A contact has no way to reach the customer.
  case noChannel(Int32)
  /// No contact asks whether the customer was satisfied.
  case neverAsksForSatisfaction

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .empty: "tasks must not be empty"
    case .steps: "tasks must have the steps 1, 2, 3 … in order"
    case .noDue(let step): "task \(step) must have a due time above zero"
    case .lateBeforeDue(let step): "task \(step) must not be late before it is due"
    case .noChannel(let step): "task \(step) must have a channel and an attempt"
    case .neverAsksForSatisfaction: "a task must ask whether the customer was satisfied"
    }
  }
}

/// When a contact of a plan is due.
public struct ScheduledFollowUp: Sendable, Hashable {
  /// The contact's step in its plan.
  public let step: Int32
  /// When it is due.
  public let due: Instant
  /// The last instant at which it is not late.
  public let lateAfter: Instant

  /// How the contact stands (FUP-21).
  ///
  /// - Parameters:
  ///   - instant: now.
  ///   - doneAt: when it was done; nil where it was not.
  /// - Returns: its standing.
  public func standing(at instant: Instant, doneAt: Instant?) -> FollowUpStanding {
    if let doneAt { return doneAt <= lateAfter ? .done : .doneLate }
    return instant > lateAfter ? .overdue : instant >= due ? .due : .ahead
  }
}

/// How a contact of a plan stands.
public enum FollowUpStanding: String, Sendable, Hashable, Codable, CaseIterable {
  /// Its time has not come.
  case ahead
  /// It is time to do it.
  case due
  /// It should have been done: an alert (FUP-21).
  case overdue
  /// It was done in time.
  case done
  /// It was done, but late.
  case doneLate
}

extension ClockDuration {
  /// True when this one is surely shorter; months are taken as 28 to 31 days.
  func isBefore(_ other: ClockDuration) -> Bool {
    let day: Int64 = 86_400_000
    return Int64(months) * 31 * day + milliseconds
      < Int64(other.months) * 28 * day + other.milliseconds
  }
}

extension ZoneRules {
  /// The instant so much wall time later, months first.
  ///
  /// - Returns: the instant; the latest there is beyond the year 9999.
  public func adding(_ duration: ClockDuration, to instant: Instant) -> Instant {
    let moved = duration.months == 0 ? instant : adding(months: duration.months, to: instant)
    return (moved ?? .latest).advanced(byMilliseconds: duration.milliseconds)
  }
}
