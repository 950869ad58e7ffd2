internal import PaidanModel

extension TemplateContent {
  /// All that is wrong with the content; empty where it can be published (CFG-10).
  ///
  /// - Complexity: O(*n*) in the size of the content.
  public var violations: [TemplateViolation] {
    var check = TemplateCheck()
    checkIdentity(&check)
    checkCalendars(&check)
    checkClocks(&check)
    checkMonotony(&check)
    checkCase(&check)
    checkFollowUp(&check)
    checkTables(&check)
    return check.violations
  }

  private func checkIdentity(_ check: inout TemplateCheck) {
    check.expect(
      formatVersion == Self.currentFormat, "formatVersion", "must be \(Self.currentFormat)")
    check.expect(!id.text.isEmpty, "id", "must not be empty")
    check.expect(version >= 1, "version", "must be 1 or more")
    check.expect(parent.map { $0 >= 1 && $0 < version } ?? true, "parent", "must lie below version")
    check.expect(!reason.allSatisfy(\.isWhitespace), "reason", "must say something")
    check.expect(!author.text.isEmpty, "author", "must not be empty")
    check.expect(
      affects.isNothing == (affects.training.isEmpty && affects.guides.isEmpty), "affects",
      "must list training material or guides, or say that there is nothing")
    check.expect((1...12).contains(reviewMonths), "reviewMonths", "must be 1 to 12")
    check.expect(
      Set(overlays).count == overlays.count, "overlays", "must not name an overlay twice")
    check.expect(!dispatchPolicy.name.isEmpty, "dispatchPolicy.name", "must not be empty")
    check.expect(dispatchPolicy.version >= 1, "dispatchPolicy.version", "must be 1 or more")
    check.expect(
      dispatchPolicy.digest.utf8.count == 16
        && dispatchPolicy.digest.allSatisfy { "0123456789abcdef".contains($0) },
      "dispatchPolicy.digest", "must be 16 hexadecimal digits")
    check.expect(
      capacityOverride.map { $0 >= 1 && !overlays.isEmpty } ?? true, "capacityOverride",
      "must be 1 or more, and only with an overlay for incidents")
  }

  private func checkCalendars(_ check: inout TemplateCheck) {
    check.zone(zone, "zone")
    for (name, calendar) in calendars.sorted(by: { $0.key < $1.key }) {
      let path = "calendars.\(name)"
      check.zone(calendar.zone, "\(path).zone")
      for violation in calendar.violations {
        check.expect(false, path, "is wrong: \(violation)")
      }
    }
    for (name, length) in lengths.sorted(by: { $0.key < $1.key }) {
      check.expect(!length.isZero, "lengths.\(name)", "must be above zero; switch the clock off")
    }
  }

  private func checkCase(_ check: inout TemplateCheck) {
    let answer = casePolicy.acknowledgementMinutes
    check.expect(
      answer.extraUrgent <= answer.urgent && answer.urgent <= answer.normal
        && answer.extraUrgent > 0,
      "casePolicy.acknowledgementMinutes", "must fall from normal to extraUrgent, above zero")
    check.expect(
      casePolicy.slotsAtLeast >= 1 && casePolicy.slotsAtLeast <= casePolicy.slotsAtMost,
      "casePolicy.slotsAtLeast", "must be 1 or more and not above slotsAtMost")
    check.expect(
      casePolicy.slotGrainMinutes > 0, "casePolicy.slotGrainMinutes", "must be above zero")
    check.expect(
      casePolicy.reworkWindowDays >= 1, "casePolicy.reworkWindowDays", "must be 1 or more")
    // Numbers that the case needs apart from its clocks must be the clocks' own.
    if case .duration(let length)? = clocks["SLA-66"]?.limits.first?.figure {
      check.expect(
        length == .months(casePolicy.customerCopyMonths), "clocks.SLA-66.limits",
        "must be casePolicy.customerCopyMonths")
    }
    for limit in clocks["SLA-13"]?.limits ?? [] {
      guard case .duration(let length) = limit.figure else { continue }
      for urgency in limit.urgencies ?? Urgency.allCases {
        check.expect(
          length == .minutes(answer[urgency]), "clocks.SLA-13.limits",
          "must be casePolicy.acknowledgementMinutes for \(urgency.rawValue)")
      }
    }
  }

  private func checkFollowUp(_ check: inout TemplateCheck) {
    for (key, name) in [
      ("plan", followUp.plan), ("implementationPlan", followUp.implementationPlan),
    ] {
      check.expect(
        followUp.plans[name] != nil, "followUp.\(key)", "names plan \"\(name)\", which is none")
    }
    for (name, plan) in followUp.plans.sorted(by: { $0.key < $1.key }) {
      for violation in plan.violations {
        check.expect(false, "followUp.plans.\(name)", "is wrong: \(violation)")
      }
    }
    for (path, survey) in [
      ("followUp.survey", followUp.survey), ("followUp.incidentSurvey", followUp.incidentSurvey),
    ] {
      checkSurvey(survey, path, &check)
    }
    check.share(followUp.timelyTarget, "followUp.timelyTarget")
    check.share(followUp.coverageTarget, "followUp.coverageTarget")
    for name in followUp.script.unknownVariables {
      check.expect(false, "followUp.script", "names variable \"\(name)\", which is none")
    }
    for rule in followUp.care {
      check.expect(!rule.every.isZero, "followUp.care.\(rule.key).every", "must be above zero")
    }
    check.unique(followUp.care.map(\.key), "followUp.care")
    check.expect(!followUp.responsible.isEmpty, "followUp.responsible", "must name a role")
  }

  private func checkSurvey(
    _ survey: SurveyDefinition, _ path: String, _ check: inout TemplateCheck
  ) {
    check.expect(!survey.questions.isEmpty, "\(path).questions", "must not be empty")
    check.expect(survey.lowest < survey.highest, "\(path).lowest", "must lie below highest")
    check.expect(
      survey.lowScore.atMost >= survey.lowest && survey.lowScore.atMost < survey.highest,
      "\(path).lowScore.atMost", "must be a score below the highest")
    check.unique(survey.questions.map(\.key), "\(path).questions")
    for key in survey.lowScore.questions ?? [] {
      check.expect(
        survey.questions.contains { $0.key == key }, "\(path).lowScore.questions",
        "names question \"\(key)\", which is none")
    }
    let lint = DescriptionLint(policy: lint)
    for question in survey.questions {
      for text in [question.wording.english, question.wording.chinese] {
        let findings = lint.check(text, in: .surveyQuestion).findings
        check.expect(
          !findings.contains { $0.reason == .leading }, "\(path).questions.\(question.key)",
          "must not steer to a score")
      }
    }
  }

  private func checkTables(_ check: inout TemplateCheck) {
    check.expect(urgencyScheme.isComplete, "urgencyScheme", "must have a tier for each urgency")
    for (key, share) in targets.sorted(by: { $0.key < $1.key }) {
      check.expect(IndicatorTarget(rawValue: key) != nil, "targets.\(key)", "is no indicator")
      check.share(share, "targets.\(key)")
    }
    check.expect(
      pay.reduce(0) { $0 + $1.perMille } == 1000 && pay.allSatisfy { $0.perMille >= 0 }, "pay",
      "must sum to 1000")
    for fault in notifications.faults {
      check.expect(false, "notifications", "is wrong: \(fault)")
    }
    check.expect(intake.silenceMinutes >= 1, "intake.silenceMinutes", "must be 1 or more")
    check.unique(compensation.map(\.key), "compensation")
    check.unique(procedures.map(\.key), "procedures")
    for procedure in procedures {
      let path = "procedures.\(procedure.key)"
      check.expect(!procedure.steps.isEmpty, path, "must have a step")
      for step in procedure.steps {
        check.expect(
          step.limit.map { !$0.isZero } ?? true, path, "must not have a limit of zero")
        check.expect(
          !step.inputs.isEmpty && !step.outputs.isEmpty, path, "must have inputs and outputs")
      }
    }
    for route in exports {
      check.expect(
        route.topic.department == route.department, "exports",
        "must not send \(route.topic.rawValue) to \(route.department.rawValue)")
    }
  }
}

/// Gathers what is wrong, so that all of it can be said at once.
struct TemplateCheck {
  var violations: [TemplateViolation] = []

  mutating func expect(_ holds: Bool, _ path: String, _ rule: @autoclosure () -> String) {
    if !holds { violations.append(TemplateViolation(path: path, rule: rule())) }
  }

  mutating func zone(_ name: String, _ path: String) {
    do throws(CalendarError) {
      _ = try ZoneRules(name)
    } catch {
      expect(false, path, "is wrong: \(error)")
    }
  }

  mutating func share(_ perMille: Int, _ path: String) {
    expect((0...1000).contains(perMille), path, "must be 0 to 1000 thousandths")
  }

  mutating func unique(_ keys: [String], _ path: String) {
    expect(Set(keys).count == keys.count, path, "must not have a key twice")
  }
}
