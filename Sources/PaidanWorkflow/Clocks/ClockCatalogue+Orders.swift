internal import PaidanModel

// SLA-01 ... SLA-29: from the first ring to the signature.
extension ClockCatalogue {
  static let intake: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-01", "pickUp", LocalizedText("phone answered", "电话接听"),
      from: .on(.phoneRang), to: .on(.phoneAnswered), ClockLimit.after(.seconds(10)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer],
      repetition: .each),
    ClockCatalogue(
      "SLA-02", "pickUpRings", LocalizedText("phone answered within rings", "电话铃响接听"),
      from: .on(.phoneRang), to: .on(.phoneAnswered),
      // A ring lasts five seconds: one of tone, four of silence.
      [ClockLimit(.count(3, each: .seconds(5)))],
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.tieredEquipment],
      repetition: .each),
    ClockCatalogue(
      "SLA-03", "firstReply", LocalizedText("online first response", "在线首次响应"),
      from: .on(.messageArrived), to: .on(.firstReplied), ClockLimit.after(.seconds(30)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer],
      repetition: .each),
    ClockCatalogue(
      "SLA-04", "goldenFiveMinutes", LocalizedText("golden five minutes", "黄金5分钟"),
      from: .on(.demandRaised), to: .on(.anyResponseGiven), ClockLimit.after(.minutes(5)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.tieredEquipment]),
    ClockCatalogue(
      "SLA-05", "responsePromise", LocalizedText("response promise", "响应承诺"),
      from: .on(.demandRaised), to: .on(.anyResponseGiven), ClockLimit.after(.minutes(10)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [], offered: [.standardConsumer],
      isExample: true),
    ClockCatalogue(
      "SLA-06", "feedback", LocalizedText("feedback, normal", "普通需求反馈"),
      from: .on(.intakeSubmitted), to: [ClockTrigger(.feedbackGiven, feedback: .solution)],
      ClockLimit.after(.hours(2), .normal),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-07", "feedback", LocalizedText("feedback, urgent", "紧急需求反馈"),
      from: .on(.intakeSubmitted), to: .on(.feedbackGiven),
      ClockLimit.after(.minutes(30), .urgent),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-08", "feedback",
      LocalizedText("emergency process, extra urgent", "特急需求启动应急"),
      from: .on(.intakeSubmitted), to: .on(.emergencyTakenUp),
      ClockLimit.after(.minutes(10), .extraUrgent),
      to: EscalationRung.proposed(.afterSalesManager), in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-09", "engineerContact", LocalizedText("engineer's contact as promised", "工程师联系承诺"),
      from: .on(.contactPromised, .orderCreated), to: .on(.engineerContacted),
      cancels: [.caseCancelled, .completed], ClockLimit.after(.hours(1)),
      to: EscalationRung.proposed(.dispatchSupervisor), in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-10", "ticketEntry", LocalizedText("ticket entry", "派工数据录入"),
      from: .on(.reportReceived), to: .on(.enteredInSystem), ClockLimit.after(.minutes(15)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.dealerServiceDesk]),
  ]

  static let dispatch: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-11", "dispatchTrigger", LocalizedText("dispatch triggered", "派单触发"),
      from: .on(.orderCreated), to: .on(.dispatchTriggered),
      cancels: [.caseCancelled, .completed], ClockLimit.after(.minutes(5)),
      to: EscalationRung.proposed(.dispatchSupervisor), in: [.standardConsumer]),
    ClockCatalogue(
      "SLA-12", "dispatchDone", LocalizedText("dispatch done accurately", "派工准确传达"),
      from: .on(.reportReceived), to: .on(.personNotified), ClockLimit.after(.minutes(10)),
      to: EscalationRung.proposed(.technicalLeader), in: [.dealerServiceDesk]),
    ClockCatalogue(
      "SLA-13", "acknowledgement", LocalizedText("acknowledgement", "确认接收"),
      from: .on(.offerDelivered), to: .on(.offerAnswered),
      cancels: [.offerClosed, .caseCancelled], ClockLimit.after(.minutes(15)), target: 1000,
      to: [
        EscalationRung(.system, action: .rematch),
        EscalationRung(.dispatchSupervisor, isProposed: true),
      ], in: [.standardConsumer],
      // The receipt of delivery takes the place of the sending as its start.
      repetition: .latest, isPerPart: true),
    ClockCatalogue(
      "SLA-14", "leaderInformed", LocalizedText("leader informed", "告知组长"),
      from: .on(.reportRecorded), to: .on(.leaderInformed),
      [ClockLimit(.named("leaderInformedAtOnce"))],
      to: EscalationRung.named(.customerService), in: [.dealerServiceDesk], isExample: true),
    ClockCatalogue(
      "SLA-15", "leaderDecides", LocalizedText("leader decides", "组长指派"),
      from: .on(.leaderInformed), to: .on(.personChosen),
      [ClockLimit(.named("leaderDecision"))],
      to: [EscalationRung(.customerService, action: .dispatchInstead)],
      in: [.dealerServiceDesk], isExample: true),
    ClockCatalogue(
      "manualDispatch", "manualDispatch", LocalizedText("manual dispatch", "人工派单"),
      from: .on(.manualQueueEntered), to: .on(.manualQueueLeft),
      [ClockLimit(.named("manualDispatch"))],
      to: EscalationRung.proposed(.afterSalesManager), in: ClockProfile.ofOrders,
      repetition: .each, isExample: true),
  ]

  static let appointment: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-16", "appointment", LocalizedText("appointment made", "预约"),
      from: .on(.offerAccepted), to: .on(.appointmentMade),
      cancels: [.acceptanceWithdrawn, .serviceBegan, .completed, .caseCancelled],
      ClockLimit.after(.minutes(30)), to: EscalationRung.proposed(.dispatchSupervisor),
      in: [.standardConsumer], repetition: .each),
    ClockCatalogue(
      "SLA-17", "appointmentOuter", LocalizedText("appointment within a day", "24小时内预约"),
      from: .on(.demandRaised), to: .on(.appointmentMade),
      cancels: [.serviceBegan, .completed, .caseCancelled], ClockLimit.after(.hours(24)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer],
      isExample: true),
    ClockCatalogue(
      "SLA-18", "notSolvableCall",
      LocalizedText("call when not solvable at once", "无法立即解决时致电"),
      from: .on(.notSolvableNow), to: .on(.customerCalled), ClockLimit.after(.hours(1)),
      to: EscalationRung.proposed(.technicalLeader), in: [.dealerServiceDesk],
      offered: [.standardConsumer], repetition: .each),
    ClockCatalogue(
      "SLA-19", "reminder", LocalizedText("pre-visit reminder", "上门前提醒"), .scheduledBefore,
      from: .on(.appointmentMade), to: .on(.reminderCalled),
      cancels: [.appointmentCancelled, .caseCancelled, .completed],
      [
        ClockLimit(
          .before(LeadRule(before: .hours(1), opens: .minutes(90), shortNotice: .excluded)))
      ], target: 1000, to: EscalationRung.proposed(.customerService), in: [.standardConsumer],
      warnings: [.before(.minutes(30), .task)], repetition: .latest),
    ClockCatalogue(
      "SLA-20", "arrival", LocalizedText("arrival in the window", "上门准时"), .window,
      from: .on(.appointmentMade), to: .on(.arrived),
      cancels: [.appointmentCancelled, .caseCancelled, .completed],
      [ClockLimit(.window(.standard))], target: 950,
      to: EscalationRung.proposed(.dispatchSupervisor), in: [.standardConsumer],
      warnings: [.before(.minutes(30), .warning)], repetition: .latest),
    ClockCatalogue(
      "SLA-21", "lateNotice", LocalizedText("late notice", "迟到告知"), .scheduledBefore,
      from: .on(.latenessForeseen), to: .on(.lateNoticeGiven),
      cancels: [.latenessCleared, .arrived, .appointmentCancelled, .caseCancelled],
      [ClockLimit(.before(LeadRule(before: .minutes(30), shortNotice: .owed)))],
      to: EscalationRung.proposed(.dispatchSupervisor), in: [.standardConsumer],
      warnings: [.after(ClockDuration(), .task)], repetition: .each),
  ]

  static let equipment: [ClockCatalogue] = [
    response("SLA-22", "emergency fault", "紧急故障响应", .hours(2), .emergencyFault),
    response("SLA-23", "general fault", "一般故障响应", .hours(24), .generalFault),
    response("SLA-24", "no fault", "非故障响应", .hours(48), .nonFault),
    resolution("SLA-25", "urgent", "紧急问题解决", .hours(24), .emergencyFault),
    resolution("SLA-26", "general", "一般问题解决", .hours(72), .generalFault),
    resolution("SLA-27", "non-urgent", "非紧急问题解决", .days(7), .nonFault),
  ]

  private static func response(
    _ id: ClockID, _ english: String, _ chinese: String, _ limit: ClockDuration,
    _ tier: ResponseTier
  ) -> ClockCatalogue {
    ClockCatalogue(
      id, "serviceResponse", LocalizedText("response, " + english, chinese),
      from: .on(.demandRaised), to: .on(.technicianResponded), ClockLimit.after(limit, tier),
      target: 950, to: EscalationRung.proposed(.afterSalesSupervisor), in: [.tieredEquipment])
  }

  private static func resolution(
    _ id: ClockID, _ english: String, _ chinese: String, _ limit: ClockDuration,
    _ tier: ResponseTier
  ) -> ClockCatalogue {
    ClockCatalogue(
      id, "resolution", LocalizedText("resolution, " + english, chinese),
      from: .on(.demandRaised), to: .on(.resolved, .completed), ClockLimit.after(limit, tier),
      to: EscalationRung.proposed(.regionalManager), in: [.tieredEquipment])
  }

  static let service: [ClockCatalogue] = [
    ClockCatalogue(
      "SLA-28", "repairDuration", LocalizedText("repair duration", "维修用时"),
      from: .on(.repairStarted), to: .on(.repairEnded), [ClockLimit(.amount)],
      to: EscalationRung.proposed(.technicalLeader), in: [.dealerServiceDesk, .standardConsumer],
      repetition: .each, isPerPart: true),
    ClockCatalogue(
      "SLA-29", "signOff", LocalizedText("sign-off", "签字确认"),
      from: .on(.serviceEnded), to: .on(.customerSigned), ClockLimit.after(.minutes(10)),
      to: EscalationRung.proposed(.afterSalesSupervisor), in: [.standardConsumer],
      isPerPart: true),
    ClockCatalogue(
      "SLA-69", "nodeLimit", LocalizedText("limit of a node", "节点时限"),
      from: .on(.nodeStarted), to: .on(.nodeEnded), [ClockLimit(.amount)],
      to: EscalationRung.named(.personResponsible), in: ClockProfile.ofOrders,
      repetition: .each, isPerPart: true),
    ClockCatalogue(
      "SLA-70", "progressUpdate", LocalizedText("progress update", "进展同步"),
      from: .on(.unsolvedReported, .progressReported),
      to: .on(.progressReported, .resolved, .completed),
      [ClockLimit(.named("progressUpdate"))],
      to: EscalationRung.proposed(.personResponsible), in: ClockProfile.ofOrders,
      repetition: .each, isExample: true),
    ClockCatalogue(
      "SLA-78", "callAhead", LocalizedText("call ahead as asked", "提前致电"), .scheduledBefore,
      from: .on(.callAheadAgreed), to: .on(.calledAhead),
      cancels: [.appointmentCancelled, .caseCancelled, .completed],
      [
        ClockLimit(
          .before(LeadRule(before: .hours(1), opens: .minutes(90), shortNotice: .excluded)))
      ], to: [], in: [.standardConsumer], warnings: [.before(.minutes(30), .task)],
      repetition: .latest, isExample: true),
  ]
}
