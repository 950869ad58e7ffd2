import PaidanModel
import PaidanTestSupport
import Testing

@testable import PaidanMatching

/// Proposals against a search of all engineers and partners, written from the requirements.
@Suite("Proposals for manual dispatch") struct ProposalTests {
  /// One who may be asked.
  private struct Choice {
    let source: ProposalSource
    let breaches: Int
    let cost: Int64
    let distance: Double
    let name: String

    static func precedes(_ left: Choice, _ right: Choice) -> Bool {
      if left.source.rank != right.source.rank { return left.source.rank < right.source.rank }
      if left.breaches != right.breaches { return left.breaches < right.breaches }
      if left.cost != right.cost { return left.cost < right.cost }
      if left.distance != right.distance { return left.distance < right.distance }
      return Array(left.name.utf8).lexicographicallyPrecedes(Array(right.name.utf8))
    }
  }

  private static func choices(_ order: Order, _ city: ProposalCity, _ state: LiveSnapshot)
    -> [Choice]
  {
    let reference = Reference(state, policy: city.policy, scope: .onShift)
    let reach = max(city.policy.radius.value, city.policy.proposals.radius.value)
    let engineers = city.engineers.compactMap { engineer -> Choice? in
      let failed = Set(reference.failed(order, engineer))
      let distance = reference.distance(order, engineer)
      guard failed.isDisjoint(with: [.noSkill, .unavailable, .excludedByRefusal]),
        reference.isRemote(order) || distance <= reach
      else { return nil }
      let isCross = failed.contains(.outOfRadius) || reference.isOfOtherArea(order, engineer)
      return Choice(
        source: isCross ? .manualCrossArea : .manualLocal,
        breaches: failed.subtracting([.outOfRadius, .otherArea]).count,
        cost: reference.cost(order, engineer)
          + Int64(engineer.openOrders) * city.policy.weights.loadStep.thousandths,
        distance: distance, name: engineer.id.text)
    }
    let partners = city.partners.compactMap { partner -> Choice? in
      let start = max(Sample.now, order.window.earliestStart ?? Sample.now)
      let holds = Set(
        partner.certificates.filter { start < $0.validUntil ?? .latest }.map(\.certificate))
      let distance = order.place.distance(to: partner.place).value
      guard holds.isSuperset(of: order.certificates), partner.level >= order.minimumLevel,
        reference.isRemote(order) || distance <= partner.radius.value,
        partner.capacity.map({ partner.openOrders < $0 }) ?? true
      else { return nil }
      return Choice(
        source: .externalPartner, breaches: 0, cost: partner.costPerOrder.thousandths,
        distance: distance, name: partner.id.text)
    }
    return (engineers + partners).sorted(by: Choice.precedes)
  }

  /// The best of each source, and then whoever comes next, in the order of their rank.
  private static func expected(_ choices: [Choice], most: Int) -> [String] {
    var chosen: Set<Int> = []
    for source in ProposalSource.allCases where chosen.count < most {
      if let first = choices.firstIndex(where: { $0.source == source }) { chosen.insert(first) }
    }
    for place in choices.indices where chosen.count < most { chosen.insert(place) }
    return chosen.sorted().map { "\(choices[$0].source) \(choices[$0].name) \(choices[$0].cost)" }
  }

  @Test(
    "DSP-07 A-10 random cities: the proposals are those of a search of everybody, in their order")
  func bruteForce() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 7)
    var (counts, full) = ([ProposalSource: Int](), 0)
    for round in 0..<TestScale.count(250, full: 10_000) {
      let city = ProposalCity(&random)
      let matcher = try city.matcher()
      let before = matcher.snapshot()
      for order in city.orders {
        let place: Comment = "seed \(TestScale.seed), round \(round), \(order.id)"
        let choices = Self.choices(order, city, before)
        for most in [nil, 0, 3, 50] {
          let proposals = try matcher.proposals(for: order.id, most: most)
          let number = most ?? city.policy.proposals.most
          let found = proposals.map {
            "\($0.source) \($0.engineer?.text ?? $0.partner?.text ?? "") \($0.cost)"
          }
          try #require(found == Self.expected(choices, most: number), place)
          if most == nil {
            for proposal in proposals { counts[proposal.source, default: 0] += 1 }
            full += proposals.count == number ? 1 : 0
          }
        }
      }
      try #require(matcher.snapshot() == before, "nothing moves")
    }
    #expect(counts.values.allSatisfy { $0 > 100 } && counts.count == 3 && full > 100, "\(counts)")
  }

  @Test("DSP-07 DSP-06 each proposal says how far, whose area, how full, and which rules it breaks")
  func details() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 8)
    var (beyond, strangers, overloaded, late) = (0, 0, 0, 0)
    for _ in 0..<TestScale.count(100, full: 5_000) {
      let city = ProposalCity(&random)
      let matcher = try city.matcher()
      let reference = Reference(matcher.snapshot(), policy: city.policy, scope: .onShift)
      for order in city.orders {
        for proposal in try matcher.proposals(for: order.id, most: 50) {
          #expect(proposal.order == order.id)
          guard let engineer = city.engineers.first(where: { $0.id == proposal.engineer }) else {
            let partner = try #require(city.partners.first { $0.id == proposal.partner })
            #expect(proposal.source == .externalPartner && proposal.engineer == nil)
            #expect(proposal.failed.isEmpty && proposal.start == nil && proposal.area == nil)
            #expect(proposal.openOrders == partner.openOrders)
            continue
          }
          #expect(proposal.partner == nil)
          #expect(proposal.failed == reference.failed(order, engineer))
          #expect(proposal.start?.milliseconds == reference.start(order, engineer))
          let distance = reference.distance(order, engineer)
          let excess = distance - city.policy.radius.value
          #expect(proposal.meters == Int(distance.rounded()))
          let isBeyond = proposal.failed.contains(.outOfRadius)
          #expect(proposal.metersBeyondRadius == (isBeyond ? max(1, Int(excess.rounded())) : 0))
          let isStranger = reference.isOfOtherArea(order, engineer)
          #expect(proposal.area == (isStranger ? engineer.area : nil))
          #expect(proposal.openOrders == engineer.openOrders)
          #expect((proposal.ordersBeyondLoad > 0) == proposal.failed.contains(.overLoad))
          beyond += isBeyond ? 1 : 0
          strangers += isStranger ? 1 : 0
          overloaded += proposal.ordersBeyondLoad > 0 ? 1 : 0
          late += proposal.failed.contains(.appointmentInfeasible) ? 1 : 0
        }
      }
    }
    #expect(beyond > 100 && strangers > 100 && overloaded > 50 && late > 20)
  }

  @Test("DSP-27 commits with and without proposals decide the same")
  func decideNothing() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 9)
    var (handedOver, compared) = (0, 0)
    for round in 0..<TestScale.count(60, full: 3_000) {
      let city = ProposalCity(&random)
      // A clash that keeps somebody apart is known of an order in play alone.
      let mayClash =
        city.policy.appointment == .required
        && city.orders.count { $0.window.latestStart != nil } > 1
      var plain = try city.matcher()
      var asked = try city.matcher()
      for minutes in [4, 5, 9] {
        try plain.advance(to: Sample.minutes(minutes))
        try asked.advance(to: Sample.minutes(minutes))
        let (expected, commit) = (plain.commit(), asked.commit(proposals: 3))
        try #require(expected.manual.allSatisfy { $0.proposals == nil })
        try #require(commit.manual.allSatisfy { ($0.proposals?.count ?? 4) <= 3 })
        try #require(commit.withoutProposals() == expected, "round \(round)")
        for handover in commit.manual {
          let order = try #require(city.orders.first { $0.id == handover.order })
          // Out of play, its record is enough to ask again.
          let again = asked.proposals(forRecord: order, most: 3)
          if !mayClash {
            try #require(again == handover.proposals, "round \(round)")
            compared += 1
          }
          handedOver += 1
        }
        try #require(asked.snapshot() == plain.snapshot())
      }
    }
    #expect(handedOver > 50 && compared > 20, "\(handedOver), \(compared)")
  }
}

extension LiveCommit {
  /// The commit with its hand-overs stripped of proposals.
  fileprivate func withoutProposals() -> LiveCommit {
    LiveCommit(
      instant: instant, offers: offers, withdrawals: withdrawals,
      manual: manual.map {
        LiveHandover(order: $0.order, cause: $0.cause, penalty: $0.penalty, proposals: nil)
      }, leftShift: leftShift, exclusions: exclusions, heldSlots: heldSlots, proof: proof)
  }
}
