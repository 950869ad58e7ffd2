import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Questions: how stable")
struct StabilityTests {
  @Test(
    "DSP-29 a plan is optimal at both ends of a weight's interval, and not one thousandth beyond")
  func intervals() throws {
    var (bounded, ends) = ([String: Int](), 0)
    var random = SplitMix64(seed: TestScale.seed)
    try QuestionMoments.forEach(TestScale.count(150, full: 5_000), seed: 50, orders: 7) {
      matcher, _, state, label in
      let policy = matcher.policy
      func isOptimal(_ weight: PolicyWeight, _ value: Int64) throws -> Bool? {
        var other = policy
        other[keyPath: weight.path] = TravelMinutes(thousandths: value)
        do {
          let problem = try PosedProblem(state, policy: other, scope: matcher.scope)
          return try problem.cost(of: state.plan) == problem.optimum()
        } catch BatchError.costOutOfRange {
          // A pair kept apart has no say in the answer, and may be too dear to be posed.
          try #require(!state.keptApart.isEmpty, "\(label)")
          return nil
        }
      }
      let usual = PolicyWeight.allCases.filter {
        $0 != .crossArea || policy.crossArea == .automatic
      }
      try #require(matcher.stability().map(\.weight) == usual.map(\.key))
      let answers = matcher.stability(of: PolicyWeight.allCases)
      for (weight, answer) in zip(PolicyWeight.allCases, answers) {
        try #require(answer.weight == weight.key)
        try #require(answer.value == policy[keyPath: weight.path].thousandths)
        try #require(answer.least <= answer.value && answer.value <= answer.greatest)
        let inside = Int64.random(in: answer.least...answer.greatest, using: &random)
        for value in [answer.least, inside, answer.greatest] {
          try #require(try isOptimal(weight, value) != false, "\(label) \(weight.key) at \(value)")
        }
        if answer.least > 0 {
          ends += 1
          try #require(try isOptimal(weight, answer.least - 1) != true, "\(label) \(weight.key)")
        }
        if !answer.isUnbounded {
          bounded[weight.key, default: 0] += 1
          try #require(try isOptimal(weight, answer.greatest + 1) != true, "\(label) \(weight.key)")
        }
      }
    }
    #expect(
      bounded.count >= 10 && bounded["weights.crossArea", default: 0] > 0 && ends > 100,
      "\(bounded)")
  }
}
