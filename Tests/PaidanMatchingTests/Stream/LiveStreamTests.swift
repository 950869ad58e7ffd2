import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite struct LiveStreamTests {
  private static func bytes(_ lines: [LiveLine]) -> [[UInt8]] { lines.map(\.json) }

  /// Answers, without the numbers of their lines.
  private static func results(
    _ lines: [[UInt8]], _ engineers: [Engineer]
  ) -> [LiveAnswer.Result] {
    var stream = LiveStream(engineers: engineers, threads: 1)
    return lines.map { stream.answer($0).result }
  }

  /// A stream of a small city, every kind of line in it, and what it was answered.
  private struct Conversation {
    let engineers: [Engineer]
    var lines: [[UInt8]] = []
    var answers: [LiveAnswer] = []

    init(seed: UInt64, steps: Int) {
      var draws = RandomStream(seed: seed, city: .ties)
      let morning = draws.morning(at: Sample.now)
      engineers = morning.engineers
      var stream = LiveStream(engineers: engineers, threads: 1)
      var instant = Sample.now
      func say(_ content: LiveLine.Content) -> LiveAnswer.Result {
        var at: Instant? = instant
        if case .question = content { at = nil }
        let line = LiveLine(content, at: at, id: lines.count % 3 == 0 ? "\(lines.count)" : nil)
        lines.append(line.json)
        answers.append(stream.answer(line.json))
        return answers[answers.count - 1].result
      }
      _ = say(.start(policy: draws.policy))
      for order in morning.orders { _ = say(.event(.orderCreated(order))) }
      for _ in 0..<steps {
        switch draws.next(at: instant) {
        case .event(let event):
          instant = instant.advanced(byMilliseconds: 700)
          if case .taken(let outcome) = say(.event(event)) {
            draws.learn(event, outcome)
          } else {
            instant = instant.advanced(byMilliseconds: -700)
          }
        case .advance(let minutes):
          instant = instant.advanced(byMilliseconds: Int64(minutes * 60_000))
          _ = say(.advance)
        case .commit:
          guard
            case .committed(let commit) = say(
              .commit(proposals: lines.count.isMultiple(of: 2) ? 3 : nil))
          else { continue }
          draws.learn(commit)
          for order in draws.waiting.prefix(2) {
            _ = say(.question(.whyThis(order)))
            _ = say(.question(.proposals(order)))
            _ = say(.question(.whyNobody(order)))
            _ = say(.question(.whyNot(order, engineers[0].id)))
          }
          _ = say(.decided(LiveDecision(commit)))
          _ = say(.note(LiveNote("committed", [.init("offers", .whole(commit.offers.count))])))
        }
      }
    }
  }

  @Test("OPT-05 OPT-06 the same lines get the same answers, and decide what they say they did")
  func repeatable() throws {
    let conversation = Conversation(seed: TestScale.seed &+ 31, steps: 600)
    var stream = LiveStream(engineers: conversation.engineers, threads: 2)
    for (number, line) in conversation.lines.enumerated() {
      let answer = stream.answer(line)
      try #require(answer.json == conversation.answers[number].json)
      try #require(answer.line == number + 1)
      if answer.event == "decided" { try #require(answer.result == .same) }
    }
  }

  @Test("OPT-05 the conversations these tests have say every kind of line there is")
  func everyKind() {
    // One seed for all, as a rare kind may be missing from any other.
    let conversation = Conversation(seed: 20_240_551, steps: 600)
    let events = Set(conversation.answers.filter { !$0.isRefusal }.compactMap(\.event))
    let all = Set(LiveLine.Kind.allCases.filter { !$0.isQuestion }.map(\.rawValue))
    #expect(
      all.subtracting(events).isSubset(
        of: ["orderReopened", "policyChanged", "engineerRemoved", "partnerRemoved"]))
  }

  private static let mutator = ByteMutator(
    words: [
      "null", "true", "-1", "1e308", "1e-9", "9007199254740993", "\"\"", "\"o1\"", "\"e1\"", "{}",
      "[]", "\"2024-05-20T01:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"",
      "\"orderFreed\"", "\"commit\"", "\"start\"", "100000", "90",
    ], separators: " ,:[]{}", donors: [])

  @Test(
    "OPT-05 mutilated streams never end the process, and lines refused change nothing",
    arguments: 0..<4)
  func mutations(part: Int) throws {
    let seed = TestScale.seed &+ 500 &+ UInt64(part)
    let conversation = Conversation(seed: seed, steps: 120)
    var random = SplitMix64(seed: seed)
    var (refused, taken) = (0, 0)
    for round in 0..<TestScale.count(25, full: 600) {
      var lines = conversation.lines
      for place in lines.indices where Int.random(in: 0..<6, using: &random) == 0 {
        Self.mutator.mutate(&lines[place], &random)
      }
      if Int.random(in: 0..<2, using: &random) == 0 { lines.shuffle(using: &random) }
      // A mutilated beginning would leave nothing to look at.
      lines.insert(conversation.lines[0], at: 0)
      let answers = Self.results(lines, conversation.engineers)
      var kept: [[UInt8]] = []
      var expected: [LiveAnswer.Result] = []
      for (line, result) in zip(lines, answers) {
        if case .refused = result {
          refused += 1
          continue
        }
        taken += 1
        kept.append(line)
        expected.append(result)
      }
      try #require(
        Self.results(kept, conversation.engineers) == expected, "seed \(seed), round \(round)")
    }
    #expect(refused > 100 && taken > 100)
  }

  @Test("OPT-05 a stream begins with start, and only once")
  func start() throws {
    let engineers = [Sample.engineer()]
    let start = LiveLine(.start(policy: nil), at: Sample.now)
    let commit = LiveLine(.commit(), at: Sample.now, id: "x")
    var stream = LiveStream(engineers: engineers, threads: 1)
    let early = stream.answer(commit.json)
    #expect(early.isRefusal && early.event == "commit" && early.id == "x" && early.line == 1)
    #expect(stream.answer(start.json).result == .taken(.applied))
    #expect(stream.answer(start.json).isRefusal)
    #expect(!stream.answer(commit.json).isRefusal)
  }

  @Test("OPT-05 the policy is the reader's, that of start, or the standard one; never two of them")
  func policies() throws {
    let near = Sample.policy { $0.radius = .kilometers(1) }
    let plain = LiveLine(.start(policy: nil), at: Sample.now).json
    let named = LiveLine(.start(policy: near), at: Sample.now).json
    for (given, line, expected) in [
      (nil, plain, DispatchPolicy.standard), (nil, named, near), (near, plain, near),
      (near, named, near), (.standard, named, nil),
    ] as [(DispatchPolicy?, [UInt8], DispatchPolicy?)] {
      var stream = LiveStream(engineers: [Sample.engineer()], policy: given, threads: 1)
      let answer = stream.answer(line)
      #expect(answer.isRefusal == (expected == nil))
      #expect(stream.policyInForce == expected)
    }
  }

  @Test("OPT-05 a line without an instant happens at the one that was reached")
  func instants() throws {
    var stream = LiveStream(engineers: [Sample.engineer()], threads: 1)
    _ = stream.answer(LiveLine(.start(policy: nil), at: Sample.now).json)
    #expect(
      stream.answer(LiveLine(.advance, at: Sample.now).json).result == .taken(.repeated))
    #expect(
      stream.answer(LiveLine(.advance, at: Sample.minutes(2)).json).result == .taken(.applied))
    #expect(stream.answer(LiveLine(.note(LiveNote("x")), at: nil).json).result == .noted)
    #expect(stream.instant == Sample.minutes(2))
    _ = stream.answer(LiveLine(.note(LiveNote("x")), at: Sample.minutes(3)).json)
    #expect(stream.instant == Sample.minutes(3))
    let late = stream.answer(LiveLine(.commit(), at: Sample.minutes(1)).json)
    guard case .refused(let error) = late.result else {
      Issue.record("time went back")
      return
    }
    #expect(error.field == "at" && error.rule.contains("2024-05-20T01:03:00Z"))
  }

  @Test("OPT-05 what was decided is compared place by place")
  func decided() throws {
    let commit = try SampleLines.commit()
    let decision = LiveDecision(commit)
    #expect(decision.difference(from: LiveDecision(commit)) == nil)
    let text = String(
      decoding: LiveLine(.decided(decision), at: nil).json, as: UTF8.self)
    for (old, new, path) in [
      (#""engineer": "e1""#, #""engineer": "e\u0031x""#, "commit.offers[0].engineer"),
      (#""meters": 0"#, #""meters": 1"#, "commit.offers[0].meters"),
      (#""withdrawals": []"#, #""withdrawals": [3]"#, "commit.withdrawals[0]"),
      (#""heldSlots": [], "#, "", "commit.heldSlots"),
      (#""heldSlots""#, #""more": 1, "heldSlots""#, "commit.more"),
    ] {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      try #require(changed != text)
      guard case .decided(let other) = try LiveLine(json: Array(changed.utf8)).content else {
        Issue.record("it is another line")
        return
      }
      #expect(decision.difference(from: other)?.path == path)
    }
    var stream = LiveStream(engineers: [Sample.engineer()], threads: 1)
    _ = stream.answer(LiveLine(.start(policy: nil), at: Sample.now).json)
    #expect(stream.answer(Array(text.utf8)).isRefusal, "there was no commit yet")
    _ = stream.answer(LiveLine(.commit(), at: Sample.now).json)
    #expect(stream.answer(Array(text.utf8)).isDisagreement)
  }
}
