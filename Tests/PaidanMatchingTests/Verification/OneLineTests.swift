import PaidanModel
import Testing

@testable import PaidanMatching

@Suite("Messages stay on one line") struct OneLineTests {
  private static let order: OrderID = "o\n1\u{1B}[31m\u{202E}"
  private static let engineer: EngineerID = "e\r\n\t\u{2028}"
  private static let exclusion = Exclusion(
    order: order, engineer: engineer, clashesWith: "p\u{85}")

  static let violations: [PlanViolation] = [
    .batch(.repeatedOrder(order)), .batch(.repeatedEngineer(engineer)),
    .batch(.costOutOfRange(what: "the penalty of order \"\(order)\"", cost: 1 << 28, limit: 1)),
    .differs(what: "order \"\(order)\": cost", plan: "\(engineer)", recomputed: "\(order)"),
    .unknownOrder(order), .unknownEngineer(engineer), .givenTwice(order), .leftOut(order),
    .notACandidate(order: order, engineer: engineer, failed: [.noSkill]),
    .excludedPair(order: order, engineer: engineer),
    .slotsExceeded(engineer: engineer, orders: 2, slots: 1), .noClash(exclusion),
    .exclusionRule(exclusion, loser: order), .needlessExclusion(exclusion),
    .appointmentsClash(engineer: engineer, orders: [order, order]),
    .price(engineer, rule: "is given twice"), .notOptimal(objective: 2, bound: 1),
  ]

  @Test("whatever identifiers hold, nothing in a message ends the line or steers a terminal")
  func oneLine() {
    for violation in Self.violations {
      let text = violation.description
      #expect(
        text.unicodeScalars.allSatisfy { scalar in
          scalar.properties.generalCategory != .control
            && ![0x2028, 0x2029, 0x202E].contains(scalar.value)
        }, "\(text.debugDescription)")
    }
    #expect(
      BatchError.repeatedOrder(Self.order).description
        == #"order "o\n1\u{1b}[31m\u{202e}" is given twice; identifiers must be unique"#)
  }

  @Test("an identifier is quoted as it is where nothing in it does harm")
  func plain() {
    #expect(
      PlanViolation.unknownEngineer("王 \"Li\" 🔧").description
        == "engineer \"王 \"Li\" 🔧\" is not part of the day's batch")
  }
}
