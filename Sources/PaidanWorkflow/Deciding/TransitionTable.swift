/// Table 2.2.1 as data: `decide` consults it, tests walk it, the state chart is made from it.
///
/// A visit whose engineer gives the order up takes TR6 and TR7 by one command.
public enum TransitionTable {
  /// The twelve rows, in order; there are no other transitions (WO-05).
  public static let rows: [Transition] = [
    Transition(
      id: .tr1, from: [nil], to: .pending, commands: [.createOrder],
      trigger: LocalizedText("order created", "创建工单"),
      guards: [.intakeConfirmed, .requiredFieldsValid],
      effects: [.orderNumbered, .dispatchClockStarted], isImplied: false),
    Transition(
      id: .tr2, from: [.pending], to: .scheduled, commands: [.agreeAppointment],
      trigger: LocalizedText("appointment agreed", "预约达成"),
      guards: [.offerAccepted, .slotFeasible, .slotOfferedOrWished, .appointmentFormValid],
      effects: [.appointmentNumbered, .customerNotified, .reminderTimed], isImplied: true),
    Transition(
      id: .tr3, from: [.scheduled], to: .scheduled, commands: [.changeAppointment],
      trigger: LocalizedText("appointment moved", "改约"),
      guards: [.slotFeasible],
      effects: [.appointmentRevised, .customerNotified, .reminderTimed], isImplied: false),
    Transition(
      id: .tr4, from: [.scheduled], to: .inService, commands: [.startService],
      trigger: LocalizedText("departure", "出发"),
      guards: [.assigneeSet, .preparationChecked],
      effects: [.departureStamped, .customerNotified], isImplied: false),
    Transition(
      id: .tr5, from: [.inService], to: .completed, commands: [.completeOrder],
      trigger: LocalizedText("done and signed", "完成并签字"),
      guards: [
        .serviceRecordValid, .functionTestRecorded, .feeSettledOrFree, .signatureOrRefusal,
      ],
      effects: [.completionStamped, .completionConfirmed, .followUpsPlanned, .loadReleased],
      isImplied: false),
    Transition(
      id: .tr6, from: [.inService], to: .scheduled,
      commands: [.interruptService, .withdrawEngineer],
      trigger: LocalizedText("second visit needed", "需二次上门"),
      guards: [.reasonGiven, .newAppointment],
      effects: [.firstTimeFixLost, .descriptionCarried, .appointmentRevised], isImplied: true),
    Transition(
      id: .tr7, from: [.scheduled], to: .pending, commands: [.withdrawEngineer],
      trigger: LocalizedText("engineer withdrawn", "撤回派工"),
      guards: [.authorisedRole, .reasonGiven],
      effects: [.appointmentKeptAsWish, .dispatchRestarted, .loadReleased], isImplied: true),
    Transition(
      id: .tr8, from: [.pending, .scheduled], to: .cancelled, commands: [.cancelOrder],
      trigger: LocalizedText("cancelled", "取消"),
      guards: [.reasonGiven], effects: [.loadReleased, .clocksStopped], isImplied: true),
    Transition(
      id: .tr9, from: [.inService], to: .cancelled, commands: [.answerQuote],
      trigger: LocalizedText("quotation refused", "客户拒绝报价"),
      guards: [.quoteDocumented],
      effects: [.callOutFeeRuled, .loadReleased, .clocksStopped, .recordKept], isImplied: true),
    Transition(
      id: .tr10, from: [.pending], to: .inService, commands: [.startService],
      trigger: LocalizedText("remote or extra urgent", "远程或特急"),
      guards: [.remoteOrExtraUrgent, .offerAccepted, .customerReached],
      effects: [.departureStamped, .customerNotified], isImplied: true),
    Transition(
      id: .tr11, from: [.pending], to: .completed, commands: [.completeByPhone],
      trigger: LocalizedText("solved on the phone", "电话解决"),
      guards: [.resultRecorded, .spokenConsent],
      effects: [.completionStamped, .completionConfirmed, .followUpsPlanned, .loadReleased],
      isImplied: true),
    Transition(
      id: .tr12, from: [.completed], to: .pending, commands: [.reopenOrder, .recordFollowUp],
      trigger: LocalizedText("not solved or recurred", "未解决或复发"),
      guards: [.reopensSameOrder, .followUpResultAttached],
      effects: [.closureReopened, .reworkCounted, .ownerPreferred], isImplied: false),
  ]

  /// The row of this name.
  public static func row(_ id: TransitionID) -> Transition { rows[id.index] }

  /// The row a command takes from a status; nil: there is none.
  ///
  /// - Complexity: O(1), as the table has twelve rows.
  public static func row(of command: CommandKind, from status: WorkOrderStatus?) -> Transition? {
    rows.first { $0.commands.contains(command) && $0.from.contains(status) }
  }

  /// The rows that lead on from a status.
  public static func possible(from status: WorkOrderStatus?) -> [TransitionID] {
    rows.filter { $0.from.contains(status) }.map(\.id)
  }
}

extension TransitionID {
  /// Its place in the table, from 0.
  var index: Int {
    switch self {
    case .tr1: 0
    case .tr2: 1
    case .tr3: 2
    case .tr4: 3
    case .tr5: 4
    case .tr6: 5
    case .tr7: 6
    case .tr8: 7
    case .tr9: 8
    case .tr10: 9
    case .tr11: 10
    case .tr12: 11
    }
  }
}
