import PaidanTestSupport
import PaidanText
import Testing

@Suite("Fixed decimals") struct FixedDecimalTests {
  @Test(
    "halves are rounded away from zero",
    arguments: [
      (5, 10, 0, "1"), (-5, 10, 0, "-1"), (4, 10, 0, "0"), (-4, 10, 0, "0"), (15, 10, 0, "2"),
      (25, 10, 0, "3"), (1, 3, 3, "0.333"), (-2, 3, 3, "-0.667"), (1, 8, 2, "0.13"),
      (-1, 8, 2, "-0.13"), (1, 1000, 2, "0.00"), (-1, 1000, 2, "0.00"), (-5, 1000, 2, "-0.01"),
      (199, 100, 1, "2.0"), (7, 1, 2, "7.00"), (0, 5, 1, "0.0"),
    ] as [(Int64, Int64, Int, String)])
  func rounding(numerator: Int64, denominator: Int64, places: Int, text: String) {
    #expect(FixedDecimal(numerator, over: denominator, places: places).description == text)
  }

  @Test("products beyond 64 bits are exact")
  func huge() {
    let most = Int64.max
    #expect(FixedDecimal(most, over: most, places: 9).description == "1.000000000")
    #expect(FixedDecimal(-most, over: most, places: 9).description == "-1.000000000")
    #expect(FixedDecimal(most, over: 1, places: 0).units == most)
    #expect(FixedDecimal(-most, over: 1, places: 0).units == -most)
    #expect(FixedDecimal(.min + 1, over: 2, places: 0).units == -(most / 2 + 1))
    #expect(FixedDecimal(most - 1, over: most, places: 9).description == "1.000000000")
    #expect(FixedDecimal(most, over: 1_000_000_000, places: 9).units == most)
    #expect(FixedDecimal(units: .min, places: 3).description == "-9223372036854775.808")
    #expect(FixedDecimal(units: .max, places: 9).description == "9223372036.854775807")
  }

  @Test("random quotients agree with schoolbook division in 128 bits")
  func random() {
    var random = SplitMix64(seed: TestScale.seed)
    for round in 0..<TestScale.count(2_000, full: 200_000) {
      let places = Int.random(in: 0...9, using: &random)
      let numerator = Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let denominator = Int64.random(in: 1...1_000, using: &random)
      var scale: Int128 = 1
      for _ in 0..<places { scale *= 10 }
      let doubled = Int128(numerator.magnitude) * scale * 2 + Int128(denominator)
      let magnitude = Int64(doubled / (Int128(denominator) * 2))
      let decimal = FixedDecimal(numerator, over: denominator, places: places)
      #expect(
        decimal.units == (numerator < 0 ? -magnitude : magnitude),
        "seed \(TestScale.seed), round \(round): \(numerator) / \(denominator) to \(places)")
    }
  }

  @Test("decimals of equal places compare by value")
  func order() {
    #expect(FixedDecimal(units: -2, places: 1) < FixedDecimal(units: 1, places: 1))
    #expect(!(FixedDecimal(units: 1, places: 1) < FixedDecimal(units: 1, places: 1)))
  }
}
