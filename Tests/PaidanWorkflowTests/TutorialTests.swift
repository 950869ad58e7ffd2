import Foundation
import PaidanModel
import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("Tutorial")
struct TutorialTests {
  @Test("the code of the tutorial compiles, runs, and stands in the article as it stands here")
  func oneCase() throws {
    // begin
    let template = ProcessTemplate.standardConsumer
    var state = Case(template)
    var events: [WorkflowEvent] = []
    func give(_ action: Action, by actor: Actor, at time: String) throws {
      let command = Command(
        actor: actor, stamp: Stamp(try Instant(iso8601: time)), expectedVersion: state.version,
        action: action)
      for event in try decide(command, state, template) {
        evolve(&state, event)
        events.append(event)
      }
    }
    var register = Register()
    let day = try #require(LocalDate("2024-05-20"))
    let facts = IntakeFacts(
      number: register.takeNumber(.intake, on: day), channels: [.phone], customer: "C-1",
      demand: .repair, productModel: "KFR-35GW/ABC123", serialNumber: "SN20230801",
      problem: "空调开机后不制冷，室外机有嗡嗡声但风扇不转", urgency: .urgent, emotion: .anxious,
      receivedBy: "CS001")
    let agent = Actor(role: .customerService, staff: "CS001")
    try give(.recordIntake(facts: facts), by: agent, at: "2024-05-20T09:15:00+08:00")
    let submit = Action.submitIntake(history: CustomerHistory(), promisedContactBy: nil)
    #expect(throws: WorkflowError.self) {
      try give(submit, by: agent, at: "2024-05-20T09:16:00+08:00")
    }
    try give(.confirmReadBack, by: agent, at: "2024-05-20T09:16:00+08:00")
    try give(submit, by: agent, at: "2024-05-20T09:17:00+08:00")
    let order = OrderFacts(
      number: register.takeNumber(.workOrder, on: day), serviceType: .onSiteRepair)
    try give(.createOrder(facts: order), by: agent, at: "2024-05-20T09:20:00+08:00")
    try give(
      .makeOffer(
        engineer: "GY2024001", source: .automatic, load: EngineerLoad(open: 2, mayTake: true),
        overload: nil, decision: nil), by: .system, at: "2024-05-20T09:21:00+08:00")
    let last = events[events.count - 1].stamp.recordedAt
    let deadline = try #require(state.nextDeadline(after: last))
    try give(.advanceClocks, by: .system, at: deadline.description)
    let firings = events.compactMap { event -> ClockFiring? in
      if case .clockRaised(let firing) = event.body { firing } else { nil }
    }
    #expect(!firings.isEmpty)
    let planner = NotificationPlanner(template)
    let notices = events.flatMap { planner.requests(for: $0, in: state) }
    #expect(notices.contains { $0.kind == .orderPushed && $0.audience.staff == "GY2024001" })
    let forms = FormProjection(
      of: state, under: template,
      customer: PersonalData(name: "张三", phone: "13812345678", address: "某市某区某路1号201室"),
      staff: ["CS001": PersonalData(name: "王五", phone: "13712345678")])
    let intake = try #require(forms.intake)
    #expect(intake.customerName == "张*" && intake.html().contains("CR20240520-001"))
    let history = try History(text: try History(events).text())
    #expect(history.state(template) == state)
    let atTheCall = history.state(at: events[0].stamp.recordedAt, template)
    #expect(atTheCall.order == nil)
    // end

    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let article = try String(
      contentsOf: Fixtures.repository.appendingPathComponent(
        "Sources/PaidanWorkflow/PaidanWorkflow.docc/OneCase.md"), encoding: .utf8)
    func lines(_ text: some StringProtocol) -> [String] {
      text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
    let fences = article.components(separatedBy: "```")
    let code = fences.indices.filter { $0 % 2 == 1 }.flatMap { lines(fences[$0]).dropFirst() }
    let all = lines(source)
    let begin = try #require(all.firstIndex(of: "// begin"))
    let end = try #require(all.firstIndex(of: "// end"))
    #expect(Array(all[(begin + 1)..<end]) == code)
  }
}
