import PaidanMatching
import PaidanModel
import Testing

@testable import PaidanReplay

/// Why an order went to manual dispatch: the first filter that nobody passes.
@Suite("Manual causes")
struct ManualCauseTests {
  /// A day whose order `o` nobody takes, and why.
  struct Case: CustomTestStringConvertible {
    let cause: ManualCause
    let story: String
    let orders: [Order]
    let engineers: [Engineer]
    var load = LoadPolicy.openAtMostBeforeAccepting(3)
    var testDescription: String { "\(cause): \(story)" }

    init(
      _ cause: ManualCause, _ story: String, _ orders: [Order], _ engineers: [Engineer],
      load: LoadPolicy = .openAtMostBeforeAccepting(3)
    ) {
      self.cause = cause
      self.story = story
      self.orders = orders
      self.engineers = engineers
      self.load = load
    }
  }

  private static let gas = Sketch.order("o", created: 540, needs: ["gas"])
  private static let single = LoadPolicy.openAtMostBeforeAccepting(0)

  static let cases = [
    Case(.noSkill, "nobody holds it", [gas], [Sketch.engineer("e", holds: ["boiler"])]),
    Case(
      .noSkill, "it has run out", [gas],
      [Sketch.engineer("e", holds: [HeldCertificate("gas", validUntil: Sketch.at(544))])]),
    Case(
      .noSkill, "he is not trained so far",
      [Sketch.order("o", created: 540, level: .professional)], [Sketch.engineer("e")]),
    Case(
      .outOfRadius, "who holds it is far", [gas],
      [Sketch.engineer("far", x: 60, holds: ["gas"]), Sketch.engineer("near")]),
    Case(
      .otherArea, "who is near belongs to another area",
      [Sketch.order("o", created: 540, needs: ["gas"], area: "south")],
      [
        Sketch.engineer("north", holds: ["gas"], area: "north"),
        Sketch.engineer("far", x: 60, holds: ["gas"], area: "south"),
        Sketch.engineer("near", area: "south"),
      ]),
    Case(
      .excludedByRefusal, "the only one refused it",
      [Sketch.order("o", created: 540, excluding: ["e"])], [Sketch.engineer("e")]),
    Case(
      .unavailable, "he comes on shift after the limit", [gas],
      [Sketch.engineer("e", holds: ["gas"], shift: 546, 1080)]),
    Case(
      .unavailable, "his shift is over when he could start", [Sketch.order("o", created: 540)],
      [Sketch.engineer("e", x: 20, shift: 480, 560)]),
    Case(.overLoad, "he holds four", [gas], [Sketch.engineer("e", holds: ["gas"], open: 9)]),
    Case(
      .appointmentInfeasible, "he would come too late",
      [Sketch.order("o", created: 540, from: 545, to: 550)], [Sketch.engineer("e", x: 20)]),
    Case(
      .outbid, "another order of the batch is worth more",
      [
        Sketch.order("o", created: 540, x: 3, .extraUrgent),
        Sketch.order("p", created: 540, .extraUrgent),
      ], [Sketch.engineer("e")], load: single),
  ]

  @Test("each cause, by a day that has it", arguments: cases)
  func causes(_ example: Case) throws {
    var policy = DispatchPolicy.standard
    policy.load = example.load
    policy.dispatchLimitMinutes = example.cause == .outbid ? 0 : 5
    if example.cause == .outbid {
      policy.batchWindowMinutes = PerUrgency(normal: 0, urgent: 0, extraUrgent: 0)
    }
    let day = Sketch.day(example.orders, example.engineers)
    let (result, events) = try Sketch.replay(day, policy)
    let causes = events.compactMap { event -> ManualCause? in
      if case .manual("o", let cause, _) = event.kind { cause } else { nil }
    }
    #expect(causes == [example.cause])
    #expect(result.manualByCause.filter { $0.orders > 0 }.map(\.cause) == [example.cause])
  }

  @Test("every cause has a day")
  func allCauses() {
    #expect(Set(Self.cases.map(\.cause)) == Set(ManualCause.allCases))
  }

  @Test("a penalty below every cost leaves an order to people: outbid")
  func cheapPenalty() throws {
    var policy = DispatchPolicy.standard
    policy.penalties.base.normal = .minutes(10)
    let day = Sketch.day([Sketch.order("o", created: 540, x: 11)], [Sketch.engineer("e")])
    let lines = Sketch.lines(try Sketch.replay(day, policy).events)
    #expect(lines.contains("09:05 o manual: outbid"))
  }
}
