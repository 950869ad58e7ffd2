internal import PaidanModel

// SLA-30 ... SLA-51: follow-up, recovery, incidents.
extension ClockCatalogue {
  static let followUp: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-30", "followUp", LocalizedText("follow-up within a day", "24小时回访"),
      from: .on(.completed), to: .on(.followUpReached, .followUpMessageSent, .surveyDone),
      cancels: [.reopened], ClockLimit.after(.hours(24)), target: 900,
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer],
      repetition: .each),
    training("SLA-31", 1, LocalizedText("first follow-up", "第一次回访"), .hours(24), target: 1000),
    training("SLA-32", 2, LocalizedText("second follow-up", "第二次回访"), .days(7)),
    training("SLA-33", 3, LocalizedText("third follow-up", "第三次回访"), .days(30)),
    desk("SLA-34", 1, LocalizedText("completion follow-up", "完工回访"), .hours(2)),
    desk(
      "SLA-35", 2, LocalizedText("recurrence check", "复发回访"), .days(4),
      warnings: [.after(.days(3), .task)]),
    desk(
      "SLA-36", 3, LocalizedText("one-week follow-up", "一周回访"), .days(7),
      in: [], offered: [.dealerServiceDesk]),
    desk(
      "SLA-37", 1, LocalizedText("first follow-up after implementation", "实施后首次回访"),
      .days(7), from: .implementationFinished),
    desk(
      "SLA-38", 2, LocalizedText("one-month follow-up after implementation", "实施后一月回访"),
      .months(1), from: .implementationFinished),
    ClockCatalogue(
      "SLA-40", "handOver", LocalizedText("hand-over of dissatisfaction", "不满转交"),
      from: .on(.dissatisfactionRecorded), to: .on(.supervisorTookOver), cancels: [],
      ClockLimit.after(.hours(1)),
      to: [
        EscalationRung(.customerService), EscalationRung(.afterSalesSupervisor),
        EscalationRung(.afterSalesManager, after: .hours(1), isProposed: true),
      ], in: [.standardConsumer], isPerPart: true),
    ClockCatalogue(
      "SLA-41", "supervisorContact", LocalizedText("supervisor's contact", "主管联系客户"),
      from: .on(.supervisorTookOver), to: .on(.supervisorContacted), cancels: [],
      ClockLimit.after(.hours(24)), target: 1000,
      to: EscalationRung.proposed(.afterSalesManager), in: [.standardConsumer], isPerPart: true),
  ]

  private static func training(
    _ id: ClockID, _ step: Int32, _ title: LocalizedText, _ limit: ClockDuration,
    target: Int? = nil
  ) -> ClockCatalogue {
    ClockCatalogue(
      id, "followUp\(step)", title, from: .on(.completed), to: [ClockTrigger].followUp(step: step),
      cancels: [.reopened], ClockLimit.after(limit), target: target,
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.tieredEquipment],
      repetition: .each)
  }

  private static func desk(
    _ id: ClockID, _ step: Int32, _ title: LocalizedText, _ limit: ClockDuration,
    from start: ClockSignalKind = .completed, in runsIn: [ClockProfile] = [.dealerServiceDesk],
    offered: [ClockProfile] = [], warnings: [WarnPoint]? = nil
  ) -> ClockCatalogue {
    let plan = start == .completed ? "completionFollowUp" : "implementationFollowUp"
    return ClockCatalogue(
      id, "\(plan)\(step)", title, from: .on(start), to: [ClockTrigger].followUp(step: step),
      cancels: [.reopened], ClockLimit.after(limit),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: runsIn, offered: offered,
      warnings: warnings, repetition: .each, isExample: runsIn.isEmpty)
  }

  static let incidents: [ClockCatalogue] = [
    incident(
      "SLA-42", "incidentContact", LocalizedText("contact, level 1", "一级事件联系"),
      .incidentIdentified, .incidentContacted, .minutes(30), .level1,
      EscalationRung.named(.generalManager)),
    incident(
      "SLA-43", "incidentContact", LocalizedText("contact, level 2", "二级事件联系"),
      .incidentIdentified, .incidentContacted, .hours(1), .level2,
      EscalationRung.named(.serviceDirector)),
    incident(
      "SLA-44", "incidentContact", LocalizedText("contact, level 3", "三级事件联系"),
      .incidentIdentified, .incidentContacted, .hours(2), .level3,
      EscalationRung.named(.serviceManager)),
    ClockCatalogue(
      "SLA-45", "incidentStart", LocalizedText("start, level 1", "一级事件启动"),
      from: .on(.incidentLevelDecided), to: .on(.incidentStarted), cancels: [],
      [ClockLimit(.named("incidentStartAtOnce"), levels: [.level1])],
      to: EscalationRung.named(.generalManager), in: [.incidentGuide], isExample: true),
    incident(
      "SLA-46", "emergencyStart", LocalizedText("plan started, level 1", "一级应急启动"),
      .emergencyRaised, .emergencyPlanStarted, .minutes(30), .level1,
      EscalationRung.named(.seniorManagement), in: .trainingEmergency),
    incident(
      "SLA-47", "emergencyTeam", LocalizedText("team working, level 2", "二级专项小组"),
      .emergencyRaised, .emergencyTeamWorking, .hours(2), .level2,
      EscalationRung.proposed(.afterSalesDirector), in: .trainingEmergency),
    incident(
      "SLA-48", "emergencySolved", LocalizedText("solved, level 3", "三级协同解决"),
      .emergencyRaised, .emergencySolved, .hours(24), .level3,
      EscalationRung.proposed(.afterSalesManager), in: .trainingEmergency),
    incident(
      "SLA-49", "incidentReview", LocalizedText("review, level 1", "一级复盘"),
      .incidentResolved, .reviewReported, .hours(24), .level1,
      EscalationRung.proposed(.generalManager)),
    incident(
      "SLA-50", "incidentReview", LocalizedText("review, level 2", "二级复盘"),
      .incidentResolved, .reviewReported, .hours(48), .level2,
      EscalationRung.proposed(.serviceDirector)),
    incident(
      "SLA-51", "incidentReview", LocalizedText("review, level 3", "三级复盘"),
      .incidentResolved, .reviewReported, .hours(72), .level3,
      EscalationRung.proposed(.serviceManager)),
    ClockCatalogue(
      "SLA-81", "incidentPromise", LocalizedText("promise within the incident", "事件内承诺"),
      from: .on(.promiseGiven), to: .on(.promiseKept), cancels: [], [ClockLimit(.promised)],
      to: [
        EscalationRung(.generalManager, levels: [.level1]),
        EscalationRung(.serviceDirector, levels: [.level2]),
        EscalationRung(.serviceManager, levels: [.level3]),
      ], in: [.incidentGuide], isPerPart: true),
  ]

  private static func incident(
    _ id: ClockID, _ name: String, _ title: LocalizedText, _ start: ClockSignalKind,
    _ stop: ClockSignalKind, _ limit: ClockDuration, _ level: IncidentLevel,
    _ ladder: [EscalationRung], in profile: ClockProfile = .incidentGuide
  ) -> ClockCatalogue {
    ClockCatalogue(
      id, name, title, from: .on(start), to: .on(stop), cancels: [],
      ClockLimit.after(limit, level), to: ladder, in: [profile])
  }
}
