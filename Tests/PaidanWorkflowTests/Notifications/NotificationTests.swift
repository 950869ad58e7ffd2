import PaidanModel
import PaidanWorkflow
import Testing

@Suite("Notifications")
struct NotificationTests {
  private static let golden = Scenario.golden

  private func planner(
    _ change: (inout TemplateContent) -> Void = { _ in }
  ) throws -> NotificationPlanner {
    var content = TemplateContent.standard(.standardConsumer)
    change(&content)
    return NotificationPlanner(try ProcessTemplate(content))
  }

  /// The notices of a whole history, event by event.
  private func requests(
    _ events: [WorkflowEvent], _ planner: NotificationPlanner
  ) -> [NotificationRequest] {
    var state = Case(.test)
    return events.flatMap { event in
      evolve(&state, event)
      return planner.requests(for: event, in: state)
    }
  }

  private func play(_ scenario: Scenario) throws -> CaseDriver { try CaseDriver.after(scenario) }

  private func notices(_ driver: CaseDriver) -> [NotificationRequest] {
    requests(driver.events, NotificationPlanner(.standardConsumer))
  }

  @Test(
    "NTF-01 a notice is a typed request with audience, channels, wording and the event it follows from"
  )
  func typed() throws {
    let driver = try play(Self.golden)
    let notices = notices(driver)
    #expect(!notices.isEmpty)
    for notice in notices {
      #expect(driver.events.contains { $0.sequence == notice.sequence })
      #expect(!notice.plan.groups.isEmpty && !notice.plan.groups.contains { $0.isEmpty })
      for text in [notice.text.english, notice.text.chinese] {
        #expect(!text.isEmpty && !text.contains("{") && !text.contains("}"), "\(text)")
      }
      #expect(Set(notice.values.keys) == notice.kind.values)
      if notice.audience.role == .customer {
        #expect(notice.audience.customer == People.customerID)
      }
    }
    let json = try StrictJSON.write(notices)
    #expect(try StrictJSON.read([NotificationRequest].self, from: json) == notices)
  }

  @Test("NTF-02 NTF-08 the customer of the golden scenario is told of every step without asking")
  func customer() throws {
    let kinds = notices(try play(Self.golden)).filter { $0.audience.role == .customer }.map(\.kind)
    #expect(
      kinds == [
        .contactPromised, .engineerAssigned, .appointmentConfirmed, .appointmentReminder,
        .engineerDeparted, .serviceResult, .surveyInvitation,
      ])
  }

  @Test("NTF-02 times in a notice are local and to the minute")
  func times() throws {
    let notices = notices(try play(Self.golden))
    let appointment = try #require(notices.first { $0.kind == .appointmentConfirmed })
    #expect(appointment.text.chinese.contains("2024-05-20 14:00–16:00"))
    let departure = try #require(notices.first { $0.kind == .engineerDeparted })
    #expect(departure.text.english.hasSuffix("should arrive at 2024-05-20 14:05."))
    let promise = try #require(notices.first { $0.kind == .contactPromised })
    #expect(promise.text.chinese.contains("2024-05-20 10:17"))
  }

  @Test("INT-16 NTF-02 feedback names the next steps, and the promise where one was given")
  func feedback() throws {
    var driver = try play(Self.golden.before(.submitIntake))
    try driver.give(
      .submitIntake(history: CustomerHistory(), promisedContactBy: nil), by: People.agent,
      at: "09:17")
    let notice = try #require(notices(driver).last)
    #expect(notice.kind == .intakeConfirmed)
    #expect(notice.text.english.contains("CR20240520-001"))
    #expect(notice.text.english.contains("Next we arrange an engineer"))
  }

  @Test("NTF-02 SVC-02 an arrival foreseen late asks for an apology with the new time")
  func late() throws {
    var driver = try play(Self.golden.through(.startService))
    try driver.give(
      .foreseeArrival(at: Instant("2024-05-20T16:40:00+08:00")), by: People.li, at: "14:01")
    let notice = try #require(notices(driver).last)
    #expect(notice.kind == .lateNotice)
    #expect(notice.text.english.hasPrefix("We apologise"))
    #expect(notice.text.chinese.contains("2024-05-20 16:40"))
  }

  @Test("NTF-02 WO-24 a problem that stays unsolved brings news of its progress")
  func progress() throws {
    var driver = try play(Self.golden.through(.proposeQuote))
    let note = UnresolvedNote(
      reason: "原厂配件缺货", expectedAt: Instant("2024-05-22T10:00:00+08:00"),
      nextContactAt: Instant("2024-05-21T10:00:00+08:00"))
    try driver.give(.reportUnsolvable(note: note), by: People.li, at: "14:21")
    let notice = try #require(notices(driver).last)
    #expect(notice.kind == .progress && notice.text.chinese.contains("原厂配件缺货"))
  }

  @Test("NTF-03 the engineer gets the order pushed with the minutes he has, and every change of it")
  func engineer() throws {
    var driver = try play(Self.golden.through(.sendConfirmation))
    try driver.give(
      .changeAppointment(slot: Example.tomorrow, origin: .customerWish, busy: []),
      by: People.agent, at: "10:00")
    let mine = notices(driver).filter { $0.audience.staff == "GY2024001" }
    #expect(mine.map(\.kind) == [.orderPushed, .orderChanged])
    #expect(mine[0].text.english.contains("within 15 minutes"))
    #expect(mine[0].text.chinese.contains("紧急") && mine[0].text.chinese.contains("上门维修"))
    #expect(mine[1].text.chinese.contains("2024-05-21 09:00–11:00"))
  }

  @Test("NTF-03 deadlines and the call before the visit reach the engineer")
  func deadlines() throws {
    let driver = try play(Self.golden.through(.sendConfirmation))
    let planner = try planner()
    let due = Instant("2024-05-20T13:00:00+08:00")
    func raise(_ kind: ClockFiringKind, _ clock: ClockID) -> [NotificationRequest] {
      let firing = ClockFiring(
        kind: kind, clock: clock, part: 0, startedAt: due, due: due, step: 0, at: due,
        raisedAt: due, role: .dispatchSupervisor, action: .notify)
      return self.requests(driver.events, adding: .clockRaised(firing: firing), planner)
    }
    let warning = raise(.warning, "SLA-13")
    #expect(warning.map(\.kind) == [.clockWarning, .deadlineNear])
    #expect(warning[1].audience.staff == "GY2024001")
    let title = try #require(ProcessTemplate.standardConsumer.clocks.definition("SLA-13")?.title)
    #expect(
      warning[1].text.chinese == "工单WO20240520-001：\(title.chinese)将于2024-05-20 13:00到期。")
    let call = raise(.taskDue, "SLA-19")
    #expect(call.map(\.kind) == [.reminderCallDue, .appointmentReminder])
    #expect(call[0].audience.role == .engineer && call[1].audience.role == .customer)
    // What is taken back or merely kept long enough is nobody's news.
    #expect(raise(.breachWithdrawn, "SLA-13").isEmpty && raise(.retentionEnded, "SLA-66").isEmpty)
  }

  private func requests(
    _ events: [WorkflowEvent], adding body: WorkflowEvent.Body, _ planner: NotificationPlanner
  ) -> [NotificationRequest] {
    var state = Case(.test)
    for event in events { evolve(&state, event) }
    let last = events[events.count - 1]
    let added = Added(sequence: last.sequence + 1, stamp: last.stamp, actor: .system, body: body)
    guard let event = try? added.event() else { return [] }
    return planner.requests(for: event, in: state)
  }

  /// An event as a history holds it: only `decide` and readers make any.
  private struct Added: Encodable {
    let sequence: Int32
    let stamp: Stamp
    let actor: Actor
    let body: WorkflowEvent.Body

    func event() throws -> WorkflowEvent {
      try StrictJSON.read(WorkflowEvent.self, from: StrictJSON.write(self))
    }
  }

  @Test(
    "NTF-04 at the service desk staff are reached by phone or QQ and by e-mail, with a copy to the leader"
  )
  func leader() throws {
    let driver = try play(Self.golden.through(.makeOffer))
    let notices = requests(driver.events, NotificationPlanner(.dealerServiceDesk))
    let report = try #require(notices.first { $0.kind == .leaderInformed })
    #expect(report.audience.role == .technicalLeader)
    let push = try #require(notices.first { $0.kind == .orderPushed })
    #expect(push.plan == DeliveryPlan([[.phone, .qq], [.email]]))
    #expect(push.copies.map(\.role) == [.technicalLeader])
    // In the standard profile the leader hears nothing, and an order goes to the app (C-42).
    let standard = self.notices(driver)
    #expect(!standard.contains { $0.kind == .leaderInformed })
    #expect(standard.first { $0.kind == .orderPushed }?.plan.groups.first?.first == .app)
    #expect(standard.allSatisfy { $0.copies.isEmpty })
  }

  @Test("NTF-05 supervisors hear of refusals, the manual queue, breaches and dissatisfaction")
  func supervisors() throws {
    var driver = try play(Self.golden.before(.acceptOffer))
    try driver.give(
      .refuseOffer(reason: .timeConflict, special: nil, note: nil), by: People.li, at: "09:25")
    try driver.give(
      .queueForManual(findings: [ExclusionFinding(engineer: "GY2024002", reasons: [.outOfRadius])]),
      by: People.system, at: "09:26")
    let notices = notices(driver)
    let refusal = try #require(notices.first { $0.kind == .offerRefused })
    #expect(refusal.audience.role == .dispatchSupervisor)
    #expect(refusal.text.chinese == "工程师GY2024001拒绝工单WO20240520-001，原因：时间冲突。")
    #expect(notices.last?.kind == .manualQueue)

    let planner = try planner()
    let due = Instant("2024-05-20T09:39:00+08:00")
    for (kind, role) in [
      (ClockFiringKind.breach, Role.dispatchSupervisor), (.escalation, .afterSalesManager),
    ] {
      let firing = ClockFiring(
        kind: kind, clock: "SLA-13", part: 0, startedAt: due, due: due, step: 0, at: due,
        raisedAt: due, role: role, action: .notify)
      let raised = requests(driver.events, adding: .clockRaised(firing: firing), planner)
      #expect(raised.map(\.kind) == [.clockBreach] && raised[0].audience.role == role)
    }

    var unhappy = try play(Self.golden.before(.recordSurvey))
    var answer = Example.survey
    answer.scores[0] = 2
    answer.dissatisfaction = .slowResponse
    try unhappy.give(
      .recordSurvey(answer: answer), by: People.agent, at: "2024-05-21T10:15:00+08:00")
    let told = self.notices(unhappy).first { $0.kind == .dissatisfied }
    #expect(told?.audience.role == .afterSalesSupervisor)
  }

  @Test(
    "NTF-06 the customer sees his order's progress as it happens, and nothing that names anybody")
  func tracking() throws {
    var driver = CaseDriver()
    var seen: [OrderTracking.Step] = []
    for step in Self.golden.steps {
      try driver.give(step.action, by: step.actor, at: step.time)
      let passages = OrderTracking(driver.state).passages
      #expect(Array(passages.map(\.step).prefix(seen.count)) == seen, "no step is taken back")
      seen = passages.map(\.step)
    }
    #expect(seen == OrderTracking.Step.allCases)
    let onTheWay = OrderTracking(try play(Self.golden.through(.startService)).state)
    #expect(onTheWay.expectedArrival == Instant("2024-05-20T14:05:00+08:00"))
    #expect(onTheWay.slot == Example.slot && onTheWay.status == .inService)
    let text = String(decoding: try StrictJSON.write(onTheWay), as: UTF8.self)
    #expect(!text.contains("GY2024001") && !text.contains("CS001"))
  }

  @Test("NTF-07 a reminder to care for a product reaches the customer with the tip of its rule")
  func care() throws {
    let rule = try #require(CareRule.standard.first { $0.key == "filterCleaning" })
    let service = Instant("2024-05-31T15:25:00+08:00")
    let due = rule.next(after: service, in: ProcessTemplate.test.zone)
    #expect(due == Instant("2024-08-31T15:25:00+08:00"))
    let notice = try #require(try planner().careReminder(rule, for: "C-1", at: due))
    #expect(notice.kind == .careReminder && notice.text.chinese == "温馨提醒：清洗滤网")
    #expect(notice.audience.customer == "C-1" && notice.at == due)
  }

  @Test("NTF-01 a notice the template has no wording for is not sent")
  func withoutWording() throws {
    let policy = NotificationPolicy(
      templates: NotificationPolicy.standard.templates.filter { $0.kind != .surveyInvitation })
    let notices = requests(try play(Self.golden).events, try planner { $0.notifications = policy })
    #expect(!notices.contains { $0.kind == .surveyInvitation })
    #expect(notices.contains { $0.kind == .serviceResult })
  }
}

@Suite("DeliveryPlan")
struct DeliveryPlanTests {
  @Test("NTF-01 FUP-02 a preferred channel that fails is followed by a call, then by a message")
  func fallback() {
    let plan = DeliveryPlan.toCustomer
    #expect(plan.next(after: []) == [.app])
    #expect(plan.next(after: [.init(.app, succeeded: false)]) == [.phone])
    let twice = [
      DeliveryAttempt(.app, succeeded: false), DeliveryAttempt(.phone, succeeded: false),
    ]
    #expect(plan.next(after: twice) == [.sms])
    let reached = twice + [DeliveryAttempt(.sms, succeeded: true)]
    #expect(plan.next(after: reached).isEmpty && plan.isReached(by: reached))
    let lost = twice + [DeliveryAttempt(.sms, succeeded: false)]
    #expect(plan.next(after: lost).isEmpty && !plan.isReached(by: lost))
  }

  @Test("NTF-04 phone or QQ is one duty and the e-mail another")
  func both() {
    let plan = DeliveryPlan.toLeader
    #expect(plan.next(after: []) == [.phone, .email])
    let called = [DeliveryAttempt(.phone, succeeded: true)]
    #expect(plan.next(after: called) == [.email] && !plan.isReached(by: called))
    let mailed = [
      DeliveryAttempt(.phone, succeeded: false), DeliveryAttempt(.email, succeeded: true),
    ]
    #expect(plan.next(after: mailed) == [.qq])
  }
}

@Suite("NotificationPolicy")
struct NotificationPolicyTests {
  @Test(
    "NTF-02 NTF-03 NTF-04 NTF-05 NTF-07 every notice has a wording without fault in both profiles",
    arguments: [
      NotificationPolicy.standard, .dealerServiceDesk,
    ])
  func complete(_ policy: NotificationPolicy) throws {
    #expect(policy.faults == [])
    #expect(policy.templates.map(\.kind) == NotificationKind.allCases)
    #expect(
      try StrictJSON.read(NotificationPolicy.self, from: StrictJSON.write(policy)) == policy)
  }

  @Test("a wording with a fault is told by notice and fault")
  func faults() {
    func faults(_ english: String, _ chinese: String, _ plan: DeliveryPlan = .toCustomer)
      -> [String]
    {
      NotificationPolicy(templates: [
        NotificationTemplate(
          .surveyInvitation, to: .customer, by: plan,
          ScriptTemplate(LocalizedText(english: english, chinese: chinese)))
      ]).faults
    }
    #expect(faults("{order}", "工单{order}") == [])
    #expect(faults("{order}", "工单") == ["surveyInvitation: {order} stands in one language only"])
    #expect(faults("{name}", "{name}") == ["surveyInvitation: {name} is no value of this text"])
    #expect(faults("{order", "x").contains("surveyInvitation: a brace lacks its other half"))
    #expect(faults("a", "b", DeliveryPlan([[]])) == ["surveyInvitation has no channel"])
    let twice = NotificationPolicy.standard.templates.prefix(1)
    #expect(
      NotificationPolicy(templates: Array(twice + twice)).faults == ["intakeConfirmed stands twice"]
    )
  }
}

@Suite("ScriptTemplate")
struct ScriptTemplateTests {
  private let script = ScriptTemplate(
    LocalizedText(
      english: "Hello {name} of {dealer}, about {problem} of {date}",
      chinese: "您好{dealer}的{name}，关于{date}的{problem}"))

  @Test("FUP-27 a script puts values into its places, in the order of each language")
  func fill() throws {
    #expect(script.variables == ["date", "dealer", "name", "problem"])
    let values = ["name": "王经理", "dealer": "某店", "problem": "无法登录", "date": "5月20日"]
      .mapValues { LocalizedText(english: $0, chinese: $0) }
    #expect(try script.filled(values).chinese == "您好某店的王经理，关于5月20日的无法登录")
    #expect(try script.filled(values).english == "Hello 王经理 of 某店, about 无法登录 of 5月20日")
  }

  @Test("a place without a value is an error that names it; a value is never taken for a place")
  func missing() throws {
    #expect(throws: ScriptError.self) { try script.filled([:]) }
    let one = ScriptTemplate(LocalizedText(english: "{a}", chinese: "{a}"))
    let tricky = LocalizedText(english: "{b}", chinese: "{a}")
    #expect(try one.filled(["a": tricky]) == tricky)
  }
}
