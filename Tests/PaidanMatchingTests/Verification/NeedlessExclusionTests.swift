import PaidanModel
import Testing

@testable import PaidanMatching

@Suite("Plan verifier: exclusions nobody needs")
struct NeedlessExclusionTests {
  /// Two orders with one appointment, each beside an engineer of its own.
  private static let far = Geometry.place(2_000, from: Sample.centre, bearing: 0)
  private static let window = Sample.window(to: Sample.minutes(40))
  private static let engineers = [Sample.engineer("x"), Sample.engineer("y", at: far)]

  private static func orders(excluding: [EngineerID] = []) -> [Order] {
    [
      Sample.order("a", at: far, window: window),
      Sample.order("b", window: window, excluding: excluding),
    ]
  }

  @Test("a worse plan is not proven by excluding a pair whose clash is real but never met")
  func needless() throws {
    let best = try VerifiedDay(Self.orders(), Self.engineers, at: Sample.now)
    #expect(best.document.plan.exclusions.isEmpty && best.violation() == nil)

    // The plan of the day on which b may not go to x: both orders with the wrong engineer.
    let worse = try VerifiedDay(Self.orders(excluding: ["x"]), Self.engineers, at: Sample.now)
    let plan = worse.document.plan
    #expect(plan.objective > best.document.plan.objective)
    let needless = Exclusion(order: "b", engineer: "x", clashesWith: "a")
    let forged = Plan(
      policy: plan.policy, instant: plan.instant, scope: plan.scope, orderCount: plan.orderCount,
      engineerCount: plan.engineerCount, candidateCount: best.document.plan.candidateCount,
      isCore: false,
      assignments: plan.assignments, unassigned: plan.unassigned, prices: plan.prices,
      exclusions: [needless], objective: plan.objective, dualObjective: plan.dualObjective,
      proof: nil, stop: nil)
    #expect(best.violation(forged) == .needlessExclusion(needless))
  }

  @Test("three appointments that clash only together: each pair is kept, the plan verifies")
  func three() throws {
    let window = Sample.window(to: Sample.minutes(70))
    let orders = ["a", "b", "c"].map { Sample.order(OrderID($0), window: window) }
    let day = try VerifiedDay(orders, [Sample.engineer("x")], at: Sample.now)
    let plan = day.document.plan
    #expect(plan.assignments.map(\.order) == ["a", "b"])
    #expect(plan.exclusions.map(\.clashesWith) == ["a", "b"])
    #expect(plan.unassigned.map(\.eligible) == [1] && plan.unassigned.map(\.best) == [nil])
    #expect(day.violation() == nil)
  }
}
