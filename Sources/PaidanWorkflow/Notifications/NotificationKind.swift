/// The notices of the library (NTF-02 to NTF-05, NTF-07): what the id of a wording names.
public enum NotificationKind: String, VocabularyTerm, CaseIterable {
  /// The request is taken: what comes next (INT-16).
  case intakeConfirmed
  /// The request is taken, and a call is promised (INT-16, SLA-09).
  case contactPromised
  /// An engineer has the order.
  case engineerAssigned
  /// The appointment, as evidence (APT-07).
  case appointmentConfirmed
  /// The appointment is another one (WO-15).
  case appointmentMoved
  /// The appointment is near (APT-08).
  case appointmentReminder
  /// The engineer is on his way.
  case engineerDeparted
  /// A remote session begins.
  case sessionStarted
  /// The engineer will be late, with an apology (SVC-02).
  case lateNotice
  /// How an unsolved problem stands (WO-20, WO-24).
  case progress
  /// The order is done.
  case serviceResult
  /// The survey.
  case surveyInvitation
  /// The order is cancelled.
  case orderCancelled
  /// Time for maintenance, and a tip (NTF-07).
  case careReminder
  /// An order on offer (DSP-08).
  case orderPushed
  /// An order of his changed (WO-15, WO-16).
  case orderChanged
  /// An order is no longer his.
  case orderTakenBack
  /// Time for the call before the visit (APT-08).
  case reminderCallDue
  /// A deadline of his is near (NTF-03).
  case deadlineNear
  /// A report waits for the leader to choose (DSP-14).
  case leaderInformed
  /// A clock runs out soon (SLA-E04).
  case clockWarning
  /// A limit is broken (SLA-E05).
  case clockBreach
  /// An order waits for manual dispatch (DSP-06).
  case manualQueue
  /// An engineer refused (DSP-10).
  case offerRefused
  /// A customer is dissatisfied (CMP-03).
  case dissatisfied
  /// An extra-urgent request may be an incident (INT-13).
  case incidentCandidate

  /// The name in both languages.
  public var label: LocalizedText {
    switch self {
    case .intakeConfirmed: LocalizedText("intake confirmed", "受理确认")
    case .contactPromised: LocalizedText("contact promised", "联系承诺")
    case .engineerAssigned: LocalizedText("engineer assigned", "已派工程师")
    case .appointmentConfirmed: LocalizedText("appointment confirmed", "预约确认")
    case .appointmentMoved: LocalizedText("appointment moved", "预约变更")
    case .appointmentReminder: LocalizedText("appointment reminder", "上门提醒")
    case .engineerDeparted: LocalizedText("engineer departed", "工程师已出发")
    case .sessionStarted: LocalizedText("remote session started", "远程支持开始")
    case .lateNotice: LocalizedText("late notice", "延误通知")
    case .progress: LocalizedText("progress", "处理进展")
    case .serviceResult: LocalizedText("service result", "服务完成")
    case .surveyInvitation: LocalizedText("survey invitation", "满意度调研")
    case .orderCancelled: LocalizedText("order cancelled", "工单取消")
    case .careReminder: LocalizedText("care reminder", "保养提醒")
    case .orderPushed: LocalizedText("order pushed", "新工单")
    case .orderChanged: LocalizedText("order changed", "工单变更")
    case .orderTakenBack: LocalizedText("order taken back", "工单撤回")
    case .reminderCallDue: LocalizedText("reminder call due", "上门前电话提醒")
    case .deadlineNear: LocalizedText("deadline near", "时限提醒")
    case .leaderInformed: LocalizedText("report for the leader", "报修通知组长")
    case .clockWarning: LocalizedText("clock warning", "时效预警")
    case .clockBreach: LocalizedText("clock breach", "超时通知")
    case .manualQueue: LocalizedText("manual dispatch", "人工派单")
    case .offerRefused: LocalizedText("offer refused", "拒单通知")
    case .dissatisfied: LocalizedText("dissatisfied customer", "客户不满")
    case .incidentCandidate: LocalizedText("incident candidate", "应急事件待确认")
    }
  }

  /// The values its wording may name.
  public var values: Set<String> {
    switch self {
    case .intakeConfirmed, .incidentCandidate:
      ["intake"]
    case .contactPromised:
      ["intake", "promise"]
    case .engineerAssigned:
      ["engineer", "order"]
    case .appointmentConfirmed:
      ["cautions", "order", "preparation", "slot"]
    case .appointmentMoved, .appointmentReminder, .reminderCallDue:
      ["order", "slot"]
    case .engineerDeparted, .lateNotice:
      ["arrival", "order"]
    case .sessionStarted, .serviceResult, .surveyInvitation, .dissatisfied:
      ["order"]
    case .progress, .orderCancelled, .orderTakenBack:
      ["order", "reason"]
    case .careReminder:
      ["tip"]
    case .orderPushed:
      ["minutes", "order", "service", "urgency"]
    case .orderChanged:
      ["change", "order"]
    case .deadlineNear, .clockWarning, .clockBreach:
      ["clock", "due", "order"]
    case .leaderInformed:
      ["intake", "urgency"]
    case .manualQueue:
      ["order", "urgency"]
    case .offerRefused:
      ["engineer", "order", "reason"]
    }
  }
}
