internal import PaidanModel

/// Counts who fails which rule for an order, and keeps who comes nearest to qualifying.
struct RuleTally {
  /// How many near misses are named.
  static let nearMissCount = 3

  private var failing = [Int](repeating: 0, count: EligibilityRule.allCases.count)
  private var failingOnly = [Int](repeating: 0, count: EligibilityRule.allCases.count)
  /// Who passes every rule; who is kept from it by a clash among them.
  private(set) var eligible = 0
  /// The nearest misses met so far, the best first.
  private var misses: [Miss] = []

  /// Somebody who fails a rule or more, and how near he comes.
  private struct Miss {
    /// A missing certificate is never relaxed, so who lacks it is no near miss while others are.
    let lacksSkill: Bool
    let ruleCount: Int
    let distance: Double
    let engineer: Int
    let failed: RuleSet
  }

  /// Takes in an engineer.
  ///
  /// - Parameters:
  ///   - pair: what there is to say about him and the order.
  ///   - engineer: his number.
  ///   - precedes: whether a number's identifier comes before another's.
  mutating func count(
    _ pair: PairEvaluation, of engineer: Int, precedes: (Int, Int) -> Bool
  ) {
    if pair.failed.isEmpty {
      eligible += 1
      return
    }
    let count = pair.failed.rawValue.nonzeroBitCount
    for rule in failing.indices where pair.failed.rawValue >> UInt8(rule) & 1 == 1 {
      failing[rule] += 1
      if count == 1 { failingOnly[rule] += 1 }
    }
    let miss = Miss(
      lacksSkill: pair.failed.contains(.noSkill), ruleCount: count,
      distance: pair.distance.value, engineer: engineer, failed: pair.failed)
    func isNearer(_ left: Miss, _ right: Miss) -> Bool {
      if left.lacksSkill != right.lacksSkill { return right.lacksSkill }
      if left.ruleCount != right.ruleCount { return left.ruleCount < right.ruleCount }
      if left.distance != right.distance { return left.distance < right.distance }
      return precedes(left.engineer, right.engineer)
    }
    if misses.count == Self.nearMissCount, let last = misses.last, !isNearer(miss, last) { return }
    misses.insert(miss, at: misses.firstIndex { isNearer(miss, $0) } ?? misses.endIndex)
    if misses.count > Self.nearMissCount { misses.removeLast() }
  }

  /// For each rule, in its order, who fails it.
  var rules: [UnassignedOrder.RuleCount] {
    EligibilityRule.allCases.enumerated().map { rule, name in
      .init(rule: name, engineers: failing[rule], only: failingOnly[rule])
    }
  }

  /// Who came nearest, the best first.
  func nearMisses(_ engineer: (Int) -> Engineer) -> [UnassignedOrder.NearMiss] {
    misses.map { miss in
      .init(
        engineer: engineer(miss.engineer).id, meters: Meters(miss.distance).rounded,
        openOrders: engineer(miss.engineer).openOrders, failed: miss.failed.rules)
    }
  }
}
