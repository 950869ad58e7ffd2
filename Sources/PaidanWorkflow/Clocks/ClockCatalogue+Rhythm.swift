internal import PaidanModel

// SLA-39, SLA-52 ... SLA-82: what comes round, what is kept, and the seeds' examples.
extension ClockCatalogue {
  static let rhythm: [ClockCatalogue] = [
    periodic(
      "SLA-39", "routineFollowUp", LocalizedText("routine follow-up", "例行回访"),
      .routineFollowUpDone, PeriodRule(.month), EscalationRung.proposed(.afterSalesSupervisor),
      in: [.dealerServiceDesk], isExample: true),
    periodic(
      "SLA-52", "monthlyStatistics", LocalizedText("monthly statistics", "月度统计"),
      .statisticsFinished, PeriodRule(.month, following: 1, day: 5),
      EscalationRung.proposed(.afterSalesManager), in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-53", "templateRevision", LocalizedText("template revision", "模板修订"), .periodic,
      from: .on(.templatePublished), to: .on(.templatePublished), cancels: [],
      [ClockLimit(.period(PeriodRule(.quarter, following: 1)))],
      to: EscalationRung.proposed(.afterSalesManager), in: [.standardConsumer],
      warnings: [.before(.days(14), .task)], repetition: .each),
    periodic(
      "SLA-54", "reportScores", LocalizedText("report scores sent", "报告评分发送"),
      .scoresSent, PeriodRule(.month, day: 25), EscalationRung.named(.customerService),
      in: [.dealerServiceDesk]),
    periodic(
      "SLA-55", "reportSubmission", LocalizedText("reports submitted", "报告提交"),
      .reportsSubmitted, PeriodRule(.month, following: 1, day: 5),
      EscalationRung.named(.assessor), in: [.dealerServiceDesk], isExample: true),
    periodic(
      "SLA-56", "formsSent", LocalizedText("forms sent", "表格发送"),
      .formsSent, PeriodRule(.month, following: 1, day: 5), EscalationRung.named(.assessor),
      in: [.dealerServiceDesk], isExample: true),
    periodic(
      "SLA-57", "incidentMonth", LocalizedText("monthly incident review", "月度事件回顾"),
      .incidentsReviewed, PeriodRule(.month), EscalationRung.proposed(.serviceDirector),
      in: [.incidentGuide]),
    periodic(
      "SLA-58", "incidentQuarter", LocalizedText("quarterly process review", "季度流程评审"),
      .incidentProcessReviewed, PeriodRule(.quarter), EscalationRung.proposed(.generalManager),
      in: [.incidentGuide]),
    periodic(
      "SLA-59", "emergencyTraining", LocalizedText("quarterly emergency training", "季度应急培训"),
      .emergencyTrainingHeld, PeriodRule(.quarter), EscalationRung.proposed(.serviceDirector),
      in: [.incidentGuide]),
    periodic(
      "SLA-60", "knowledgeCheck", LocalizedText("knowledge base check", "知识库检查"),
      .knowledgeChecked, PeriodRule(.quarter), EscalationRung.proposed(.knowledgeAdministrator),
      in: [.tieredEquipment]),
    periodic(
      "SLA-61", "performanceMonth", LocalizedText("monthly evaluation", "月度绩效评估"),
      .performanceEvaluated, PeriodRule(.month), EscalationRung.proposed(.afterSalesDirector),
      in: [.tieredEquipment]),
    periodic(
      "SLA-61-quarter", "performanceQuarter",
      LocalizedText("quarterly evaluation and team goals", "季度绩效与团队目标"),
      .performanceEvaluated, PeriodRule(.quarter), EscalationRung.proposed(.afterSalesDirector),
      in: [.tieredEquipment]),
    periodic(
      "SLA-62", "orderAudit", LocalizedText("order audit", "工单抽检"),
      .orderAudited, PeriodRule(.week, atLeast: 50), EscalationRung.proposed(.afterSalesManager),
      in: [.tieredEquipment]),
    periodic(
      "SLA-63", "mysteryCheck", LocalizedText("mystery customer", "神秘客户检查"),
      .mysteryCheckDone, PeriodRule(.month, atLeast: 5),
      EscalationRung.proposed(.afterSalesManager), in: [.tieredEquipment]),
    ClockCatalogue(
      "SLA-64", "meanResponse", LocalizedText("mean response time", "平均响应时间"),
      .aggregateMean, from: .on(.monthOpened), to: .on(.responseMeasured), cancels: [],
      ClockLimit.after(.hours(2)), to: EscalationRung.proposed(.afterSalesSupervisor),
      in: [.tieredEquipment], repetition: .each, isPerPart: true),
    ClockCatalogue(
      "SLA-65", "meanHandling", LocalizedText("mean handling time", "平均处理时间"),
      .aggregateMean, from: .on(.monthOpened), to: .on(.handlingMeasured), cancels: [],
      ClockLimit.after(.hours(24)), to: EscalationRung.proposed(.afterSalesSupervisor),
      in: [.tieredEquipment], repetition: .each, isPerPart: true),
    periodic(
      "SLA-74", "complianceAudit", LocalizedText("compliance audit", "合规审计"),
      .complianceAudited, PeriodRule(.quarter), EscalationRung.proposed(.afterSalesDirector),
      in: [.tieredEquipment], isExample: true),
    periodic(
      "SLA-75", "engineerTraining", LocalizedText("engineer training", "工程师培训"),
      .trainingHeld, PeriodRule(.month), EscalationRung.proposed(.afterSalesManager),
      in: [.standardConsumer]),
  ]

  private static func periodic(
    _ id: ClockID, _ name: String, _ title: LocalizedText, _ stop: ClockSignalKind,
    _ rule: PeriodRule, _ ladder: [EscalationRung], in profiles: [ClockProfile],
    isExample: Bool = false
  ) -> ClockCatalogue {
    let start: ClockSignalKind =
      switch rule.unit {
      case .quarter: .quarterOpened
      case .week: .weekOpened
      case .day, .month, .year: .monthOpened
      }
    return ClockCatalogue(
      id, name, title, .periodic, from: .on(start), to: .on(stop), cancels: [],
      [ClockLimit(.period(rule))], to: ladder, in: profiles, warnings: WarnPoint.standard,
      isPerPart: true, isExample: isExample)
  }

  static let keeping: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-66", "receiptRetention", LocalizedText("receipt kept", "客户联保存"), .retention,
      from: .on(.serviceEnded), to: [], cancels: [], ClockLimit.after(.months(3)), to: [],
      in: [.standardConsumer], isPerPart: true),
    ClockCatalogue(
      "SLA-67", "warranty", LocalizedText("warranty", "保修期"), .retention,
      from: .on(.purchased), to: [], cancels: [], [ClockLimit(.amountOfMonths)], to: [],
      in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-68", "careReminder", LocalizedText("care reminder", "保养提醒"), .retention,
      from: .on(.serviceDone, .careReminded), to: [], cancels: [],
      ClockLimit.after(.months(3)), to: [], in: [.standardConsumer], repetition: .latest,
      isExample: true),
    ClockCatalogue(
      "SLA-76", "repeatFault", LocalizedText("repeat-fault window", "故障返修窗口"), .retention,
      from: .on(.completed), to: .on(.sameFaultReported), cancels: [],
      [ClockLimit(.period(PeriodRule(.month)))], to: [], in: [.dealerServiceDesk],
      repetition: .latest),
    ClockCatalogue(
      "SLA-80", "customerReminder", LocalizedText("reminder of the register", "客户回访提醒"),
      from: .on(.customerSpokenTo), to: .on(.customerReminded), cancels: [],
      [ClockLimit(.amount)], to: [], in: [.tieredEquipment], repetition: .latest),
  ]

  static let examples: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-71", "keyCustomerRecovery", LocalizedText("key customer recovered", "重点客户挽回"),
      from: .on(.interventionBegan), to: .on(.recovered), cancels: [],
      ClockLimit.after(.hours(48)), to: EscalationRung.proposed(.regionalManager), in: [],
      offered: [.tieredEquipment], isExample: true),
    ClockCatalogue(
      "SLA-72", "contactPromise", LocalizedText("contact promise", "联系承诺"),
      from: .on(.requestAccepted), to: .on(.customerContacted), ClockLimit.after(.hours(24)),
      to: EscalationRung.named(.system), in: [], offered: [.tieredEquipment], isExample: true),
    ClockCatalogue(
      "SLA-73", "onSitePromise", LocalizedText("repairer on site", "上门承诺"),
      from: .on(.firstContactMade), to: .on(.repairerOnSite), cancels: [],
      ClockLimit.after(.hours(24)), to: EscalationRung.proposed(.serviceManager), in: [],
      offered: [.incidentGuide], isExample: true),
    ClockCatalogue(
      "SLA-77", "causeAnalysis", LocalizedText("cause analysis", "原因分析"),
      from: .on(.analysisStarted), to: .on(.causeKnown), cancels: [],
      ClockLimit.after(.hours(2)), to: EscalationRung.proposed(.generalManager), in: [],
      offered: [.incidentGuide], isExample: true),
    ClockCatalogue(
      "SLA-79", "warrantyExtension", LocalizedText("warranty extension", "延保补偿"), .retention,
      from: .on(.compensationGranted), to: [], cancels: [], ClockLimit.after(.months(6)), to: [],
      in: [], offered: [.incidentGuide], isExample: true),
    ClockCatalogue(
      "SLA-82", "catchUp", LocalizedText("catch-up after a storm", "灾后补送"),
      from: .on(.stormEnded), to: .on(.deliveryMade), cancels: [],
      [ClockLimit(.named("catchUpAtOnce"))], to: EscalationRung.named(.logisticsSupportGroup),
      in: [], offered: [.incidentGuide], isExample: true),
  ]
}
