internal import PaidanModel

/// What deciding reads of a template beyond the policy of the case.
extension ProcessTemplate {
  /// True where the lint refuses the wording (INT-09).
  func refuses(_ text: String, in field: LintField) -> Bool {
    DescriptionLint(policy: content.lint).check(text, in: field).verdict == .reject
  }

  /// True where an instant lies on the grain of windows in local time.
  func isOnGrain(_ instant: Instant) -> Bool {
    let grain = Int64(content.casePolicy.slotGrainMinutes) * 60_000
    return (instant.milliseconds + zone.offsetMilliseconds(at: instant)) % grain == 0
  }

  /// The same local time of day so many months later, the day clamped to the month's end.
  func instant(_ instant: Instant, addingMonths months: Int) -> Instant {
    zone.adding(.months(months), to: instant)
  }

  /// The response tier of a request (C-02, WO-27): grade first, then what is no fault, then urgency.
  func tier(of facts: IntakeFacts) -> ResponseTier {
    for rule in content.casePolicy.grades
    where (rule.scope ?? facts.scope) == facts.scope
      && (rule.complexity ?? facts.complexity) == facts.complexity
    {
      return rule.tier
    }
    let isFault =
      facts.demand != .consultation
      && !(facts.serviceKind.map { content.casePolicy.nonFaultKinds.contains($0) } ?? false)
    return content.urgencyScheme.tier(
      of: facts.urgency, isFault: isFault, isUnusable: facts.isUnusable) ?? .generalFault
  }

  /// The rule of punctual arrival, from the clock that judges by it (A-13, SLA-20).
  private var onTimeRule: OnTimeRule {
    for definition in clocks.definitions {
      for limit in definition.limits {
        if case .window(let rule) = limit.figure { return rule }
      }
    }
    return .standard
  }

  /// The last instant at which an arrival is still in time.
  func lateAfter(_ slot: Slot) -> Instant { lateAfter(slot, onTimeRule) }

  private func lateAfter(_ slot: Slot, _ rule: OnTimeRule) -> Instant {
    zone.adding(rule.tolerance, to: rule.latest == .windowEnd ? slot.end : slot.start)
  }

  /// Whether an arrival is on time: neither late nor too early.
  func isOnTime(_ arrival: Instant, for slot: Slot) -> Bool {
    let rule = onTimeRule
    return arrival <= lateAfter(slot, rule) && zone.adding(rule.early, to: arrival) >= slot.start
  }

  /// What is known beforehand of fault and kind of work joins what the order says (APT-02, SVC-18,
  /// SVC-20).
  func completed(_ facts: OrderFacts, for intake: IntakeFacts) -> OrderFacts {
    var facts = facts
    if let guide = content.casePolicy.guide(for: facts.faultType) {
      if facts.predictedParts.isEmpty { facts.predictedParts = guide.parts }
      facts.standardMinutes = facts.standardMinutes ?? guide.standardMinutes
    }
    if facts.standardMinutes == nil, let kind = intake.serviceKind {
      facts.standardMinutes =
        content.casePolicy.workGuides.first { $0.kind == kind }?.standardMinutes
    }
    return facts
  }

  /// The limit of a node by the procedure of the kind of work, else by the first (WO-22, SLA-69).
  func limitMinutes(of node: ServiceNode, for kind: ServiceKind?) -> Int32? {
    let key = kind.flatMap { kind in
      content.casePolicy.workGuides.first { $0.kind == kind }?.procedure
    }
    let procedure =
      content.procedures.first { $0.key == key } ?? content.procedures.first
    let milliseconds = procedure?.steps.compactMap { step in
      step.node == node ? step.limit?.milliseconds : nil
    }.reduce(0, +)
    return milliseconds.flatMap { $0 > 0 ? Int32(clamping: $0 / 60_000) : nil }
  }
}
