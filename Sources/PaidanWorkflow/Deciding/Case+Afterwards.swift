internal import PaidanModel

extension Case {
  func recordFollowUp(
    _ step: Int32, _ channel: SurveyChannel, _ outcome: FollowUpOutcome, _ command: Command,
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard followUpPlan(template).task(step: step) != nil else {
      throw .unknown(what: .followUpTask, value: "\(step)")
    }
    for contact in followUp.contacts where contact.step == step && contact.outcome != .notReached {
      throw .alreadyDone(command: .recordFollowUp)
    }
    out.emit(.followUpRecorded(step: step, channel: channel, outcome: outcome))
    switch outcome {
    case .solved: followedUp(template, &out)
    case .notSolved, .recurred:
      comeBack(outcome == .recurred ? .recurrence : .rework, template, &out)
    case .newProblem: out.emit(.reworkRequested(kind: .continuation))
    case .notReached, .refused: break
    }
  }

  private func followUpPlan(_ template: ProcessTemplate) -> FollowUpPlan {
    template.content.followUp.plan(isImplementation: intake?.facts.serviceKind == .implementation)
  }

  /// FUP-13: the first 'solved' ends the follow-up stage, a later one without recurrence the order.
  private func followedUp(_ template: ProcessTemplate, _ out: inout Emitter) {
    guard template.content.casePolicy.closing == .recurrenceCheck else { return }
    if order?.closure == .completionConfirmed {
      out.emit(.closureAdvanced(stage: .completionFollowedUp))
    } else if order?.closure == .completionFollowedUp, isRecoveryClosed {
      out.emit(.closureAdvanced(stage: .fullyClosed))
    }
  }

  /// A-24, WO-29: the fault is back: the same order again, or a linked one.
  private func comeBack(
    _ kind: LinkKind, _ template: ProcessTemplate, _ out: inout Emitter
  ) {
    switch template.content.casePolicy.reworkMode {
    case .reopenSame: reopen(&out)
    case .linkedOrder: out.emit(.reworkRequested(kind: kind))
    }
  }

  private func reopen(_ out: inout Emitter) {
    out.emit(.orderReopened(rework: (order?.reworkCount ?? 0) + 1))
    out.emit(.matchRequested(cause: .reopened, preferred: assignment.owner))
  }

  func reopenOrder(
    _ command: Command, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    try require(template.content.casePolicy.reworkMode == .reopenSame, .tr12, .reopensSameOrder)
    try require(
      followUp.contacts.contains { $0.outcome == .notSolved || $0.outcome == .recurred }, .tr12,
      .followUpResultAttached)
    reopen(&out)
  }

  private var isRecoveryClosed: Bool {
    followUp.recovery == nil || followUp.recovery?.closedAt != nil
  }

  func recordSurvey(
    _ answer: SurveyAnswer, _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard followUp.survey == nil else { throw .alreadyDone(command: .recordSurvey) }
    let survey = template.content.followUp.survey
    let low = survey.hasLowScore(answer.scores)
    if let dissatisfaction = answer.dissatisfaction {
      try declared(
        template.forms.dissatisfactionClasses, dissatisfaction, .dissatisfactionClasses)
    }
    var violations = Violations()
    violations.check(answer.number.kind == .survey, "surveyNumber", .numberKind)
    violations.check(answer.scores.count == survey.questions.count, "scores", .required)
    for score in answer.scores {
      violations.check((survey.lowest...survey.highest).contains(score), "scores", .range)
    }
    violations.check(!low || answer.dissatisfaction != nil, "dissatisfactionClass", .required)
    violations.check(!low || answer.followUpAction != nil, "followUpAction", .required)
    try violations.raise()
    out.emit(.surveyRecorded(answer: answer))
    let isDissatisfied = low || answer.negativeOpinion
    if isDissatisfied, followUp.recovery == nil { out.emit(.recoveryOpened) }
    guard template.content.casePolicy.closing == .survey else { return }
    if order?.closure == .completionConfirmed {
      out.emit(.closureAdvanced(stage: .completionFollowedUp))
      if !isDissatisfied, isRecoveryClosed {
        out.emit(.closureAdvanced(stage: .fullyClosed))
      }
    }
  }

  func handOverRecovery(
    _ supervisor: StaffID, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let recovery = followUp.recovery else { throw .unknown(what: .recovery, value: "") }
    try once(
      recovery.handedOverAt == nil, .handOverRecovery, .recoveryHandedOver(supervisor: supervisor),
      &out)
  }

  func contactRecovery(_ solution: String, _ out: inout Emitter) throws(WorkflowError) {
    try requireText(solution, "solution")
    guard followUp.recovery?.handedOverAt != nil else {
      throw .unknown(what: .recovery, value: "")
    }
    out.emit(.recoveryContacted(solution: solution))
  }

  func closeRecovery(
    _ template: ProcessTemplate, _ out: inout Emitter
  ) throws(WorkflowError) {
    guard let recovery = followUp.recovery, recovery.contactedAt != nil else {
      throw .unknown(what: .recovery, value: "")
    }
    try once(recovery.closedAt == nil, .closeRecovery, .recoveryClosed, &out)
    if order?.closure == .completionFollowedUp, template.content.casePolicy.closing == .survey {
      out.emit(.closureAdvanced(stage: .fullyClosed))
    }
  }

  /// WO-07: the survey finally not reached, or a check that nobody answered.
  func closeFully(_ template: ProcessTemplate, _ out: inout Emitter) throws(WorkflowError) {
    let last = followUpPlan(template).required.last?.step
    let isLastTaskDone = followUp.contacts.contains {
      $0.step == last
        && ($0.outcome == .notReached || $0.outcome == .refused || $0.outcome == .solved)
    }
    guard isLastTaskDone || followUp.survey != nil, isRecoveryClosed,
      order?.closure != .open
    else { throw .closingIncomplete(template.content.casePolicy.closing) }
    if order?.closure == .completionConfirmed {
      out.emit(.closureAdvanced(stage: .completionFollowedUp))
    }
    out.emit(.closureAdvanced(stage: .fullyClosed))
  }
}

extension SurveyDefinition {
  /// True where a score, in the order of the questions, is a low one (FUP-15).
  func hasLowScore(_ scores: [Int]) -> Bool {
    for (question, score) in zip(questions, scores) where score <= lowScore.atMost {
      if lowScore.questions?.contains(question.key) ?? true { return true }
    }
    return false
  }
}
