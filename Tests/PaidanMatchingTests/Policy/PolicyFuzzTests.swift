import Foundation
import PaidanMatching
import PaidanTestSupport
import Testing

@Suite("Mutilated policies") struct PolicyFuzzTests {
  private static let seeds: [[UInt8]] = {
    var after = DispatchPolicy.standard
    after.load = .openAtMostAfterAccepting(4)
    after.name = "é \"甲\" \u{1}"
    return [DispatchPolicy.standard, after].flatMap { policy in
      // With a digest hardly any change is let through, and most of a reader would go untested.
      let plain = policy.json
      let signed = plain.dropLast(3) + ",\n  \"digest\": \"\(policy.digest)\"\n}\n"
      return [plain, plain, plain, String(signed)].map { Array($0.utf8) }
    }
  }()

  private static let mutator = ByteMutator(
    words: jsonWords + ["position", "preferred", "required", "openAtMostAfterAccepting"],
    separators: jsonSeparators, donors: seeds)

  @Test("a mutilated policy reads back to itself or is refused in one line", arguments: 0..<4)
  func mutations(part: Int) throws {
    let seed = TestScale.seed &+ UInt64(part)
    var random = SplitMix64(seed: seed)
    var readCount = 0
    let rounds = TestScale.count(4_000, full: 50_000)
    for round in 0..<rounds {
      var bytes = Self.seeds[round % Self.seeds.count]
      Self.mutator.mutate(&bytes, &random)
      let place: Comment = "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))"
      let policy: DispatchPolicy
      do throws(PolicyError) {
        policy = try DispatchPolicy(json: Data(bytes))
      } catch {
        let isOneLine = !error.description.contains { $0.isNewline }
        try #require(isOneLine, place)
        continue
      }
      readCount += 1
      let again = try DispatchPolicy(json: Data(policy.json.utf8))
      try #require(again == policy && again.digest == policy.digest, place)
      try #require(again.json == policy.json, place)
    }
    // Both outcomes must occur often, or the mutations test nothing.
    #expect(rounds / 50..<rounds * 9 / 10 ~= readCount)
  }
}

/// What takes the place of words of JSON: numbers at limits, literals, and depth without end.
let jsonWords =
  [
    "0", "-1", "1", "-0", "0.5", "0.0005", "1e3", "1e999", "1e-999", "2147483648", "-",
    "9223372036854775807", "9223372036854775808", "99999999999999999999", "NaN", "null", "true",
    "false", "\"\"", "{}", "[]", "\\u0000", "\\ud800",
  ] + [String(repeating: "[", count: 5_000), String(repeating: "{\"a\":", count: 2_000)]

let jsonSeparators = " \n,:[]{}\""
