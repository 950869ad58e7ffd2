import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Documents of plans from a core") struct CorePlanTests {
  /// A day whose core is smaller than all candidates, with the documents of both.
  private struct Documents {
    let city: CityDay
    let core: PlanDocument
    let all: PlanDocument

    init(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      city = CityDay(.travel, orders: 60, &random)
      core = PlanDocument(try city.problem(.core).solve(), day: "city", at: city.day.at)
      all = PlanDocument(try city.problem(.all).solve(), day: "city", at: city.day.at)
      try #require(core.plan.candidateCount < all.plan.candidateCount)
    }

    /// Why a changed plan is refused; nil where it holds.
    func violation(_ plan: Plan) -> PlanViolation? {
      do throws(PlanViolation) {
        try city.verify(plan)
        return nil
      } catch {
        return error
      }
    }

    func violation(_ text: String) throws -> PlanViolation? {
      let document = try PlanDocument(json: Data(text.utf8))
      do throws(PlanViolation) {
        try PlanVerifier(orders: city.day.orders, engineers: city.day.engineers).verify(document)
        return nil
      } catch {
        return error
      }
    }
  }

  private static func text(_ document: PlanDocument) -> String {
    String(decoding: document.json(), as: UTF8.self)
  }

  @Test("a plan from a core says so right behind its count, one from all says nothing")
  func key() throws {
    let documents = try Documents(seed: TestScale.seed)
    let (core, all) = (Self.text(documents.core), Self.text(documents.all))
    let count = documents.core.plan.candidateCount
    #expect(core.contains("\"candidates\": \(count),\n  \"core\": true,\n  \"assigned\": "))
    #expect(!all.contains("\"core\""))
    for (text, isCore) in [(core, true), (all, false)] {
      let read = try PlanDocument(json: Data(text.utf8))
      #expect(read.plan.isCore == isCore && Self.text(read) == text)
      #expect(try documents.violation(text) == nil)
    }
  }

  @Test(
    "the key is true or left out, and stands once", arguments: ["false", "null", "1", "\"true\""])
  func otherValues(value: String) throws {
    let text = Self.text(try Documents(seed: TestScale.seed).core)
    let changed = text.replacing("\"core\": true", with: "\"core\": \(value)")
    let error = #expect(throws: PlanFormatError.self) {
      try PlanDocument(json: Data(changed.utf8))
    }
    #expect(error?.key == "core", "\(String(describing: error))")
    let twice = text.replacing("\"core\": true", with: "\"core\": true, \"core\": true")
    #expect(throws: PlanFormatError.self) { try PlanDocument(json: Data(twice.utf8)) }
  }

  @Test("without the key the count must be that of all candidates, to the pair")
  func exactCount() throws {
    for round in 0..<TestScale.count(4, full: 100) {
      let documents = try Documents(seed: TestScale.seed &+ UInt64(round))
      let (core, all) = (documents.core.plan, documents.all.plan)
      func refusal(_ count: Int) -> PlanViolation {
        .differs(what: "candidates", plan: "\(count)", recomputed: "\(all.candidateCount)")
      }
      #expect(
        documents.violation(Plan(core, isCore: false)) == refusal(core.candidateCount))
      for count in [0, all.candidateCount - 1, all.candidateCount + 1, .max, .min] {
        #expect(documents.violation(Plan(all, candidateCount: count)) == refusal(count))
      }
      let text = Self.text(documents.core).replacing("\n  \"core\": true,", with: "")
      #expect(try documents.violation(text) == refusal(core.candidateCount))
    }
  }

  @Test("with the key it lies between the assignments and all candidates")
  func possibleCounts() throws {
    for round in 0..<TestScale.count(4, full: 100) {
      let documents = try Documents(seed: TestScale.seed &+ UInt64(round))
      let plan = documents.core.plan
      let (least, most) = (plan.assignments.count, documents.all.plan.candidateCount)
      for count in [least, least + 1, most - 1, most] {
        #expect(documents.violation(Plan(plan, candidateCount: count)) == nil)
      }
      for count in [least - 1, most + 1, -1, 0, .max, .min] {
        #expect(
          documents.violation(Plan(plan, candidateCount: count))
            == .differs(
              what: "candidates of the core", plan: "\(count)",
              recomputed: "from \(least) to \(most)"))
      }
    }
  }

  @Test("more assignments than there are candidates are refused like any other forgery")
  func tooManyAssignments() throws {
    let orders = [Sample.order("o1")]
    let day = try VerifiedDay(orders, [Sample.engineer()], at: Sample.now)
    let plan = day.document.plan
    let twice = plan.assignments + plan.assignments
    for isCore in [true, false] {
      #expect(day.violation(Plan(plan, assignments: twice, isCore: isCore)) != nil)
    }
  }

  @Test("no other number of a core's plan can be changed by one, but a price within its interval")
  func everyNumber() throws {
    let documents = try Documents(seed: TestScale.seed)
    let bytes = documents.core.json()
    let numbers = NumberInText.all(in: bytes)
    let verifier = PlanVerifier(
      orders: documents.city.day.orders, engineers: documents.city.day.engineers)
    var tried = 0
    for number in stride(from: 0, to: numbers.count, by: TestScale.count(7, full: 1))
      .map({ numbers[$0] }) where !["price", "candidates"].contains(number.key)
    {
      var changed = bytes
      changed.replaceSubrange(number.range, with: number.others[0].utf8)
      tried += 1
      guard let read = try? PlanDocument(json: Data(changed)) else { continue }
      #expect(throws: PlanViolation.self, "\(number)") { try verifier.verify(read) }
    }
    #expect(tried > 20)
  }
}
