import PaidanModel

@testable import PaidanMatching

/// What the matcher finds about one order and one engineer.
func judge(
  _ order: Order, _ engineer: Engineer, _ policy: DispatchPolicy = .standard,
  at instant: Instant = Sample.now, scope: BatchScope = .onShift,
  travel: (any TravelModel)? = nil
) throws -> PairEvaluation {
  let problem = try BatchMatcher(policy: policy, travel: travel)
    .problem([order], [engineer], at: instant, scope: scope)
  let pair = problem.scorer.evaluate(problem.orderRows[0], 0)
  // The search must come to the same conclusion as the scorer it asks.
  precondition((problem.candidateCount == 1) == pair.failed.isEmpty, "search and scorer disagree")
  return pair
}
