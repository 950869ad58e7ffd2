public import PaidanModel

/// Says which notices an event asks for: a projection, so that a history sends nothing twice.
///
/// Whoever appends an event asks once and hands the requests to his outbox; replaying the history
/// gives the same requests in the same order.
public struct NotificationPlanner: Sendable {
  private let policy: NotificationPolicy
  private let zone: ZoneRules
  private let answerMinutes: MinutesByUrgency
  private let dispatchMode: DispatchMode
  private let clockNames: [ClockID: LocalizedText]

  /// A planner by a template's wordings, in its zone.
  ///
  /// - Complexity: O(*c*) for *c* clocks.
  public init(_ template: ProcessTemplate) {
    policy = template.notifications
    zone = template.zone
    answerMinutes = template.casePolicy.acknowledgementMinutes
    dispatchMode = template.casePolicy.dispatchMode
    clockNames = template.clocks.definitions.reduce(into: [:]) { $0[$1.id] = $1.title }
  }

  /// The notices one event asks for, in the order in which they should go out.
  ///
  /// - Parameters:
  ///   - event: that was appended.
  ///   - state: the case after it.
  /// - Returns: the requests; mostly none or one.
  public func requests(for event: WorkflowEvent, in state: Case) -> [NotificationRequest] {
    var drafts = Drafts(event: event, state: state, planner: self)
    drafts.addIntake()
    drafts.addDispatch()
    drafts.addAppointment()
    drafts.addService()
    drafts.addAfterwards()
    drafts.addClock()
    return drafts.requests
  }

  /// The care reminder of a rule, for a customer who wants such reminders (NTF-07, FUP-18).
  public func careReminder(
    _ rule: CareRule, for customer: CustomerID, at instant: Instant
  ) -> NotificationRequest? {
    request(
      .careReminder, ["tip": rule.text],
      to: NotificationAudience(role: .customer, customer: customer), sequence: 0, at: instant)
  }

  func request(
    _ kind: NotificationKind, _ values: [String: LocalizedText],
    to audience: NotificationAudience?, sequence: Int32, at instant: Instant
  ) -> NotificationRequest? {
    guard let template = policy.template(for: kind),
      let text = try? template.wording.filled(values)
    else { return nil }
    return NotificationRequest(
      kind: kind, sequence: sequence, at: instant,
      audience: audience ?? NotificationAudience(role: template.audience),
      copies: template.copies.map { NotificationAudience(role: $0) }, plan: template.plan,
      values: values, text: text)
  }

  /// A slot as people read it: 2024-05-20 14:00–16:00.
  func text(of slot: Slot) -> LocalizedText {
    Self.same(
      MinuteRange(start: minute(slot.start), end: minute(slot.end)).description)
  }

  func text(of instant: Instant) -> LocalizedText { Self.same(minute(instant).description) }

  private func minute(_ instant: Instant) -> LocalMinute {
    LocalMinute(
      instant, offsetMinutes: Int(zone.offsetMilliseconds(at: instant) / 60_000))
  }

  func name(of clock: ClockID) -> LocalizedText { clockNames[clock] ?? Self.same(clock.text) }

  func minutes(for urgency: Urgency) -> LocalizedText {
    Self.same("\(answerMinutes[urgency])")
  }

  var isLeaderSelecting: Bool { dispatchMode == .leaderSelect }

  static func same(_ text: String) -> LocalizedText { LocalizedText(text, text) }
}
