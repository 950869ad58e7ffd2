internal import PaidanModel

extension TemplateContent {
  func checkClocks(_ check: inout TemplateCheck) {
    check.unique(clocks.definitions.map(\.id.text), "clocks")
    for clock in clocks.definitions {
      let path = "clocks.\(clock.id)"
      check.expect(!clock.starts.isEmpty, "\(path).starts", "must not be empty")
      check.expect(
        !clock.stops.isEmpty || clock.kind == .retention, "\(path).stops", "must not be empty")
      check.expect(!clock.limits.isEmpty, "\(path).limits", "must not be empty")
      check.expect(
        calendars[clock.calendar] != nil, "\(path).calendar",
        "names calendar \"\(clock.calendar)\", which is none")
      for limit in clock.limits {
        check.expect(
          limit.figure.fits(clock.kind), "\(path).limits",
          "must have figures that a clock of kind \(clock.kind.rawValue) can have")
        check.expect(
          limit.figure.isInRange, "\(path).limits",
          "must be above zero and in range; switch a clock off instead")
        if case .named(let name) = limit.figure {
          check.expect(
            lengths[name] != nil, "\(path).limits", "names length \"\(name)\", which is none")
        }
      }
      check.expect(
        clock.warnings.allSatisfy(\.isValid) && clock.warnings.count <= 16, "\(path).warnings",
        "must each have one position, shares from 1 to 999, and be 16 at most")
      check.expect(
        zip(clock.escalations, clock.escalations.dropFirst()).allSatisfy {
          !$1.after.isBefore($0.after)
        }, "\(path).escalations", "must rise in time")
      if let target = clock.targetPerMille { check.share(target, "\(path).targetPerMille") }
    }
  }

  /// The graver, the shorter: limits of one name must not grow with urgency, tier or level.
  func checkMonotony(_ check: inout TemplateCheck) {
    let names = Set(clocks.definitions.map(\.name)).sorted()
    for name in names {
      let limits = clocks.definitions.filter { $0.name == name && $0.isEnabled }.flatMap(\.limits)
      let path = "clocks named \(name)"
      check.rising(
        Urgency.allCases.reversed().map { urgency in
          (urgency.rawValue, length(limits.filter { $0.urgencies?.contains(urgency) ?? false }))
        }, path)
      check.rising(
        ResponseTier.allCases.map { tier in
          (tier.rawValue, length(limits.filter { $0.tiers?.contains(tier) ?? false }))
        }, path)
      check.rising(
        IncidentLevel.allCases.map { level in
          (level.rawValue, length(limits.filter { $0.levels?.contains(level) ?? false }))
        }, path)
    }
  }

  private func length(_ limits: [ClockLimit]) -> ClockDuration? {
    for limit in limits {
      switch limit.figure {
      case .duration(let length): return length
      case .named(let name): return lengths[name]
      default: continue
      }
    }
    return nil
  }
}

extension TemplateCheck {
  /// Refuses a grade whose limit is shorter than that of a graver one.
  fileprivate mutating func rising(_ grades: [(String, ClockDuration?)], _ path: String) {
    let known = grades.compactMap { grade in grade.1.map { (grade.0, $0) } }
    for (graver, milder) in zip(known, known.dropFirst()) {
      expect(
        !milder.1.isBefore(graver.1), path, "must not give \(graver.0) more time than \(milder.0)")
    }
  }
}

extension ClockFigure {
  /// True when a clock of this kind can have the figure.
  func fits(_ kind: ClockKind) -> Bool {
    switch (kind, self) {
    case (.deadline, .duration), (.deadline, .named), (.deadline, .count), (.deadline, .amount),
      (.deadline, .amountOfMonths), (.deadline, .promised):
      true
    case (.scheduledBefore, .before), (.window, .window), (.periodic, .period): true
    case (.aggregateMean, .duration): true
    case (.retention, .duration), (.retention, .named), (.retention, .amount),
      (.retention, .amountOfMonths), (.retention, .period):
      true
    default: false
    }
  }

  /// False for a limit of nothing, which no clock may have, and for parts out of range.
  var isInRange: Bool {
    switch self {
    case .duration(let length): !length.isZero
    case .count(let count, let each): (1...1000).contains(count) && !each.isZero
    case .before(let rule):
      !rule.before.isZero && rule.before.months == 0
        && rule.opens.map { rule.before.isBefore($0) && $0.months == 0 } ?? true
    case .window(let rule): rule.early.months == 0 && rule.tolerance.months == 0
    case .period(let rule):
      rule.atLeast >= 1 && (0...100).contains(rule.following)
        && rule.day.map { (1...31).contains($0) } ?? true
    case .named, .amount, .amountOfMonths, .promised: true
    }
  }
}
