internal import PaidanModel

/// Counts who fails which rule for an order, and keeps who comes nearest to qualifying.
struct RuleTally {
  /// How many near misses are named.
  static let nearMissCount = 3

  /// How many engineers fail exactly the rules of each set.
  private var counts = [Int32](repeating: 0, count: 1 << EligibilityRule.allCases.count)
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
    counts[Int(pair.failed.rawValue)] += 1
    if pair.failed.isEmpty { return }
    let miss = Miss(
      lacksSkill: pair.failed.contains(.noSkill),
      ruleCount: pair.failed.rawValue.nonzeroBitCount,
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

  /// Who passes every rule; who is kept from it by a clash among them.
  var eligible: Int { Int(counts[0]) }

  /// For each rule, in its order, who fails it; ``EligibilityRule/otherArea`` only where somebody does.
  var rules: [UnassignedOrder.RuleCount] {
    EligibilityRule.allCases.enumerated().compactMap { rule, name in
      let failing = counts.indices.reduce(0) { sum, set in
        set >> rule & 1 == 1 ? sum + Int(counts[set]) : sum
      }
      if name == .otherArea, failing == 0 { return nil }
      return .init(rule: name, engineers: failing, only: Int(counts[1 << rule]))
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
