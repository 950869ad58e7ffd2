import Foundation
import PaidanModel
import PaidanReplay
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Plan documents") struct PlanDocumentTests {
  /// A day whose plan has assignments with and without runner-up, orders left out, prices and
  /// exclusions.
  private static func document() throws -> PlanDocument {
    let orders = [
      Sample.order("o1", window: Sample.window(to: Sample.minutes(30))),
      Sample.order("o2", window: Sample.window(to: Sample.minutes(30))),
      Sample.order("o3", certificates: ["gas"]), Sample.order("o4", urgency: .extraUrgent),
      Sample.order("o5", at: Geometry.place(8_000, from: Sample.centre, bearing: 0)),
    ]
    let engineers = [
      Sample.engineer("e1"), Sample.engineer("e2 \"甲\"", open: 3),
      Sample.engineer("e3", at: Geometry.place(4_000, from: Sample.centre, bearing: 90), open: 4),
    ]
    let plan = try BatchMatcher(policy: .standard).match(
      orders, to: engineers, at: Sample.now)
    return PlanDocument(plan, day: "some day", at: Sample.now)
  }

  @Test("the keys of a plan, of its parts and of its parts' parts are those of the contract")
  func keys() throws {
    let document = try Self.document()
    let bytes = document.json(seconds: .init(read: 1, candidates: 2_000_000, solve: 30))
    let text = String(decoding: bytes, as: UTF8.self)
    let keys = text.split(separator: "\n").compactMap { line in
      line.hasPrefix("  \"") ? line.dropFirst(3).prefix { $0 != "\"" } : nil
    }
    #expect(
      keys == [
        "formatVersion", "day", "at", "policy", "orders", "engineers", "candidates", "assigned",
        "unassigned", "objective", "dualObjective", "optimal", "assignments", "unassignedOrders",
        "prices", "exclusions", "seconds",
      ])
    let times = #""seconds": {"read": 0.000001, "candidates": 2.000000, "solve": 0.000030}"#
    #expect(text.contains(times))
    let plan = document.plan
    #expect(!plan.exclusions.isEmpty && !plan.prices.isEmpty && !plan.unassigned.isEmpty)
    let object = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    func first(_ key: String) throws -> [String: Any] {
      try #require((object[key] as? [[String: Any]])?.first)
    }
    #expect(
      try first("assignments").keys.sorted() == [
        "cost", "engineer", "meters", "order", "runnerUp", "slotCost", "start", "terms",
      ])
    #expect(
      try first("unassignedOrders").keys.sorted() == [
        "best", "eligible", "nearMisses", "order", "penalty", "rules",
      ])
    #expect(try first("prices").keys.sorted() == ["engineer", "price"])
    #expect(try first("exclusions").keys.sorted() == ["clashesWith", "engineer", "order"])
  }

  @Test("what is written reads back to the same document")
  func roundTrip() throws {
    var random = SplitMix64(seed: TestScale.seed)
    var documents = [try Self.document()]
    for _ in 0..<TestScale.count(100, full: 5_000) {
      documents.append(try RandomDay(&random, appointments: 7).document())
    }
    for (round, document) in documents.enumerated() {
      let bytes = document.json()
      let read = try PlanDocument(json: Data(bytes))
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      #expect(read.json() == bytes, place)
      #expect(read.day == document.day && read.at == document.at, place)
      #expect(read.claimsOptimal == document.claimsOptimal, place)
      #expect(read.plan.policy == document.plan.policy, place)
      #expect(read.plan.assignments == document.plan.assignments, place)
      #expect(read.plan.unassigned == document.plan.unassigned, place)
      #expect(read.plan.prices == document.plan.prices, place)
      #expect(read.plan.exclusions == document.plan.exclusions, place)
      #expect(read.plan.scope == document.plan.scope, place)
      // What a document says of itself is not believed.
      #expect(!read.plan.isOptimal, place)
    }
  }

  @Test("the pieces of a document make its text, and none of them is large")
  func pieces() throws {
    let engineers = (0..<1_100).map { Sample.engineer(EngineerID("e\($0)"), open: 3) }
    let orders = (0..<4_000).map {
      Sample.order(OrderID("o\(10_000 + $0)"), certificates: $0 < 1_050 ? [] : ["nobody's"])
    }
    let plan = try BatchMatcher(policy: .standard).match(
      orders, to: engineers, at: Sample.now)
    #expect(plan.assignments.count == 1_050 && plan.unassigned.count == 2_950)
    let document = PlanDocument(plan, day: "many", at: Sample.now)
    for threads in [1, 2] {
      var pieces: [[UInt8]] = []
      document.writeJSON(threads: threads) { pieces.append($0) }
      #expect(pieces.count > 3)
      #expect(pieces.allSatisfy { !$0.isEmpty && $0.count < 1 << 20 })
      #expect(pieces.flatMap { $0 } == document.json(threads: 3 - threads))
    }
    #expect(try PlanDocument(json: Data(document.json())).plan.unassigned == plan.unassigned)
  }

  @Test("where a piece cannot be taken, no more are made")
  func refusedPiece() throws {
    struct Full: Error {}
    let document = try Self.document()
    var count = 0
    #expect(throws: Full.self) {
      try document.writeJSON { (_) throws(Full) in
        count += 1
        throw Full()
      }
    }
    #expect(count == 1)
  }

  @Test("an unknown key is refused wherever it stands, and named by its path")
  func unknownKeys() throws {
    let bytes = try Self.document().json(seconds: .init(read: 1, candidates: 2, solve: 3))
    let text = String(decoding: bytes, as: UTF8.self)
    // After every opening brace there is, one more key.
    var refused = 0
    for index in text.indices where text[index] == "{" {
      let after = text.index(after: index)
      let changed = text[..<after] + "\"extra\": 1, " + text[after...]
      do throws(PlanFormatError) {
        _ = try PlanDocument(json: Data(changed.utf8))
        Issue.record("accepted: \(text[..<index].suffix(80))")
      } catch {
        #expect(error.key.hasSuffix("extra"), "\(error)")
        #expect(error.rule.contains("unknown"), "\(error)")
        refused += 1
      }
    }
    #expect(refused > 30)
  }

  @Test("a missing key is refused wherever it stands")
  func missingKeys() throws {
    let text = String(decoding: try Self.document().json(), as: UTF8.self)
    var keys: [Range<String.Index>] = []
    var start = text.startIndex
    while let colon = text[start...].range(of: "\": ") {
      let open = try #require(text[..<colon.lowerBound].lastIndex(of: "\""))
      keys.append(text.index(after: open)..<colon.lowerBound)
      start = colon.upperBound
    }
    #expect(keys.count > 100)
    for key in keys where text[key] != "digest" {
      // Renamed, so that it is missing and another one unknown.
      let changed = text[..<key.lowerBound] + "renamed" + text[key.upperBound...]
      #expect(throws: PlanFormatError.self, "\(text[key])") {
        try PlanDocument(json: Data(changed.utf8))
      }
    }
  }

  @Test(
    "what is no plan is refused",
    arguments: ["", "[]", "{}", "null", "{\"formatVersion\": 1}"])
  func noPlan(text: String) {
    #expect(throws: PlanFormatError.self) { try PlanDocument(json: Data(text.utf8)) }
  }

  @Test("without times two runs write the same bytes, with them only they differ")
  func seconds() throws {
    let document = try Self.document()
    let plain = String(decoding: document.json(), as: UTF8.self)
    #expect(!plain.contains("seconds"))
    let timed = String(
      decoding: document.json(seconds: .init(read: 5, candidates: 6, solve: 7)), as: UTF8.self)
    let lines = timed.split(separator: "\n").filter { !$0.contains("\"seconds\"") }
    #expect(lines.joined(separator: "\n").replacing("],\n}", with: "]\n}") + "\n" == plain)
  }
}

@Suite("Golden plans") struct GoldenPlanTests {
  @Test(
    "the plans of the sample days are those of fixtures/golden",
    arguments: [
      ("tiny", nil, "match-tiny"), ("awkward", nil, "match-awkward"),
      ("awkward", "2024-05-20T10:00:00+08:00", "match-awkward-at"),
    ] as [(String, String?, String)])
  func golden(name: String, at text: String?, file: String) throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/\(name)"))
    let at = try text.map { try Instant(iso8601: $0) }
    let question = BatchQuestion(orders: day.orders, at: at)
    let plan = try BatchMatcher(policy: .standard).match(
      question.orders, to: day.engineers, at: question.instant, scope: question.scope)
    let document = PlanDocument(plan, day: day.name, at: at)
    #expect(try Golden.difference(of: document.json(), from: "\(file).json") == nil)
    try PlanVerifier(orders: day.orders, engineers: day.engineers).verify(document)
    #expect(plan.isOptimal)
  }

  @Test("the tiny day has the plan of its hand solution")
  func tiny() throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/tiny"))
    let question = BatchQuestion(orders: day.orders, at: nil)
    let plan = try BatchMatcher(policy: .standard).match(
      question.orders, to: day.engineers, at: question.instant, scope: question.scope)
    #expect(plan.assignments.map(\.order) == ["o1", "o2", "o4"])
    #expect(plan.assignments.map(\.engineer) == ["li", "wang", "chen"])
    #expect(plan.assignments.map(\.meters) == [3_000, 800, 1_523])
    let left = try #require(plan.unassigned.first)
    #expect(left.order == "o3" && left.eligible == 0)
    #expect(left.nearMisses.map(\.engineer) == ["zhao", "wang", "chen"])
  }
}
