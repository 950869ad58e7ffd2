extension CasePolicy {
  /// The rules of seed 0, the default profile.
  public static let standardConsumer = CasePolicy(
    channels: [.phone, .app, .ecommerce, .officialAccount],
    grades: [GradeRule(scope: .wide, tier: .emergencyFault)],
    nonFaultKinds: [.upgrade, .maintenance, .inspection, .training, .consulting],
    dispatchMode: .automatic,
    refusalRight: .withReason,
    refusalReasons: [.skillMismatch, .timeConflict, .other],
    specialReasons: SpecialReason.known.map(\.value),
    refusal: .excludeForOrder,
    roundsSkippedAfterSilence: 1,
    offersAtOnce: 1,
    acknowledgementMinutes: MinutesByUrgency(normal: 15, urgent: 15, extraUrgent: 15),
    cancellationReasons: CancellationReason.known.map(\.value),
    withdrawalReasons: WithdrawalReason.known.map(\.value),
    interruptions: standardInterruptions,
    slotsAtLeast: 2,
    slotsAtMost: 3,
    slotGrainMinutes: 60,
    equipmentChecklist: [
      LocalizedText("badge", "工牌"), LocalizedText("uniform", "工装"),
      LocalizedText("shoe covers", "鞋套"), LocalizedText("service manual", "服务手册"),
      LocalizedText("cleaning tools", "清洁工具"),
    ],
    faultGuides: [.noCooling],
    workGuides: [
      WorkGuide(kind: .debugging, standardMinutes: 60),
      WorkGuide(kind: .maintenance, standardMinutes: 60),
      WorkGuide(kind: .upgrade, standardMinutes: 90, procedure: "hardwareFault"),
      WorkGuide(kind: .inspection, standardMinutes: 45),
      WorkGuide(kind: .softwareTroubleshooting, standardMinutes: 60),
      WorkGuide(kind: .training, standardMinutes: 120),
    ],
    dedicatedFromOrders: 3,
    contactBudget: ContactBudget(dispatchMinutes: 5, appointmentMinutes: 30),
    etiquetteChecklist: [
      LocalizedText("knock gently", "轻敲门"), LocalizedText("greet and show the badge", "问候并出示工牌"),
      LocalizedText("shoe covers before entering", "穿鞋套入户"),
      LocalizedText("dust sheet under tools", "铺防尘布"), LocalizedText("stay quiet", "保持安静"),
      LocalizedText("ask before moving belongings", "移动物品先征询"),
    ],
    diagnosisSteps: [
      LocalizedText("exterior: damage", "外观：有无损坏"),
      LocalizedText("connections: power, signal", "连接：电源、信号"),
      LocalizedText("functions", "功能"),
      LocalizedText("in depth, with professional tools", "深度检测：专业工具"),
    ],
    preparationRequired: true,
    paymentMethods: PaymentMethod.known.map(\.value),
    priceList: PriceList(
      callOuts: [.zero, Money(fen: 5_000)], callOutWithoutWork: Money(fen: 5_000), parts: []),
    humanDamageIsCharged: true,
    customerCopyMonths: 3,
    reworkMode: .linkedOrder,
    reworkWindowDays: 30,
    batchFaultCustomers: 3,
    batchFaultDays: 30,
    closing: .survey,
    helpersCountAsLoad: false,
    solutionReportRequired: false)

  /// The rules of seed 1: the leader selects, evasion is counted, the same order is reopened, and
  /// closing waits for the recurrence check.
  public static let dealerServiceDesk: CasePolicy = {
    var policy = standardConsumer
    policy.channels = [.phone, .qqGroup]
    policy.dispatchMode = .leaderSelect
    policy.refusalRight = .specialReasonsOnly
    policy.reworkMode = .reopenSame
    policy.closing = .recurrenceCheck
    policy.solutionReportRequired = true
    return policy
  }()

  // What is nobody's fault costs the call-out fee where the customer caused it, and counts against
  // first-time fix only where the service did; the order goes back to dispatch only where another
  // engineer is needed. [implied]
  private static let standardInterruptions: [InterruptionRule] = [
    InterruptionRule(
      reason: .missingPart, pausesClocks: true, losesFirstTimeFix: true, cause: .missingPart),
    InterruptionRule(
      reason: .partLate, pausesClocks: true, losesFirstTimeFix: true, cause: .missingPart),
    InterruptionRule(
      reason: .insufficientSkill, returnsToDispatch: true, losesFirstTimeFix: true,
      cause: .insufficientSkill),
    InterruptionRule(reason: .remoteUnsuccessful, losesFirstTimeFix: true),
    InterruptionRule(reason: .quoteAwaits, pausesClocks: true, losesFirstTimeFix: false),
    InterruptionRule(
      reason: .nobodyHome, chargesCallOut: true, pausesClocks: true, losesFirstTimeFix: false),
    InterruptionRule(
      reason: .accessRefused, chargesCallOut: true, pausesClocks: true, losesFirstTimeFix: false),
    InterruptionRule(reason: .wrongAddress, losesFirstTimeFix: false),
    InterruptionRule(reason: .unsafeSite, pausesClocks: true, losesFirstTimeFix: false),
    InterruptionRule(reason: .brokenOff, returnsToDispatch: true, losesFirstTimeFix: true),
    InterruptionRule(reason: .shiftEnded, losesFirstTimeFix: true),
    InterruptionRule(reason: .other, losesFirstTimeFix: true),
  ]
}
