import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Questions: answers")
struct AnswerTests {
  @Test("DSP-29 answers are read back as they were written, and have a sentence in each language")
  func roundTrips() throws {
    var kinds: Set<String> = []
    func check(_ answer: some PlanAnswer) throws {
      kinds.insert("\(type(of: answer))")
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let data = try encoder.encode(answer)
      try #require(try JSONDecoder().decode(type(of: answer), from: data) == answer)
      let (english, chinese) = (answer.sentence(in: .english), answer.sentence(in: .chinese))
      try #require(english.hasSuffix(".") && chinese.hasSuffix("。"))
      try #require(!english.contains("\n") && !chinese.contains("\n") && english != chinese)
    }
    try QuestionMoments.forEach(TestScale.count(60, full: 1_000), seed: 100, orders: 8) {
      matcher, _, state, _ in
      for order in state.orders {
        if state.plan[order.id] == nil {
          try check(try matcher.whyNobody(order.id))
          for remedy in try matcher.whatWouldHelp(
            order.id, within: RemedyLimits(meters: 9_000, minutes: 5))
          {
            try check(remedy)
          }
        } else {
          try check(try matcher.why(order.id))
          try check(try matcher.whatIf([.leaveOut(order.id)]))
        }
        for engineer in state.engineers {
          try check(try matcher.whyNot(order.id, by: engineer.id))
          try check(try matcher.whatIf([.assign(order.id, to: engineer.id)]))
        }
      }
      for answer in matcher.worthOfTime() { try check(answer) }
      for gap in matcher.skillsGaps() {
        try check(gap)
        for training in gap.training { try check(training) }
      }
      for answer in matcher.stability() { try check(answer) }
    }
    #expect(kinds.count == 9)
  }

  @Test("OPT-12 whoever is not known, or no longer to be planned, is refused by name")
  func refusals() throws {
    var matcher = try LiveMatcher(
      orders: [Sample.order("o1")], engineers: [Sample.engineer("e1")], at: Sample.now,
      policy: .standard, threads: 1)
    try matcher.advance(to: Sample.minutes(4))
    #expect(throws: QuestionError.unknownOrder("o9")) { _ = try matcher.why("o9") }
    #expect(throws: QuestionError.unknownEngineer("e9")) {
      _ = try matcher.whyNot("o1", by: "e9")
    }
    #expect(throws: QuestionError.assigned("o1", to: "e1")) {
      _ = try matcher.whatWouldHelp("o1")
    }
    #expect(throws: QuestionError.knownEngineer("e1")) {
      _ = try matcher.whatIf([.addEngineer(Sample.engineer("e1"))])
    }
    #expect(throws: QuestionError.repeatedChange("the place of order \"o1\"")) {
      _ = try matcher.whatIf([.leaveOut("o1"), .assign("o1", to: "e1")])
    }
    let commit = matcher.commit()
    try #require(commit.offers.count == 1)
    try matcher.apply(.offerAccepted("o1", by: "e1"))
    #expect(throws: QuestionError.accepted("o1", by: "e1")) { _ = try matcher.why("o1") }
  }

  @Test("OPT-12 a manual change whose appointments one engineer cannot keep says so")
  func clashes() throws {
    let orders: [Order] = ["o1", "o2"].map {
      Sample.order($0, minutes: 60, window: Sample.window(to: Sample.minutes(30)))
    }
    var matcher = try LiveMatcher(
      orders: orders, engineers: [Sample.engineer("e1"), Sample.engineer("e2")],
      at: Sample.now, policy: .standard, threads: 1)
    matcher.settle()
    let changes: [ManualChange] = [.assign("o1", to: "e1"), .assign("o2", to: "e1")]
    #expect(try matcher.whatIf(changes).clashing == ["e1"])
    #expect(try matcher.whatIf([.assign("o1", to: "e1")]).clashing == [])
  }
}
