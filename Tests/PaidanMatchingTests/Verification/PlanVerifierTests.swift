import Foundation
import PaidanModel
import PaidanReplay
import PaidanTestSupport
import Testing

@testable import PaidanMatching

@Suite("Plan verifier") struct PlanVerifierTests {
  @Test("every plan of random days is accepted, as it is and as it is written")
  func accepts() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(150, full: 10_000) {
      let day = try VerifiedDay(RandomDay(&random, orders: 12, engineers: 8, appointments: 6))
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      #expect(day.violation() == nil, place)
      #expect(!day.refuses(day.document.json()), place)
      var shuffled = day
      shuffled.orders.shuffle(using: &random)
      shuffled.engineers.shuffle(using: &random)
      #expect(shuffled.violation() == nil, place)
    }
  }

  static let questions: [(String, String?)] =
    [
      ("tiny", nil), ("tiny", "2024-05-20T09:03:00+08:00"), ("awkward", nil),
      ("awkward", "2024-05-20T09:00:00+08:00"), ("awkward", "2024-05-20T16:00:00+08:00"),
      ("city", "2024-05-20T08:30:00+08:00"),
    ]
    + (TestScale.isSoak ? [("city", nil)] : [])

  @Test("plans of sample days are accepted", arguments: questions)
  func sampleDays(name: String, at text: String?) throws {
    let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/\(name)"))
    let at = try text.map { try Instant(iso8601: $0) }
    let verified = try VerifiedDay(day.orders, day.engineers, at: at)
    #expect(verified.violation() == nil)
    #expect(verified.document.claimsOptimal)
    #expect(!verified.refuses(verified.document.json()))
  }

  @Test("an order moved to another engineer, left out or given twice is refused")
  func movedOrders() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 1)
    var moved = 0
    for round in 0..<TestScale.count(40, full: 1_000) {
      let day = try VerifiedDay(RandomDay(&random, orders: 8, engineers: 6))
      let plan = day.document.plan
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      for index in plan.assignments.indices {
        var assignments = plan.assignments
        let old = assignments.remove(at: index)
        #expect(day.violation(Plan(plan, assignments: assignments)) == .leftOut(old.order), place)
        let twice = Plan(plan, assignments: plan.assignments + [old])
        #expect(day.violation(twice) == .givenTwice(old.order), place)
        for engineer in day.engineers where engineer.id != old.engineer {
          let other = Plan(
            plan, assignments: plan.assignments.replacing(index, old.with(engineer.id)))
          #expect(day.violation(other) != nil, place)
          moved += 1
        }
      }
      for index in plan.unassigned.indices {
        var unassigned = plan.unassigned
        let left = unassigned.remove(at: index)
        let cut = Plan(plan, unassigned: unassigned)
        #expect(day.violation(cut) == .leftOut(left.order), place)
        let twice = Plan(plan, unassigned: plan.unassigned + [left])
        #expect(day.violation(twice) == .givenTwice(left.order), place)
      }
    }
    #expect(moved > 100)
  }

  @Test("a plan that is merely not the best one is refused with the gap")
  func notTheBest() throws {
    let engineers = [
      Sample.engineer("near"),
      Sample.engineer("far", at: Geometry.place(2_000, from: Sample.centre, bearing: 0)),
    ]
    let day = try VerifiedDay([Sample.order()], engineers, at: Sample.now, policy: Sample.metres)
    // All that is said of the dearer plan is true, but for its being the best.
    let dearer = try VerifiedDay(
      [Sample.order()], [engineers[1]], at: Sample.now, policy: Sample.metres
    ).document.plan
    let plan = Plan(day.document.plan, assignments: dearer.assignments)
    let violation = day.violation(plan.with(objective: 2_000))
    #expect(violation == .notOptimal(objective: 2_000, bound: 0))
  }

  @Test("a price moved outside its interval is refused, far up and far down")
  func prices() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 2)
    var tried = 0
    var stillProven = 0
    for round in 0..<TestScale.count(60, full: 1_000) {
      let day = try VerifiedDay(RandomDay(&random, orders: 12, engineers: 5))
      let plan = day.document.plan
      for (index, price) in plan.prices.enumerated() {
        for other in [price.price + 200_000_000, -1, .max, .min] {
          let moved = EngineerPrice(engineer: price.engineer, price: other)
          let prices = plan.prices.replacing(index, moved)
          let violation = day.violation(Plan(plan, prices: prices))
          #expect(violation != nil, "seed \(TestScale.seed), round \(round): \(moved)")
          tried += 1
        }
        let twice = Plan(plan, prices: plan.prices + [price])
        #expect(day.violation(twice) == .price(price.engineer, rule: "is given twice"))
        var fewer = plan.prices
        fewer.remove(at: index)
        // It then stands for the first slot's cost, which now and then proves the plan as well.
        if day.violation(Plan(plan, prices: fewer)) == nil { stillProven += 1 }
      }
      let stranger = Plan(plan, prices: [EngineerPrice(engineer: "nobody", price: 0)])
      #expect(day.violation(stranger) == .unknownEngineer("nobody"))
    }
    #expect(tried > 50 && stillProven * 20 < tried, "\(stillProven) of \(tried)")
  }

  @Test("an exclusion without a clash is refused, as is one of strangers or of the wrong order")
  func exclusions() throws {
    let window = Sample.window(to: Sample.minutes(30))
    let clashing = [
      Sample.order("o1", urgency: .urgent, window: window), Sample.order("o2", window: window),
      Sample.order("o3", window: Sample.window(to: Sample.minutes(500))), Sample.order("o4"),
    ]
    let day = try VerifiedDay(
      clashing, [Sample.engineer()], at: Sample.now, policy: Sample.metres)
    let plan = day.document.plan
    let right = Exclusion(order: "o2", engineer: "e", clashesWith: "o1")
    #expect(plan.exclusions == [right])
    func violation(_ exclusions: [Exclusion]) -> PlanViolation? {
      day.violation(Plan(plan, exclusions: exclusions))
    }
    for (order, other) in [("o3", "o1"), ("o4", "o3"), ("o4", "o1"), ("o1", "o1")] {
      let added = Exclusion(order: OrderID(order), engineer: "e", clashesWith: OrderID(other))
      #expect(violation([right, added]) == .noClash(added))
    }
    let wrong = Exclusion(order: "o1", engineer: "e", clashesWith: "o2")
    #expect(violation([wrong]) == .exclusionRule(wrong, loser: "o2"))
    #expect(violation([]) != nil)
    #expect(violation([right, right]) == .noClash(right))
    let nobody = Exclusion(order: "o2", engineer: "x", clashesWith: "o1")
    #expect(violation([right, nobody]) == .unknownEngineer("x"))
    let nothing = Exclusion(order: "o2", engineer: "e", clashesWith: "x")
    #expect(violation([right, nothing]) == .unknownOrder("x"))
  }

  @Test("appointments that clash are refused, as is a pair the plan itself excludes")
  func clashes() throws {
    let window = Sample.window(to: Sample.minutes(30))
    let orders = [Sample.order("o1", window: window), Sample.order("o2", window: window)]
    let engineers = [Sample.engineer()]
    var wish = Sample.metres
    wish.appointment = .preferred
    let both = try VerifiedDay(orders, engineers, at: Sample.now, policy: wish)
    #expect(both.document.plan.assignments.count == 2 && both.violation() == nil)
    let plan = both.document.plan.with(policy: Sample.metres)
    #expect(both.violation(plan) == .appointmentsClash(engineer: "e", orders: ["o1", "o2"]))
    let exclusion = Exclusion(order: "o2", engineer: "e", clashesWith: "o1")
    let excluded = both.violation(Plan(plan, exclusions: [exclusion]))
    #expect(excluded == .excludedPair(order: "o2", engineer: "e"))
  }

  @Test("who is no candidate, or has no slot left, is named with what he fails")
  func infeasible() throws {
    let orders = [Sample.order("o1"), Sample.order("o2", certificates: ["gas"])]
    let engineers = [
      Sample.engineer("e", certificates: ["gas"], open: 3), Sample.engineer("f"),
      Sample.engineer("g", open: 4),
    ]
    let day = try VerifiedDay(orders, engineers, at: Sample.now, policy: Sample.metres)
    let plan = day.document.plan
    #expect(plan.assignments.map(\.engineer) == ["f", "e"])
    func violation(_ index: Int, _ engineer: EngineerID) -> PlanViolation? {
      let moved = plan.assignments[index].with(engineer)
      return day.violation(Plan(plan, assignments: plan.assignments.replacing(index, moved)))
    }
    #expect(violation(0, "e") == .slotsExceeded(engineer: "e", orders: 2, slots: 1))
    #expect(violation(0, "g") == .notACandidate(order: "o1", engineer: "g", failed: [.overLoad]))
    #expect(violation(1, "f") == .notACandidate(order: "o2", engineer: "f", failed: [.noSkill]))
    #expect(
      violation(1, "g")
        == .notACandidate(order: "o2", engineer: "g", failed: [.noSkill, .overLoad]))
    #expect(violation(0, "x") == .unknownEngineer("x"))
  }

  @Test("an engineer or an order added to the day or taken from it is noticed")
  func changedDay() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 3)
    for round in 0..<TestScale.count(40, full: 1_000) {
      let day = try VerifiedDay(RandomDay(&random, orders: 8, engineers: 6))
      let place: Comment = "seed \(TestScale.seed), round \(round)"
      let plan = day.document.plan
      for assignment in plan.assignments {
        var changed = day
        changed.engineers.removeAll { $0.id == assignment.engineer }
        #expect(changed.violation() != nil, place)
      }
      for index in day.orders.indices {
        var changed = day
        changed.orders.remove(at: index)
        #expect(changed.violation() != nil, place)
      }
      var changed = day
      changed.orders.append(Sample.order("new", created: Sample.minutes(-1)))
      #expect(changed.violation() != nil, place)
      if let assignment = plan.assignments.first {
        changed = day
        changed.engineers.removeAll { $0.id == assignment.engineer }
        changed.engineers.append(Sample.engineer("new"))
        #expect(changed.violation() != nil, place)
      }
    }
  }

  @Test("a policy that would have decided otherwise is refused, digest or not")
  func policies() throws {
    let day = try VerifiedDay(
      [
        Sample.order("o1", at: Geometry.place(3_000, from: Sample.centre, bearing: 0)),
        Sample.order("o2", minutes: 30, due: Sample.minutes(40)),
        Sample.order("o3", certificates: ["gas"]),
      ], [Sample.engineer("e", open: 1), Sample.engineer("f", open: 3)], at: Sample.now)
    for change: @Sendable (inout DispatchPolicy) -> Void in [
      { $0.radius = .kilometers(2.9) }, { $0.load = .openAtMostAfterAccepting(3) },
      { $0.openOrderMinutes = 44 }, { $0.kilometersPerHour = 30.1 }, { $0.detourFactor = 1.31 },
      { $0.weights.latenessMinute = TravelMinutes(thousandths: 1_001) },
      { $0.weights.loadStep = TravelMinutes(thousandths: 45_001) },
      { $0.penalties.base.normal = TravelMinutes(thousandths: 240_001) },
    ] {
      var policy = DispatchPolicy.standard
      change(&policy)
      #expect(day.violation(day.document.plan.with(policy: policy)) != nil, "\(policy)")
    }
  }

  @Test("no number of a written plan can be changed by one, but a price within its interval")
  func everyNumber() throws {
    var random = SplitMix64(seed: TestScale.seed &+ 4)
    var days = try ["tiny", "awkward"].map { name in
      let day = try Day(contentsOf: Fixtures.folder.appendingPathComponent("days/\(name)"))
      return try VerifiedDay(
        day.orders, day.engineers,
        at: name == "tiny" ? nil : Instant(iso8601: "2024-05-20T09:00:00+08:00"))
    }
    for _ in 0..<TestScale.count(8, full: 300) {
      days.append(try VerifiedDay(RandomDay(&random, orders: 8, engineers: 5)))
    }
    var tried = 0
    for (round, day) in days.enumerated() {
      let bytes = day.document.json()
      let numbers = NumberInText.all(in: bytes)
      // A long document says the same many times over: of its numbers a part will do.
      let step = TestScale.count(1 + numbers.count / 200, full: 1)
      let first = Int.random(in: 0..<step, using: &random)
      for number in stride(from: first, to: numbers.count, by: step).map({ numbers[$0] }) {
        for other in number.others.prefix(TestScale.count(1, full: 2)) {
          tried += 1
          var changed = bytes
          changed.replaceSubrange(number.range, with: other.utf8)
          // A price has an interval of values that all prove the plan; where nobody's runner-up
          // depends on it, another one of them is as good.
          if number.key == "price" || day.refuses(changed) { continue }
          Issue.record(
            "seed \(TestScale.seed), day \(round): \(other) at \(number.key) is accepted")
        }
      }
    }
    #expect(tried > 500)
  }

  @Test("times are not looked at")
  func seconds() throws {
    let day = try VerifiedDay([Sample.order()], [Sample.engineer()], at: Sample.now)
    #expect(!day.refuses(day.document.json(seconds: .init(read: 1, candidates: 2, solve: 3))))
    #expect(!day.refuses(day.document.json(seconds: .init(read: 0, candidates: 9, solve: 3))))
  }
}

extension Array {
  fileprivate func replacing(_ index: Int, _ element: Element) -> [Element] {
    var copy = self
    copy[index] = element
    return copy
  }
}

extension Assignment {
  fileprivate func with(_ engineer: EngineerID) -> Assignment {
    Assignment(
      order: order, engineer: engineer, meters: meters, start: start, cost: cost,
      slotCost: slotCost, terms: terms, runnerUp: runnerUp)
  }
}
