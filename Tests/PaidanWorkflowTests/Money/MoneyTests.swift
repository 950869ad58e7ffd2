import PaidanTestSupport
import PaidanWorkflow
import Testing

@Suite("Money")
struct MoneyTests {
  @Test("CNF-03 amounts are exact yuan: 50 + 0 = 50, a tenth thrice is 0.30")
  func exact() throws {
    #expect(try Money(yuan: 50).adding(.zero) == Money(text: "50"))
    let tenth = try Money(text: "0.1")
    #expect(try tenth.adding(tenth).adding(tenth).description == "0.30")
    #expect(try Money(text: "45.2").fen == 4520)
    #expect(try Money(text: "-0.05").fen == -5)
    #expect(try Money(text: "45.20").plain == "45.20")
    #expect(try Money(yuan: 50).plain == "50")
  }

  @Test(
    "what is no amount is refused",
    arguments: [
      "", "-", ".5", "5.", "1.234", "1,5", " 5", "5 ", "+5", "0x5", "五", "1.2.3", "--5",
    ])
  func noAmount(_ text: String) {
    #expect(throws: MoneyError.notAnAmount(text)) { try Money(text: text) }
  }

  @Test("a sum, a product or a text that does not fit is an error, never a wrapped amount")
  func overflow() throws {
    let most = Money(fen: .max)
    #expect(throws: MoneyError.overflow) { try most.adding(Money(fen: 1)) }
    #expect(throws: MoneyError.overflow) { try Money(fen: .min).adding(Money(fen: -1)) }
    #expect(throws: MoneyError.overflow) { try most.multiplied(by: 2) }
    #expect(throws: MoneyError.overflow) { try Money(yuan: .max) }
    #expect(throws: MoneyError.overflow) { try Money(text: "92233720368547758.08") }
    #expect(try Money(text: "-92233720368547758.08").fen == .min)
    #expect(Money(fen: .min).description == "-92233720368547758.08")
  }

  @Test("every amount is read back from its text")
  func roundTrip() throws {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(1_000, full: 100_000) {
      let money = Money(fen: Int64(bitPattern: random.next()))
      #expect(try Money(text: money.description) == money)
    }
  }
}
