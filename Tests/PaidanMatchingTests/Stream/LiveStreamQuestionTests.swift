import Foundation
import PaidanModel
import PaidanText
import Testing

@testable import PaidanMatching

@Suite struct LiveStreamQuestionTests {
  /// Two engineers, one of them full, and four orders: one planned, one accepted, two that nobody
  /// takes.
  private static let engineers = [
    LiveScene.engineer("e1", at: 1, open: 2), LiveScene.engineer("e2", at: 2, open: 4),
  ]
  private static let events: [LiveEvent] = [
    .orderCreated(LiveScene.order("held")), .orderCreated(LiveScene.order("o1", urgency: .normal)),
    .orderCreated(LiveScene.order("o2", urgency: .normal)),
    .orderCreated(LiveScene.order("gas", urgency: .normal, certificates: ["gas"])),
  ]

  private func stream() -> LiveStream {
    var stream = LiveStream(engineers: Self.engineers, policy: Sample.metres, threads: 1)
    _ = stream.answer(LiveLine(.start(policy: nil), at: Sample.now).json)
    for event in Self.events { _ = stream.answer(LiveLine(.event(event), at: Sample.now).json) }
    _ = stream.answer(LiveLine(.commit(), at: Sample.now).json)
    _ = stream.answer(
      LiveLine(.event(.offerAccepted("held", by: "e1")), at: Sample.now).json)
    return stream
  }

  private func matcher() throws -> LiveMatcher {
    var matcher = try LiveScene.matcher(Self.engineers)
    for event in Self.events { try matcher.apply(event) }
    _ = matcher.commit()
    try matcher.apply(.offerAccepted("held", by: "e1"))
    return matcher
  }

  @Test("DSP-29 OPT-12 OPT-14 every question is answered as the matcher answers it")
  func answers() throws {
    var stream = stream()
    var matcher = try matcher()
    func check<Answer: Codable & Equatable>(
      _ question: LiveQuestion, _ expected: Answer
    ) throws {
      let answer = stream.answer(LiveLine(.question(question), at: nil, id: "q").json)
      guard case .answered(let finding) = answer.result else {
        Issue.record("\(question): \(String(decoding: answer.json, as: UTF8.self))")
        return
      }
      #expect(answer.id == "q" && answer.event == question.name)
      var json = JSONWriter(compact: true)
      json.value(finding.value)
      #expect(try JSONDecoder().decode(Answer.self, from: Data(json.bytes)) == expected)
      #expect(
        String(decoding: answer.json, as: UTF8.self).contains(#""answer": \#(json.text)"#))
    }
    let planned = matcher.state(of: "o1") == .tentative(planned: "e1")
    let (taken, left): (OrderID, OrderID) = planned ? ("o1", "o2") : ("o2", "o1")
    try check(.whyThis(taken), try matcher.why(taken))
    try check(.whyNot(taken, "e2"), try matcher.whyNot(taken, by: "e2"))
    try check(.whyNobody(left), try matcher.whyNobody(left))
    try check(.whatHelps(left), try matcher.whatWouldHelp(left))
    try check(.whatHelps("gas"), try matcher.whatWouldHelp("gas"))
    try check(.worthOfTime(nil), matcher.worthOfTime())
    try check(.worthOfTime("e1"), try matcher.worth(ofTimeOf: "e1"))
    try check(.worthOfCertificate("gas", "e1"), try matcher.worth(of: "gas", for: "e1"))
    try check(.skillsGaps, matcher.skillsGaps())
    try check(.stability, matcher.stability())
    let changes = [ManualChange.assign(left, to: "e2"), .setUrgency(taken, .urgent)]
    try check(.whatIf(changes), try matcher.whatIf(changes))
  }

  @Test("DSP-29 questions change nothing: the next commit is that of a stream without them")
  func changeNothing() throws {
    var one = stream()
    var other = stream()
    let questions: [LiveQuestion] = [
      .whyThis("o1"), .whyNobody("o2"), .whatHelps("gas"), .worthOfTime(nil), .skillsGaps,
      .stability, .whatIf([.removeEngineer("e1")]), .whatIf([.leaveOut("o1")]),
    ]
    for question in questions { _ = one.answer(LiveLine(.question(question), at: nil).json) }
    for minutes in [4, 5] {
      let commit = LiveLine(.commit(), at: Sample.minutes(minutes)).json
      #expect(one.answer(commit).result == other.answer(commit).result)
    }
  }

  @Test(
    "DSP-29 a question without an answer is refused, with its field",
    arguments: [
      (LiveQuestion.whyThis("x"), "order"), (.whyThis("held"), "order"), (.whyThis("gas"), "order"),
      (.whyNot("o1", "x"), "engineer"), (.worthOfTime("x"), "engineer"),
      (.whatIf([.addEngineer(LiveScene.engineer("e1"))]), "changes"),
      (.whatIf([.leaveOut("o1"), .assign("o1", to: "e1")]), "changes"),
    ])
  func refused(question: LiveQuestion, field: String) {
    var stream = stream()
    guard
      case .refused(let error) = stream.answer(LiveLine(.question(question), at: nil).json).result
    else {
      Issue.record("it was answered")
      return
    }
    #expect(error.field == field && !error.rule.isEmpty)
  }

  @Test("DSP-29 a question has no instant of its own")
  func noInstant() {
    var stream = stream()
    let line = #"{"event": "stability", "at": "2024-05-20T02:00:00Z"}"#
    guard case .refused(let error) = stream.answer(Array(line.utf8)).result else {
      Issue.record("it was answered")
      return
    }
    #expect(error.field == "at" && stream.instant == Sample.now)
  }
}
