import PaidanMatching
import PaidanModel
import Testing

@Suite("Load rule") struct LoadPolicyTests {
  static let literal = LoadPolicy.openAtMostBeforeAccepting(3)
  static let strict = LoadPolicy.openAtMostAfterAccepting(3)

  @Test("DSP-05 with 2 open orders both readings allow one more, with 3 the literal, with 4 none")
  func boundary() throws {
    for (open, literal, strict) in [(2, true, true), (3, true, false), (4, false, false)] {
      for (load, allowed) in [(Self.literal, literal), (Self.strict, strict)] {
        let pair = try judge(
          Sample.order(), Sample.engineer(open: open), Sample.policy { $0.load = load })
        #expect(pair.failed == (allowed ? [] : .overLoad), "\(load), \(open) open")
      }
    }
  }

  @Test("DSP-05 an engineer never gets more orders of one batch than the rule leaves free")
  func batch() throws {
    let policy = Sample.policy { $0.weights.loadStep = .minutes(0) }
    let orders = (1...6).map { Sample.order(OrderID("o\($0)")) }
    for open in 0...6 {
      for (load, most) in [(Self.literal, 4), (Self.strict, 3)] {
        var policy = policy
        policy.load = load
        let plan = try BatchMatcher(policy: policy).match(
          orders, to: [Sample.engineer(open: open)], at: Sample.now)
        #expect(plan.assignments.count == max(0, most - open), "\(load), \(open) open")
      }
    }
  }

  @Test("DSP-05 of two orders an engineer with 3 open ones takes one (literal) or none (strict)")
  func twoOrders() throws {
    let orders = [Sample.order("o1"), Sample.order("o2")]
    let engineer = Sample.engineer(open: 3)
    for (load, taken) in [(Self.literal, 1), (Self.strict, 0)] {
      let plan = try BatchMatcher(policy: Sample.policy { $0.load = load })
        .match(orders, to: [engineer], at: Sample.now)
      #expect(plan.assignments.count == taken)
      #expect(plan.unassigned.count == 2 - taken)
    }
  }

  @Test("free slots are never negative", arguments: [0, 1, 3, 15])
  func slots(limit: Int) {
    for open in 0...40 {
      let literal = LoadPolicy.openAtMostBeforeAccepting(limit)
      let strict = LoadPolicy.openAtMostAfterAccepting(limit)
      #expect(literal.slots(openOrders: open) == max(0, limit + 1 - open))
      #expect(strict.slots(openOrders: open) == max(0, limit - open))
    }
    #expect(LoadPolicy.openAtMostBeforeAccepting(limit).mostOrdersHeld == limit + 1)
    #expect(LoadPolicy.openAtMostAfterAccepting(limit).mostOrdersHeld == limit)
  }
}
