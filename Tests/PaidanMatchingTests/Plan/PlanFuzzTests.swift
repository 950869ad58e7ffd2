import Foundation
import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Mutilated plans") struct PlanFuzzTests {
  /// A day with the plan that was written for it.
  private struct Written {
    let day: RandomDay
    let document: PlanDocument
    let bytes: [UInt8]
  }

  private static let seeds: [Written] = {
    var random = SplitMix64(seed: TestScale.seed)
    var seeds: [Written] = []
    while seeds.count < 24 {
      let day = RandomDay(&random, appointments: 7)
      // A plan without orders says little.
      guard day.orders.count > 2, let document = try? day.document() else { continue }
      seeds.append(Written(day: day, document: document, bytes: document.json()))
    }
    return seeds
  }()

  private static let mutator = ByteMutator(
    words: jsonWords + ["o0", "e0", "e1", "wholeDay", "2024-05-20T09:00:00+08:00"],
    separators: jsonSeparators, donors: seeds.map(\.bytes))

  @Test(
    "a mutilated plan reads back to itself or is refused; the verifier lets no worse one pass",
    arguments: 0..<4)
  func mutations(part: Int) throws {
    let seed = TestScale.seed &+ UInt64(part)
    var random = SplitMix64(seed: seed)
    var readCount = 0
    let rounds = TestScale.count(2_000, full: 40_000)
    for round in 0..<rounds {
      let written = Self.seeds[round % Self.seeds.count]
      var bytes = written.bytes
      Self.mutator.mutate(&bytes, &random)
      let place: Comment = "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))"
      let document: PlanDocument
      do throws(PlanFormatError) {
        document = try PlanDocument(json: Data(bytes))
      } catch {
        let isOneLine = !error.description.contains { $0.isNewline }
        try #require(isOneLine, place)
        continue
      }
      readCount += 1
      let again = try PlanDocument(json: Data(document.json()))
      try #require(again.plan == document.plan && again.json() == document.json(), place)
      try #require(try isHonest(document, written), place)
    }
    // Both outcomes must occur often, or the mutations test nothing.
    #expect(rounds / 50..<rounds * 9 / 10 ~= readCount)
  }

  /// Whether the verifier refuses a document, even with a digest that fits, or has every reason to accept it: it answers the same
  /// question with the same objective, or another question as it is to be answered.
  private func isHonest(_ document: PlanDocument, _ written: Written) throws -> Bool {
    do throws(PlanViolation) {
      try PlanVerifier(orders: written.day.orders, engineers: written.day.engineers)
        .verify(
          PlanDocument(
            day: document.day, at: document.at, plan: document.plan,
            policyDigest: document.plan.policy.digest, claimsOptimal: document.claimsOptimal))
    } catch {
      return !error.description.isEmpty
    }
    var day = written.day
    day.policy = document.plan.policy
    day.scope = document.plan.scope
    if let at = document.at { day.instant = at }
    let plan = try day.plan()
    return plan.objective == document.plan.objective
      && plan.assignments.count + plan.unassigned.count
        == document.plan.assignments.count + document.plan.unassigned.count
  }
}
