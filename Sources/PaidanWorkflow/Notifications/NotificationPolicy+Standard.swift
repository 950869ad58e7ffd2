extension NotificationPolicy {
  /// The notices of seed 0: the app first, then a call, then a message.
  public static let standard = NotificationPolicy(templates: wordings(staff: .toStaff, copies: []))

  /// The notices of seed 1: staff by phone or QQ and by e-mail, with a copy to the leader (NTF-04).
  public static let dealerServiceDesk = NotificationPolicy(
    templates: wordings(staff: .toLeader, copies: [.technicalLeader]))

  private static func wordings(staff: DeliveryPlan, copies: [Role]) -> [NotificationTemplate] {
    [
      NotificationTemplate(
        .intakeConfirmed, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "We have your request {intake}. Next we arrange an engineer, who will call you to agree a time; you can follow the progress at any time.",
          "您好，您的需求{intake}已受理。接下来将为您安排工程师，工程师会致电与您约定上门时间，您可随时查询进度。")),
      NotificationTemplate(
        .contactPromised, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "We have your request {intake}. An engineer will call you by {promise} to agree a time.",
          "您好，您的需求{intake}已受理，工程师将于{promise}前与您联系约定上门时间。")),
      NotificationTemplate(
        .engineerAssigned, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Engineer {engineer} takes care of your order {order} and will call you shortly.",
          "您好，工单{order}已由工程师{engineer}负责，工程师将尽快与您联系。")),
      NotificationTemplate(
        .appointmentConfirmed, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Your appointment for order {order}: {slot}. Please have ready: {preparation}. Please note: {cautions}",
          "您好，工单{order}的预约时间为{slot}。请准备：{preparation}。注意事项：{cautions}")),
      NotificationTemplate(
        .appointmentMoved, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Your appointment for order {order} has moved to {slot}.",
          "您好，工单{order}的预约时间已变更为{slot}。")),
      NotificationTemplate(
        .appointmentReminder, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "A reminder: our engineer comes for order {order} at {slot}.",
          "温馨提醒：工程师将于{slot}为工单{order}上门服务。")),
      NotificationTemplate(
        .engineerDeparted, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Our engineer is on his way for order {order} and should arrive at {arrival}.",
          "您好，工单{order}的工程师已出发，预计{arrival}到达。")),
      NotificationTemplate(
        .sessionStarted, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "The remote support for order {order} begins now.",
          "您好，工单{order}的远程支持现在开始。")),
      NotificationTemplate(
        .lateNotice, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "We apologise: our engineer for order {order} is delayed and should arrive at {arrival}.",
          "非常抱歉，工单{order}的工程师因故延误，预计{arrival}到达，敬请谅解。")),
      NotificationTemplate(
        .progress, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Your order {order} is not solved yet: {reason}. We keep you informed.",
          "您好，工单{order}尚未解决，原因：{reason}。我们会持续向您通报进展。")),
      NotificationTemplate(
        .serviceResult, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "The service for order {order} is done. Please keep the record for later warranty.",
          "您好，工单{order}的服务已完成，请妥善保管服务记录单，以便后续保修。")),
      NotificationTemplate(
        .surveyInvitation, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "How was our service for order {order}? Please tell us in six short questions.",
          "您好，工单{order}已完成，请您对本次服务进行评价，共六个问题。")),
      NotificationTemplate(
        .orderCancelled, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Order {order} is cancelled: {reason}.",
          "您好，工单{order}已取消，原因：{reason}。")),
      NotificationTemplate(
        .careReminder, to: .customer, by: .toCustomer, copies: [],
        ScriptTemplate(
          "Time to care for your device: {tip}",
          "温馨提醒：{tip}")),
      NotificationTemplate(
        .orderPushed, to: .engineer, by: staff, copies: copies,
        ScriptTemplate(
          "New order {order}, {urgency}: {service}. Please confirm, or say why not, within {minutes} minutes.",
          "新工单{order}（{urgency}）：{service}。请在{minutes}分钟内确认接收或说明原因。")),
      NotificationTemplate(
        .orderChanged, to: .engineer, by: staff, copies: copies,
        ScriptTemplate(
          "Order {order} has changed: {change}.",
          "工单{order}已变更：{change}。")),
      NotificationTemplate(
        .orderTakenBack, to: .engineer, by: staff, copies: copies,
        ScriptTemplate(
          "Order {order} has been taken back: {reason}.",
          "工单{order}已撤回，原因：{reason}。")),
      NotificationTemplate(
        .reminderCallDue, to: .engineer, by: .toStaff, copies: [],
        ScriptTemplate(
          "Please call the customer of order {order} now: the appointment is {slot}.",
          "请立即致电工单{order}的客户，预约时间为{slot}。")),
      NotificationTemplate(
        .deadlineNear, to: .engineer, by: .toStaff, copies: [],
        ScriptTemplate(
          "Order {order}: {clock} is due at {due}.",
          "工单{order}：{clock}将于{due}到期。")),
      NotificationTemplate(
        .leaderInformed, to: .technicalLeader, by: .toLeader, copies: [],
        ScriptTemplate(
          "Report {intake}, {urgency}, waits for you to choose the person responsible.",
          "报修{intake}（{urgency}）请您确定负责人。")),
      NotificationTemplate(
        .clockWarning, to: .afterSalesSupervisor, by: .toStaff, copies: [],
        ScriptTemplate(
          "Order {order}: {clock} is due at {due}.",
          "时效预警：工单{order}的{clock}将于{due}到期。")),
      NotificationTemplate(
        .clockBreach, to: .afterSalesSupervisor, by: .toStaff, copies: [],
        ScriptTemplate(
          "Order {order}: {clock} was due at {due} and is overdue.",
          "超时通知：工单{order}的{clock}应于{due}前完成，现已超时。")),
      NotificationTemplate(
        .manualQueue, to: .dispatchSupervisor, by: .toStaff, copies: [],
        ScriptTemplate(
          "Order {order}, {urgency}, waits for manual dispatch: no engineer matches.",
          "工单{order}（{urgency}）无匹配工程师，请人工派单。")),
      NotificationTemplate(
        .offerRefused, to: .dispatchSupervisor, by: .toStaff, copies: [],
        ScriptTemplate(
          "Engineer {engineer} refused order {order}: {reason}.",
          "工程师{engineer}拒绝工单{order}，原因：{reason}。")),
      NotificationTemplate(
        .dissatisfied, to: .afterSalesSupervisor, by: .toStaff, copies: [],
        ScriptTemplate(
          "The customer of order {order} is dissatisfied; please contact him within 24 hours.",
          "工单{order}的客户不满意，请在24小时内联系客户。")),
      NotificationTemplate(
        .incidentCandidate, to: .afterSalesManager, by: .toStaff, copies: [],
        ScriptTemplate(
          "Request {intake} is extra-urgent; please judge whether it is an incident.",
          "需求{intake}为特急，请立即判定是否启动应急处理。")),
    ]
  }
}
